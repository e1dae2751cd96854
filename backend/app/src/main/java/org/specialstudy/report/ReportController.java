package org.specialstudy.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.PaperDownload;
import org.specialstudy.opinion.OpinionFilter;
import org.specialstudy.opinion.OpinionSheet;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports as a whole: read them, send them on, decide on them, take them home as a document. */
@RestController
class ReportController {

    record VersionBody(long version) {}

    record ReopeningBody(long version, String reason) {}

    private final Reports reports;
    private final ReportQuery views;
    private final ReportSheet sheet;
    private final OpinionSheet opinions;

    ReportController(Reports reports, ReportQuery views, ReportSheet sheet, OpinionSheet opinions) {
        this.reports = reports;
        this.views = views;
        this.sheet = sheet;
        this.opinions = opinions;
    }

    @GetMapping("/api/studies/{study}/reports")
    @PreAuthorize("hasAuthority('business')")
    List<ReportRow> ofStudy(@PathVariable UUID study, @CurrentPerson Me me) {
        return views.ofStudy(study, me);
    }

    @GetMapping("/api/studies/{study}/reports/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@PathVariable UUID study, @RequestParam(required = false) String q,
        @RequestParam(required = false) Report.Status status, @RequestParam(required = false) String sort, @CurrentPerson Me me,
        HttpServletRequest request) {
        return sheet.ofStudy(study, new ReportSheet.Filter(q, status, sort), me, request);
    }

    @GetMapping("/api/reports/{id}/opinions/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> exportOpinions(@PathVariable UUID id, @RequestParam(required = false) String q, @RequestParam(required = false) String state,
        @RequestParam(required = false) String answer, @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        var report = views.report(id, me);
        return opinions.of(report.round(), new OpinionFilter(q, state, answer, sort), report.title(), request);
    }

    @GetMapping("/api/reports/{id}")
    @PreAuthorize("hasAuthority('business')")
    ReportView report(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.report(id, me);
    }

    @PutMapping("/api/reports/{id}")
    @PreAuthorize("hasAuthority('business')")
    ReportView describe(@PathVariable UUID id, @RequestBody Reports.Described body, @CurrentPerson Me me) {
        reports.describe(new Report.Id(id), body, me);
        return views.report(id, me);
    }

    @PostMapping("/api/reports/{id}/draft")
    @PreAuthorize("hasAuthority('business')")
    ReportView submitDraft(@PathVariable UUID id, @RequestBody VersionBody body, @CurrentPerson Me me) {
        reports.submitDraft(new Report.Id(id), body.version(), me);
        return views.report(id, me);
    }

    @PostMapping("/api/reports/{id}/revision")
    @PreAuthorize("hasAuthority('business')")
    ReportView submitRevision(@PathVariable UUID id, @RequestBody VersionBody body, @CurrentPerson Me me) {
        reports.submitRevision(new Report.Id(id), body.version(), me);
        return views.report(id, me);
    }

    @PostMapping("/api/reports/{id}/decision")
    @PreAuthorize("hasAuthority('business')")
    ReportView decide(@PathVariable UUID id, @RequestBody Reports.Said body, @CurrentPerson Me me) {
        reports.decide(new Report.Id(id), body, me);
        return views.report(id, me);
    }

    @PostMapping("/api/reports/{id}/reopening")
    @PreAuthorize("hasAuthority('business')")
    ReportView reopen(@PathVariable UUID id, @RequestBody ReopeningBody body, @CurrentPerson Me me) {
        reports.reopen(new Report.Id(id), body.version(), body.reason(), me);
        return views.report(id, me);
    }

    @GetMapping("/api/reports/{id}/versions/{no}")
    @PreAuthorize("hasAuthority('business')")
    ReportText version(@PathVariable UUID id, @PathVariable int no, @CurrentPerson Me me) {
        return views.version(id, no, me);
    }

    /** The text as it is being written now, whole. */
    @GetMapping("/api/reports/{id}/text")
    @PreAuthorize("hasAuthority('business')")
    ReportText text(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.text(id, me);
    }

    @GetMapping("/api/reports/{id}/document")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @CurrentPerson Me me) {
        return docx(views.text(id, me));
    }

    @GetMapping("/api/reports/{id}/versions/{no}/document")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable int no, @CurrentPerson Me me) {
        return docx(views.version(id, no, me));
    }

    private static ResponseEntity<byte[]> docx(ReportText text) {
        return PaperDownload.of(ReportPaper.name(text), ReportPaper.of(text));
    }
}
