package org.specialstudy.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Me;
import org.specialstudy.web.Sheet;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.web.ScreenWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The meetings of a study as a spreadsheet. */
@Component
class MeetingSheet {

    private final MeetingListQuery views;
    private final StudyQuery studies;
    private final ScreenWords screen;
    private final BusinessClock clock;

    MeetingSheet(MeetingListQuery views, StudyQuery studies, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.studies = studies;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> ofStudy(UUID study, MeetingListQuery.Filter filter, Me me, HttpServletRequest request) {
        var rows = views.rows(study, filter, me, Sheet.MOST + 1, 0);
        var words = screen.of(request);
        var title = words.say("export:of", "list", words.say("meeting:meetings"), "study", studies.title(study));
        return new Sheet<MeetingRow>(words, title, clock.instant())
            .text("meeting:title", 40, MeetingRow::title)
            .text("meeting:kindLabel", 14, row -> words.one("meeting:kind", row.kind()))
            .text("meeting:statusLabel", 14, row -> words.one("meeting:status", row.status()))
            .text("meeting:convenor", 30, row -> row.convenors().stream().map(Convenor::name).collect(Collectors.joining("、")))
            .moment("meeting:startsAt", MeetingRow::startsAt)
            .moment("meeting:endsAt", MeetingRow::endsAt)
            .text("meeting:dateText", 16, MeetingRow::dateText)
            .text("meeting:place", 24, MeetingRow::place)
            .text("meeting:chair", 18, row -> row.chair() == null ? "" : row.chair().name())
            .number("meeting:invitees", row -> row.replies().invited())
            .number("meeting:reply.ATTEND", row -> row.replies().attend())
            .number("meeting:reply.DELEGATE", row -> row.replies().delegate())
            .number("meeting:reply.EXCUSED", row -> row.replies().excused())
            .number("meeting:present", MeetingRow::present)
            .number("meeting:decisions", MeetingRow::decisions)
            .answer(rows);
    }
}
