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
    ResponseEntity<byte[]> commands(@RequestParam(required = false) String kind, HttpServletRequest request) {
        return sheet.commands(kind, request);
    }

    @GetMapping("/incidents/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> incidents(@RequestParam(required = false) String type, HttpServletRequest request) {
        return sheet.incidents(type, request);
    }

    @GetMapping("/versions/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> models(HttpServletRequest request) {
        return sheet.models(request);
    }

    @GetMapping("/versions/{processId}/outdated/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> outdated(@PathVariable String processId, HttpServletRequest request) {
        return sheet.outdated(processId, request);
    }
}
