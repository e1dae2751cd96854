package org.specialstudy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.specialstudy.report.ReportText.TextChapter;

/** A downloaded report is read back the way Word reads it. */
class ReportPaperTest {

    @Test
    void chapters_are_real_headings_and_the_page_is_the_standards() throws IOException {
        var top = UUID.randomUUID();
        var text = new ReportText(UUID.randomUUID(), 1, Report.Label.FOR_OPINIONS, "人工智能创新发展总报告", List.of(
            new TextChapter(top, null, "现状与趋势", "<p>一<strong>二</strong><br>三</p><h3>算力</h3><ul><li><p>甲</p></li><li>乙</li></ul>", ""),
            new TextChapter(UUID.randomUUID(), top, "省内", "<table><tbody><tr><th>指标</th><th>值</th></tr><tr><td>算力</td><td>16</td></tr></tbody></table>",
                "")));

        try (var document = new XWPFDocument(new ByteArrayInputStream(ReportPaper.of(text)))) {
            var styles = document.getParagraphs().stream().filter(one -> !one.getText().isEmpty()).map(one -> one.getStyle() + ":" + one.getText()).toList();
            assertThat(styles).containsExactly("Title:人工智能创新发展总报告（征求意见稿）", "Heading1:现状与趋势", "null:一二\n三", "Heading3:算力",
                "ListParagraph:甲", "ListParagraph:乙", "Heading2:省内");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getStyles().getStyle("Heading2").getCTStyle().getPPr().getOutlineLvl().getVal().intValue()).isEqualTo(1);
            assertThat(document.getStyles().getStyle("Heading1").getCTStyle().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("黑体");
            assertThat(document.getStyles().getStyle("Normal").getCTStyle().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("仿宋_GB2312");
            assertThat(document.getParagraphs().get(2).getRuns().get(1).isBold()).isTrue();
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText()).isEqualTo("16");
            var page = document.getDocument().getBody().getSectPr();
            assertThat(page.getPgSz().getW()).hasToString("11906");
            assertThat(page.getPgMar().getTop()).hasToString("2098");
            assertThat(document.getParagraphs().stream().filter(one -> one.getNumID() != null)).hasSize(2);
        }
        assertThat(ReportPaper.name(text)).isEqualTo("人工智能创新发展总报告（第1稿）.docx");
    }
}
