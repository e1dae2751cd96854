package org.specialstudy.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Page;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController {

    private final TimelineQuery timeline;
    private final TimelineSheet sheet;

    TimelineController(TimelineQuery timeline, TimelineSheet sheet) {
        this.timeline = timeline;
        this.sheet = sheet;
    }

    @GetMapping("/api/studies/{id}/timeline")
    @PreAuthorize("hasAuthority('business')")
    Page<TimelineEntry> timeline(@PathVariable UUID id, @RequestParam(required = false) String kind,
        @RequestParam(required = false) UUID person, @RequestParam(required = false) UUID group, @RequestParam(required = false) String sort,
        @RequestParam(required = false) String after, @CurrentPerson Me me) {
        return timeline.of(id, me.id(), new TimelineQuery.Filter(kind, person, group, sort), after);
    }

    @GetMapping("/api/studies/{id}/timeline/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@PathVariable UUID id, @RequestParam(required = false) String kind, @RequestParam(required = false) UUID person,
        @RequestParam(required = false) UUID group, @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.of(id, new TimelineQuery.Filter(kind, person, group, sort), me, request);
    }
}
