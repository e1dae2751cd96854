package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.specialstudy.deadline.Unit;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.PaperDownload;
import org.specialstudy.workplan.ScheduleItem.Owner;
import org.specialstudy.workplan.ScheduleItem.OwnerType;
import org.specialstudy.workplan.ScheduleItem.Rule;
import org.specialstudy.workplan.WorkPlanView.ScheduledItem;

/** A downloaded plan is read back the way Word reads it. */
class PlanPaperTest {

    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID BUREAU = UUID.randomUUID();

    @Test
    void chapters_and_groups_are_real_headings_and_the_schedule_is_a_table_with_its_days() throws IOException {
        var groups = List.of(new PlannedGroup("g1", 1, "支撑要素研究", PlannedGroup.Kind.SUB, "算力、算法", LEAD, BUREAU, List.of()));
        var text = new PlanText(5, WorkPlan.Label.AMENDED, "人工智能/专题研究方案", List.of(new Section("s", "总体要求", "第一段。\n\n第二段。")), groups,
            List.of(), List.of(new PersonRef(LEAD, "组长甲")), List.of(new OrgRef(BUREAU, "科技厅")));
        var schedule = List.of(
            new ScheduledItem("i1", "报送提纲", "OUTLINE", new Owner(OwnerType.GROUP, "g1"), Rule.term(10, Unit.WORKING_DAYS), LocalDate.of(2024, 3, 22), false),
            new ScheduledItem("i2", "提供数据", null, new Owner(OwnerType.ORG, BUREAU.toString()), Rule.fixed(LocalDate.of(2024, 4, 1)), LocalDate.of(2024, 4, 1),
                true));

        try (var document = new XWPFDocument(new ByteArrayInputStream(PlanPaper.of(text, schedule, "豫政协〔2024〕3号")))) {
            assertThat(document.getParagraphs().stream().filter(one -> !one.getText().isEmpty()).map(one -> one.getStyle() + ":" + one.getText()))
                .containsExactly("Title:人工智能/专题研究方案（调整稿）", "null:豫政协〔2024〕3号", "Heading1:总体要求", "null:第一段。", "null:第二段。",
                    "Heading1:课题组设置", "Heading2:第1课题组 支撑要素研究", "null:组长：组长甲", "null:牵头单位：科技厅", "null:任务：算力、算法", "Heading1:进度安排");
            var table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getTableCells().stream().map(cell -> cell.getText())).containsExactly("1", "报送提纲", "支撑要素研究", "印发后10个工作日",
                "2024年3月22日");
            assertThat(table.getRow(2).getTableCells().stream().map(cell -> cell.getText())).containsExactly("2", "提供数据", "科技厅", "2024年4月1日",
                "2024年4月1日（预计）");
        }
        assertThat(PlanPaper.name(text)).isEqualTo("人工智能_专题研究方案（第5稿）.docx");
        assertThat(PaperDownload.of(PlanPaper.name(text), new byte[0]).getHeaders().getFirst("Content-Disposition"))
            .startsWith("attachment;").contains("filename*=UTF-8''%E4%BA%BA");
    }
}
