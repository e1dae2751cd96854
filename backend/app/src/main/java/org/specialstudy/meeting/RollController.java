package org.specialstudy.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RollController {

    private final RollSheet sheet;

    RollController(RollSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping("/api/meetings/{id}/invitations/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@PathVariable UUID id, @RequestParam(required = false) String invitee, @RequestParam(required = false) String reply,
        @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.of(id, new RollFilter(invitee, reply, sort), me, request);
    }
}
