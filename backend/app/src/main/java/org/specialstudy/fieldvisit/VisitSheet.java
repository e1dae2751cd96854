package org.specialstudy.fieldvisit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.Me;
import org.specialstudy.web.Sheet;
import org.specialstudy.fieldvisit.VisitView.GroupRef;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.web.ScreenWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The visits of a study as a spreadsheet. */
@Component
class VisitSheet {

    private final VisitQuery views;
    private final StudyQuery studies;
    private final ScreenWords screen;
    private final BusinessClock clock;

    VisitSheet(VisitQuery views, StudyQuery studies, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.studies = studies;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> ofStudy(UUID study, String q, UUID group, String status, String sort, Me me, HttpServletRequest request) {
        var rows = views.list(study, q, group, status, sort, me);
        var words = screen.of(request);
        var and = words.say("fieldvisit:listSeparator");
        var title = words.say("export:of", "list", words.say("fieldvisit:visits"), "study", studies.title(study));
        return new Sheet<VisitRow>(words, title, clock.instant())
            .text("fieldvisit:title", 40, VisitRow::title)
            .text("fieldvisit:groupLabel", 32, row -> named(row.group(), words))
            .day("fieldvisit:from", VisitRow::from)
            .day("fieldvisit:to", VisitRow::to)
            .text("fieldvisit:sites", 48, row -> String.join(and, row.sites()))
            .text("fieldvisit:city", 20, row -> String.join(and, row.cities()))
            .number("fieldvisit:findings", VisitRow::findings)
            .text("fieldvisit:statusLabel", 14, row -> words.one("fieldvisit:status", row.status()))
            .due("export:due", VisitRow::due)
            .text("export:light", 12, row -> words.one("common:light", Light.kindOf(row.light())))
            .answer(rows);
    }

    private static String named(GroupRef group, ScreenWords.Spoken words) {
        return group.no() == null ? group.name() : words.say("fieldvisit:groupNo", "no", group.no()) + " " + group.name();
    }
}
