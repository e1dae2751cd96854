package org.specialstudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.specialstudy.Spreadsheet;

class SheetTest {

    private static final Instant LATE_EVENING = Instant.parse("2024-03-08T16:30:00Z");

    private record Line(String what, Integer count, LocalDate day, Instant at) {}

    private final ScreenWords.Spoken words = SpokenWords.in(Locale.CHINESE);
    private final Sheet<Line> sheet = new Sheet<Line>(words, "研究/交办", LATE_EVENING)
        .text("assignment:title", 30, Line::what).number("assignment:no", Line::count).day("common:termFields.day", Line::day)
        .due("assignment:due", Line::at).moment("export:reportedDone", Line::at);

    @Test
    void dates_are_dates_in_beijing_and_numbers_are_numbers() {
        var read = new Spreadsheet(sheet.of(List.of(new Line("起草", 3, LocalDate.of(2024, 2, 29), LATE_EVENING), new Line("印发", null, null, null))));

        assertThat(read.title()).isEqualTo("研究/交办");
        assertThat(read.made()).contains("2024-03-09 00:30").contains("2");
        assertThat(read.heads()).containsExactly("事项", "编号", "日期", "期限", "报告完成时间");
        assertThat(read.column("编号")).containsExactly(3.0, "");
        assertThat(read.column("日期")).first().hasToString("2024-02-29T00:00");
        assertThat(read.column("期限")).first().hasToString("2024-03-09T00:00");
        assertThat(read.column("报告完成时间")).first().hasToString("2024-03-09T00:30");
    }

    @Test
    void what_looks_like_a_formula_stays_a_text_even_when_somebody_edits_the_cell() throws IOException {
        var file = sheet.of(List.of(new Line("=HYPERLINK(\"http://example.invalid\")", 1, null, null), new Line("按期", 1, null, null)));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var first = book.getSheetAt(0).getRow(3).getCell(0);
            assertThat(first.getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(first.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(book.getSheetAt(0).getRow(4).getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
        }
    }

    @Test
    void the_head_stays_in_sight_and_filters() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet.of(List.of(new Line("起草", 1, null, null)))))) {
            var only = book.getSheetAt(0);
            assertThat(only.getSheetName()).isEqualTo("研究_交办");
            assertThat(only.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(only.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:E4");
            assertThat(only.getRow(2).getCell(0).getCellStyle().getFont().getBold()).isTrue();
        }
    }

    @Test
    void a_list_that_is_too_long_says_that_it_was_cut_and_so_does_a_text() {
        var long_ = new Line("字".repeat(40_000), 1, null, null);

        assertThat(new Spreadsheet(sheet.of(List.of(long_))).column("事项").getFirst().toString()).hasSize(32_767).endsWith("…");

        var many = new Spreadsheet(sheet.of(Collections.nCopies(Sheet.MOST + 1, new Line("起草", 1, null, null))));
        assertThat(many.size()).isEqualTo(Sheet.MOST);
        assertThat(many.made()).contains("只导出前 10000 条");
    }

    @Test
    void the_file_is_named_after_the_list_and_the_day_in_any_language() {
        var answer = sheet.answer(List.of());

        assertThat(URLDecoder.decode(answer.getHeaders().getFirst("Content-Disposition"), StandardCharsets.UTF_8))
            .contains("filename*=UTF-8''研究_交办_2024-03-09.xlsx");
        assertThat(new Spreadsheet(answer.getBody()).size()).isZero();
    }
}
