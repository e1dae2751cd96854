package org.specialstudy.roster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Page;
import org.specialstudy.roster.ImportView.LineView;
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

/** The roles that imports ask for, over HTTP: the security administrator's. */
@RestController
@RequestMapping("/api/admin/import-roles")
class ImportRolesController {

    record Decision(@NotNull Boolean grant) {}

    private final ImportRoles roles;
    private final ImportQuery query;
    private final ImportSheet sheet;

    ImportRolesController(ImportRoles roles, ImportQuery query, ImportSheet sheet) {
        this.roles = roles;
        this.query = query;
        this.sheet = sheet;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('secadmin')")
    List<ImportView> all(@RequestParam(required = false) String roles, @RequestParam(required = false) String sort) {
        return query.withRoles(roles, sort);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('secadmin')")
    ResponseEntity<byte[]> export(@RequestParam(required = false) String roles, @RequestParam(required = false) String sort, HttpServletRequest request) {
        return sheet.imports(query.withRoles(roles, sort), "admin:section.import-roles", request);
    }

    @GetMapping("/{id}/lines")
    @PreAuthorize("hasAuthority('secadmin')")
    Page<LineView> lines(@PathVariable UUID id, @RequestParam(required = false) String after, HttpServletRequest request) {
        return query.roles(id, after, ImportController.language(request));
    }

    @PostMapping("/{id}/decision")
    @PreAuthorize("hasAuthority('secadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @Valid @RequestBody Decision given, @CurrentPerson Me me) {
        roles.decide(id, given.grant(), me.id());
    }

    @DeleteMapping("/{id}/decision")
    @PreAuthorize("hasAuthority('secadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @CurrentPerson Me me) {
        roles.takeBack(id, me.id());
    }
}
