package org.specialstudy.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of content-free signals: {@code inbox}, {@code study}, {@code session}. Everybody hears only what concerns them. */
@RestController
class SignalController {

    private final Streams streams;

    SignalController(Streams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/api/signals", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("isAuthenticated()")
    SseEmitter signals(@CurrentPerson Me me, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) throw Refusal.notFound();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");               // a proxy must not collect signals
        return streams.open(me.id(), session.getId());
    }
}
