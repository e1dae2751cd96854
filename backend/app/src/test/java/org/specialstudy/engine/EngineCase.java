package org.specialstudy.engine;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.BrokerClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Speaks about instances of the small test process in its own words. */
@Component
class EngineCase {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Engine engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EngineCase(Engine engine, JdbcClient jdbc, TransactionTemplate transaction) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static Waiting waiting(UUID study, String task) {
        return new Waiting("studyId", study, "UserTask_" + task);
    }

    void begin(UUID study) {
        begin(study, Map.of());
    }

    void begin(UUID study, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put("studyId", study);
        variables.computeIfAbsent("due", due -> BrokerClock.now().plus(Duration.ofDays(9)));
        transaction.executeWithoutResult(status -> engine.start("engine-test.begun", study, variables));
    }

    UUID begun() {
        var study = UUID.randomUUID();
        begin(study);
        awaitOpen(study, "One");
        return study;
    }

    long awaitOpen(UUID study, String task) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> open(study, task), Optional::isPresent).orElseThrow();
    }

    Optional<Long> open(UUID study, String task) {
        return transaction.execute(status -> engine.openTask(waiting(study, task)));
    }

    void complete(UUID study, String task, UUID by) {
        transaction.executeWithoutResult(status -> engine.complete(waiting(study, task), by, Map.of()));
    }

    void reschedule(UUID study, String task, Instant due) {
        transaction.executeWithoutResult(status -> engine.reschedule(waiting(study, task), due));
    }

    void poke(UUID study) {
        transaction.executeWithoutResult(status -> engine.publish("engine-test.poked", study, Map.of("studyId", study)));
    }

    void awaitEnded(UUID study) {
        await().atMost(PATIENCE).until(() -> instances(study, "COMPLETED"), ended -> ended == 1);
    }

    int instances(UUID study, String state) {
        return jdbc.sql("select count(*) from engine.process_instance where study_id = :study and state = :state and process_id = 'engine-test'")
            .param("study", study)
            .param("state", state)
            .query(Integer.class)
            .single();
    }

    int waitingCommands(UUID study) {
        return jdbc.sql("select count(*) from engine.outbox where study_id = :study").param("study", study).query(Integer.class).single();
    }
}
