package org.specialstudy.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.specialstudy.kernel.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's desk. Nobody else reads the list, and nobody at all changes it. */
@RestController
@RequestMapping("/api/admin/audit")
class AuditController {

    private final AuditQuery query;
    private final AuditChain chain;
    private final AuditSheet sheet;

    AuditController(AuditQuery query, AuditChain chain, AuditSheet sheet) {
        this.query = query;
        this.chain = chain;
        this.sheet = sheet;
    }

    /** Whether anything in the list was changed, removed or put in after it had been written. */
    @GetMapping("/chain")
    @PreAuthorize("hasAuthority('auditor')")
    AuditChain.State chain() {
        return chain.check();
    }

    @GetMapping
    @PreAuthorize("hasAuthority('auditor')")
    Page<AuditEntry> find(
        @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @RequestParam(required = false) UUID person,
        @RequestParam(required = false) String action,
        @RequestParam(required = false) String is,
        @RequestParam(required = false) String sort,
        @RequestParam(required = false) Long after) {
        return query.find(new AuditQuery.Filter(from, to, person, action, is, sort), after);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('auditor')")
    ResponseEntity<byte[]> export(
        @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @RequestParam(required = false) UUID person,
        @RequestParam(required = false) String action,
        @RequestParam(required = false) String is,
        @RequestParam(required = false) String sort,
        HttpServletRequest request) {
        return sheet.of(new AuditQuery.Filter(from, to, person, action, is, sort), request);
    }
}
