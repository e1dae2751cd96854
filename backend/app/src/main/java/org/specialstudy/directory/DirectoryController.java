package org.specialstudy.directory;

import java.util.List;
import org.specialstudy.kernel.Page;
import org.specialstudy.web.CurrentPerson;
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

    DirectoryController(DirectoryQuery query) {
        this.query = query;
    }

    @GetMapping("/people")
    @PreAuthorize("isAuthenticated()")
    Page<PersonView> people(@RequestParam(required = false) String q, @RequestParam(required = false) String after, @CurrentPerson Me me) {
        return query.people(q, after, me.is("sysadmin"));
    }

    @GetMapping("/organisations")
    @PreAuthorize("isAuthenticated()")
    List<OrgView> organisations(@RequestParam(required = false) String q) {
        return query.organisations(q);
    }
}
