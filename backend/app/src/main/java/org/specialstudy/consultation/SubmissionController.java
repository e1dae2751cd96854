package org.specialstudy.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
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

/** What organisations are asked to write: the request, each submission, its way to the office and back. */
@RestController
class SubmissionController {

    private final Submissions submissions;
    private final SubmissionQuery views;
    private final SubmissionSheet sheet;
    private final AskedSheet asked;

    SubmissionController(Submissions submissions, SubmissionQuery views, SubmissionSheet sheet, AskedSheet asked) {
        this.submissions = submissions;
        this.views = views;
        this.sheet = sheet;
        this.asked = asked;
    }

    @GetMapping("/api/submission-requests/{id}")
    @PreAuthorize("hasAuthority('business')")
    RequestView request(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.request(id, me);
    }

    @GetMapping("/api/consultations/{id}/request")
    @PreAuthorize("hasAuthority('business')")
    RequestView requestOf(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.requestOf(id, me);
    }

    @PostMapping("/api/submission-requests/{id}/submissions")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.CREATED)
    SubmissionView draft(@PathVariable UUID id, @RequestBody Submissions.Writing body, @CurrentPerson Me me) {
        return views.submission(submissions.draft(id, body, me), me);
    }

    /** The organisation has handed in all that it has to say. */
    @PostMapping("/api/submission-requests/{id}/conclusion")
    @PreAuthorize("hasAuthority('business')")
    RequestView finish(@PathVariable UUID id, @CurrentPerson Me me) {
        submissions.finish(id, me);
        return views.request(id, me);
    }

    /** One that came on paper. */
    @PostMapping("/api/consultations/{id}/submissions")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.CREATED)
    SubmissionView record(@PathVariable UUID id, @RequestBody Submissions.OnPaper body, @CurrentPerson Me me) {
        return views.submission(submissions.record(id, body, me), me);
    }

    @GetMapping("/api/consultations/{id}/submissions/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@PathVariable UUID id, @RequestParam(required = false) String q, @RequestParam(required = false) String choice,
        @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.of(id, new SubmissionFilter(q, choice, sort), me, request);
    }

    @GetMapping("/api/consultations/{id}/asked/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> exportAsked(@PathVariable UUID id, @RequestParam(required = false) Asked.State state,
        @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return asked.of(id, state, sort, me, request);
    }

    @GetMapping("/api/submissions/{id}")
    @PreAuthorize("hasAuthority('business')")
    SubmissionView submission(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.submission(id, me);
    }

    @PutMapping("/api/submissions/{id}")
    @PreAuthorize("hasAuthority('business')")
    SubmissionView write(@PathVariable UUID id, @RequestBody Submissions.Writing body, @CurrentPerson Me me) {
        submissions.write(id, body, me);
        return views.submission(id, me);
    }

    @DeleteMapping("/api/submissions/{id}")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @CurrentPerson Me me) {
        submissions.remove(id, me);
    }

    @PostMapping("/api/submissions/{id}/receipt")
    @PreAuthorize("hasAuthority('business')")
    SubmissionView handIn(@PathVariable UUID id, @RequestBody Consultations.Versioned body, @CurrentPerson Me me) {
        submissions.handIn(id, body.version(), me);
        return views.submission(id, me);
    }

    @PostMapping("/api/submissions/{id}/return")
    @PreAuthorize("hasAuthority('business')")
    SubmissionView giveBack(@PathVariable UUID id, @RequestBody Submissions.Returning body, @CurrentPerson Me me) {
        submissions.giveBack(id, body, me);
        return views.submission(id, me);
    }
}
