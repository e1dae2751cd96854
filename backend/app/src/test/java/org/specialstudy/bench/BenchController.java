package org.specialstudy.bench;

import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.web.CurrentPerson;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Completes tasks of the benchmark's own process exactly as a business module would: session, CSRF, permission, one transaction. */
@RestController
@Profile("bench")
@RequestMapping("/api/bench")
class BenchController {

    record Completion(UUID study, String element) {}

    private final Engine engine;

    BenchController(Engine engine) {
        this.engine = engine;
    }

    @PostMapping("/completions")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void complete(@RequestBody Completion done, @CurrentPerson Me me) {
        engine.complete(new Waiting("studyId", done.study(), done.element()), me.id(), Map.of());
    }
}
