package org.specialstudy.meeting;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.PaperDownload;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The minutes of a meeting until they are approved. */
@RestController
@RequestMapping("/api/meetings/{id}")
class MinutesController {

    record VersionBody(long version) {}

    record Corrections(List<MinutesDesk.@Valid Proposed> corrections) {}

    private final MinutesDesk minutes;
    private final MeetingQuery views;

    MinutesController(MinutesDesk minutes, MeetingQuery views) {
        this.minutes = minutes;
        this.views = views;
    }

    @GetMapping("/minutes/outline")
    @PreAuthorize("hasAuthority('business')")
    List<MinutesSection> outline(@PathVariable UUID id, @CurrentPerson Me me) {
        return minutes.outline(new Meeting.Id(id), me);
    }

    @GetMapping("/minutes/versions/{no}")
    @PreAuthorize("hasAuthority('business')")
    List<MinutesSection> version(@PathVariable UUID id, @PathVariable int no, @CurrentPerson Me me) {
        return views.version(id, no, me);
    }

    @GetMapping("/minutes/document")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @CurrentPerson Me me) {
        var meeting = views.meeting(id, me);
        return PaperDownload.of(MinutesPaper.name(meeting, null), MinutesPaper.of(meeting, meeting.minutes()));
    }

    @GetMapping("/minutes/versions/{no}/document")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable int no, @CurrentPerson Me me) {
        var sections = views.version(id, no, me);
        var meeting = views.meeting(id, me);
        return PaperDownload.of(MinutesPaper.name(meeting, no), MinutesPaper.of(meeting, sections));
    }

    @PutMapping("/minutes")
    @PreAuthorize("hasAuthority('business')")
    MeetingView write(@PathVariable UUID id, @RequestBody MinutesDesk.Written body, @CurrentPerson Me me) {
        minutes.write(new Meeting.Id(id), body, me);
        return views.meeting(id, me);
    }

    @PostMapping("/minutes/circulation")
    @PreAuthorize("hasAuthority('business')")
    MeetingView circulate(@PathVariable UUID id, @RequestBody MinutesDesk.Circulated body, @CurrentPerson Me me) {
        minutes.circulate(new Meeting.Id(id), body, me);
        return views.meeting(id, me);
    }

    @PostMapping("/corrections")
    @PreAuthorize("hasAuthority('business')")
    MeetingView correct(@PathVariable UUID id, @Valid @RequestBody Corrections body, @CurrentPerson Me me) {
        minutes.correct(new Meeting.Id(id), body.corrections(), me);
        return views.meeting(id, me);
    }

    @PutMapping("/corrections/{correction}/outcome")
    @PreAuthorize("hasAuthority('business')")
    MeetingView settle(@PathVariable UUID id, @PathVariable UUID correction, @Valid @RequestBody MinutesDesk.Settled body, @CurrentPerson Me me) {
        minutes.settle(new Meeting.Id(id), correction, body, me);
        return views.meeting(id, me);
    }

    @PostMapping("/minutes/submission")
    @PreAuthorize("hasAuthority('business')")
    MeetingView submit(@PathVariable UUID id, @RequestBody VersionBody body, @CurrentPerson Me me) {
        minutes.submit(new Meeting.Id(id), body.version(), me);
        return views.meeting(id, me);
    }

    @PostMapping("/minutes/approval")
    @PreAuthorize("hasAuthority('business')")
    MeetingView approve(@PathVariable UUID id, @RequestBody MinutesDesk.Said body, @CurrentPerson Me me) {
        minutes.approve(new Meeting.Id(id), body, me);
        return views.meeting(id, me);
    }
}
