package org.specialstudy.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.specialstudy.kernel.Page;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
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

/** The security administrator's desk: who holds which role where. */
@RestController
@RequestMapping("/api/admin/memberships")
class AdminMembershipController {

    record NewMembership(@NotNull UUID person, @NotNull Role role, @NotNull ScopeType scopeType, UUID scopeId) {}

    private final AdminMemberships memberships;
    private final MembershipQuery query;
    private final DirectorySheet sheet;

    AdminMembershipController(AdminMemberships memberships, MembershipQuery query, DirectorySheet sheet) {
        this.memberships = memberships;
        this.query = query;
        this.sheet = sheet;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('secadmin')")
    Page<MembershipView> find(@RequestParam(required = false) String q, @RequestParam(required = false) UUID person,
        @RequestParam(required = false) Role role, @RequestParam(required = false) String sort, @RequestParam(required = false) String after) {
        return query.find(q, person, role, sort, after);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('secadmin')")
    ResponseEntity<byte[]> export(@RequestParam(required = false) String q, @RequestParam(required = false) UUID person,
        @RequestParam(required = false) Role role, @RequestParam(required = false) String sort, HttpServletRequest request) {
        return sheet.memberships(q, person, role, sort, request);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('secadmin')")
    MembershipView grant(@Valid @RequestBody NewMembership given, @CurrentPerson Me me) {
        return memberships.grant(given.person(), given.role(), given.scopeType(), given.scopeId(), me.id());
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('secadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @CurrentPerson Me me) {
        memberships.end(id, me.id());
    }
}
