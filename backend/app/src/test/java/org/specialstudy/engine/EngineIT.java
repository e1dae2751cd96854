package org.specialstudy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.engine.EngineCase.PATIENCE;
import static org.specialstudy.engine.EngineCase.waiting;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.SystemTest;
import org.specialstudy.TestSystem;
import org.specialstudy.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SystemTest
class EngineIT {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BORIS = UUID.randomUUID();

    @Autowired
    EngineCase engineCase;
    @Autowired
    EngineTestWorkers workers;
    @Autowired
    Engine engine;
    @Autowired
    Trouble trouble;
    @Autowired
    EngineHealth health;
    @Autowired
    OutboxLeases leases;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_process_goes_from_start_to_end_by_what_the_engine_is_told() {
        var study = engineCase.begun();

        for (var task : List.of("One", "Two", "Three")) {
            engineCase.awaitOpen(study, task);
            engineCase.complete(study, task, ANNA);
        }
        engineCase.poke(study);

        engineCase.awaitEnded(study);
        await().atMost(PATIENCE).until(() -> engineCase.waitingCommands(study), left -> left == 0);
    }

    @Test
    void nothing_is_told_outside_a_transaction_and_nothing_of_one_that_is_rolled_back() {
        var study = engineCase.begun();
        await().atMost(PATIENCE).until(() -> engineCase.waitingCommands(study), left -> left == 0);   // its start is confirmed
        assertThatExceptionOfType(IllegalTransactionStateException.class)
            .isThrownBy(() -> engine.complete(waiting(study, "One"), ANNA, Map.of()));

        transaction.executeWithoutResult(status -> {
            engine.complete(waiting(study, "One"), ANNA, Map.of());
            status.setRollbackOnly();
        });

        assertThat(engineCase.open(study, "One")).isPresent();
        assertThat(engineCase.waitingCommands(study)).isZero();
    }

    @Test
    void of_two_people_who_press_at_once_one_is_refused_at_once() throws Exception {
        var study = engineCase.begun();
        var together = new CyclicBarrier(2);
        Callable<String> annaPresses = () -> pressing(together, study, ANNA);
        Callable<String> borisPresses = () -> pressing(together, study, BORIS);

        try (var people = Executors.newFixedThreadPool(2)) {
            var answers = people.invokeAll(List.of(annaPresses, borisPresses)).stream().map(answer -> get(answer)).toList();
            assertThat(answers).containsExactlyInAnyOrder("done", "task-done");
        }

        engineCase.awaitOpen(study, "Two");
        assertRefused("task-done", () -> engineCase.complete(study, "One", BORIS));
        assertThat(completions(study)).isEqualTo(1);
    }

    @Test
    void a_task_that_has_not_come_yet_is_refused_in_other_words_than_one_that_is_done() {
        var study = engineCase.begun();
        assertRefused("task-not-open", () -> engineCase.complete(study, "Three", ANNA));
    }

    @Test
    void a_claimed_task_is_completed_by_its_holder_only_and_may_change_hands() {
        var study = engineCase.begun();
        var task = engineCase.awaitOpen(study, "One");

        inTransaction(() -> engine.claim(task, ANNA));
        inTransaction(() -> engine.claim(task, ANNA));
        assertRefused("task-claimed", () -> inTransaction(() -> engine.claim(task, BORIS)));
        assertRefused("task-claimed", () -> engineCase.complete(study, "One", BORIS));
        assertRefused("task-not-yours", () -> inTransaction(() -> engine.unclaim(task, BORIS)));
        awaitAssignee(task, ANNA.toString());

        inTransaction(() -> engine.handOver(task, ANNA, BORIS));
        awaitAssignee(task, BORIS.toString());
        inTransaction(() -> engine.unclaim(task, BORIS));
        awaitAssignee(task, "");

        inTransaction(() -> engine.claim(task, BORIS));
        engineCase.complete(study, "One", BORIS);
        engineCase.awaitOpen(study, "Two");
        assertThat(jdbc.sql("select count(*) from engine.task_claim where task_key = ?").param(task).query(Integer.class).single()).isZero();
        assertRefused("task-done", () -> inTransaction(() -> engine.claim(task, ANNA)));
    }

    @Test
    void a_second_start_of_the_same_study_ends_itself() {
        var study = engineCase.begun();

        engineCase.begin(study);                                    // the same message id: the broker refuses it, and that counts as done
        transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into engine.outbox (stream, kind, name, correlation, message_id, study_id, payload)
                values (:stream, 'START', 'engine-test.begun', :other, :other, :study, :payload::jsonb)
                """)
            .param("stream", "msg:" + study)
            .param("other", UUID.randomUUID().toString())           // as after the time-to-live: a second instance does start
            .param("study", study)
            .param("payload", Variables.json(Map.of("studyId", study)))
            .update());

        await().atMost(PATIENCE).until(() -> engineCase.instances(study, "COMPLETED"), ended -> ended == 1);
        assertThat(engineCase.instances(study, "ACTIVE")).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> engineCase.waitingCommands(study), left -> left == 0);
    }

    @Test
    void a_new_due_date_reaches_the_open_task() {
        var study = engineCase.begun();
        var due = BrokerClock.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);

        engineCase.reschedule(study, "One", due);

        var task = engineCase.awaitOpen(study, "One");
        await().atMost(PATIENCE).until(() -> jdbc.sql("select due_at from engine.user_task where key = ?").param(task)
            .query(OffsetDateTime.class).single().toInstant(), due::equals);
        engineCase.reschedule(study, "Two", due);                   // nothing waits there: nothing is said
        assertThat(engineCase.waitingCommands(study)).isZero();
    }

    @Test
    void a_parked_command_blocks_its_own_stream_only_until_it_is_dropped() {
        var stuck = engineCase.begun();
        var free = engineCase.begun();
        var parked = refusedByTheEngine(stuck);
        await().atMost(PATIENCE).until(() -> parkedIds(), ids -> ids.contains(parked));

        engineCase.complete(stuck, "One", ANNA);
        engineCase.complete(free, "One", ANNA);

        engineCase.awaitOpen(free, "Two");
        assertThat(engineCase.waitingCommands(stuck)).isEqualTo(2);
        assertThat(health.view().parts()).anySatisfy(part -> {
            assertThat(part.name()).isEqualTo("parked");
            assertThat(part.status()).isEqualTo("DEGRADED");
            assertThat(part.reason()).contains("parked");
        });

        assertRefused("reason-required", () -> trouble.drop(Long.parseLong(parked), " ", "root"));
        trouble.drop(Long.parseLong(parked), "sent by a test", "root");

        engineCase.awaitOpen(stuck, "Two");
        assertThat(audited(parked)).containsExactly("command.dropped");
        assertRefused("command-not-parked", () -> trouble.retry(Long.parseLong(parked)));
    }

    @Test
    void a_parked_command_can_be_tried_again() {
        var study = engineCase.begun();
        var parked = refusedByTheEngine(study);
        await().atMost(PATIENCE).until(() -> parkedIds(), ids -> ids.contains(parked));
        jdbc.sql("update engine.outbox set payload = :due::jsonb where id = :id")
            .param("due", Variables.json(Map.of("dueDate", BrokerClock.now().plus(Duration.ofDays(3)))))
            .param("id", Long.parseLong(parked))
            .update();

        trouble.retry(Long.parseLong(parked));
        assertThat(audited(parked)).containsExactly("command.retried");

        await().atMost(PATIENCE).until(() -> engineCase.waitingCommands(study), left -> left == 0);
    }

    @Test
    void a_failing_job_is_repeated_then_an_incident_and_goes_on_when_an_administrator_says_so() {
        var study = UUID.randomUUID();
        workers.failNext(study, 3);
        engineCase.begin(study);

        var incident = await().atMost(PATIENCE).until(() -> trouble.incidents(null, null).stream()
            .filter(open -> study.equals(open.studyId())).findFirst(), java.util.Optional::isPresent).orElseThrow();
        assertThat(incident.elementId()).isEqualTo("ServiceTask_Claim");
        assertThat(incident.message()).contains("EngineTestWorkers").doesNotContain("secret");

        trouble.retryIncident(Long.parseLong(incident.key()));

        engineCase.awaitOpen(study, "One");
        await().atMost(PATIENCE).until(() -> trouble.incidents(null, null), open -> open.stream().noneMatch(one -> study.equals(one.studyId())));
        assertRefused("incident-not-open", () -> trouble.retryIncident(Long.parseLong(incident.key())));
    }

    @Test
    void an_expected_outcome_takes_its_own_way_through_the_model() {
        var study = UUID.randomUUID();
        engineCase.begin(study, Map.of("declined", true));

        engineCase.awaitEnded(study);
        assertThat(engineCase.open(study, "One")).isEmpty();
    }

    @Test
    void commands_wait_for_a_broker_that_is_down_and_are_delivered_when_it_is_back() {
        var study = engineCase.begun();
        var late = UUID.randomUUID();
        TestSystem.zeebe().kill();
        try {
            engineCase.complete(study, "One", ANNA);
            engineCase.begin(late, Map.of("due", OffsetDateTime.now().plusDays(3).toInstant()));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(health.view().parts()).anySatisfy(part -> {
                assertThat(part.name()).isEqualTo("broker");
                assertThat(part.status()).isEqualTo("DEGRADED");
            }));
            assertThat(engineCase.waitingCommands(study)).isEqualTo(1);
        } finally {
            TestSystem.zeebe().start();
        }

        engineCase.awaitOpen(study, "Two");
        engineCase.awaitOpen(late, "One");
        assertThat(jdbc.sql("select count(*) from engine.outbox where state = 'PARKED' and study_id in (?, ?)")
            .param(study).param(late).query(Integer.class).single()).isZero();
    }

    @Test
    void many_dispatchers_never_lease_one_row_twice_nor_the_second_of_a_stream_before_the_first() throws Exception {
        var streams = Stream.generate(UUID::randomUUID).limit(60).toList();
        var rows = new java.util.concurrent.ConcurrentLinkedQueue<Leased>();
        transaction.executeWithoutResult(status -> streams.forEach(stream -> {
            for (var nth : List.of("first", "second")) {
                jdbc.sql("""
                        insert into engine.outbox (stream, kind, name, correlation, message_id, payload)
                        values (:stream, 'PUBLISH', 'engine-test.race', :stream, :nth, '{}')
                        """)
                    .param("stream", stream.toString())
                    .param("nth", nth + stream)
                    .update();
            }
        }));
        try (var dispatchers = Executors.newFixedThreadPool(6)) {
            Callable<Void> leaseAll = () -> {
                var me = UUID.randomUUID();
                for (var leased = leases.lease(me, 5, Duration.ofSeconds(30)); !leased.isEmpty(); leased = leases.lease(me, 5, Duration.ofSeconds(30))) {
                    rows.addAll(leased);
                    leases.settle(me, leased.stream().map(row -> new Outcome(row, Verdict.DONE, "")).toList());
                }
                return null;
            };
            for (var done : dispatchers.invokeAll(Stream.generate(() -> leaseAll).limit(6).toList())) done.get();
        }

        await().atMost(PATIENCE).until(() -> jdbc.sql("select count(*) from engine.outbox where name = 'engine-test.race'")
            .query(Integer.class).single(), left -> left == 0);          // the application's own dispatcher takes part in the race
        var ids = rows.stream().map(Leased::messageId).filter(id -> id.startsWith("first") || id.startsWith("second")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        streams.forEach(stream -> {
            var first = ids.indexOf("first" + stream);
            var second = ids.indexOf("second" + stream);
            if (first >= 0 && second >= 0) assertThat(first).isLessThan(second);
        });
    }

    /** A due date that no engine takes. */
    private String refusedByTheEngine(UUID study) {
        var task = engineCase.awaitOpen(study, "One");
        return transaction.execute(status -> jdbc.sql("""
                insert into engine.outbox (stream, kind, task_key, element_id, study_id, payload)
                select 'pi:' || process_instance_key, 'RESCHEDULE', key, element_id, study_id, '{"dueDate": "next Tuesday"}'
                  from engine.user_task
                 where key = ?
                returning id
                """).param(task).query(String.class).single());
    }

    private List<String> parkedIds() {
        return trouble.commands(null, null).stream().map(ParkedCommand::id).toList();
    }

    private String pressing(CyclicBarrier together, UUID study, UUID person) throws Exception {
        together.await();
        try {
            engineCase.complete(study, "One", person);
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private int completions(UUID study) {
        return jdbc.sql("select count(*) from engine.task_completion where study_id = ?").param(study).query(Integer.class).single();
    }

    private void awaitAssignee(long task, String assignee) {
        await().atMost(PATIENCE).until(() -> jdbc.sql("select coalesce(assignee, '') from engine.user_task where key = ?").param(task)
            .query(String.class).single(), assignee::equals);
    }

    private void inTransaction(Runnable action) {
        transaction.executeWithoutResult(status -> action.run());
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action).satisfies(refusal -> assertThat(List.of(refusal.code(), String.valueOf(refusal
            .getMessage()))).asString().contains(code));
    }

    private List<String> audited(String target) {
        return jdbc.sql("select action from audit.entry where target = :target and action like '%.%' order by id").param("target", target)
            .query(String.class).list();
    }

    private static String get(java.util.concurrent.Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
