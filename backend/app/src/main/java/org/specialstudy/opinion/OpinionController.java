package org.specialstudy.opinion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.StudyPeople.StudyPerson;
import org.specialstudy.opinion.Opinion.Answer;
import org.specialstudy.study.Mention;
import org.specialstudy.web.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An opinion: read it, give it, answer it. */
@RestController
@RequestMapping("/api/opinions/{id}")
class OpinionController {

    record Reply(@NotNull Long version, boolean none, String text, List<@Valid Mention> mentions) {}

    record AnswerGiven(@NotNull Long version, Answer.Outcome outcome, String reason, List<@Valid Mention> mentions) {}

    private final Opinions opinions;
    private final OpinionQuery views;

    OpinionController(Opinions opinions, OpinionQuery views) {
        this.opinions = opinions;
        this.views = views;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    OpinionTask read(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.task(id, me);
    }

    /** Whom I may mention in what I write about it. */
    @GetMapping("/mentionable")
    @PreAuthorize("hasAuthority('business')")
    List<StudyPerson> mentionable(@PathVariable UUID id, @RequestParam(required = false) String q, @CurrentPerson Me me) {
        return opinions.mentionable(id, q, me);
    }

    @PostMapping("/reply")
    @PreAuthorize("hasAuthority('business')")
    OpinionTask reply(@PathVariable UUID id, @Valid @RequestBody Reply said, @CurrentPerson Me me) {
        return opinions.reply(id, said.version(), said.none(), new Opinions.Said(said.text(), said.mentions()), me);
    }

    @PutMapping("/answer")
    @PreAuthorize("hasAuthority('business')")
    OpinionView answer(@PathVariable UUID id, @Valid @RequestBody AnswerGiven said, @CurrentPerson Me me) {
        return opinions.answer(id, said.version(), said.outcome(), new Opinions.Said(said.reason(), said.mentions()), me);
    }
}
