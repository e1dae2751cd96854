package org.specialstudy.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The boxes. Whatever a box holds, the reader is its candidate, holder, office or commissioner: the rule is in the SQL. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

    private final InboxQuery inbox;
    private final InboxSheet sheet;

    InboxController(InboxQuery inbox, InboxSheet sheet) {
        this.inbox = inbox;
        this.sheet = sheet;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    InboxPage inbox(@CurrentPerson Me me, @RequestParam(required = false) String box, @RequestParam(required = false) UUID study,
        @RequestParam(required = false) String stage, @RequestParam(required = false) String light, @RequestParam(required = false) String q,
        @RequestParam(required = false) String sort, @RequestParam(required = false) String after) {
        var which = Box.of(box);
        return inbox.page(me, new InboxFilter(which, study, stage, light, q, Order.of(sort, which), Cursor.of(after)));
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@CurrentPerson Me me, @RequestParam(required = false) String box, @RequestParam(required = false) UUID study,
        @RequestParam(required = false) String stage, @RequestParam(required = false) String light, @RequestParam(required = false) String q,
        @RequestParam(required = false) String sort, HttpServletRequest request) {
        var which = Box.of(box);
        return sheet.of(me, new InboxFilter(which, study, stage, light, q, Order.of(sort, which), Cursor.of(null)), request);
    }
}
