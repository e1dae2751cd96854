package org.specialstudy.consultation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A consultation: whether there is one, its call, its meeting, and the paper that comes out of it. */
@RestController
class ConsultationController {

    private static final MediaType DOCX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Consultations consultations;
    private final Submissions submissions;
    private final ConsultationReaders readers;
    private final ConsultationQuery views;
    private final ConsultationStore store;
    private final Compiler compiler;

    ConsultationController(Consultations consultations, Submissions submissions, ConsultationReaders readers, ConsultationQuery views, ConsultationStore store,
        Compiler compiler) {
        this.consultations = consultations;
        this.submissions = submissions;
        this.readers = readers;
        this.views = views;
        this.store = store;
        this.compiler = compiler;
    }

    @GetMapping("/api/studies/{study}/consultations")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView.OfStudy ofStudy(@PathVariable UUID study, @CurrentPerson Me me) {
        return views.ofStudy(study, me);
    }

    @PutMapping("/api/studies/{study}/consultation-choice")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView.OfStudy choose(@PathVariable UUID study, @RequestBody Consultations.Chosen body, @CurrentPerson Me me) {
        consultations.choose(study, body, me);
        return views.ofStudy(study, me);
    }

    @GetMapping("/api/consultations/{id}")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView consultation(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.consultation(id, me);
    }

    @PutMapping("/api/consultations/{id}/call")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView writeCall(@PathVariable UUID id, @RequestBody Consultations.Calling body, @CurrentPerson Me me) {
        consultations.writeCall(id, body, me);
        return views.consultation(id, me);
    }

    @PostMapping("/api/consultations/{id}/call")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView call(@PathVariable UUID id, @RequestBody Consultations.Versioned body, @CurrentPerson Me me) {
        consultations.call(id, body, me);
        return views.consultation(id, me);
    }

    @PutMapping("/api/consultations/{id}/call-end")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView moveCall(@PathVariable UUID id, @RequestBody Consultations.Moving body, @CurrentPerson Me me) {
        consultations.moveCall(id, body, me);
        return views.consultation(id, me);
    }

    @PutMapping("/api/consultations/{id}/selection")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView select(@PathVariable UUID id, @RequestBody Submissions.Selecting body, @CurrentPerson Me me) {
        submissions.select(id, body, me);
        return views.consultation(id, me);
    }

    @PostMapping("/api/consultations/{id}/selection")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView conclude(@PathVariable UUID id, @RequestBody Consultations.Versioned body, @CurrentPerson Me me) {
        submissions.conclude(id, body, me);
        return views.consultation(id, me);
    }

    @PostMapping("/api/consultations/{id}/schedule")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView schedule(@PathVariable UUID id, @RequestBody Consultations.Scheduling body, @CurrentPerson Me me) {
        consultations.schedule(id, body, me);
        return views.consultation(id, me);
    }

    @PostMapping("/api/consultations/{id}/notice")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView giveNotice(@PathVariable UUID id, @RequestBody Consultations.Done body, @CurrentPerson Me me) {
        consultations.giveNotice(id, body, me);
        return views.consultation(id, me);
    }

    @PostMapping("/api/consultations/{id}/materials")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView deliverMaterials(@PathVariable UUID id, @RequestBody Consultations.Done body, @CurrentPerson Me me) {
        consultations.deliverMaterials(id, body, me);
        return views.consultation(id, me);
    }

    @PostMapping("/api/consultations/{id}/minutes")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView sendMinutes(@PathVariable UUID id, @RequestBody Consultations.Done body, @CurrentPerson Me me) {
        consultations.sendMinutes(id, body, me);
        return views.consultation(id, me);
    }

    @PutMapping("/api/consultations/{id}/preface")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView writePreface(@PathVariable UUID id, @RequestBody Consultations.Prefacing body, @CurrentPerson Me me) {
        consultations.writePreface(id, body, me);
        return views.consultation(id, me);
    }

    /** As it would be if it were finished now. */
    @GetMapping("/api/consultations/{id}/compilation")
    @PreAuthorize("hasAuthority('business')")
    Compilation compilation(@PathVariable UUID id, @CurrentPerson Me me) {
        return current(id, me);
    }

    @PostMapping("/api/consultations/{id}/compilation")
    @PreAuthorize("hasAuthority('business')")
    ConsultationView compile(@PathVariable UUID id, @RequestBody Consultations.Versioned body, @CurrentPerson Me me) {
        consultations.compile(id, body, me);
        return views.consultation(id, me);
    }

    @GetMapping("/api/consultations/{id}/compilation/document")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @CurrentPerson Me me) {
        return document(current(id, me), null);
    }

    @GetMapping("/api/consultations/{id}/compilation/versions/{no}")
    @PreAuthorize("hasAuthority('business')")
    Compilation version(@PathVariable UUID id, @PathVariable int no, @CurrentPerson Me me) {
        return kept(id, no, me);
    }

    @GetMapping("/api/consultations/{id}/compilation/versions/{no}/document")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable int no, @CurrentPerson Me me) {
        return document(kept(id, no, me), no);
    }

    private Compilation current(UUID id, Me me) {
        Refusal.unless(readers.consultation(id, me), Refusal::notFound);
        return compiler.of(store.find(id).orElseThrow(Refusal::notFound));
    }

    private Compilation kept(UUID id, int no, Me me) {
        Refusal.unless(readers.consultation(id, me), Refusal::notFound);
        return store.paper(id, no).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<byte[]> document(Compilation compilation, Integer no) {
        return ResponseEntity.ok()
            .contentType(DOCX)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(CompilationPaper.name(compilation, no), StandardCharsets.UTF_8).build().toString())
            .body(CompilationPaper.of(compilation));
    }
}
