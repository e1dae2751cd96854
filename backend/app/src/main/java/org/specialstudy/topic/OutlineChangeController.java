package org.specialstudy.topic;

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
class OutlineChangeController {

    record ProposedChangeBody(String reason) {}

    record ChangeBody(long version) {}

    private final OutlineChanges changes;
    private final OutlineChangeQuery views;

    OutlineChangeController(OutlineChanges changes, OutlineChangeQuery views) {
        this.changes = changes;
        this.views = views;
    }

    @GetMapping("/api/groups/{id}/outline-changes")
    @PreAuthorize("hasAuthority('business')")
    List<OutlineChangeView.Row> ofGroup(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.ofGroup(id, me);
    }

    @PostMapping("/api/groups/{id}/outline-changes")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.CREATED)
    OutlineChangeView open(@PathVariable UUID id, @RequestBody ProposedChangeBody body, @CurrentPerson Me me) {
        return views.change(changes.open(new TopicGroup.Id(id), body.reason(), me).value(), me);
    }

    @GetMapping("/api/outline-changes/{id}")
    @PreAuthorize("hasAuthority('business')")
    OutlineChangeView change(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.change(id, me);
    }

    @PutMapping("/api/outline-changes/{id}")
    @PreAuthorize("hasAuthority('business')")
    OutlineChangeView write(@PathVariable UUID id, @RequestBody OutlineChanges.Writing body, @CurrentPerson Me me) {
        changes.write(new OutlineChange.Id(id), body, me);
        return views.change(id, me);
    }

    @PostMapping("/api/outline-changes/{id}/submission")
    @PreAuthorize("hasAuthority('business')")
    OutlineChangeView submit(@PathVariable UUID id, @RequestBody ChangeBody body, @CurrentPerson Me me) {
        changes.submit(new OutlineChange.Id(id), body.version(), me);
        return views.change(id, me);
    }

    @PostMapping("/api/outline-changes/{id}/review")
    @PreAuthorize("hasAuthority('business')")
    OutlineChangeView review(@PathVariable UUID id, @RequestBody TopicStudies.Said body, @CurrentPerson Me me) {
        changes.review(new OutlineChange.Id(id), body, me);
        return views.change(id, me);
    }

    @PostMapping("/api/outline-changes/{id}/drop")
    @PreAuthorize("hasAuthority('business')")
    OutlineChangeView drop(@PathVariable UUID id, @RequestBody ChangeBody body, @CurrentPerson Me me) {
        changes.drop(new OutlineChange.Id(id), body.version(), me);
        return views.change(id, me);
    }
}
