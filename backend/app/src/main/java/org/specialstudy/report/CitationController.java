package org.specialstudy.report;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.fieldvisit.FoundQuery.Found;
import org.specialstudy.web.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The findings that the chapters of a topic report rest on. */
@RestController
@RequestMapping("/api/reports/{id}")
class CitationController {

    private final Citations citations;

    CitationController(Citations citations) {
        this.citations = citations;
    }

    @GetMapping("/findings")
    @PreAuthorize("hasAuthority('business')")
    List<Found> citable(@PathVariable UUID id, @CurrentPerson Me me) {
        return citations.citable(id, me);
    }

    @GetMapping("/chapters/{chapter}/citations")
    @PreAuthorize("hasAuthority('business')")
    List<CitationView> of(@PathVariable UUID id, @PathVariable UUID chapter, @CurrentPerson Me me) {
        return citations.of(id, chapter, me);
    }

    @PutMapping("/chapters/{chapter}/citations/{finding}")
    @PreAuthorize("hasAuthority('business')")
    List<CitationView> cite(@PathVariable UUID id, @PathVariable UUID chapter, @PathVariable UUID finding, @CurrentPerson Me me) {
        citations.cite(id, chapter, finding, me);
        return citations.of(id, chapter, me);
    }

    @DeleteMapping("/chapters/{chapter}/citations/{finding}")
    @PreAuthorize("hasAuthority('business')")
    List<CitationView> drop(@PathVariable UUID id, @PathVariable UUID chapter, @PathVariable UUID finding, @CurrentPerson Me me) {
        citations.drop(id, chapter, finding, me);
        return citations.of(id, chapter, me);
    }
}
