package org.specialstudy.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.PaperFilter;
import org.specialstudy.kernel.Page;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/studies")
class StudyController {

    record WithdrawalBody(long version, String reason) {}

    record ArchiveBody(long version, String note) {}

    private final Studies studies;
    private final StudyQuery views;
    private final StudySheet sheet;
    private final Archive archive;

    StudyController(Studies studies, StudyQuery views, StudySheet sheet, Archive archive) {
        this.studies = studies;
        this.views = views;
        this.sheet = sheet;
        this.archive = archive;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    Page<StudyRow> list(@RequestParam(required = false) String q, @RequestParam(required = false) String status,
        @RequestParam(required = false) String sort, @RequestParam(required = false) String after, @CurrentPerson Me me) {
        return views.list(me.id(), q, status, sort, after);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@RequestParam(required = false) String q, @RequestParam(required = false) String status,
        @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.of(me.id(), q, status, sort, request);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    StudyView commission(@RequestBody NewStudy body, @CurrentPerson Me me) {
        var id = studies.commission(body, me);
        return views.study(id.value(), me);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('business')")
    StudyView study(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.study(id, me);
    }

    @GetMapping("/{id}/documents/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> exportDocuments(@PathVariable UUID id, @RequestParam(required = false) String q,
        @RequestParam(required = false) String owner, @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.papers(id, new PaperFilter(q, owner, sort), me, request);
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasAuthority('business')")
    StudyView withdraw(@PathVariable UUID id, @RequestBody WithdrawalBody body, @CurrentPerson Me me) {
        studies.withdraw(new Study.Id(id), body.version(), body.reason(), me);
        return views.study(id, me);
    }

    /** What is still open, and whether the person who asks may archive now. */
    @GetMapping("/{id}/archive")
    @PreAuthorize("hasAuthority('business')")
    ArchiveView archive(@PathVariable UUID id, @CurrentPerson Me me) {
        return archive.view(id, me);
    }

    @PostMapping("/{id}/archive")
    @PreAuthorize("hasAuthority('business')")
    ArchiveView archive(@PathVariable UUID id, @RequestBody ArchiveBody body, @CurrentPerson Me me) {
        archive.archive(id, body.version(), body.note(), me);
        return archive.view(id, me);
    }
}
