package org.specialstudy.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Wish;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A running deadline is given another date, after a look at what else that moves. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAuthority('business')")
class ReplanController {

    private static final int MOST = 100;

    record Wished(Wish wish) {}

    record Said(Wish wish, String reason, Instant seenDue) {}

    private final Replans replans;
    private final ReplanQuery views;
    private final MeetingMoves meetings;

    ReplanController(Replans replans, ReplanQuery views, MeetingMoves meetings) {
        this.replans = replans;
        this.views = views;
        this.meetings = meetings;
    }

    /** The running ones of what a page is about, for whoever may move them or ask for more time. */
    @GetMapping("/deadlines")
    List<Running> running(@RequestParam List<UUID> of, @CurrentPerson Me me) {
        Refusal.unless(of.size() <= MOST, () -> Refusal.invalid("of", "too-many", MOST));
        return views.running(of, me);
    }

    @GetMapping("/deadlines/{id}/replan")
    ReplanView view(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.view(id, me);
    }

    /** Writes nothing. */
    @PostMapping("/deadlines/{id}/replan/preview")
    Preview preview(@PathVariable UUID id, @RequestBody Wished body, @CurrentPerson Me me) {
        return views.preview(id, body.wish(), me);
    }

    @PostMapping("/deadlines/{id}/replan")
    ReplanView replan(@PathVariable UUID id, @RequestBody Said body, @CurrentPerson Me me) {
        replans.replan(id, body.wish(), body.reason(), body.seenDue(), me);
        return views.view(id, me);
    }

    /** What would move if the meeting were on another day. */
    @GetMapping("/meetings/{id}/move-preview")
    Preview meetingMoved(@PathVariable UUID id, @RequestParam(required = false) LocalDate day, @CurrentPerson Me me) {
        return meetings.preview(id, day, me);
    }
}
