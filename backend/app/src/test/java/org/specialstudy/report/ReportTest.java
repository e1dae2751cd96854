package org.specialstudy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.report.Report.Filled;
import org.specialstudy.report.Report.Outcome;
import org.specialstudy.report.Report.Status;
import org.specialstudy.study.Study;
import org.specialstudy.study.Voice;

class ReportTest {

    private static final Instant NOON = Instant.parse("2024-04-23T04:00:00Z");
    private static final Study.Id STUDY = new Study.Id(UUID.randomUUID());
    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID LEADER = UUID.randomUUID();
    private static final UUID CLERK = UUID.randomUUID();
    private static final UUID ORG = UUID.randomUUID();
    private static final List<Filled> WRITTEN = List.of(new Filled("现状", true, false), new Filled("建议", false, true));

    @Test
    void a_report_that_nobody_is_asked_about_goes_to_the_leading_group_at_once() {
        var report = topic();

        var fact = report.submitDraft(LEAD, NOON, WRITTEN);

        assertThat(report.status()).isEqualTo(Status.REVIEW);
        assertThat(report.frozen()).isEqualTo(new Report.Version(1, Report.Label.FOR_REVIEW, LEAD, NOON));
        assertThat(fact.kind()).isEqualTo("topic-report.submitted");
        assertThat(fact.details()).containsEntry("version", 1).containsEntry("groupId", GROUP);
    }

    @Test
    void organisations_are_asked_first_where_they_are_named_and_need_a_day() {
        var report = topic();
        report.describe("课题报告", List.of(ORG, ORG), null, Set.of(ORG));
        refused("opinions-due-required", () -> report.submitDraft(LEAD, NOON, WRITTEN));
        report.describe("课题报告", List.of(ORG), LocalDate.of(2024, 4, 23), Set.of(ORG));
        refused("opinions-due-past", () -> report.submitDraft(LEAD, NOON, WRITTEN));
        report.describe("课题报告", List.of(ORG), LocalDate.of(2024, 4, 30), Set.of(ORG));

        var fact = report.submitDraft(LEAD, NOON, WRITTEN);

        assertThat(report.status()).isEqualTo(Status.OPINIONS);
        assertThat(fact.kind()).isEqualTo("topic-report.circulated");
        assertThat(report.openRevision()).isTrue();
        assertThat(report.openRevision()).isFalse();
        var revising = again(report);
        refused("opinions-unanswered", () -> revising.submitRevision(LEAD, NOON, false, WRITTEN));
        revising.submitRevision(LEAD, NOON, true, WRITTEN);
        assertThat(revising.frozen().no()).isEqualTo(2);
    }

    @Test
    void an_empty_chapter_is_named_and_the_report_stays_as_it_was() {
        var report = topic();

        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> report.submitDraft(LEAD, NOON, List.of(new Filled("现状", true, false), new Filled("建议", false, false))))
            .satisfies(no -> {
                assertThat(no.code()).isEqualTo("chapter-empty");
                assertThat(no.field()).isEqualTo("chapters[1].text");
            });
        refused("chapters-missing", () -> report.submitDraft(LEAD, NOON, List.of()));
        assertThat(report.status()).isEqualTo(Status.DRAFT);
        assertThat(report.frozen()).isNull();
    }

    @Test
    void the_leading_group_returns_with_a_reason_or_accepts_what_others_submitted() {
        var inReview = inReview(topic());
        refused("reason-required", () -> inReview.decide(Outcome.RETURNED, " ", Voice.own(LEADER), NOON));
        refused("own-report", () -> inReview.decide(Outcome.ACCEPTED, null, Voice.own(LEAD), NOON));
        refused("outcome-unknown", () -> inReview.decide(Outcome.REOPENED, "x", Voice.own(LEADER), NOON));
        refused("scan-required", () -> inReview.decide(Outcome.ACCEPTED, null, new Voice(LEADER, CLERK, null), NOON));

        var returned = inReview.decide(Outcome.RETURNED, "请补充数据。", Voice.own(LEADER), NOON);

        assertThat(returned.kind()).isEqualTo("topic-report.returned");
        assertThat(inReview.status()).isEqualTo(Status.REVISING);
        assertThat(inReview.acceptedVersion()).isNull();
        var second = again(inReview);
        second.submitRevision(LEAD, NOON, true, WRITTEN);
        var judged = again(second);
        assertThat(judged.decide(Outcome.ACCEPTED, null, Voice.own(LEADER), NOON).details()).containsEntry("version", 2);
        assertThat(judged.acceptedVersion()).isEqualTo(2);
        assertThat(judged.withdraw()).isFalse();
        refused("report-not-editable", () -> judged.describe("改名", List.of(), null, Set.of()));
    }

    @Test
    void an_accepted_topic_report_is_reopened_until_the_overall_report_is_final() {
        var accepted = accepted(topic());
        refused("overall-report-final", () -> accepted.reopen("数据有误", true, CLERK, NOON));
        refused("reason-required", () -> accepted.reopen("", false, CLERK, NOON));
        assertThat(accepted.carriedBy(7)).isFalse();

        accepted.reopen("数据有误", false, CLERK, NOON);

        assertThat(accepted.status()).isEqualTo(Status.REVISING);
        assertThat(accepted.acceptedVersion()).isEqualTo(1);
        assertThat(accepted.carriedBy(8)).isTrue();
        assertThat(accepted.carriedBy(8)).isTrue();
        assertThat(accepted.carriedBy(9)).isFalse();
    }

    @Test
    void the_overall_report_is_final_once_accepted() {
        var overall = accepted(Report.overall(new Report.Id(UUID.randomUUID()), STUDY, STUDY.value(), "总报告", 1, NOON));

        refused("overall-report-final", () -> overall.reopen("再改", false, CLERK, NOON));
        refused("report-not-in-review", () -> overall.decide(Outcome.ACCEPTED, null, Voice.own(LEADER), NOON));
    }

    private static Report topic() {
        return Report.ofGroup(new Report.Id(UUID.randomUUID()), STUDY, GROUP, "课题报告", 7, NOON);
    }

    private static Report inReview(Report report) {
        report.submitDraft(LEAD, NOON, WRITTEN);
        return again(report);
    }

    private static Report accepted(Report report) {
        var inReview = inReview(report);
        inReview.decide(Outcome.ACCEPTED, null, Voice.own(LEADER), NOON);
        return again(inReview);
    }

    /** As it is loaded after it was saved. */
    private static Report again(Report report) {
        return new Report(report.id(), report.study(), report.kind(), report.group(), report.writer(), report.state());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
