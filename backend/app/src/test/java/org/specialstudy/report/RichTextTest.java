package org.specialstudy.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RichTextTest {

    @Test
    void marks_stay_and_everything_that_runs_or_loads_is_dropped() {
        var clean = RichText.of("""
            <h1>标题</h1><p style="color:red" onclick="x()">一<b>二</b><i>三</i><a href="javascript:1">四</a></p><img src="http://x/y.png">\
            <script>alert(1)</script><iframe src="x"></iframe><ul><li><p>项</p></li></ul>""");

        assertThat(clean.html()).isEqualTo("<h3>标题</h3><p>一<strong>二</strong><em>三</em>四</p><ul><li><p>项</p></li></ul>");
        assertThat(clean.text()).isEqualTo("标题\n一二三四\n项");
    }

    @Test
    void a_table_is_one_line_per_row_in_plain_text() {
        var clean = RichText.of("<table><tbody><tr><th><p>指标</p></th><th>值</th></tr><tr><td>算力</td><td colspan=\"2\">16</td></tr></tbody></table>");

        assertThat(clean.text()).contains("指标").contains("算力\t16");
        assertThat(clean.html()).contains("colspan=\"2\"");
    }

    @Test
    void nothing_but_marks_is_empty() {
        assertThat(RichText.of("<p> </p><p><br></p>")).isEqualTo(RichText.EMPTY);
        assertThat(RichText.of(null)).isEqualTo(RichText.EMPTY);
    }

    @Test
    void two_hundred_thousand_characters_are_cleaned_at_once() {
        var long_ = RichText.of(("<p>" + "人工智能创新发展专题研究。".repeat(14) + "</p>").repeat(1_100));

        assertThat(long_.text().length()).isGreaterThan(200_000);
    }
}
