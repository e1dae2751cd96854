package org.specialstudy.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.study.Study;
import org.specialstudy.study.Voice;

/** Work plans in every status, for tests. */
final class Plans {

    static final UUID CLERK = UUID.randomUUID();
    static final UUID LEADER = UUID.randomUUID();
    static final UUID LEAD = UUID.randomUUID();
    static final UUID MEMBER = UUID.randomUUID();
    static final UUID BUREAU = UUID.randomUUID();
    static final UUID SCAN = UUID.randomUUID();
    static final UUID ROUND = UUID.randomUUID();
    static final Instant OPENED = Instant.parse("2024-01-02T01:00:00Z");
    static final Instant NOON = Instant.parse("2024-01-12T04:00:00Z");
    static final PlanRules.Known KNOWN = new PlanRules.Known(Set.of(CLERK, LEADER, LEAD, MEMBER), Set.of(BUREAU));

    private Plans() {}

    static Content complete() {
        return new Content("工作方案", List.of(new Section("focus", "研究重点", "算力、算法、数据。")), List.of(group("g1", 1, "第一课题组", LEAD)),
            List.of(item("s1", new ScheduleItem.Owner(ScheduleItem.OwnerType.GROUP, "g1"), ScheduleItem.Rule.term(10,
                org.specialstudy.deadline.Unit.WORKING_DAYS))));
    }

    static PlannedGroup group(String key, Integer no, String name, UUID lead) {
        return new PlannedGroup(key, no, name, PlannedGroup.Kind.SUB, "", lead, null, List.of(MEMBER));
    }

    static ScheduleItem item(String key, ScheduleItem.Owner owner, ScheduleItem.Rule rule) {
        return new ScheduleItem(key, "报送研究提纲", "OUTLINE", owner, rule);
    }

    static WorkPlan draft() {
        return WorkPlan.opened(new WorkPlan.Id(UUID.randomUUID()), new Study.Id(UUID.randomUUID()), "工作方案", OPENED);
    }

    /** As it is read back from its table: what the last transition froze and ruled is behind it. */
    static WorkPlan reloaded(WorkPlan plan) {
        return new WorkPlan(plan.id(), plan.study(), plan.state());
    }

    static WorkPlan written(UUID... asked) {
        var plan = draft();
        plan.save(complete(), List.of(asked), asked.length == 0 ? null : LocalDate.of(2024, 1, 25), KNOWN);
        return plan;
    }

    static WorkPlan asking() {
        var plan = written(BUREAU);
        plan.submitDraft(CLERK, NOON);
        plan.asked(ROUND);
        return reloaded(plan);
    }

    static WorkPlan revising() {
        var plan = asking();
        plan.openRevision();
        return reloaded(plan);
    }

    static WorkPlan inReview() {
        var plan = revising();
        plan.submitRevision(CLERK, NOON, true, true);
        return reloaded(plan);
    }

    static WorkPlan inDecision() {
        var plan = inReview();
        plan.review(WorkPlan.Outcome.AGREED, null, Voice.own(LEADER), NOON);
        return reloaded(plan);
    }

    static WorkPlan amending() {
        var plan = inDecision();
        plan.decide(WorkPlan.Outcome.PASSED_AMENDED, "第二部分充实数据要素内容。", Voice.own(LEADER), NOON);
        return reloaded(plan);
    }

    static WorkPlan toIssue() {
        var plan = inDecision();
        plan.decide(WorkPlan.Outcome.PASSED, null, Voice.own(LEADER), NOON);
        return reloaded(plan);
    }

    static WorkPlan issued() {
        var plan = toIssue();
        plan.issue("豫政协〔2024〕3号", LocalDate.of(2024, 1, 12), CLERK, NOON);
        return reloaded(plan);
    }

    static List<WorkPlan> all() {
        var withdrawn = draft();
        withdrawn.withdraw();
        return new ArrayList<>(List.of(written(), asking(), revising(), inReview(), inDecision(), amending(), toIssue(), issued(), withdrawn));
    }
}
