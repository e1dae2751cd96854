package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.Picture;
import org.specialstudy.SystemTest;
import org.specialstudy.engine.Engine;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deadlines on the real broker, days passing by its controlled clock. */
@SystemTest
class DeadlineIT {

    private static final String ELEMENT = "UserTask_ReviseWorkPlan";

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    AlertPlan plan;

    @Autowired
    Engine engine;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Picture picture;
    private final UUID study = UUID.randomUUID();
    private final UUID aggregate = UUID.randomUUID();

    @AfterEach
    void theBusinessClockIsRealAgain() {
        clock.reset();
    }

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
        picture = new Picture(jdbc);
    }

    @Test
    void every_level_is_told_once_on_its_morning_and_then_the_deadline_waits_to_be_closed() {
        var due = in(8);
        var id = open(due);
        awaitWaiting(id);

        for (var moment = plan.after(clock.instant(), due, Urgency.DEFAULT); moment.isPresent(); moment = plan.after(clock.instant(), due, Urgency.DEFAULT)) {
            var told = alerts(id).size();
            moveTo(moment.get());
            awaitAlerts(id, told + 1);
        }

        assertThat(alerts(id)).containsExactly("REMINDER 5", "NEAR 3", "DUE 0", "URGE -1", "SUPERVISE -3", "CIRCULATE -5");
        picture.awaitActive("deadline", "deadlineId", id, "Gateway_WaitForEnd");
        assertThat(jdbc.sql("select details ->> 'level' from timeline.entry where study_id = :study and kind = 'deadline.alerted' order by id")
            .param("study", study).query(String.class).list())
            .containsExactly("REMINDER", "NEAR", "DUE", "URGE", "SUPERVISE", "CIRCULATE");
        assertThat(audience(id, "SUPERVISE")).containsExactly("office@" + study, "incharge@" + study);
        moveTo(clock.instant().plus(Duration.ofDays(30)));
        transaction.executeWithoutResult(status -> deadlines.close("planId", aggregate, ELEMENT));
        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED");
        assertThat(alerts(id)).hasSize(6);
        assertThat(status(id)).isEqualTo("DONE " + calendar.lateDays(due, clock.instant()));
        assertThat(picture.incidents(study)).isEmpty();
    }

    @Test
    void a_deadline_moved_to_an_earlier_day_fires_then_and_once() {
        var id = open(in(40));
        awaitWaiting(id);
        var earlier = in(7);
        var first = plan.after(clock.instant(), earlier, Urgency.DEFAULT).orElseThrow();

        transaction.executeWithoutResult(status -> deadlines.change("planId", aggregate, ELEMENT, earlier, Basis.FIXED));
        picture.awaitTimes("deadline", "deadlineId", id, "Event_ChangedBeforeAlert", 1);
        awaitWaiting(id);
        moveTo(first);

        awaitAlerts(id, 1);
        assertThat(alerts(id)).containsExactly("REMINDER 5");
        moveTo(first.plus(Duration.ofHours(12)));
        awaitWaiting(id);
        assertThat(picture.times("deadline", "deadlineId", id, "ServiceTask_Alert")).isEqualTo(1);
        closeAll();
        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED");
    }

    @Test
    void a_deadline_moved_to_a_later_day_does_not_fire_on_the_earlier_one() {
        var early = in(7);
        var id = open(early);
        awaitWaiting(id);
        var first = plan.after(clock.instant(), early, Urgency.DEFAULT).orElseThrow();

        transaction.executeWithoutResult(status -> deadlines.change("planId", aggregate, ELEMENT, in(40), Basis.FIXED));
        picture.awaitTimes("deadline", "deadlineId", id, "Event_ChangedBeforeAlert", 1);
        awaitWaiting(id);
        moveTo(first.plus(Duration.ofMinutes(1)));
        closeAll();

        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED");
        assertThat(alerts(id)).isEmpty();
        assertThat(picture.times("deadline", "deadlineId", id, "Event_AlertDue")).isZero();
    }

    @Test
    void a_step_done_in_time_ends_its_deadline_without_an_alert() {
        var id = open(in(10));
        awaitWaiting(id);

        transaction.executeWithoutResult(status -> deadlines.close("planId", aggregate, ELEMENT));

        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED");
        assertThat(status(id)).isEqualTo("DONE 0");
        assertThat(alerts(id)).isEmpty();
    }

    @Test
    void opened_and_closed_at_once_leaves_nothing_running() {
        var id = inTransaction(() -> {
            var opened = deadlines.open(study, "planId", aggregate, ELEMENT, "office@" + study, clock.instant(), in(10), Basis.FIXED);
            deadlines.close("planId", aggregate, ELEMENT);
            return opened;
        });

        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED");
    }

    @Test
    void a_second_start_ends_itself() {
        var id = open(in(10));
        awaitWaiting(id);
        closeAll();
        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED");

        transaction.executeWithoutResult(status -> engine.publish("deadline.opened", id,
            Map.of("deadlineId", id, "studyId", study, "nextAlertAt", clock.instant().plus(Duration.ofDays(1)))));

        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED", "COMPLETED");
        assertThat(picture.times("deadline", "deadlineId", id, "EndEvent_AlreadyStarted")).isEqualTo(1);
    }

    @Test
    void a_step_opened_twice_has_one_deadline_on_the_newer_day() {
        var id = open(in(10));
        awaitWaiting(id);
        var later = in(20);

        assertThat(open(later)).isEqualTo(id);

        picture.awaitTimes("deadline", "deadlineId", id, "Event_ChangedBeforeAlert", 1);
        assertThat(jdbc.sql("select due_at from deadline.of_task where aggregate_id = :id").param("id", aggregate)
            .query((row, line) -> Timestamptz.of(row, "due_at")).single()).isEqualTo(later);
        closeAll();
        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED");
    }

    /** Seen on this engine: a timer in the past loops as fast as the machine can. */
    @Test
    void a_business_clock_far_behind_the_brokers_makes_no_endless_loop() {
        var past = LocalDate.ofInstant(BrokerClock.now(), ZONE).minusDays(60);
        clock.moveTo(calendar.workingDayUpTo(past).atTime(10, 0).atZone(ZONE).toInstant());
        var id = inTransaction(() -> deadlines.open(study, "planId", aggregate, ELEMENT, "office@" + study, clock.instant(), in(20), Basis.FIXED));

        picture.awaitActive("deadline", "deadlineId", id, "Gateway_WaitForEnd");

        assertThat(picture.times("deadline", "deadlineId", id, "ServiceTask_Alert")).isLessThanOrEqualTo(plan.profile(Urgency.DEFAULT).steps().size());
        closeAll();
        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED");
    }

    @Test
    void the_deadlines_of_a_withdrawn_study_are_canceled_and_no_longer_count_as_late() {
        var id = open(in(10));
        awaitWaiting(id);

        closeAll();

        picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED");
        assertThat(status(id)).isEqualTo("CANCELED null");
    }

    private Instant in(int workingDays) {
        return calendar.due(LocalDate.ofInstant(clock.instant(), ZONE), workingDays, Unit.WORKING_DAYS).at();
    }

    private UUID open(Instant due) {
        return inTransaction(() -> deadlines.open(study, "planId", aggregate, ELEMENT, "office@" + study, clock.instant(), due, Basis.FIXED));
    }

    private void closeAll() {
        transaction.executeWithoutResult(status -> deadlines.closeAllOf(study));
    }

    private void awaitWaiting(UUID id) {
        picture.awaitActive("deadline", "deadlineId", id, "Gateway_WaitForAlert");
    }

    /** The business first, then the broker, whose timers fire and ask the business. */
    private void moveTo(Instant instant) {
        clock.moveTo(instant);
        BrokerClock.forwardTo(instant);
    }

    private void awaitAlerts(UUID id, int told) {
        picture.awaitTimes("deadline", "deadlineId", id, "ServiceTask_Alert", told);
        picture.awaitActive("deadline", "deadlineId", id, told == plan.profile(Urgency.DEFAULT).steps().size() ? "Gateway_WaitForEnd" : "Gateway_WaitForAlert");
    }

    private List<String> alerts(UUID id) {
        return jdbc.sql("select level || ' ' || days_left from deadline.alert where deadline_id = :id order by at")
            .param("id", id).query(String.class).list();
    }

    private List<String> audience(UUID id, String level) {
        return jdbc.sql("select unnest(audience) from deadline.alert where deadline_id = :id and level = :level")
            .param("id", id).param("level", level).query(String.class).list();
    }

    private String status(UUID id) {
        return jdbc.sql("select status || ' ' || coalesce(late_working_days::text, 'null') from deadline.deadline where id = :id")
            .param("id", id).query(String.class).single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
