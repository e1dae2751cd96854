package org.specialstudy.roster;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.roster.ImportView.ChangeView;
import org.specialstudy.roster.ImportView.LineView;
import org.specialstudy.roster.ImportView.ProblemView;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.ScreenWords.Spoken;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What an import found row by row, as a spreadsheet to correct the list by. */
@Component
class ImportSheet {

    /** What a row is about comes first. */
    private static final List<String> ORDER = List.of("person", "organisation", "name", "username", "role", "scope", "title", "type", "level", "parent",
        "from", "to");

    private final ImportQuery query;
    private final ScreenWords screen;
    private final BusinessClock clock;

    ImportSheet(ImportQuery query, ScreenWords screen, BusinessClock clock) {
        this.query = query;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(UUID id, ImportQuery.Filter filter, Locale language, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<LineView>(words, words.say("roster:summary"), clock.instant())
            .text("export:sheet", 16, LineView::sheet)
            .number("export:row", LineView::row)
            .text("roster:list", 12, line -> words.one("roster:kind", line.kind()))
            .text("roster:content", 60, line -> ORDER.stream().filter(line.cells()::containsKey)
                .map(column -> column(column, words) + " " + line.cells().get(column)).collect(Collectors.joining(" · ")))
            .text("roster:result", 10, line -> words.one("roster:outcome", line.outcome()))
            .text("export:note", 70, line -> Stream.concat(line.problems().stream().map(one -> problem(one, words)),
                line.changes().stream().map(one -> change(one, words))).collect(Collectors.joining("\n")))
            .answer(query.rows(id, filter, Sheet.MOST + 1, 0, language));
    }

    /** Which lists came in, from whom, and what became of them. */
    ResponseEntity<byte[]> imports(List<ImportView> rows, String title, HttpServletRequest request) {
        var words = screen.of(request);
        var sheet = new Sheet<ImportView>(words, words.say(title), clock.instant())
            .text("roster:files", 40, ImportView::files)
            .text("admin:state", 12, row -> words.one("roster:state", row.state()))
            .text("admin:section.import-roles", 24, row -> words.known("roster:roles." + row.roles(), ""));
        for (var outcome : List.of("CREATE", "CHANGE", "SAME", "WRONG")) {
            sheet.number("roster:outcome." + outcome, row -> row.counts().values().stream().mapToInt(list -> list.getOrDefault(outcome, 0)).sum());
        }
        return sheet.text("roster:by", 20, row -> row.by().name())
            .moment("admin:since", ImportView::at)
            .text("export:imported", 20, row -> row.appliedBy() == null ? "" : row.appliedBy().name())
            .moment("export:importedAt", ImportView::appliedAt)
            .answer(rows);
    }

    private static String problem(ProblemView one, Spoken words) {
        return one.column() == null ? one.message() : column(one.column(), words) + "：" + one.message();
    }

    private static String change(ChangeView one, Spoken words) {
        return column(one.column(), words) + "：" + value(one.column(), one.before(), words) + " → " + value(one.column(), one.after(), words);
    }

    private static String column(String column, Spoken words) {
        return words.known("roster:column." + column, column);
    }

    private static String value(String column, String text, Spoken words) {
        if (text == null || text.isEmpty()) return words.say("roster:empty");
        return switch (column) {
            case "type" -> words.known("directory:types." + text, text);
            case "level" -> words.known("directory:levels." + text, text);
            default -> text;
        };
    }
}
