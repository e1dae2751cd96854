package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.specialstudy.workplan.Plans.BUREAU;
import static org.specialstudy.workplan.Plans.CLERK;
import static org.specialstudy.workplan.Plans.KNOWN;
import static org.specialstudy.workplan.Plans.LEADER;
import static org.specialstudy.workplan.Plans.NOON;
import static org.specialstudy.workplan.Plans.SCAN;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Voice;
import org.specialstudy.workplan.WorkPlan.Label;
import org.specialstudy.workplan.WorkPlan.Outcome;
import org.specialstudy.workplan.WorkPlan.Status;

class WorkPlanTest {

    @Test
    void the_discussion_draft_goes_to_the_organisations_and_is_frozen() {
        var plan = Plans.written(BUREAU);

        var fact = plan.submitDraft(CLERK, NOON);

        assertThat(plan.status()).isEqualTo(Status.OPINIONS);
        assertThat(plan.frozen()).get().satisfies(frozen -> {
            assertThat(frozen.no()).isEqualTo(1);
            assertThat(frozen.label()).isEqualTo(Label.DISCUSSION_DRAFT);
            assertThat(frozen.content()).isEqualTo(Plans.complete());
        });
        assertThat(fact.kind()).isEqualTo("work-plan.draft-submitted");
        assertThat(fact.details()).containsEntry("organisations", 1).containsEntry("opinionsDue", "2024-01-25");
    }

    @Test
    void a_draft_that_nobody_is_asked_about_is_revised_at_once() {
        var plan = Plans.written();

        plan.submitDraft(CLERK, NOON);

        assertThat(plan.status()).isEqualTo(Status.REVISING);
    }

    @Test
    void organisations_are_asked_until_a_day_that_is_still_to_come() {
        var without = Plans.draft();
        without.save(Plans.complete(), List.of(BUREAU), null, KNOWN);
        refusedInField("opinionsDue", "opinions-due-required", () -> without.submitDraft(CLERK, NOON), without);

        var today = Plans.draft();
        today.save(Plans.complete(), List.of(BUREAU), LocalDate.of(2024, 1, 12), KNOWN);
        refusedInField("opinionsDue", "opinions-due-past", () -> today.submitDraft(CLERK, NOON), today);
    }

    @Test
    void an_empty_chapter_is_not_submitted() {
        var plan = Plans.draft();

        refusedInField("sections[0].text", "section-empty", () -> plan.submitDraft(CLERK, NOON), plan);
        assertThat(plan.frozen()).isEmpty();
    }

    @Test
    void the_revision_begins_once_when_the_round_has_ended() {
        var plan = Plans.asking();

        assertThat(plan.openRevision()).isTrue();
        assertThat(plan.openRevision()).isFalse();
        assertThat(plan.status()).isEqualTo(Status.REVISING);
    }

    @Test
    void the_revision_is_submitted_when_every_opinion_has_an_answer() {
        var plan = Plans.revising();

        plan.submitRevision(CLERK, NOON, true, true);

        assertThat(plan.status()).isEqualTo(Status.REVIEW);
        assertThat(plan.frozen()).get().satisfies(frozen -> assertThat(frozen.label()).isEqualTo(Label.FOR_REVIEW));
        assertThat(plan.frozen()).get().satisfies(frozen -> assertThat(frozen.no()).isEqualTo(2));
    }

    @Test
    void an_unanswered_opinion_holds_the_revision() {
        var plan = Plans.revising();

        refused("opinions-unanswered", () -> plan.submitRevision(CLERK, NOON, false, true), plan);
    }

    @Test
    void a_group_without_lead_is_not_put_before_the_leaders() {
        var plan = Plans.revising();
        var content = Plans.complete();
        plan.save(new Content(content.title(), content.sections(), List.of(Plans.group("g1", 1, "第一课题组", null)), content.schedule()), null, null, KNOWN);

        refusedInField("groups[0].lead", "lead-missing", () -> plan.submitRevision(CLERK, NOON, true, true), plan);
    }

    @Test
    void the_leader_in_charge_agrees_and_the_leading_group_decides() {
        var plan = Plans.inReview();

        plan.review(Outcome.AGREED, " ", Voice.own(LEADER), NOON);

        assertThat(plan.status()).isEqualTo(Status.DECISION);
        assertThat(plan.ruled()).get().satisfies(ruling -> assertThat(ruling.reason()).isNull());
    }

    @Test
    void the_leader_in_charge_returns_the_plan_with_a_reason_only() {
        var silent = Plans.inReview();
        refusedInField("reason", "reason-required", () -> silent.review(Outcome.RETURNED, "  ", Voice.own(LEADER), NOON), silent);

        var plan = Plans.inReview();
        var fact = plan.review(Outcome.RETURNED, "请补充分工。", Voice.own(LEADER), NOON);
        assertThat(plan.status()).isEqualTo(Status.REVISING);
        assertThat(fact.details()).containsEntry("outcome", "RETURNED").containsEntry("reason", "请补充分工。");
    }

    @Test
    void a_returned_plan_is_submitted_again_as_a_further_version() {
        var plan = Plans.inReview();
        plan.review(Outcome.RETURNED, "请补充分工。", Voice.own(LEADER), NOON);
        var again = Plans.reloaded(plan);

        again.submitRevision(CLERK, NOON, true, true);

        assertThat(again.frozen()).get().satisfies(frozen -> assertThat(frozen.no()).isEqualTo(3));
    }

    @Test
    void nobody_rules_on_what_they_submitted_themselves() {
        var inReview = Plans.inReview();
        refused("own-plan", () -> inReview.review(Outcome.AGREED, null, Voice.own(CLERK), NOON), inReview);

        var inDecision = Plans.inDecision();
        refused("own-plan", () -> inDecision.decide(Outcome.PASSED, null, Voice.own(CLERK), NOON), inDecision);
    }

    @Test
    void the_meeting_passes_the_plan() {
        var plan = Plans.inDecision();

        plan.decide(Outcome.PASSED, null, Voice.own(LEADER), NOON);

        assertThat(plan.status()).isEqualTo(Status.TO_ISSUE);
    }

    @Test
    void the_meeting_passes_the_plan_with_amendments_that_it_names() {
        var silent = Plans.inDecision();
        refusedInField("reason", "amendments-required", () -> silent.decide(Outcome.PASSED_AMENDED, null, Voice.own(LEADER), NOON), silent);

        var plan = Plans.amending();
        assertThat(plan.status()).isEqualTo(Status.AMENDING);
        plan.amend(CLERK, NOON, true);
        assertThat(plan.status()).isEqualTo(Status.TO_ISSUE);
    }

    @Test
    void the_meeting_returns_the_plan_with_a_reason_only() {
        var plan = Plans.inDecision();
        refusedInField("reason", "reason-required", () -> plan.decide(Outcome.RETURNED, "", Voice.own(LEADER), NOON), plan);

        plan.decide(Outcome.RETURNED, "研究重点不够聚焦。", Voice.own(LEADER), NOON);
        assertThat(plan.status()).isEqualTo(Status.REVISING);
    }

    @Test
    void an_outcome_of_the_other_body_is_refused() {
        var inReview = Plans.inReview();
        refusedInField("outcome", "outcome-unknown", () -> inReview.review(Outcome.PASSED, null, Voice.own(LEADER), NOON), inReview);
        refusedInField("outcome", "outcome-unknown", () -> inReview.review(null, null, Voice.own(LEADER), NOON), inReview);

        var inDecision = Plans.inDecision();
        refusedInField("outcome", "outcome-unknown", () -> inDecision.decide(Outcome.AGREED, null, Voice.own(LEADER), NOON), inDecision);
        refusedInField("outcome", "outcome-unknown", () -> inDecision.decide(null, null, Voice.own(LEADER), NOON), inDecision);
    }

    @Test
    void a_decision_on_paper_is_recorded_with_the_paper() {
        var without = Plans.inDecision();
        refusedInField("scan", "scan-required", () -> without.decide(Outcome.PASSED, null, new Voice(LEADER, CLERK, null), NOON), without);

        var plan = Plans.inDecision();
        var fact = plan.decide(Outcome.PASSED, null, new Voice(LEADER, CLERK, SCAN), NOON);
        assertThat(fact.by()).isEqualTo(LEADER);
        assertThat(fact.recordedBy()).isEqualTo(CLERK);
        assertThat(fact.details()).containsEntry("scan", SCAN);
    }

    @Test
    void the_issued_plan_has_its_number_its_day_and_its_formal_text() {
        var plan = Plans.toIssue();

        var fact = plan.issue(" 豫政协〔2024〕3号 ", LocalDate.of(2024, 1, 12), CLERK, NOON);

        assertThat(plan.status()).isEqualTo(Status.ISSUED);
        assertThat(plan.frozen()).get().satisfies(frozen -> assertThat(frozen.label()).isEqualTo(Label.FORMAL));
        assertThat(fact.details()).containsEntry("docNumber", "豫政协〔2024〕3号").containsEntry("issuedOn", "2024-01-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "豫政协[2024]3号", "豫政协〔24〕3号", "豫政协〔2024〕03号", "豫政协〔2024〕第3号", "〔2024〕3号", "豫政协〔2024〕3"})
    void a_number_of_another_form_is_refused(String number) {
        var plan = Plans.toIssue();

        refusedInField("docNumber", "doc-number-form", () -> plan.issue(number, LocalDate.of(2024, 1, 12), CLERK, NOON), plan);
    }

    @Test
    void a_plan_is_issued_between_its_decision_and_today_in_the_year_of_its_number() {
        var plan = Plans.toIssue();

        refusedInField("issuedOn", "issued-in-future", () -> plan.issue("豫政协〔2024〕3号", LocalDate.of(2024, 1, 13), CLERK, NOON), plan);
        refusedInField("issuedOn", "issued-before-decision", () -> plan.issue("豫政协〔2024〕3号", LocalDate.of(2024, 1, 11), CLERK, NOON), plan);
        refusedInField("issuedOn", "date-required", () -> plan.issue("豫政协〔2024〕3号", null, CLERK, NOON), plan);
        refusedInField("docNumber", "doc-number-year", () -> plan.issue("豫政协〔2023〕3号", LocalDate.of(2024, 1, 12), CLERK, NOON), plan);
    }

    @Test
    void an_issued_plan_takes_effect_once() {
        var plan = Plans.issued();

        var issued = plan.apply(NOON);

        assertThat(issued).get().satisfies(event -> {
            assertThat(event.plan()).isEqualTo(plan.id().value());
            assertThat(event.groups()).extracting(PlannedGroup::key).containsExactly("g1");
            assertThat(event.issuedOn()).isEqualTo(LocalDate.of(2024, 1, 12));
        });
        assertThat(plan.apply(NOON)).isEmpty();
        assertThat(Plans.toIssue().apply(NOON)).isEmpty();
    }

    @Test
    void a_stopped_study_stops_its_plan_unless_it_is_issued() {
        var plan = Plans.inReview();

        assertThat(plan.withdraw()).isTrue();
        assertThat(plan.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(plan.withdraw()).isFalse();
        assertThat(Plans.issued().withdraw()).isFalse();
    }

    private enum Act {
        SAVE("work-plan-not-editable", plan -> plan.save(Plans.complete(), List.of(), null, KNOWN), Status.DRAFT, Status.REVISING, Status.AMENDING),
        SUBMIT_DRAFT("work-plan-not-draft", plan -> plan.submitDraft(CLERK, NOON), Status.DRAFT),
        SUBMIT_REVISION("work-plan-not-revising", plan -> plan.submitRevision(CLERK, NOON, true, true), Status.REVISING),
        REVIEW("work-plan-not-in-review", plan -> plan.review(Outcome.AGREED, null, Voice.own(LEADER), NOON), Status.REVIEW),
        DECIDE("work-plan-not-in-decision", plan -> plan.decide(Outcome.PASSED, null, Voice.own(LEADER), NOON), Status.DECISION),
        AMEND("work-plan-not-amending", plan -> plan.amend(CLERK, NOON, true), Status.AMENDING),
        ISSUE("work-plan-not-to-issue", plan -> plan.issue("豫政协〔2024〕3号", LocalDate.of(2024, 1, 12), CLERK, NOON), Status.TO_ISSUE);

        final String code;
        final Consumer<WorkPlan> act;
        final List<Status> possible;

        Act(String code, Consumer<WorkPlan> act, Status... possible) {
            this.code = code;
            this.act = act;
            this.possible = List.of(possible);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_act_is_possible_at_its_time_and_refused_at_every_other(Act act) {
        for (var plan : Plans.all()) {
            if (act.possible.contains(plan.status())) act.act.accept(plan);
            else refused(act.code, () -> act.act.accept(plan), plan);
        }
    }

    private static void refused(String code, ThrowingCallable act, WorkPlan plan) {
        var before = plan.state();
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(no -> assertThat(no.code()).isEqualTo(code));
        assertThat(plan.state()).isEqualTo(before);
    }

    private static void refusedInField(String field, String code, ThrowingCallable act, WorkPlan plan) {
        var before = plan.state();
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.field()).isEqualTo(field);
        });
        assertThat(plan.state()).isEqualTo(before);
    }
}
