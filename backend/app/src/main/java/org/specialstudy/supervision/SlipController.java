package org.specialstudy.supervision;

import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Urgency;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was told and sent about one deadline, urging by hand, marking what is urgent, and the receipts and answers of those who were urged. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAuthority('business')")
class SlipController {

    record Urging(Slip.Kind kind, String text) {}

    record Answering(String text) {}

    record Marking(Urgency urgency) {}

    private final Slips slips;
    private final UrgentItems urgent;
    private final SupervisedQuery views;

    SlipController(Slips slips, UrgentItems urgent, SupervisedQuery views) {
        this.slips = slips;
        this.urgent = urgent;
        this.views = views;
    }

    @GetMapping("/deadlines/{id}")
    Supervised one(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.one(id, me);
    }

    @PostMapping("/deadlines/{id}/slips")
    @ResponseStatus(HttpStatus.CREATED)
    Supervised urge(@PathVariable UUID id, @RequestBody Urging said, @CurrentPerson Me me) {
        slips.urge(id, said.kind(), said.text(), me);
        return views.one(id, me);
    }

    @PutMapping("/deadlines/{id}/urgency")
    Supervised mark(@PathVariable UUID id, @RequestBody Marking said, @CurrentPerson Me me) {
        urgent.mark(id, said.urgency(), me);
        return views.one(id, me);
    }

    /** Slips that wait for my answer. */
    @GetMapping("/slips")
    List<SlipView> unanswered(@CurrentPerson Me me) {
        return views.unanswered(me);
    }

    @PostMapping("/slips/{id}/receipt")
    Supervised receive(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.one(slips.receive(id, me).deadlineId(), me);
    }

    @PostMapping("/slips/{id}/reply")
    Supervised reply(@PathVariable UUID id, @RequestBody Answering said, @CurrentPerson Me me) {
        return views.one(slips.reply(id, said.text(), me).deadlineId(), me);
    }
}
