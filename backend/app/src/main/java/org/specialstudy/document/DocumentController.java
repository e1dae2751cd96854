package org.specialstudy.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
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
import org.springframework.web.multipart.MultipartFile;

/** Papers over HTTP. */
@RestController
class DocumentController {

    record Sharing(@NotNull Boolean shared) {}

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @PostMapping(path = "/api/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    Attachment add(@RequestParam MultipartFile file, @RequestParam String ownerType, @RequestParam UUID ownerId, @CurrentPerson Me me)
        throws IOException {
        try (var content = file.getInputStream()) {
            return documents.add(ownerType, ownerId, file.getOriginalFilename(), content, me);
        }
    }

    @GetMapping("/api/documents")
    @PreAuthorize("hasAuthority('business')")
    List<Attachment> list(@RequestParam String ownerType, @RequestParam UUID ownerId, @CurrentPerson Me me) {
        return documents.list(ownerType, ownerId, me);
    }

    @GetMapping("/api/studies/{id}/documents")
    @PreAuthorize("hasAuthority('business')")
    List<Attachment> ofStudy(@PathVariable UUID id, @RequestParam(required = false) String q, @RequestParam(required = false) String owner,
        @RequestParam(required = false) String sort, @CurrentPerson Me me) {
        return documents.ofStudy(id, new PaperFilter(q, owner, sort), me);
    }

    /** Always as a download that no browser interprets, whatever the file pretends to be. */
    @GetMapping("/api/documents/{id}/content")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<Resource> content(@PathVariable UUID id, @CurrentPerson Me me) {
        var content = documents.content(id, me);
        var attachment = content.attachment();
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(attachment.type()))
            .contentLength(attachment.size())
            .cacheControl(CacheControl.noStore().cachePrivate())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(attachment.name(), StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "sandbox; default-src 'none'")
            .body(new FileSystemResource(content.file()));
    }

    @PutMapping("/api/documents/{id}/sharing")
    @PreAuthorize("hasAuthority('business')")
    Attachment share(@PathVariable UUID id, @Valid @RequestBody Sharing given, @CurrentPerson Me me) {
        return documents.share(id, given.shared(), me);
    }

    @DeleteMapping("/api/documents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('business')")
    void remove(@PathVariable UUID id, @CurrentPerson Me me) {
        documents.remove(id, me);
    }
}
