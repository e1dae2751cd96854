package org.specialstudy.topic;

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
class GroupController {

    record VersionBody(long version) {}

    record ConclusionBody(long version, String text) {}

    private final TopicStudies studies;
    private final GroupPeople people;
    private final GroupQuery views;

    GroupController(TopicStudies studies, GroupPeople people, GroupQuery views) {
        this.studies = studies;
        this.people = people;
        this.views = views;
    }

    @PostMapping("/api/studies/{study}/groups")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    GroupPage join(@PathVariable UUID study, @RequestBody GroupPeople.Late body, @CurrentPerson Me me) {
        return views.group(people.join(study, body, me).value(), me);
    }

    @GetMapping("/api/groups/{id}")
    @PreAuthorize("hasAuthority('business')")
    GroupPage group(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.group(id, me);
    }

    @GetMapping("/api/groups/{id}/outline-versions/{no}")
    @PreAuthorize("hasAuthority('business')")
    Outline version(@PathVariable UUID id, @PathVariable int no, @CurrentPerson Me me) {
        return views.version(id, no, me);
    }

    @PutMapping("/api/groups/{id}/outline")
    @PreAuthorize("hasAuthority('business')")
    GroupPage write(@PathVariable UUID id, @RequestBody TopicStudies.Writing body, @CurrentPerson Me me) {
        studies.write(new TopicGroup.Id(id), body, me);
        return views.group(id, me);
    }

    @PostMapping("/api/groups/{id}/outline-submission")
    @PreAuthorize("hasAuthority('business')")
    GroupPage submit(@PathVariable UUID id, @RequestBody VersionBody body, @CurrentPerson Me me) {
        studies.submit(new TopicGroup.Id(id), body.version(), me);
        return views.group(id, me);
    }

    @PostMapping("/api/groups/{id}/outline-review")
    @PreAuthorize("hasAuthority('business')")
    GroupPage review(@PathVariable UUID id, @RequestBody TopicStudies.Said body, @CurrentPerson Me me) {
        studies.review(new TopicGroup.Id(id), body, me);
        return views.group(id, me);
    }

    @PostMapping("/api/groups/{id}/research-conclusion")
    @PreAuthorize("hasAuthority('business')")
    GroupPage conclude(@PathVariable UUID id, @RequestBody ConclusionBody body, @CurrentPerson Me me) {
        studies.conclude(new TopicGroup.Id(id), body.version(), body.text(), me);
        return views.group(id, me);
    }

    @PutMapping("/api/groups/{id}/people")
    @PreAuthorize("hasAuthority('business')")
    GroupPage change(@PathVariable UUID id, @RequestBody GroupPeople.Changed body, @CurrentPerson Me me) {
        people.change(new TopicGroup.Id(id), body, me);
        return views.group(id, me);
    }
}
