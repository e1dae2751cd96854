package org.specialstudy.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.ScreenWords.Spoken;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The reports of a study as a spreadsheet. */
@Component
class ReportSheet {

    /** What the screen narrows its list to. */
    record Filter(String q, Report.Status status, String sort) {}

    private final ReportQuery views;
    private final StudyQuery studies;
    private final ScreenWords screen;
    private final BusinessClock clock;

    ReportSheet(ReportQuery views, StudyQuery studies, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.studies = studies;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> ofStudy(UUID study, Filter filter, Me me, HttpServletRequest request) {
        var rows = narrowed(views.ofStudy(study, me), filter);
        var words = screen.of(request);
        var title = words.say("export:of", "list", words.say("report:tab"), "study", studies.title(study));
        return new Sheet<ReportRow>(words, title, clock.instant())
            .text("report:title", 48, ReportRow::title)
            .text("study:scope", 36, row -> row.group() == null ? words.say("report:overall") : row.group().name())
            .text("report:stateLabel", 14, row -> state(row, words))
            .number("report:versionsColumn", ReportRow::versions)
            .number("export:acceptedVersion", ReportRow::acceptedVersion)
            .text("report:holders", 36, row -> String.join(words.say("report:listSeparator"), row.holders()))
            .number("report:lengthColumn", ReportRow::length)
            .number("report:chapters", ReportRow::chapters)
            .number("export:newerSources", ReportRow::newerSources)
            .due("report:due", ReportRow::due)
            .moment("report:updated", ReportRow::updatedAt)
            .answer(rows);
    }

    private static String state(ReportRow row, Spoken words) {
        var last = row.kind() == Report.Kind.OVERALL && row.status() == Report.Status.ACCEPTED;
        return last ? words.say("report:state.FINAL") : words.one("report:state", row.status());
    }

    /** As the screen does it: the overall report stays first. */
    static List<ReportRow> narrowed(List<ReportRow> rows, Filter filter) {
        var said = filter.q() == null ? "" : filter.q().strip().toLowerCase(Locale.ROOT);
        return rows.stream()
            .filter(row -> filter.status() == null || row.status() == filter.status())
            .filter(row -> words(row).contains(said))
            .sorted(Comparator.comparing((ReportRow row) -> row.kind() != Report.Kind.OVERALL).thenComparing(order(filter.sort())))
            .toList();
    }

    private static Comparator<ReportRow> order(String sort) {
        return switch (sort == null ? "" : sort) {
            case "updated" -> Comparator.comparing(ReportRow::updatedAt).reversed();
            case "due" -> Comparator.comparing(ReportRow::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
            default -> Comparator.comparing(row -> row.group() == null || row.group().no() == null ? 0 : row.group().no());
        };
    }

    private static String words(ReportRow row) {
        return (row.title() + (row.group() == null ? "" : row.group().name()) + String.join(",", row.holders())).toLowerCase(Locale.ROOT);
    }
}
