package org.specialstudy.fieldvisit;

import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A finding: written under an id that the writer chose, so that sending it twice is the same as once. */
@RestController
@RequestMapping("/api/visits/{id}/findings/{finding}")
class FindingController {

    private final Findings findings;

    FindingController(Findings findings) {
        this.findings = findings;
    }

    @PutMapping
    @PreAuthorize("hasAuthority('business')")
    VisitView.FindingView write(@PathVariable UUID id, @PathVariable UUID finding, @RequestBody Findings.Writing body, @CurrentPerson Me me) {
        return findings.write(id, finding, body, me);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('business')")
    void remove(@PathVariable UUID id, @PathVariable UUID finding, @CurrentPerson Me me) {
        findings.remove(id, finding, me);
    }
}
