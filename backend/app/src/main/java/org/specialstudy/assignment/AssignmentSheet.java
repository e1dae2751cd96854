package org.specialstudy.assignment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.Me;
import org.specialstudy.web.Sheet;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.web.ScreenWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lists of assignments as spreadsheets, in the words of the screen. */
@Component
class AssignmentSheet {

    private final AssignmentQuery views;
    private final StudyQuery studies;
    private final ScreenWords screen;
    private final BusinessClock clock;

    AssignmentSheet(AssignmentQuery views, StudyQuery studies, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.studies = studies;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> ofStudy(UUID study, AssignmentFilter filter, Me me, HttpServletRequest request) {
        var rows = views.allOfStudy(study, filter, me);
        var words = screen.of(request);
        return sheet(words, words.say("export:of", "list", words.say("assignment:list"), "study", studies.title(study)), rows);
    }

    ResponseEntity<byte[]> mine(boolean toReview, AssignmentFilter filter, Me me, HttpServletRequest request) {
        var words = screen.of(request);
        return sheet(words, words.say(toReview ? "assignment:asReviewer" : "assignment:mine"), views.allMine(toReview, filter, me));
    }

    private ResponseEntity<byte[]> sheet(ScreenWords.Spoken words, String title, List<AssignmentRow> rows) {
        return new Sheet<AssignmentRow>(words, title, clock.instant())
            .number("assignment:no", AssignmentRow::no)
            .text("assignment:title", 48, AssignmentRow::title)
            .text("assignment:study", 32, AssignmentRow::studyTitle)
            .text("assignment:stage", 12, row -> words.one("elements:stage", row.stage()))
            .text("assignment:owner", 24, row -> row.owner().type() == Party.Type.OFFICE ? words.say("assignment:office") : row.owner().name())
            .text("export:accountable", 28, row -> String.join("、", row.accountable()))
            .text("assignment:source", 12, row -> words.one("assignment:sourceKind", row.source()))
            .due("assignment:due", AssignmentRow::due)
            .text("export:light", 12, row -> words.one("common:light", Light.kindOf(row.light())))
            .number("export:daysLeft", row -> Light.daysLeft(row.light()))
            .text("assignment:statusLabel", 14, row -> words.one("assignment:status", standing(row)))
            .moment("export:reportedDone", AssignmentRow::completedAt)
            .number("export:lateDays", AssignmentRow::lateDays)
            .answer(rows);
    }

    /** As on the screen: what is signed for may still have to begin. */
    private static Enum<?> standing(AssignmentRow row) {
        var ahead = row.status() == Assignment.Status.SIGNED && row.light() != null && row.light().kind() == Light.Kind.NOT_STARTED;
        return ahead ? Light.Kind.NOT_STARTED : row.status();
    }
}
