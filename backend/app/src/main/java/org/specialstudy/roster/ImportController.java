package org.specialstudy.roster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.roster.ImportView.LineView;
import org.specialstudy.web.CurrentPerson;
import org.specialstudy.web.Words;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The system administrator's imports over HTTP. */
@RestController
@RequestMapping("/api/admin/imports")
class ImportController {

    record Application(@NotNull Long version) {}

    /** What was written, and with it the passwords: shown in this answer and never again. */
    record Applied(ImportView view, List<Imports.Handed> accounts) {}

    private final Imports imports;
    private final ImportQuery query;
    private final ImportSheet sheet;
    private final Words words;

    ImportController(Imports imports, ImportQuery query, ImportSheet sheet, Words words) {
        this.imports = imports;
        this.query = query;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('sysadmin')")
    List<ImportView> all(@RequestParam(required = false) String state, @RequestParam(required = false) String sort) {
        return query.all(state, sort);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> export(@RequestParam(required = false) String state, @RequestParam(required = false) String sort, HttpServletRequest request) {
        return sheet.imports(query.all(state, sort), "admin:section.imports", request);
    }

    @GetMapping("/template")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "zh") String language, @RequestParam(required = false) Kind kind) {
        var locale = Locale.of(language.equals("en") ? "en" : "zh");
        var name = words.say(locale, "import-template") + (kind == null ? ".xlsx" : "-" + kind.title(locale) + ".csv");
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(kind == null ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv"))
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .body(kind == null ? Template.workbook(locale, words) : Template.text(kind, locale));
    }

    /** One workbook, or several lists as text: what they would do together. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('sysadmin')")
    ImportView check(@RequestParam List<MultipartFile> file, @CurrentPerson Me me) throws IOException {
        Refusal.unless(file.size() <= Limits.FILES, () -> Refusal.invalid("file", "import-too-many-files", Limits.FILES));
        Refusal.unless(file.stream().mapToLong(MultipartFile::getSize).sum() <= Limits.BYTES,
            () -> Refusal.invalid("file", "import-file-large", Limits.BYTES >> 20));
        var files = new ArrayList<Reading.File>();
        for (var one : file) files.add(new Reading.File(one.getOriginalFilename() == null ? "" : one.getOriginalFilename(), one.getBytes()));
        return query.one(imports.check(files, me.id()));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('sysadmin')")
    ImportView one(@PathVariable UUID id) {
        return query.one(id);
    }

    @GetMapping("/{id}/lines")
    @PreAuthorize("hasAuthority('sysadmin')")
    Page<LineView> lines(@PathVariable UUID id, @RequestParam(required = false) String kind, @RequestParam(required = false) String outcome,
        @RequestParam(required = false) String q, @RequestParam(required = false) String sort, @RequestParam(required = false) String after,
        HttpServletRequest request) {
        return query.lines(id, new ImportQuery.Filter(kind, outcome, q, sort), after, language(request));
    }

    @GetMapping("/{id}/lines/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> exportLines(@PathVariable UUID id, @RequestParam(required = false) String kind, @RequestParam(required = false) String outcome,
        @RequestParam(required = false) String q, @RequestParam(required = false) String sort, HttpServletRequest request) {
        query.one(id);
        return sheet.of(id, new ImportQuery.Filter(kind, outcome, q, sort), language(request), request);
    }

    @PostMapping("/{id}/check")
    @PreAuthorize("hasAuthority('sysadmin')")
    ImportView checkAgain(@PathVariable UUID id) {
        imports.checkAgain(id);
        return query.one(id);
    }

    @PostMapping("/{id}/application")
    @PreAuthorize("hasAuthority('sysadmin')")
    Applied apply(@PathVariable UUID id, @Valid @RequestBody Application given, @CurrentPerson Me me) {
        var accounts = imports.apply(id, given.version(), me.id());
        return new Applied(query.one(id), accounts);
    }

    @PostMapping("/{id}/undo")
    @PreAuthorize("hasAuthority('sysadmin')")
    ImportView undo(@PathVariable UUID id, @CurrentPerson Me me) {
        imports.undo(id, me.id());
        return query.one(id);
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('sysadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id) {
        imports.discard(id);
    }

    static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
    }
}
