package org.specialstudy.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.specialstudy.web.Words;

/** The empty lists to fill in: a workbook with a sheet for each and one that explains them, or one list as text. */
final class Template {

    private static final int WIDTH = 256;

    private final Locale language;
    private final Words words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();

    private Template(Locale language, Words words) {
        this.language = language;
        this.words = words;
    }

    static byte[] workbook(Locale language, Words words) {
        var template = new Template(language, words);
        try (template.workbook; var out = new ByteArrayOutputStream()) {
            template.notes();
            for (var kind : Kind.values()) template.sheet(kind);
            template.workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** With the mark by which spreadsheet programs recognise UTF-8. */
    static byte[] text(Kind kind, Locale language) {
        var headings = kind.columns().stream().map(column -> column.heading(language)).collect(Collectors.joining(","));
        return ("\uFEFF" + headings + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void notes() {
        var sheet = workbook.createSheet(words.say(language, "import-notes"));
        sheet.setColumnWidth(0, 110 * WIDTH);
        var wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        var lines = List.of("import-notes-1", "import-notes-2", "import-notes-3", "import-notes-4", "import-notes-5", "import-notes-6", "import-notes-7");
        for (var i = 0; i < lines.size(); i++) {
            var cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(words.say(language, lines.get(i), Terms.types(language), Terms.levels(language)));
            cell.setCellStyle(wrapped);
        }
    }

    private void sheet(Kind kind) {
        var sheet = workbook.createSheet(kind.title(language));
        var heading = sheet.createRow(0);
        var text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        var day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        for (var i = 0; i < kind.columns().size(); i++) {
            var column = kind.columns().get(i);
            var cell = heading.createCell(i);
            cell.setCellValue(column.heading(language) + (column.required() ? " *" : ""));
            cell.setCellStyle(headingStyle());
            sheet.setColumnWidth(i, (column.day() ? 16 : column.longest() > 100 ? 40 : 28) * WIDTH);
            sheet.setDefaultColumnStyle(i, column.day() ? day : text);
            if (column.key().equals("type")) choice(sheet, i, Terms.types(language));
            if (column.key().equals("level")) choice(sheet, i, Terms.levels(language));
            if (column.key().equals("role")) choice(sheet, i, Terms.roles(language));
        }
        sheet.createFreezePane(0, 1);
    }

    private CellStyle headingStyle() {
        var font = workbook.createFont();
        font.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** Chosen from a list; a word of one's own is still possible, and refused later with a sentence if nobody knows it. */
    private void choice(XSSFSheet sheet, int column, String joined) {
        var help = sheet.getDataValidationHelper();
        var constraint = help.createExplicitListConstraint(joined.split("[、,] ?"));
        var validation = help.createValidation(constraint, new CellRangeAddressList(1, Limits.ROWS, column, column));
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }
}
