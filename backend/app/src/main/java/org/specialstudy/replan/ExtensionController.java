package org.specialstudy.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** More time is asked for, granted or refused. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAuthority('business')")
class ExtensionController {

    record Asking(LocalDate day, String reason) {}

    record Deciding(Extensions.Outcome outcome, LocalDate day, String reason, Instant seenDue) {}

    private final Extensions extensions;
    private final ReplanQuery views;

    ExtensionController(Extensions extensions, ReplanQuery views) {
        this.extensions = extensions;
        this.views = views;
    }

    @PostMapping("/deadlines/{id}/extensions")
    @ResponseStatus(HttpStatus.CREATED)
    ReplanView ask(@PathVariable UUID id, @RequestBody Asking body, @CurrentPerson Me me) {
        extensions.ask(id, body.day(), body.reason(), me);
        return views.view(id, me);
    }

    /** The deadline that it is about, with everything that was asked about it. */
    @GetMapping("/extensions/{id}")
    ReplanView one(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.ofExtension(id, me);
    }

    @PostMapping("/extensions/{id}/decision")
    ReplanView decide(@PathVariable UUID id, @RequestBody Deciding body, @CurrentPerson Me me) {
        extensions.decide(id, body.outcome(), body.day(), body.reason(), body.seenDue(), me);
        return views.ofExtension(id, me);
    }

    @PostMapping("/extensions/{id}/withdrawal")
    ReplanView withdraw(@PathVariable UUID id, @CurrentPerson Me me) {
        extensions.withdraw(id, me);
        return views.ofExtension(id, me);
    }
}
