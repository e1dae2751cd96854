package org.specialstudy.engine;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The system administrator's view of the seam to the engine. It shows no business content. */
@RestController
@RequestMapping("/api/admin")
class EngineAdminController {

    record Drop(String reason) {}

    private final Trouble trouble;
    private final EngineHealth health;

    EngineAdminController(Trouble trouble, EngineHealth health) {
        this.trouble = trouble;
        this.health = health;
    }

    @GetMapping("/commands")
    @PreAuthorize("hasAuthority('sysadmin')")
    List<ParkedCommand> commands(@RequestParam(required = false) String kind, @RequestParam(required = false) String sort) {
        return trouble.commands(kind, sort);
    }

    @PostMapping("/commands/{id}/retry")
    @PreAuthorize("hasAuthority('sysadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long id) {
        trouble.retry(id);
    }

    @PostMapping("/commands/{id}/drop")
    @PreAuthorize("hasAuthority('sysadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable long id, @RequestBody Drop body, Principal me) {
        trouble.drop(id, body.reason(), me.getName());
    }

    @GetMapping("/incidents")
    @PreAuthorize("hasAuthority('sysadmin')")
    List<IncidentView> incidents(@RequestParam(required = false) String type, @RequestParam(required = false) String sort) {
        return trouble.incidents(type, sort);
    }

    @PostMapping("/incidents/{key}/retry")
    @PreAuthorize("hasAuthority('sysadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryIncident(@PathVariable long key) {
        trouble.retryIncident(key);
    }

    @GetMapping("/health")
    @PreAuthorize("hasAuthority('sysadmin')")
    HealthView health() {
        return health.view();
    }
}
