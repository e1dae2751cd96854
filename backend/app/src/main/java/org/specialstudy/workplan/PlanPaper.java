package org.specialstudy.workplan;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.document.Paper;
import org.specialstudy.document.PaperDownload;
import org.specialstudy.workplan.WorkPlanView.ScheduledItem;

/** A work plan as an editable document: its chapters, its groups and its schedule, under real headings. The paper is Chinese whoever reads it. */
final class PlanPaper {

    private static final Map<WorkPlan.Label, String> LABELS = Map.of(WorkPlan.Label.DISCUSSION_DRAFT, "（讨论稿）", WorkPlan.Label.FOR_REVIEW, "（送审稿）",
        WorkPlan.Label.FORMAL, "", WorkPlan.Label.AMENDED, "（调整稿）");

    private PlanPaper() {}

    static String name(PlanText text) {
        return PaperDownload.name(text.title(), text.no() == 0 ? "（在编稿）" : "（第" + text.no() + "稿）");
    }

    /** {@code schedule}: the items with their days, where they are known; {@code docNumber} is null before the issue. */
    static byte[] of(PlanText text, List<ScheduledItem> schedule, String docNumber) {
        var names = Stream.concat(text.people().stream().map(one -> Map.entry(one.id(), one.name())), text.orgs().stream().map(one -> Map.entry(one.id(),
            one.name()))).collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        var paper = new Paper(text.title() + (text.label() == null ? "" : LABELS.get(text.label())));
        if (docNumber != null) paper.line(docNumber);
        for (var section : text.sections()) {
            paper.heading(1, section.heading());
            if (section.text() != null) section.text().lines().filter(line -> !line.isBlank()).forEach(paper::line);
        }
        if (!text.groups().isEmpty()) paper.heading(1, "课题组设置");
        for (var group : text.groups()) group(paper, group, names);
        if (!schedule.isEmpty()) {
            paper.heading(1, "进度安排");
            paper.table(rows(text, schedule, names), true);
        }
        return paper.bytes();
    }

    private static void group(Paper paper, PlannedGroup group, Map<UUID, String> names) {
        var number = group.kind() == PlannedGroup.Kind.GENERAL ? "总课题组" : group.no() == null ? "子课题组" : "第" + group.no() + "课题组";
        paper.heading(2, number.equals(group.name()) ? number : number + " " + group.name());
        said(paper, "组长", names.get(group.lead()));
        said(paper, "牵头单位", names.get(group.leadOrg()));
        said(paper, "成员", group.members().stream().map(names::get).filter(Objects::nonNull).collect(joining("、")));
        said(paper, "任务", group.duty());
    }

    private static void said(Paper paper, String what, String words) {
        if (words != null && !words.isBlank()) paper.line(what + "：" + words.strip());
    }

    private static List<List<String>> rows(PlanText text, List<ScheduledItem> schedule, Map<UUID, String> names) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("序号", "事项", "责任人", "时限", "完成日期"));
        for (var item : schedule) {
            rows.add(List.of(String.valueOf(rows.size()), item.title(), owner(text, item.owner(), names), rule(item.rule()),
                item.due() == null ? "" : day(item.due()) + (item.estimated() ? "（预计）" : "")));
        }
        return rows;
    }

    private static String owner(PlanText text, ScheduleItem.Owner owner, Map<UUID, String> names) {
        if (owner == null || owner.id() == null) return "";
        if (owner.type() != ScheduleItem.OwnerType.GROUP) return names.getOrDefault(PlanRules.uuid(owner.id()), "");
        return text.groups().stream().filter(group -> group.key().equals(owner.id())).map(PlannedGroup::name).findFirst().orElse("");
    }

    private static String rule(ScheduleItem.Rule rule) {
        if (rule == null) return "";
        if (rule.kind() == ScheduleItem.RuleKind.FIXED) return rule.date() == null ? "" : day(rule.date());
        if (rule.term() == null || rule.unit() == null) return "";
        return "印发后" + rule.term() + switch (rule.unit()) {
            case WORKING_DAYS -> "个工作日";
            case CALENDAR_DAYS -> "日";
            case MONTHS -> "个月";
        };
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
