package org.specialstudy.live;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The live picture: the study's process instances, and the models on which to draw them. */
@RestController
class LiveController {

    private final LiveQuery live;

    LiveController(LiveQuery live) {
        this.live = live;
    }

    @GetMapping("/api/studies/{id}/processes")
    @PreAuthorize("hasAuthority('business')")
    List<ProcessView> processes(@PathVariable UUID id, @CurrentPerson Me me) {
        return live.processes(id, me);
    }

    /** A version never changes, so browsers keep it. Models say how the house works, nothing about any study. */
    @GetMapping(path = "/api/models/{processId}/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<String> model(@PathVariable String processId, @PathVariable int version) {
        return ResponseEntity.ok()
            .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
            .contentType(new MediaType(MediaType.APPLICATION_XML, java.nio.charset.StandardCharsets.UTF_8))
            .body(live.model(processId, version).orElseThrow(Refusal::notFound));
    }
}
