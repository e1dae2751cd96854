package org.specialstudy.assignment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.specialstudy.assignment.Assignment.Outcome;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.StudyPeople.StudyPerson;
import org.specialstudy.study.Mention;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One assignment: read it, sign for it or send it back, say how it stands, report it done, review it, give it anew, withdraw it. */
@RestController
@RequestMapping("/api/assignments")
class AssignmentController {

    record Signature(@NotNull Long version) {}

    record SentBack(@NotNull Long version, String reason) {}

    record Note(String text, List<UUID> attachments, List<@Valid Mention> mentions) {}

    record Completion(@NotNull Long version, String statement, List<UUID> attachments) {}

    record Review(@NotNull Long version, Outcome outcome, String reason) {}

    record Reassignment(@NotNull Long version, Party.Ref owner, List<Party.Ref> helpers, Term rule, String note) {}

    record Withdrawn(@NotNull Long version, String reason) {}

    private final AssignmentSteps steps;
    private final AssignmentQuery views;
    private final AssignmentSheet sheet;

    AssignmentController(AssignmentSteps steps, AssignmentQuery views, AssignmentSheet sheet) {
        this.steps = steps;
        this.views = views;
        this.sheet = sheet;
    }

    /** What concerns me; with {@code as=reviewer} what is mine to review. */
    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    AssignmentList mine(@RequestParam(required = false) String as, @RequestParam(required = false) String status,
        @RequestParam(required = false) UUID owner, @RequestParam(required = false) String stage, @RequestParam(required = false) String light,
        @RequestParam(required = false) String q, @RequestParam(required = false) String sort, @RequestParam(required = false) String after,
        @CurrentPerson Me me) {
        return views.mine("reviewer".equals(as), new AssignmentFilter(status, owner, stage, light, q, sort, after), me);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@RequestParam(required = false) String as, @RequestParam(required = false) String status,
        @RequestParam(required = false) UUID owner, @RequestParam(required = false) String stage, @RequestParam(required = false) String light,
        @RequestParam(required = false) String q, @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.mine("reviewer".equals(as), new AssignmentFilter(status, owner, stage, light, q, sort, null), me, request);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('business')")
    AssignmentView read(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.assignment(id, me);
    }

    /** Whom I may mention in what I write about it. */
    @GetMapping("/{id}/mentionable")
    @PreAuthorize("hasAuthority('business')")
    List<StudyPerson> mentionable(@PathVariable UUID id, @RequestParam(required = false) String q, @CurrentPerson Me me) {
        return steps.mentionable(id, q, me);
    }

    @PostMapping("/{id}/signature")
    @PreAuthorize("hasAuthority('business')")
    AssignmentView sign(@PathVariable UUID id, @Valid @RequestBody Signature said, @CurrentPerson Me me) {
        steps.sign(id, said.version(), me);
        return views.assignment(id, me);
    }

    @PostMapping("/{id}/send-back")
    @PreAuthorize("hasAuthority('business')")
    AssignmentView sendBack(@PathVariable UUID id, @Valid @RequestBody SentBack said, @CurrentPerson Me me) {
        steps.sendBack(id, said.version(), said.reason(), me);
        return views.assignment(id, me);
    }

    @PostMapping("/{id}/notes")
    @PreAuthorize("hasAuthority('business')")
    AssignmentView note(@PathVariable UUID id, @Valid @RequestBody Note said, @CurrentPerson Me me) {
        steps.note(id, new AssignmentSteps.Noted(said.text(), said.attachments(), said.mentions()), me);
        return views.assignment(id, me);
    }

    @PostMapping("/{id}/completion")
    @PreAuthorize("hasAuthority('business')")
    AssignmentView complete(@PathVariable UUID id, @Valid @RequestBody Completion said, @CurrentPerson Me me) {
        steps.complete(id, said.version(), said.statement(), said.attachments(), me);
        return views.assignment(id, me);
    }

    @PostMapping("/{id}/review")
    @PreAuthorize("hasAuthority('business')")
    AssignmentView review(@PathVariable UUID id, @Valid @RequestBody Review said, @CurrentPerson Me me) {
        steps.review(id, said.version(), said.outcome(), said.reason(), me);
        return views.assignment(id, me);
    }

    @PostMapping("/{id}/reassignment")
    @PreAuthorize("hasAuthority('business')")
    AssignmentView reassign(@PathVariable UUID id, @Valid @RequestBody Reassignment said, @CurrentPerson Me me) {
        steps.reassign(id, new AssignmentSteps.Anew(said.version(), said.owner(), said.helpers(), said.rule(), said.note()), me);
        return views.assignment(id, me);
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasAuthority('business')")
    AssignmentView withdraw(@PathVariable UUID id, @Valid @RequestBody Withdrawn said, @CurrentPerson Me me) {
        steps.withdraw(id, said.version(), said.reason(), me);
        return views.assignment(id, me);
    }
}
