package org.specialstudy.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a spreadsheet: its title, when it was made and how long it is, a head that stays in sight and filters, and rows whose dates are
 * dates and whose numbers are numbers. Text stays text, whatever it begins with. Heads are keys of {@link ScreenWords}.
 */
public final class Sheet<T> {

    /** No more rows than this; a longer list says that it was cut. Ask the database for one more. */
    public static final int MOST = 10_000;

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String FONT = "宋体";
    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final int HEAD = 2;

    private enum Kind { TEXT, NUMBER, DAY, MOMENT }

    private record Column<T>(String head, int width, Kind kind, Function<T, ?> value) {}

    private final ScreenWords.Spoken words;
    private final String title;
    private final Instant at;
    private final List<Column<T>> columns = new ArrayList<>();

    /** {@code at}: the moment that the list shows. */
    public Sheet(ScreenWords.Spoken words, String title, Instant at) {
        this.words = words;
        this.title = title;
        this.at = at;
    }

    /** {@code width} in characters of the usual size; a Chinese one takes two. */
    public Sheet<T> text(String head, int width, Function<T, String> value) {
        return column(head, width, Kind.TEXT, value);
    }

    public Sheet<T> number(String head, Function<T, ? extends Number> value) {
        return column(head, 10, Kind.NUMBER, value);
    }

    public Sheet<T> day(String head, Function<T, LocalDate> value) {
        return column(head, 12, Kind.DAY, value);
    }

    /** The day on which something falls due; the hour is the same for all. */
    public Sheet<T> due(String head, Function<T, Instant> value) {
        return day(head, row -> {
            var due = value.apply(row);
            return due == null ? null : LocalDate.ofInstant(due, BusinessClock.ZONE);
        });
    }

    /** A moment by the clock of Beijing. */
    public Sheet<T> moment(String head, Function<T, Instant> value) {
        return column(head, 17, Kind.MOMENT, value);
    }

    private Sheet<T> column(String head, int width, Kind kind, Function<T, ?> value) {
        columns.add(new Column<>(words.say(head), width, kind, value));
        return this;
    }

    /** The file, to be saved under the title and the day. */
    public ResponseEntity<byte[]> answer(Collection<T> rows) {
        var name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "_" + LocalDate.ofInstant(at, BusinessClock.ZONE) + ".xlsx";
        return ResponseEntity.ok()
            .contentType(XLSX)
            .cacheControl(CacheControl.noStore().cachePrivate())
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .body(of(rows));
    }

    public byte[] of(Collection<T> rows) {
        try (var book = new SXSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var looks = new Looks(book);
            var sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title, '_'));
            write(sheet.createRow(0), title, looks.title);
            write(sheet.createRow(1), made(rows.size()), looks.note);
            var head = sheet.createRow(HEAD);
            for (var i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, (columns.get(i).width() + 2) * 256);
                var cell = head.createCell(i);
                cell.setCellValue(columns.get(i).head());
                cell.setCellStyle(looks.head);
            }
            var next = HEAD;
            for (var row : rows) {
                if (next == HEAD + MOST) break;
                var line = sheet.createRow(++next);
                for (var i = 0; i < columns.size(); i++) fill(line, i, columns.get(i), row, looks);
            }
            sheet.createFreezePane(0, HEAD + 1);
            sheet.setAutoFilter(new CellRangeAddress(HEAD, next, 0, columns.size() - 1));
            book.write(out);
            return out.toByteArray();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private String made(int rows) {
        var when = MINUTE.format(LocalDateTime.ofInstant(at, BusinessClock.ZONE));
        return rows > MOST ? words.say("export:cut", "at", when, "most", MOST) : words.say("export:made", "at", when, "count", rows);
    }

    private static <T> void fill(Row line, int place, Column<T> column, T row, Looks looks) {
        var value = column.value().apply(row);
        if (value == null) return;
        var cell = line.createCell(place);
        switch (column.kind()) {
            case TEXT -> {
                var text = fitting((String) value);
                cell.setCellValue(text);
                cell.setCellStyle(!text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? looks.quoted : looks.text);
            }
            case NUMBER -> {
                cell.setCellValue(((Number) value).doubleValue());
                cell.setCellStyle(looks.number);
            }
            case DAY -> {
                cell.setCellValue((LocalDate) value);
                cell.setCellStyle(looks.day);
            }
            case MOMENT -> {
                cell.setCellValue(LocalDateTime.ofInstant((Instant) value, BusinessClock.ZONE));
                cell.setCellStyle(looks.moment);
            }
        }
    }

    /** A cell takes 32,767 characters; what is longer ends with an ellipsis. */
    private static String fitting(String text) {
        var most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static void write(Row row, String text, CellStyle look) {
        var cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(look);
    }

    /** A workbook bears few styles, so each is made once. */
    private static final class Looks {

        final CellStyle title;
        final CellStyle note;
        final CellStyle head;
        final CellStyle text;
        final CellStyle quoted;
        final CellStyle number;
        final CellStyle day;
        final CellStyle moment;

        Looks(SXSSFWorkbook book) {
            title = look(book, 16, true);
            head = look(book, 11, true);
            note = look(book, 11, false);
            text = look(book, 11, false);
            text.setWrapText(true);
            quoted = look(book, 11, false);
            quoted.setWrapText(true);
            quoted.setQuotePrefixed(true);
            number = look(book, 11, false);
            number.setAlignment(HorizontalAlignment.RIGHT);
            day = look(book, 11, false);
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            moment = look(book, 11, false);
            moment.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
        }

        private static CellStyle look(SXSSFWorkbook book, int points, boolean bold) {
            var font = book.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) points);
            font.setBold(bold);
            var style = book.createCellStyle();
            style.setFont(font);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        }
    }
}
