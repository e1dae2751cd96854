package org.specialstudy.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.Me;
import org.specialstudy.supervision.Asked;
import org.specialstudy.web.Sheet;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A box as a spreadsheet. */
@Component
class InboxSheet {

    private final InboxQuery inbox;
    private final ScreenWords screen;
    private final BusinessClock clock;

    InboxSheet(InboxQuery inbox, ScreenWords screen, BusinessClock clock) {
        this.inbox = inbox;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(Me me, InboxFilter filter, HttpServletRequest request) {
        var words = screen.of(request);
        var box = words.one("inbox:box", filter.box().name().toLowerCase(Locale.ROOT));
        return new Sheet<InboxRow>(words, words.say("export:tasks", "box", box), clock.instant())
            .text("export:task", 28, row -> words.one("tasks:elements", row.elementId()))
            .text("export:subject", 36, row -> Asked.about(row.subject(), row.asked(), words))
            .text("inbox:filter.study", 36, InboxRow::studyTitle)
            .text("inbox:filter.stage", 12, row -> row.stage().isEmpty() ? "" : words.one("elements:stage", row.stage()))
            .due("export:due", InboxRow::dueAt)
            .text("export:light", 12, row -> words.one("common:light", Light.kindOf(row.light())))
            .number("export:daysLeft", row -> Light.daysLeft(row.light()))
            .text("export:holder", 18, row -> row.holder() == null ? "" : row.holder().name())
            .moment("export:arrived", InboxRow::createdAt)
            .moment("export:ended", InboxRow::endedAt)
            .text("export:doneBy", 18, row -> row.doneBy() == null ? "" : row.doneBy().name())
            .answer(inbox.all(me, filter));
    }
}
