package org.specialstudy.workplan;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AmendmentController {

    record ProposalBody(String reason) {}

    record AmendmentBody(long version) {}

    private final Amendments amendments;
    private final AmendmentQuery views;

    AmendmentController(Amendments amendments, AmendmentQuery views) {
        this.amendments = amendments;
        this.views = views;
    }

    @GetMapping("/api/work-plans/{id}/amendments")
    @PreAuthorize("hasAuthority('business')")
    List<AmendmentView.Row> ofPlan(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.ofPlan(id, me);
    }

    @PostMapping("/api/work-plans/{id}/amendments")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.CREATED)
    AmendmentView open(@PathVariable UUID id, @RequestBody ProposalBody body, @CurrentPerson Me me) {
        return views.amendment(amendments.open(new WorkPlan.Id(id), body.reason(), me).value(), me);
    }

    @GetMapping("/api/meetings/{meeting}/amendments")
    @PreAuthorize("hasAuthority('business')")
    List<AmendmentView.OfDecision> ofMeeting(@PathVariable UUID meeting, @CurrentPerson Me me) {
        return views.ofMeeting(meeting, me);
    }

    @PostMapping("/api/decisions/{decision}/amendment")
    @PreAuthorize("hasAuthority('business')")
    AmendmentView restOn(@PathVariable UUID decision, @CurrentPerson Me me) {
        return views.amendment(amendments.restOn(decision, me).value(), me);
    }

    @GetMapping("/api/amendments/{id}")
    @PreAuthorize("hasAuthority('business')")
    AmendmentView amendment(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.amendment(id, me);
    }

    @PutMapping("/api/amendments/{id}")
    @PreAuthorize("hasAuthority('business')")
    AmendmentView save(@PathVariable UUID id, @RequestBody Amendments.Writing body, @CurrentPerson Me me) {
        amendments.save(new Amendment.Id(id), body, me);
        return views.amendment(id, me);
    }

    @PostMapping("/api/amendments/{id}/submission")
    @PreAuthorize("hasAuthority('business')")
    AmendmentView submit(@PathVariable UUID id, @RequestBody AmendmentBody body, @CurrentPerson Me me) {
        amendments.submit(new Amendment.Id(id), body.version(), me);
        return views.amendment(id, me);
    }

    @PostMapping("/api/amendments/{id}/decision")
    @PreAuthorize("hasAuthority('business')")
    AmendmentView decide(@PathVariable UUID id, @RequestBody Amendments.Said body, @CurrentPerson Me me) {
        amendments.decide(new Amendment.Id(id), body, me);
        return views.amendment(id, me);
    }

    @PostMapping("/api/amendments/{id}/drop")
    @PreAuthorize("hasAuthority('business')")
    AmendmentView drop(@PathVariable UUID id, @RequestBody AmendmentBody body, @CurrentPerson Me me) {
        amendments.drop(new Amendment.Id(id), body.version(), me);
        return views.amendment(id, me);
    }
}
