package org.specialstudy.notification;

import jakarta.servlet.http.HttpServletRequest;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.notification.Undelivered.UndeliveredRow;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The deliveries in trouble as a spreadsheet; never what is written in them. */
@Component
class UndeliveredSheet {

    private final Undelivered undelivered;
    private final ScreenWords screen;
    private final BusinessClock clock;

    UndeliveredSheet(Undelivered undelivered, ScreenWords screen, BusinessClock clock) {
        this.undelivered = undelivered;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(Undelivered.Filter filter, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<UndeliveredRow>(words, words.say("notification:channels.troubles"), clock.instant())
            .text("notification:channels.way", 12, row -> words.say(row.channel() == Channel.EMAIL ? "notification:way.email" : "notification:way.webhook"))
            .text("notification:channels.state", 12, row -> words.say(row.givenUp() ? "notification:channels.givenUp" : "notification:channels.trying"))
            .moment("export:nextTry", row -> row.givenUp() ? null : row.retryAt())
            .number("notification:channels.attempts", UndeliveredRow::attempts)
            .text("notification:channels.error", 80, UndeliveredRow::error)
            .answer(undelivered.rows(filter, Sheet.MOST + 1));
    }
}
