package org.specialstudy.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.roster.Line.Problem;

class ReadingTest {

    private static final String PEOPLE = "称谓,用户名\n省科学技术厅处长,kjt01\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void a_list_is_read_in_the_encodings_that_spreadsheet_programs_save(String charset) {
        assertThat(csv("人员.csv", PEOPLE.getBytes(Charset.forName(charset)))).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.PEOPLE);
            assertThat(line.row()).isEqualTo(2);
            assertThat(line.cell("name")).isEqualTo("省科学技术厅处长");
            assertThat(line.problems()).isEmpty();
        });
    }

    @Test
    void a_mark_at_the_beginning_and_other_separators_do_not_matter() {
        assertThat(csv("a.csv", ("\uFEFF" + PEOPLE).getBytes(StandardCharsets.UTF_8)).getFirst().cell("username")).isEqualTo("kjt01");
        assertThat(csv("a.csv", ("\uFEFF" + PEOPLE).getBytes(StandardCharsets.UTF_16LE)).getFirst().cell("username")).isEqualTo("kjt01");
        assertThat(csv("a.csv", PEOPLE.replace(',', ';').getBytes(StandardCharsets.UTF_8)).getFirst().cell("username")).isEqualTo("kjt01");
        assertThat(csv("a.csv", "Name *;User name\r\n\"Head; of office\";x01\r\n".getBytes(StandardCharsets.UTF_8)).getFirst().cell("name"))
            .isEqualTo("Head; of office");
    }

    @Test
    void every_flaw_is_told_with_its_row_and_its_column() {
        var posts = csv("职务.csv", """
            人员,单位,职务,任职日期,离任日期
            处长,=A1,处长,2024年3月8日,2024-13-01
            ,科技厅,处长,2024/3/8,
            """.getBytes(StandardCharsets.UTF_8));

        assertThat(posts.get(0).cell("from")).isEqualTo("2024-03-08");
        assertThat(posts.get(0).problems()).containsExactlyInAnyOrder(Problem.of("organisation", "import-formula"), Problem.of("to", "import-day"));
        assertThat(posts.get(1).row()).isEqualTo(3);
        assertThat(posts.get(1).problems()).containsExactly(Problem.of("person", "import-cell-missing"));
    }

    @Test
    void a_heading_that_the_template_does_not_have_is_not_passed_over() {
        assertThat(csv("a.csv", "称谓,电话\n处长,1\n".getBytes(StandardCharsets.UTF_8)).getFirst().problems())
            .containsExactly(Problem.of("电话", "import-heading-unknown", "电话"));
        assertThat(csv("a.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)).getFirst().problems())
            .containsExactly(Problem.of(null, "import-sheet-unknown"));
    }

    @Test
    void a_workbook_gives_its_values_dates_and_formulas() throws IOException {
        var lines = Reading.of(List.of(new Reading.File("名单.xlsx", workbook())));

        assertThat(lines).extracting(Line::kind).containsExactly(Kind.POSTS, Kind.POSTS);
        assertThat(lines.get(0).cells()).containsEntry("person", "10001").containsEntry("from", "2024-03-08").containsEntry("title", "处长");
        assertThat(lines.get(1).problems()).containsExactly(Problem.of("title", "import-formula"));
        assertThat(lines.get(1).row()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_template_is_understood_by_the_reader(String language) throws IOException {
        try (var template = new XSSFWorkbook(new java.io.ByteArrayInputStream(Template.workbook(Locale.of(language), org.specialstudy.web.Said.WORDS)))) {
            assertThat(template.getNumberOfSheets()).isEqualTo(5);
            template.getSheetAt(2).createRow(1).createCell(0).setCellValue("处长");
            assertThat(Reading.of(List.of(new Reading.File("t.xlsx", bytes(template))))).singleElement().satisfies(line -> {
                assertThat(line.kind()).isEqualTo(Kind.PEOPLE);
                assertThat(line.problems()).isEmpty();
            });
        }
    }

    @Test
    void files_that_are_something_else_are_refused_with_a_sentence() throws IOException {
        refused("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "import-old-excel");
        refused("a.pdf", "%PDF".getBytes(StandardCharsets.UTF_8), "import-file-kind");
        refused("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}, "import-file-unreadable");
        refused("a.csv", new byte[0], "import-empty");
        refused("a.csv", new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0x80}, "import-encoding");
        refused("a.xlsx", bomb(), "import-file-bomb");
        refused("a.csv", ("称谓\n" + "处长\n".repeat(Limits.ROWS + 1)).getBytes(StandardCharsets.UTF_8), "import-too-many-rows");
    }

    private static void refused(String name, byte[] content, String code) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> csv(name, content)).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private static List<Line> csv(String name, byte[] content) {
        return Reading.of(List.of(new Reading.File(name, content)));
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 201; i++) zip.write(zeros);
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("职务");
            var heading = sheet.createRow(0);
            List.of("人员", "单位", "职务", "任职日期").forEach(text -> heading.createCell(heading.getPhysicalNumberOfCells()).setCellValue(text));
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            var first = sheet.createRow(1);
            first.createCell(0).setCellValue(10001);
            first.createCell(1).setCellValue("科技厅");
            first.createCell(2).setCellValue(" 处长 ");
            first.createCell(3).setCellValue(LocalDate.of(2024, 3, 8));
            first.getCell(3).setCellStyle(day);
            var last = sheet.createRow(3);
            last.createCell(0).setCellValue("副处长");
            last.createCell(1).setCellValue("科技厅");
            last.createCell(2).setCellFormula("C2");
            return bytes(workbook);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
