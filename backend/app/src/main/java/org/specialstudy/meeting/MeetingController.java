package org.specialstudy.meeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.StudyPeople.StudyPerson;
import org.specialstudy.kernel.Page;
import org.specialstudy.meeting.MeetingView.DecisionView;
import org.specialstudy.meeting.MeetingView.StatementView;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A meeting until it is over: called, planned, invited to, held. */
@RestController
class MeetingController {

    record VersionOnly(long version) {}

    record Cancellation(long version, String reason) {}

    record Roll(List<Sitting.Present> attendance) {}

    private final Meetings meetings;
    private final Replies replies;
    private final Sitting sitting;
    private final MeetingQuery views;
    private final MeetingListQuery lists;
    private final Invitations letters;
    private final MeetingSheet sheet;
    private final MeetingMentions mentions;

    MeetingController(Meetings meetings, Replies replies, Sitting sitting, MeetingQuery views, MeetingListQuery lists, Invitations letters,
        MeetingSheet sheet, MeetingMentions mentions) {
        this.meetings = meetings;
        this.replies = replies;
        this.sitting = sitting;
        this.views = views;
        this.lists = lists;
        this.letters = letters;
        this.sheet = sheet;
        this.mentions = mentions;
    }

    @GetMapping("/api/studies/{study}/meetings")
    @PreAuthorize("hasAuthority('business')")
    Page<MeetingRow> ofStudy(@PathVariable UUID study, @RequestParam(required = false) Meeting.Kind kind,
        @RequestParam(required = false) String status, @RequestParam(required = false) UUID group, @RequestParam(required = false) String q,
        @RequestParam(required = false) String sort, @RequestParam(required = false) String after, @CurrentPerson Me me) {
        return lists.list(study, new MeetingListQuery.Filter(kind, status, group, q, sort, after), me);
    }

    @GetMapping("/api/studies/{study}/meetings/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@PathVariable UUID study, @RequestParam(required = false) Meeting.Kind kind,
        @RequestParam(required = false) String status, @RequestParam(required = false) UUID group, @RequestParam(required = false) String q,
        @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.ofStudy(study, new MeetingListQuery.Filter(kind, status, group, q, sort, null), me, request);
    }

    @PostMapping("/api/studies/{study}/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    MeetingView call(@PathVariable UUID study, @RequestBody Meetings.NewMeeting body, @CurrentPerson Me me) {
        return views.meeting(meetings.call(study, body, me), me);
    }

    @GetMapping("/api/meetings/{id}")
    @PreAuthorize("hasAuthority('business')")
    MeetingView meeting(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.meeting(id, me);
    }

    /** Whom I may mention in what I write about it. */
    @GetMapping("/api/meetings/{id}/mentionable")
    @PreAuthorize("hasAuthority('business')")
    List<StudyPerson> mentionable(@PathVariable UUID id, @RequestParam(required = false) String q, @CurrentPerson Me me) {
        return mentions.mentionable(id, q, me);
    }

    @PutMapping("/api/meetings/{id}")
    @PreAuthorize("hasAuthority('business')")
    MeetingView save(@PathVariable UUID id, @RequestBody Meetings.Writing body, @CurrentPerson Me me) {
        meetings.save(new Meeting.Id(id), body, me);
        return views.meeting(id, me);
    }

    @PostMapping("/api/meetings/{id}/invitation")
    @PreAuthorize("hasAuthority('business')")
    MeetingView invite(@PathVariable UUID id, @RequestBody VersionOnly body, @CurrentPerson Me me) {
        meetings.send(new Meeting.Id(id), body.version(), me);
        return views.meeting(id, me);
    }

    @PostMapping("/api/meetings/{id}/cancellation")
    @PreAuthorize("hasAuthority('business')")
    MeetingView cancel(@PathVariable UUID id, @RequestBody Cancellation body, @CurrentPerson Me me) {
        meetings.cancel(new Meeting.Id(id), body.version(), body.reason(), me);
        return views.meeting(id, me);
    }

    @GetMapping(path = "/api/meetings/{id}/calendar", produces = "text/calendar")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, @CurrentPerson Me me) {
        return ResponseEntity.ok()
            .contentType(new MediaType("text", "calendar", java.nio.charset.StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("meeting.ics").build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .body(letters.calendar(new Meeting.Id(id), me));
    }

    @PostMapping("/api/meetings/{id}/invitations/{invitation}/reply")
    @PreAuthorize("hasAuthority('business')")
    MeetingView reply(@PathVariable UUID id, @PathVariable UUID invitation, @RequestBody Replies.Said body, @CurrentPerson Me me) {
        replies.reply(new Meeting.Id(id), invitation, body, me);
        return views.meeting(id, me);
    }

    @PutMapping("/api/meetings/{id}/attendance")
    @PreAuthorize("hasAuthority('business')")
    MeetingView attendance(@PathVariable UUID id, @RequestBody Roll body, @CurrentPerson Me me) {
        sitting.attendance(new Meeting.Id(id), body.attendance(), me);
        return views.meeting(id, me);
    }

    @PostMapping("/api/meetings/{id}/statements")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    StatementView say(@PathVariable UUID id, @Valid @RequestBody Sitting.Spoken body, @CurrentPerson Me me) {
        return views.statement(sitting.say(new Meeting.Id(id), body, me)).orElseThrow();
    }

    @PutMapping("/api/meetings/{id}/statements/{statement}")
    @PreAuthorize("hasAuthority('business')")
    StatementView edit(@PathVariable UUID id, @PathVariable UUID statement, @Valid @RequestBody Sitting.Spoken body,
        @CurrentPerson Me me) {
        sitting.edit(new Meeting.Id(id), statement, body, me);
        return views.statement(statement).orElseThrow();
    }

    @DeleteMapping("/api/meetings/{id}/statements/{statement}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('business')")
    void strike(@PathVariable UUID id, @PathVariable UUID statement, @CurrentPerson Me me) {
        sitting.strike(new Meeting.Id(id), statement, me);
    }

    @PostMapping("/api/meetings/{id}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    DecisionView decide(@PathVariable UUID id, @RequestBody Sitting.Decided body, @CurrentPerson Me me) {
        return views.decision(id, sitting.decide(new Meeting.Id(id), body, me));
    }

    @PutMapping("/api/meetings/{id}/decisions/{decision}")
    @PreAuthorize("hasAuthority('business')")
    DecisionView redecide(@PathVariable UUID id, @PathVariable UUID decision, @RequestBody Sitting.Decided body, @CurrentPerson Me me) {
        sitting.redecide(new Meeting.Id(id), decision, body, me);
        return views.decision(id, decision);
    }

    @DeleteMapping("/api/meetings/{id}/decisions/{decision}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('business')")
    void strikeDecision(@PathVariable UUID id, @PathVariable UUID decision, @CurrentPerson Me me) {
        sitting.strikeDecision(new Meeting.Id(id), decision, me);
    }

    @PostMapping("/api/meetings/{id}/decisions/{decision}/assignment")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    DecisionView give(@PathVariable UUID id, @PathVariable UUID decision, @RequestBody Sitting.Given body, @CurrentPerson Me me) {
        sitting.give(new Meeting.Id(id), decision, body, me);
        return views.decision(id, decision);
    }

    @PostMapping("/api/meetings/{id}/sitting")
    @PreAuthorize("hasAuthority('business')")
    MeetingView hold(@PathVariable UUID id, @RequestBody VersionOnly body, @CurrentPerson Me me) {
        sitting.hold(new Meeting.Id(id), body.version(), me);
        return views.meeting(id, me);
    }
}
