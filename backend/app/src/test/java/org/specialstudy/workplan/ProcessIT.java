package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.StudyCase;
import org.specialstudy.StudyCase.Asked;
import org.specialstudy.SystemTest;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.engine.Engine;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way a study can take from its commission until its groups begin, walked through the interface on the real broker. */
@SystemTest
class ProcessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext application;
    @Autowired
    BusinessClock clock;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    Engine engine;
    @Autowired
    TransactionTemplate transaction;

    private StudyCase study;

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
        study = new StudyCase(application);
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        assertThat(study.picture.incidents(study.id)).isEmpty();
    }

    @Test
    void a_plan_that_nobody_is_asked_about_passes_and_its_groups_are_appointed() {
        study.written(null).draftSubmitted().revisionSubmitted().reviewed("AGREED").decided("PASSED").issued().groupsAppointed();

        awaitGroups();
        assertThat(study.status()).isEqualTo("ISSUED");
        assertThat(study.picture.instances("opinion-round", "studyId", study.id)).isEmpty();
        assertThat(times("UserTask_AmendWorkPlan")).isZero();
        assertThat(study.picture.times("special-study", "studyId", study.id, "UserTask_AppointTopicGroups")).isEqualTo(1);
    }

    @Test
    void organisations_are_asked_answered_and_the_plan_passes_with_amendments() {
        var science = study.organisation("省科技厅");
        var industry = study.organisation("省工信厅");
        study.written(study.today().plusDays(10), science, industry).draftSubmitted();
        study.awaitAsked(2);
        reply(science, false, "建议增加算力调度内容。");
        reply(industry, true, "");

        study.awaitTask("work-plan", "UserTask_ReviseWorkPlan");
        var early = study.office.post("/api/work-plans/" + study.planId() + "/revision", version());
        assertThat(early.code()).isEqualTo("opinions-unanswered");
        var opinion = study.opinionOf(science);
        ok(study.office.put("/api/opinions/" + opinion.path("id").asString() + "/answer",
            Map.of("version", opinion.path("version").asLong(), "outcome", "PARTLY", "reason", "并入第二部分。")));
        assertThat(study.opinionOf(industry).path("state").asString()).isEqualTo("NONE");

        study.revisionSubmitted().reviewed("AGREED").decided("PASSED_AMENDED").amended().issued().groupsAppointed();

        awaitGroups();
        assertThat(study.picture.times("opinion-round", "studyId", study.id, "EndEvent_OpinionsComplete")).isEqualTo(1);
        assertThat(study.picture.times("opinion-round", "studyId", study.id, "ServiceTask_RecordSilence")).isZero();
        assertThat(times("UserTask_AmendWorkPlan")).isEqualTo(1);
        assertThat(study.facts()).contains("opinion.round-opened", "opinion.given", "opinion.answered").doesNotContain("opinion.silent");
    }

    @Test
    void what_the_review_and_the_decision_return_comes_back_and_passes() {
        study.written(null).draftSubmitted();

        study.revisionSubmitted().reviewed("RETURNED").revisionSubmitted().reviewed("AGREED").decided("RETURNED");
        assertThat(study.openDeadlines()).containsExactly("UserTask_ReviseWorkPlan");
        study.revisionSubmitted().reviewed("AGREED").decided("PASSED").issued().groupsAppointed();

        awaitGroups();
        assertThat(times("UserTask_ReviseWorkPlan")).isEqualTo(3);
        assertThat(times("UserTask_ReviewWorkPlan")).isEqualTo(3);
        assertThat(times("UserTask_DecideWorkPlan")).isEqualTo(2);
        assertThat(study.plan().path("versions")).hasSize(5);
    }

    @Test
    void an_organisation_that_does_not_answer_in_time_is_silent_and_the_plan_goes_on() {
        var science = study.organisation("省科技厅");
        var industry = study.organisation("省工信厅");
        var until = study.today().plusDays(4);
        study.written(until, science, industry).draftSubmitted();
        study.awaitAsked(2);
        reply(science, true, "");
        study.awaitAsked(1);
        await().atMost(PATIENCE).until(() -> study.openDeadlines().size() == 1);

        clock.moveTo(calendar.endOf(until).plusSeconds(1));
        BrokerClock.forwardTo(calendar.endOf(until).plusSeconds(1));

        study.awaitTask("work-plan", "UserTask_ReviseWorkPlan");
        assertThat(study.opinionOf(industry).path("state").asString()).isEqualTo("SILENT");
        assertThat(study.opinionOf(science).path("state").asString()).isEqualTo("NONE");
        var late = industry.contact().post("/api/opinions/" + study.opinionOf(industry).path("id").asString() + "/reply",
            Map.of("version", 1, "none", false, "text", "迟到的意见。"));
        assertThat(late.code()).isEqualTo("opinion-round-over");
        assertThat(study.facts()).contains("opinion.silent");
        assertThat(study.openDeadlines()).containsExactly("UserTask_ReviseWorkPlan");
        study.revisionSubmitted().reviewed("AGREED").decided("PASSED").issued().groupsAppointed();
        awaitGroups();
    }

    @Test
    void a_withdrawn_study_leaves_nothing_running() {
        var science = study.organisation("省科技厅");
        study.written(study.today().plusDays(10), science).draftSubmitted();
        study.awaitAsked(1);
        var opinion = study.opinionOf(science);

        study.withdrawn();

        awaitNothingRunning();
        assertThat(study.picture.times("special-study", "studyId", study.id, "EndEvent_StudyEnded")).isEqualTo(1);
        assertThat(study.picture.instances("work-plan", "studyId", study.id)).containsExactly("TERMINATED");
        assertThat(study.picture.instances("opinion-round", "studyId", study.id)).containsExactly("TERMINATED");
        assertThat(study.openDeadlines()).isEmpty();
        assertThat(study.facts()).contains("study.withdrawn");
        var tooLate = science.contact().post("/api/opinions/" + opinion.path("id").asString() + "/reply",
            Map.of("version", opinion.path("version").asLong(), "none", true, "text", ""));
        assertThat(tooLate.status()).isEqualTo(409);
    }

    @Test
    void a_second_start_of_a_study_ends_itself() {
        study.awaitTask("work-plan", "UserTask_DraftWorkPlan");
        transaction.executeWithoutResult(status -> engine.publish("study.commissioned", study.id,
            Map.of("studyId", study.id, "kind", "SPECIAL_STUDY")));

        study.withdrawn();

        study.picture.awaitInstances("special-study", "studyId", study.id, "COMPLETED", "COMPLETED");
        assertThat(study.picture.times("special-study", "studyId", study.id, "EndEvent_AlreadyStarted")).isEqualTo(1);
        assertThat(study.picture.instances("work-plan", "studyId", study.id)).containsExactly("TERMINATED");
        awaitNothingRunning();
    }

    private void reply(Asked asked, boolean none, String text) {
        var opinion = study.opinionOf(asked);
        ok(asked.contact().post("/api/opinions/" + opinion.path("id").asString() + "/reply",
            Map.of("version", opinion.path("version").asLong(), "none", none, "text", text)));
    }

    private Map<String, Object> version() {
        return Map.of("version", study.plan().path("version").asLong());
    }

    private long times(String elementId) {
        return study.picture.times("work-plan", "studyId", study.id, elementId);
    }

    /** The plan has done its part: the group is asked for its outline, and nothing else is due. */
    private void awaitGroups() {
        study.picture.awaitInstances("work-plan", "studyId", study.id, "COMPLETED");
        study.awaitTask("topic-study", "UserTask_WriteOutline");
        assertThat(study.openDeadlines()).containsExactly("UserTask_WriteOutline");
    }

    private void awaitNothingRunning() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(study.running()).isEmpty();
            assertThat(study.openTasks()).isZero();
        });
    }
}
