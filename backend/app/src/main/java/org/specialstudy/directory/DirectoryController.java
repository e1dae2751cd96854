package org.specialstudy.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.Page;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory for whoever is signed in: names and posts, nothing about what anybody works on. */
@RestController
@RequestMapping("/api")
class DirectoryController {

    private final DirectoryQuery query;
    private final DirectorySheet sheet;

    DirectoryController(DirectoryQuery query, DirectorySheet sheet) {
        this.query = query;
        this.sheet = sheet;
    }

    @GetMapping("/people")
    @PreAuthorize("isAuthenticated()")
    Page<PersonView> people(@RequestParam(required = false) String q, @RequestParam(required = false) String sort,
        @RequestParam(required = false) String after, @RequestParam(required = false) List<UUID> ids, @CurrentPerson Me me) {
        return ids == null ? query.people(q, sort, after, me.is("sysadmin")) : query.people(ids);
    }

    @GetMapping("/people/export")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> exportPeople(@RequestParam(required = false) String q, @RequestParam(required = false) String sort, @CurrentPerson Me me,
        HttpServletRequest request) {
        return sheet.people(q, sort, me.is("sysadmin"), request);
    }

    @GetMapping("/organisations/export")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> exportOrganisations(@RequestParam(required = false) String q, @RequestParam(required = false) String sort,
        HttpServletRequest request) {
        return sheet.organisations(q, sort, request);
    }

    @GetMapping("/organisations")
    @PreAuthorize("isAuthenticated()")
    List<OrgView> organisations(@RequestParam(required = false) String q, @RequestParam(required = false) String sort) {
        return query.organisations(q, sort);
    }
}
