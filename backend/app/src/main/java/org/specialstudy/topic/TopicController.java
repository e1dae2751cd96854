package org.specialstudy.topic;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
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

@RestController
@RequestMapping("/api/studies/{study}")
class TopicController {

    record AppointmentBody(Long version, List<TopicGroups.Appointed> groups) {}

    private final TopicGroups groups;
    private final TopicQuery views;
    private final GroupSheet sheet;

    TopicController(TopicGroups groups, TopicQuery views, GroupSheet sheet) {
        this.groups = groups;
        this.views = views;
        this.sheet = sheet;
    }

    @GetMapping("/groups")
    @PreAuthorize("hasAuthority('business')")
    List<GroupView> groups(@PathVariable UUID study, @CurrentPerson Me me) {
        return views.groups(study, me);
    }

    @GetMapping("/groups/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> exportGroups(@PathVariable UUID study, @RequestParam(required = false) String q,
        @RequestParam(required = false) String phase, @RequestParam(defaultValue = "false") boolean late, @RequestParam(required = false) String sort,
        @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.groups(study, new GroupSheet.Filter(q, phase, late, sort), me, request);
    }

    @GetMapping("/members/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> exportMembers(@PathVariable UUID study, @RequestParam(required = false) String q,
        @RequestParam(required = false) String role, @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.members(study, new MemberFilter(q, role, sort), me, request);
    }

    @GetMapping("/members")
    @PreAuthorize("hasAuthority('business')")
    List<MemberView> members(@PathVariable UUID study, @RequestParam(required = false) String q, @RequestParam(required = false) String role,
        @RequestParam(required = false) String sort, @CurrentPerson Me me) {
        return views.members(study, new MemberFilter(q, role, sort), me);
    }

    @GetMapping("/appointment")
    @PreAuthorize("hasAuthority('business')")
    AppointmentView appointment(@PathVariable UUID study, @CurrentPerson Me me) {
        return views.appointment(study, me);
    }

    @PostMapping("/appointment")
    @PreAuthorize("hasAuthority('business')")
    AppointmentView appoint(@PathVariable UUID study, @RequestBody AppointmentBody body, @CurrentPerson Me me) {
        groups.appoint(study, body.version(), body.groups(), me);
        return views.appointment(study, me);
    }
}
