package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.workplan.Plans.KNOWN;
import static org.specialstudy.workplan.Plans.LEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.specialstudy.deadline.Unit;
import org.specialstudy.kernel.Refusal.Wrong;
import org.specialstudy.workplan.ScheduleItem.Owner;
import org.specialstudy.workplan.ScheduleItem.OwnerType;
import org.specialstudy.workplan.ScheduleItem.Rule;

class PlanRulesTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 2);

    @Test
    void a_complete_plan_has_nothing_wrong() {
        assertThat(PlanRules.wrongInWriting(Plans.complete(), START, KNOWN)).isEmpty();
        assertThat(PlanRules.wrongForReview(Plans.complete(), true)).isEmpty();
    }

    @Test
    void gaps_are_allowed_while_writing() {
        var gaps = new Content("方案", Section.usual(), List.of(Plans.group("g1", null, "第一课题组", null)), List.of(Plans.item("s1", null, null)));

        assertThat(PlanRules.wrongInWriting(gaps, START, KNOWN)).isEmpty();
        assertThat(told(PlanRules.wrongForReview(gaps, true)))
            .containsEntry("groups[0].lead", "lead-missing")
            .containsEntry("schedule[0].owner", "owner-missing")
            .containsEntry("schedule[0].rule", "rule-missing")
            .containsEntry("sections[5].text", "section-empty");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_by_its_field() {
        var stranger = UUID.randomUUID();
        var groups = List.of(Plans.group("g1", 1, "第一课题组", LEAD), Plans.group("g2", 1, " ", stranger), Plans.group("g2", 100, "第三课题组", null));
        var schedule = List.of(
            Plans.item("s1", new Owner(OwnerType.GROUP, "g9"), Rule.term(0, Unit.WORKING_DAYS)),
            Plans.item("s2", new Owner(OwnerType.PERSON, "nobody"), Rule.term(37, Unit.MONTHS)),
            Plans.item("s3", new Owner(OwnerType.ORG, stranger.toString()), Rule.fixed(LocalDate.of(2024, 1, 1))),
            new ScheduleItem("s4", "", "NEVER", null, new Rule(null, 3, null, null, null)),
            Plans.item("s5", null, new Rule(ScheduleItem.RuleKind.TERM, 3, null, null, null)),
            Plans.item("s6", null, Rule.fixed(null)));

        var wrong = told(PlanRules.wrongInWriting(new Content("方案", List.of(), groups, schedule), START, KNOWN));

        assertThat(wrong).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
            Map.entry("groups[1].name", "group-name-missing"), Map.entry("groups[1].no", "group-number-taken"),
            Map.entry("groups[1].lead", "person-unknown"), Map.entry("groups[2].key", "key-taken"), Map.entry("groups[2].no", "group-number-range"),
            Map.entry("schedule[0].owner", "owner-unknown"), Map.entry("schedule[0].rule.term", "plan-term-range"),
            Map.entry("schedule[1].owner", "owner-unknown"), Map.entry("schedule[1].rule.term", "plan-term-range"),
            Map.entry("schedule[2].owner", "owner-unknown"), Map.entry("schedule[2].rule.date", "date-before-start"),
            Map.entry("schedule[3].title", "text-required"), Map.entry("schedule[3].stage", "stage-unknown"),
            Map.entry("schedule[3].rule.kind", "rule-missing"), Map.entry("schedule[4].rule.unit", "unit-required"),
            Map.entry("schedule[5].rule.date", "date-required")));
    }

    @Test
    void a_text_may_have_two_hundred_thousand_characters_and_not_one_more() {
        assertThat(PlanRules.wrongInWriting(withText("字".repeat(200_000)), START, KNOWN)).isEmpty();
        assertThat(told(PlanRules.wrongInWriting(withText("字".repeat(200_001)), START, KNOWN))).containsEntry("sections[0].text", "text-too-long");
    }

    @Test
    void a_mark_of_state_secrets_is_never_kept() {
        assertThat(told(PlanRules.wrongInWriting(withText("机密★1年"), START, KNOWN))).containsEntry("sections[0].text", "classified-mark");
        assertThat(PlanRules.wrongInWriting(withText("本方案不涉及秘密。"), START, KNOWN)).isEmpty();
    }

    @Test
    void there_is_one_general_group() {
        var general = new PlannedGroup("g0", null, "总课题组", PlannedGroup.Kind.GENERAL, "", LEAD, null, List.of());
        var second = new PlannedGroup("g00", null, "又一总课题组", PlannedGroup.Kind.GENERAL, "", LEAD, null, List.of());

        assertThat(told(PlanRules.wrongInWriting(new Content("方案", List.of(), List.of(general, second), List.of()), START, KNOWN)))
            .containsOnly(Map.entry("groups[1].kind", "general-group-taken"));
    }

    @Test
    void a_special_study_needs_groups_and_a_deliberation_does_not() {
        var none = new Content("方案", Plans.complete().sections(), List.of(), List.of());

        assertThat(told(PlanRules.wrongForReview(none, true))).containsOnly(Map.entry("groups", "groups-missing"));
        assertThat(PlanRules.wrongForReview(none, false)).isEmpty();
        assertThat(told(PlanRules.wrongForReview(Plans.complete(), false))).containsOnly(Map.entry("groups", "groups-not-here"));
    }

    @Test
    void the_lead_is_not_also_a_member() {
        assertThat(new PlannedGroup("g1", 1, "组", PlannedGroup.Kind.SUB, "", LEAD, null, List.of(LEAD, Plans.MEMBER, Plans.MEMBER)).members())
            .containsExactly(Plans.MEMBER);
    }

    private static Content withText(String text) {
        return new Content("方案", List.of(new Section("focus", "研究重点", text)), List.of(), List.of());
    }

    private static Map<String, String> told(List<Wrong> wrong) {
        return wrong.stream().collect(Collectors.toMap(Wrong::field, Wrong::code));
    }
}
