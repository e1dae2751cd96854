package org.specialstudy.version;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The system administrator's lists about the engine, to take home. */
@RestController
@RequestMapping("/api/admin")
class EngineSheetController {

    private final EngineSheet sheet;

    EngineSheetController(EngineSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping("/commands/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> commands(@RequestParam(required = false) String kind, @RequestParam(required = false) String sort, HttpServletRequest request) {
        return sheet.commands(kind, sort, request);
    }

    @GetMapping("/incidents/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> incidents(@RequestParam(required = false) String type, @RequestParam(required = false) String sort, HttpServletRequest request) {
        return sheet.incidents(type, sort, request);
    }

    @GetMapping("/versions/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> models(@RequestParam(required = false) String q, @RequestParam(required = false) String state,
        @RequestParam(required = false) String sort, HttpServletRequest request) {
        return sheet.models(new ModelFilter(q, state, sort), request);
    }

    @GetMapping("/versions/{processId}/outdated/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> outdated(@PathVariable String processId, @RequestParam(required = false) Integer version,
        @RequestParam(required = false) String sort, HttpServletRequest request) {
        return sheet.outdated(processId, version, sort, request);
    }
}
