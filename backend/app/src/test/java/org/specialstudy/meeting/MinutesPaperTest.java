package org.specialstudy.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.specialstudy.directory.PersonRef;

/** Downloaded minutes are read back the way Word reads them. */
class MinutesPaperTest {

    @Test
    void its_parts_are_real_headings_with_the_facts_before_and_the_attendance_after_them() throws IOException {
        var there = invited("副主席", true, "秘书长");
        var away = invited("委员甲", false, null);
        var meeting = new MeetingView(UUID.randomUUID(), UUID.randomUUID(), "专题研究", null, Meeting.Kind.PROGRESS, "推进会", Meeting.Status.FROZEN, 1, false,
            List.of(new Convenor(null, "领导小组办公室")), Instant.parse("2024-03-08T01:00:00Z"), null, null, "第一会议室", null, null, List.of(), 0, null,
            false, List.of(there, away), List.of(), List.of(), List.of(), null, null, null, List.of(), List.of(), List.of(), null, List.of(), null, List.of(),
            null, List.of());
        var sections = List.of(new MinutesSection("opening", "会议概况", "会议听取汇报。"), new MinutesSection("decisions", "会议议定事项", "一、顺延。\n二、充实。"));

        try (var document = new XWPFDocument(new ByteArrayInputStream(MinutesPaper.of(meeting, sections)))) {
            assertThat(document.getParagraphs().stream().filter(one -> !one.getText().isEmpty()).map(one -> one.getStyle() + ":" + one.getText()))
                .containsExactly("Title:推进会纪要", "Heading1:会议概况", "null:会议听取汇报。", "Heading1:会议议定事项", "null:一、顺延。", "null:二、充实。",
                    "Heading1:出席情况");
            assertThat(document.getTables().getFirst().getRow(0).getTableCells().stream().map(cell -> cell.getText())).containsExactly("时间",
                "2024年3月8日 09:00");
            assertThat(document.getTables().getLast().getRow(1).getTableCells().stream().map(cell -> cell.getText())).containsExactly("副主席", "到会", "秘书长");
            assertThat(document.getTables().getLast().getRow(2).getCell(1).getText()).isEqualTo("未到会");
        }
        assertThat(MinutesPaper.name(meeting, null)).isEqualTo("推进会纪要.docx");
        assertThat(MinutesPaper.name(meeting, 2)).isEqualTo("推进会纪要（第2稿）.docx");
    }

    private static MeetingView.InvitationView invited(String name, boolean present, String attendedBy) {
        return new MeetingView.InvitationView(UUID.randomUUID(), Invitation.Kind.PERSON, new PersonRef(UUID.randomUUID(), name), null, null, null, null, null,
            null, null, null, null, null, present, attendedBy, null, false);
    }
}
