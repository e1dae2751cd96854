package org.specialstudy.notification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.specialstudy.notification.Undelivered.UndeliveredRow;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ways out of the system, for whoever looks after them: what is on, what waits and what failed; never what is written. */
@RestController
@RequestMapping("/api/admin")
class ChannelsController {

    private static final int SHOWN = 200;

    /** Without a secret the one that is known stays. */
    record Gate(@NotBlank @Size(max = 2000) String url, @Size(max = 500) String secret, boolean withText) {}

    private final Channels channels;
    private final Undelivered undelivered;
    private final UndeliveredSheet sheet;

    ChannelsController(Channels channels, Undelivered undelivered, UndeliveredSheet sheet) {
        this.channels = channels;
        this.undelivered = undelivered;
        this.sheet = sheet;
    }

    @GetMapping("/channels")
    @PreAuthorize("hasAuthority('sysadmin')")
    ChannelsView channels() {
        return channels.view();
    }

    @PutMapping("/webhook")
    @PreAuthorize("hasAuthority('sysadmin')")
    ChannelsView set(@Valid @RequestBody Gate body) {
        channels.set(body.url().strip(), body.secret() == null ? "" : body.secret().strip(), body.withText());
        return channels.view();
    }

    @DeleteMapping("/webhook")
    @PreAuthorize("hasAuthority('sysadmin')")
    ChannelsView remove() {
        channels.remove();
        return channels.view();
    }

    @GetMapping("/deliveries")
    @PreAuthorize("hasAuthority('sysadmin')")
    List<UndeliveredRow> deliveries(@RequestParam(required = false) Channel channel, @RequestParam(required = false) String state,
        @RequestParam(required = false) String q, @RequestParam(required = false) String sort) {
        return undelivered.rows(new Undelivered.Filter(channel, state, q, sort), SHOWN);
    }

    @GetMapping("/deliveries/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> export(@RequestParam(required = false) Channel channel, @RequestParam(required = false) String state,
        @RequestParam(required = false) String q, @RequestParam(required = false) String sort, HttpServletRequest request) {
        return sheet.of(new Undelivered.Filter(channel, state, q, sort), request);
    }

    @PostMapping("/deliveries/{id}/retry")
    @PreAuthorize("hasAuthority('sysadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable UUID id) {
        channels.again(id);
    }
}
