package org.specialstudy.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.roster.Line.Problem;

/** From uploaded files to lines: which list each sheet is, by its headings, and what each row says. Writes nothing and asks nobody. */
final class Reading {

    record File(String name, byte[] content) {}

    private static final Set<String> NOTES = Set.of("说明", "notes");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final List<Line> lines = new ArrayList<>();

    private Reading() {}

    static List<Line> of(List<File> files) {
        var reading = new Reading();
        for (var file : files) grids(file).forEach(reading::add);
        Refusal.unless(!reading.lines.isEmpty(), () -> Refusal.invalid("file", "import-empty"));
        Limits.refuseTooMany(reading.lines.size());
        return reading.lines;
    }

    /** What the file is follows from its bytes; its name only tells a text file from nonsense. */
    private static List<Grid> grids(File file) {
        Refusal.unless(file.content().length > 0, () -> Refusal.invalid("file", "import-empty"));
        Refusal.unless(!begins(file.content(), OLD_EXCEL), () -> Refusal.invalid("file", "import-old-excel"));
        if (begins(file.content(), ZIP)) return XlsxFile.read(file.content());
        var name = file.name().toLowerCase(Locale.ROOT);
        Refusal.unless(name.endsWith(".csv") || name.endsWith(".txt"), () -> Refusal.invalid("file", "import-file-kind"));
        return List.of(CsvFile.read(file.name(), file.content()));
    }

    private void add(Grid grid) {
        if (grid.rows().isEmpty() || NOTES.contains(Column.plain(grid.name()))) return;
        var first = grid.rows().getFirst();
        var headings = first.cells().stream().map(cell -> cell.text().strip()).toList();
        var kind = Kind.of(headings).orElse(null);
        if (kind == null) {
            wrong(grid, first.no(), null, Problem.of(null, "import-sheet-unknown"));
            return;
        }
        var columns = new ArrayList<Column>();
        for (var heading : headings) {
            var column = heading.isEmpty() ? null : kind.column(heading).orElse(null);
            if (column == null && !heading.isEmpty()) wrong(grid, first.no(), kind, Problem.of(heading, "import-heading-unknown", heading));
            if (column != null && columns.contains(column)) wrong(grid, first.no(), kind, Problem.of(column.key(), "import-heading-twice", heading));
            columns.add(column);
        }
        grid.rows().stream().skip(1).forEach(row -> lines.add(line(grid, row, kind, columns)));
    }

    private void wrong(Grid grid, int row, Kind kind, Problem problem) {
        lines.add(new Line(lines.size() + 1, grid.name(), row, kind, Map.of(), List.of(problem)));
    }

    private Line line(Grid grid, Grid.Row row, Kind kind, List<Column> columns) {
        var cells = new HashMap<String, String>();
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            var column = columns.get(i);
            if (column != null) read(column, row.cells().get(i), cells, problems);
        }
        kind.columns().stream()
            .filter(column -> column.required() && !cells.containsKey(column.key()) && problems.stream().noneMatch(one -> column.key().equals(one.column())))
            .forEach(column -> problems.add(Problem.of(column.key(), "import-cell-missing")));
        return new Line(lines.size() + 1, grid.name(), row.no(), kind, cells, problems);
    }

    private static void read(Column column, Grid.Cell cell, Map<String, String> cells, List<Problem> problems) {
        var text = cell.text().replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
        if (cell.flaw() != null) {
            problems.add(Problem.of(column.key(), cell.flaw()));
            if (!text.isEmpty()) cells.put(column.key(), cut(text, column.longest()));
        } else if (text.length() > column.longest()) {
            problems.add(Problem.of(column.key(), "import-cell-long", column.longest()));
            cells.put(column.key(), cut(text, column.longest()));
        } else if (text.chars().anyMatch(character -> Character.isISOControl(character) || character == '\uFFFD')) {
            problems.add(Problem.of(column.key(), "import-cell-characters"));
        } else if (!text.isEmpty()) {
            var day = column.day() ? day(text) : null;
            cells.put(column.key(), day == null ? text : day.toString());
            if (column.day() && day == null) problems.add(Problem.of(column.key(), "import-day"));
        }
    }

    private static LocalDate day(String text) {
        var found = DAY.matcher(text);
        if (!found.matches()) return null;
        try {
            return LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && java.util.Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
