package org.specialstudy.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.web.Sheet;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The list of studies as a spreadsheet. */
@Component
class StudySheet {

    private final StudyQuery views;
    private final ScreenWords screen;
    private final BusinessClock clock;

    StudySheet(StudyQuery views, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(UUID me, String q, String status, String sort, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<StudyRow>(words, words.say("study:studies"), clock.instant())
            .text("study:title", 40, StudyRow::title)
            .text("study:kindLabel", 14, row -> words.one("study:kind", row.kind()))
            .number("study:year", StudyRow::year)
            .text("study:labels", 20, row -> String.join(words.say("study:listSeparator"), row.labels()))
            .text("study:host", 30, row -> row.host().name())
            .text("study:stageLabel", 12, row -> words.one("study:stage", row.stage()))
            .text("study:statusLabel", 12, row -> words.one("study:status", row.status()))
            .number("study:openTasks", StudyRow::openTasks)
            .number("study:overdue", StudyRow::overdueTasks)
            .due("study:nextDue", StudyRow::nextDue)
            .answer(views.rows(me, q, status, sort, Sheet.MOST + 1, 0));
    }
}
