package org.specialstudy.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Page;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    /** {@code unread} says 100 for a hundred and more. */
    record Unread(int unread) {}

    record Mark(@NotNull Boolean read) {}

    /** {@code upTo}: the newest that was listed. */
    record AllSeen(Reason reason, UUID study, @NotNull Long upTo) {}

    record Marked(int marked) {}

    private final NotificationQuery notifications;
    private final Reading reading;

    NotificationController(NotificationQuery notifications, Reading reading) {
        this.notifications = notifications;
        this.reading = reading;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    Page<NotificationView> mine(@RequestParam(required = false) Reason reason, @RequestParam(required = false) UUID study,
        @RequestParam(defaultValue = "false") boolean unread, @RequestParam(required = false) String after, @CurrentPerson Me me) {
        return notifications.of(me, new NotificationQuery.Filter(reason, study, unread), after);
    }

    @GetMapping("/count")
    @PreAuthorize("hasAuthority('business')")
    Unread count(@CurrentPerson Me me) {
        return new Unread(notifications.unread(me));
    }

    @GetMapping("/studies")
    @PreAuthorize("hasAuthority('business')")
    List<NotificationView.Subject> studies(@CurrentPerson Me me) {
        return notifications.studies(me);
    }

    @PutMapping("/{id}/read")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(@PathVariable long id, @Valid @RequestBody Mark body, @CurrentPerson Me me) {
        reading.mark(id, body.read(), me);
    }

    @PostMapping("/reading")
    @PreAuthorize("hasAuthority('business')")
    Marked markAll(@Valid @RequestBody AllSeen body, @CurrentPerson Me me) {
        return new Marked(reading.markAll(body.reason(), body.study(), body.upTo(), me));
    }
}
