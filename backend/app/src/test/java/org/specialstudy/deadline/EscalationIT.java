package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;
import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.StudyCase;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.engine.Decisions;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The escalation as data: changed by the office, written into the engine's decision, followed by running deadlines. Only what is urgent is changed. */
@SystemTest
class EscalationIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String VERSIONS = "/api/escalation/URGENT/versions";

    @Autowired
    ApplicationContext application;
    @Autowired
    Deadlines deadlines;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    AlertPlan plan;
    @Autowired
    EscalationStore store;
    @Autowired
    EscalationDecision decision;
    @Autowired
    Decisions decisions;
    @Autowired
    BusinessClock clock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    private StudyCase study;
    private List<EscalationStep> usual;

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
        study = new StudyCase(application);
        usual = store.newest(Urgency.URGENT).steps();
    }

    @AfterEach
    void theProfileIsAsItWas() {
        if (!store.newest(Urgency.URGENT).steps().equals(usual)) ok(change(usual));
        awaitInForce();
        transaction.executeWithoutResult(status -> deadlines.closeAllOf(study.id));
        clock.reset();
    }

    @Test
    void what_the_office_changes_the_engine_answers_and_running_deadlines_follow() {
        assertThat(store.at(Urgency.DEFAULT, 1).steps()).isEqualTo(EscalationFaultsTest.USUAL);
        assertThat(store.at(Urgency.URGENT, 1).steps()).isEqualTo(EscalationFaultsTest.URGENT);
        theEngineAnswersAsTheTablesSay();
        var due = in(9);
        var urgent = open(due);
        var ordinary = open(due);
        transaction.executeWithoutResult(status -> assertThat(deadlines.mark("escalationTestId", aggregate(urgent), Urgency.URGENT)).isTrue());
        study.picture.awaitTimes("deadline", "deadlineId", urgent, "Event_ChangedBeforeAlert", 1);
        var replica = new EscalationsInForce(store, decision, decisions);
        var before = replica.of(Urgency.URGENT).version();

        var earlier = new ArrayList<>(usual);
        earlier.set(0, new EscalationStep(7, 2, Level.REMINDER, List.of("accountable", "incharge")));
        onlyTheOfficeChangesWhatIsSoundAndWhatItHasSeen(earlier, before);
        ok(change(earlier));
        awaitInForce();

        theEngineAnswersAsTheTablesSay();
        study.picture.awaitTimes("deadline", "deadlineId", urgent, "Event_ChangedBeforeAlert", 2);
        assertThat(study.picture.times("deadline", "deadlineId", ordinary, "Event_ChangedBeforeAlert")).as("its profile is as it was").isZero();
        anotherReplicaTakesItUpAndDeploysNothing(replica, before + 1);
        var history = ok(study.office.get(VERSIONS));
        assertThat(history.at("/0/version").asInt()).isEqualTo(before + 1);
        assertThat(history.at("/0/reason").asString()).isEqualTo("提前一些");
        assertThat(history.at("/0/by/id").asString()).isNotEmpty();

        var seven = plan.at(due, 7, Urgency.URGENT);
        moveTo(seven);
        awaitTold(urgent, "REMINDER 7");
        assertThat(jdbc.sql("select unnest(audience) from deadline.alert where deadline_id = ?").param(urgent).query(String.class).list())
            .containsExactly("office@" + study.id, "incharge@" + study.id);
        assertThat(told(ordinary)).isEmpty();
        atNightOnlyWhatIsUrgentIsTold(urgent, ordinary, due);
        aTrialShowsWhatAChangeWouldHaveSentAndLeavesNothingBehind(urgent);
    }

    private void onlyTheOfficeChangesWhatIsSoundAndWhatItHasSeen(List<EscalationStep> steps, int version) {
        var sound = Map.of("version", version, "steps", steps, "reason", "提前一些");
        assertThat(study.leader.post(VERSIONS, sound).code()).isEqualTo("escalation-not-office");
        assertThat(study.leader.post("/api/escalation/URGENT/trials", Map.of("steps", steps)).code()).isEqualTo("escalation-not-office");
        assertThat(ok(study.leader.get("/api/escalation")).path("mayChange").asBoolean()).isFalse();
        assertThat(study.office.post(VERSIONS, Map.of("version", version, "steps", usual, "reason", "没有变化")).code()).isEqualTo("escalation-unchanged");
        assertThat(study.office.post(VERSIONS, Map.of("version", version, "steps", steps, "reason", " ")).body().at("/errors/0/field").asString())
            .isEqualTo("reason");
        var stale = study.office.post(VERSIONS, Map.of("version", version - 1, "steps", steps, "reason", "提前一些"));
        assertThat(stale.code()).isEqualTo("changed-meanwhile");
        assertThat(stale.body().at("/current/profiles/1/version").asInt()).isEqualTo(version);
        var gap = new ArrayList<>(steps);
        gap.set(0, new EscalationStep(7, 5, Level.REMINDER, List.of("accountable")));
        var refused = study.office.post(VERSIONS, Map.of("version", version, "steps", gap, "reason", "提前一些"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("steps[1].from");
    }

    private void theEngineAnswersAsTheTablesSay() {
        for (var urgency : Urgency.values()) {
            var profile = store.newest(urgency);
            for (int days = -20; days <= 20; days++) {
                var answer = decisions.ask("escalation", Map.of("daysLeft", days, "profile", urgency.profile()));
                var step = profile.at(days);
                assertThat(answer.get("level")).as("%s at %s", urgency, days).isEqualTo(step.map(one -> one.level().name()).orElse("NONE"));
                assertThat(answer.get("audience")).as("%s at %s", urgency, days).isEqualTo(step.map(EscalationStep::audience).orElse(List.of()));
            }
        }
    }

    private void anotherReplicaTakesItUpAndDeploysNothing(EscalationsInForce replica, int version) {
        var deployed = deployedAt();
        replica.takeUp();
        assertThat(replica.of(Urgency.URGENT).version()).isEqualTo(version);
        assertThat(decisions.deployed(decision)).isTrue();
        assertThat(deployedAt()).isEqualTo(deployed);
    }

    private void atNightOnlyWhatIsUrgentIsTold(UUID urgent, UUID ordinary, Instant due) {
        var night = LocalDate.ofInstant(plan.at(due, 1, Urgency.DEFAULT), ZONE).atTime(LocalTime.of(22, 0)).atZone(ZONE).toInstant();
        moveTo(night);
        awaitTold(urgent, "REMINDER 7", "NEAR 1");
        study.picture.awaitTimes("deadline", "deadlineId", ordinary, "ServiceTask_Alert", 1);
        assertThat(told(ordinary)).isEmpty();
        moveTo(plan.opening(night));
        awaitTold(ordinary, "DUE 0");
    }

    private void aTrialShowsWhatAChangeWouldHaveSentAndLeavesNothingBehind(UUID urgent) {
        var other = new ArrayList<>(usual);
        other.set(0, new EscalationStep(6, 2, Level.REMINDER, List.of("accountable")));
        var trial = ok(study.office.post("/api/escalation/URGENT/trials", Map.of("steps", other)));
        var rows = StreamSupport.stream(trial.path("rows").spliterator(), false).filter(row -> row.path("deadline").asString().equals(urgent.toString()))
            .map(row -> row.path("daysLeft").asInt() + " " + level(row, "would") + " " + level(row, "did")).toList();
        assertThat(rows).containsExactly("7 - REMINDER", "6 REMINDER -", "1 NEAR NEAR");
        assertThat(trial.at("/totals/0/would").asInt()).isPositive();
        assertThat(trial.path("found").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(store.newest(Urgency.URGENT).steps().getFirst().from()).as("a trial changes nothing").isEqualTo(7);
        var number = jdbc.sql("select last_value from pg_sequences where schemaname = 'deadline' and sequencename = 'escalation_trial'").query(Long.class)
            .single();
        assertThatThrownBy(() -> decisions.ask("escalation-preview-" + number, Map.of("daysLeft", 6, "profile", "urgent")))
            .as("the engine has forgotten it").isInstanceOf(RuntimeException.class);
    }

    private static String level(JsonNode row, String side) {
        return row.path(side).isNull() ? "-" : row.path(side).path("level").asString();
    }

    private Visitor.Answer change(List<EscalationStep> steps) {
        return study.office.post(VERSIONS, Map.of("version", store.version(Urgency.URGENT), "steps", steps, "reason", "提前一些"));
    }

    private void awaitInForce() {
        await().atMost(SOON).until(() -> ok(study.office.get("/api/escalation")).at("/profiles/1/inForce").asBoolean());
    }

    private void awaitTold(UUID deadline, String... levels) {
        await().atMost(SOON).untilAsserted(() -> assertThat(told(deadline)).containsExactly(levels));
        study.picture.awaitActive("deadline", "deadlineId", deadline, "Gateway_WaitForAlert");
    }

    private List<String> told(UUID deadline) {
        return jdbc.sql("select level || ' ' || days_left from deadline.alert where deadline_id = ? order by at").param(deadline).query(String.class).list();
    }

    private String deployedAt() {
        return jdbc.sql("select deployed_at::text from engine.deployed_model where name = 'escalation.dmn'").query(String.class).single();
    }

    private UUID open(Instant due) {
        var id = transaction.execute(status -> deadlines.open(study.id, "escalationTestId", UUID.randomUUID(), "UserTask_EscalationTest",
            "office@" + study.id, clock.instant(), due, Basis.FIXED));
        study.picture.awaitActive("deadline", "deadlineId", id, "Gateway_WaitForAlert");
        return id;
    }

    private UUID aggregate(UUID deadline) {
        return jdbc.sql("select aggregate_id from deadline.deadline where id = ?").param(deadline).query(UUID.class).single();
    }

    private Instant in(int workingDays) {
        return calendar.due(LocalDate.ofInstant(clock.instant(), ZONE), workingDays, Unit.WORKING_DAYS).at();
    }

    private void moveTo(Instant instant) {
        clock.moveTo(instant);
        BrokerClock.forwardTo(instant);
    }
}
