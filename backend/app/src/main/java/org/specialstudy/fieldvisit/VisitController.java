package org.specialstudy.fieldvisit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VisitController {

    record NewVisit(String title) {}

    record VisitVersion(long version) {}

    record VisitChecklist(long version, List<ChecklistLine> lines) {}

    record FindingsRuling(long version, Visit.Outcome outcome, String reason) {}

    record VisitCancellation(long version, String reason) {}

    private final Visits visits;
    private final VisitQuery views;
    private final VisitSheet sheet;
    private final FindingSheet findings;

    VisitController(Visits visits, VisitQuery views, VisitSheet sheet, FindingSheet findings) {
        this.visits = visits;
        this.views = views;
        this.sheet = sheet;
        this.findings = findings;
    }

    @GetMapping("/api/studies/{study}/visits")
    @PreAuthorize("hasAuthority('business')")
    List<VisitRow> list(@PathVariable UUID study, @RequestParam(required = false) String q, @RequestParam(required = false) UUID group,
        @RequestParam(required = false) String status, @RequestParam(required = false) String sort, @CurrentPerson Me me) {
        return views.list(study, q, group, status, sort, me);
    }

    @GetMapping("/api/studies/{study}/visits/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@PathVariable UUID study, @RequestParam(required = false) String q, @RequestParam(required = false) UUID group,
        @RequestParam(required = false) String status, @RequestParam(required = false) String sort, @CurrentPerson Me me,
        HttpServletRequest request) {
        return sheet.ofStudy(study, q, group, status, sort, me, request);
    }

    @PostMapping("/api/groups/{group}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    VisitView call(@PathVariable UUID group, @RequestBody NewVisit body, @CurrentPerson Me me) {
        return views.visit(visits.call(group, body.title(), me), me);
    }

    @GetMapping("/api/visits/{id}")
    @PreAuthorize("hasAuthority('business')")
    VisitView visit(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.visit(id, me);
    }

    @GetMapping("/api/visits/{id}/findings/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> exportFindings(@PathVariable UUID id, @RequestParam(required = false) String q, @RequestParam(required = false) Finding.Kind kind,
        @RequestParam(required = false) UUID point, @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return findings.of(id, new FindingFilter(q, kind, point, sort), me, request);
    }

    @PutMapping("/api/visits/{id}")
    @PreAuthorize("hasAuthority('business')")
    VisitView save(@PathVariable UUID id, @RequestBody Visits.Writing body, @CurrentPerson Me me) {
        visits.save(id, body, me);
        return views.visit(id, me);
    }

    @PostMapping("/api/visits/{id}/submission")
    @PreAuthorize("hasAuthority('business')")
    VisitView submit(@PathVariable UUID id, @RequestBody VisitVersion body, @CurrentPerson Me me) {
        visits.submit(id, body.version(), me);
        return views.visit(id, me);
    }

    @PostMapping("/api/visits/{id}/approval")
    @PreAuthorize("hasAuthority('business')")
    VisitView approve(@PathVariable UUID id, @RequestBody Visits.Said body, @CurrentPerson Me me) {
        visits.approve(id, body, me);
        return views.visit(id, me);
    }

    @PostMapping("/api/visits/{id}/change")
    @PreAuthorize("hasAuthority('business')")
    VisitView change(@PathVariable UUID id, @RequestBody Visits.Changing body, @CurrentPerson Me me) {
        visits.change(id, body, me);
        return views.visit(id, me);
    }

    @PutMapping("/api/visits/{id}/checklist")
    @PreAuthorize("hasAuthority('business')")
    VisitView check(@PathVariable UUID id, @RequestBody VisitChecklist body, @CurrentPerson Me me) {
        visits.check(id, body.version(), body.lines(), me);
        return views.visit(id, me);
    }

    @PostMapping("/api/visits/{id}/preparation")
    @PreAuthorize("hasAuthority('business')")
    VisitView prepared(@PathVariable UUID id, @RequestBody VisitVersion body, @CurrentPerson Me me) {
        visits.prepared(id, body.version(), me);
        return views.visit(id, me);
    }

    @PostMapping("/api/visits/{id}/findings")
    @PreAuthorize("hasAuthority('business')")
    VisitView submitFindings(@PathVariable UUID id, @RequestBody VisitVersion body, @CurrentPerson Me me) {
        visits.submitFindings(id, body.version(), me);
        return views.visit(id, me);
    }

    @PostMapping("/api/visits/{id}/confirmation")
    @PreAuthorize("hasAuthority('business')")
    VisitView confirm(@PathVariable UUID id, @RequestBody FindingsRuling body, @CurrentPerson Me me) {
        visits.confirm(id, body.version(), body.outcome(), body.reason(), me);
        return views.visit(id, me);
    }

    @PostMapping("/api/visits/{id}/cancellation")
    @PreAuthorize("hasAuthority('business')")
    VisitView cancel(@PathVariable UUID id, @RequestBody VisitCancellation body, @CurrentPerson Me me) {
        visits.cancel(id, body.version(), body.reason(), me);
        return views.visit(id, me);
    }
}
