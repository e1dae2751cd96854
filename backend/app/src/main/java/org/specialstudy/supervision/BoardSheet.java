package org.specialstudy.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The board as a spreadsheet, with the columns of an office's register of supervised items. */
@Component
class BoardSheet {

    private final BoardQuery board;
    private final ScreenWords screen;
    private final BusinessClock clock;

    BoardSheet(BoardQuery board, ScreenWords screen, BusinessClock clock) {
        this.board = board;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(BoardFilter filter, Me me, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<BoardRow>(words, words.say("supervision:board"), clock.instant())
            .text("supervision:item", 40, row -> item(row, words))
            .text("supervision:study", 32, BoardRow::studyTitle)
            .text("supervision:unit", 24, row -> unit(row.responsible(), words))
            .text("supervision:people", 28, row -> String.join("、", row.responsible().people()))
            .day("supervision:start", BoardSheet::start)
            .due("supervision:due", BoardRow::dueAt)
            .number("export:daysLeft", row -> Light.daysLeft(row.light()))
            .text("export:light", 12, row -> words.one("common:light", Light.kindOf(row.light())))
            .text("supervision:stateName", 12, row -> words.one("supervision:step", row.state()))
            .text("supervision:urgent", 8, row -> row.urgent() ? words.say("common:urgent") : "")
            .number("supervision:extended", BoardRow::extensions)
            .number("export:lateDays", row -> row.light() != null && row.light().kind() == Light.Kind.DONE_LATE ? row.light().days() : null)
            .text("supervision:progress", 48, row -> row.progress() == null ? "" : row.progress().text())
            .number("supervision:papers", row -> row.progress() == null ? null : row.progress().papers())
            .number("supervision:slipsSent", BoardRow::slips)
            .moment("export:ended", BoardRow::closedAt)
            .answer(board.all(filter, me));
    }

    private static String item(BoardRow row, ScreenWords.Spoken words) {
        var about = Asked.about(row.subject(), row.asked(), words);
        return words.one("tasks:elements", row.elementId()) + (about == null ? "" : "：" + about);
    }

    /** The day from which the term counts; of a term that counts back the day on which it begins. */
    private static LocalDate start(BoardRow row) {
        return row.anchor() == null || row.rule().endsWith("BEFORE") ? LocalDate.ofInstant(row.startedAt(), BusinessClock.ZONE) : row.anchor().day();
    }

    private static String unit(BoardRow.Responsible responsible, ScreenWords.Spoken words) {
        var unit = responsible.unit();
        return unit == null || unit.name() == null ? words.one("supervision:role", responsible.role()) : unit.name();
    }
}
