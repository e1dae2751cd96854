package org.specialstudy.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who holds a task and who completed it, decided here and now by one row per task; the engine hears of it later. Everything that decides
 * about a task first takes the lock of its key, so that a claim and a completion never pass each other.
 */
@Repository
class Tasks {

    private static final String OF_AGGREGATE = """
        select t.key, t.element_id, t.process_instance_key, t.study_id
          from engine.variable_ref v
          join engine.user_task t on t.process_instance_key = v.process_instance_key
           and v.scope_key in (t.process_instance_key, t.element_instance_key)
         where v.name = :name
           and v.value = :value
           and t.element_id = :element
           and t.state = 'OPEN'
           and not exists (select 1 from engine.task_completion c where c.task_key = t.key)
         order by t.key
         limit 1
        """;

    private static final String COMPLETED_BEFORE = """
        select exists (
               select 1
                 from engine.variable_ref v
                 join engine.user_task t on t.process_instance_key = v.process_instance_key
                  and v.scope_key in (t.process_instance_key, t.element_instance_key)
                 join engine.task_completion c on c.task_key = t.key
                where v.name = :name
                  and v.value = :value
                  and t.element_id = :element)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<OpenTask> open(Waiting waiting) {
        return jdbc.sql(OF_AGGREGATE)
            .param("name", waiting.idVariable())
            .param("value", waiting.id().toString())
            .param("element", waiting.elementId())
            .query(this::task)
            .optional();
    }

    OpenTask openToCompletion(Waiting waiting) {
        return open(waiting).orElseThrow(() -> Refusal.conflict(completedBefore(waiting) ? "task-done" : "task-not-open"));
    }

    OpenTask openToClaim(long key) {
        lock(key);
        refuseDone(key);
        return jdbc.sql("""
                select t.key, t.element_id, t.process_instance_key, t.study_id
                  from engine.user_task t
                 where t.key = :key
                   and t.state = 'OPEN'
                """)
            .param("key", key)
            .query(this::task)
            .optional()
            .orElseThrow(() -> Refusal.conflict("task-not-open"));
    }

    void refuseUnlessFree(long key, UUID by) {
        lock(key);
        refuseDone(key);
        holder(key).ifPresent(holder -> Refusal.unless(holder.equals(by), () -> Refusal.conflict("task-claimed")));
    }

    void completed(OpenTask task, UUID by, long outboxId) {
        jdbc.sql("delete from engine.task_claim where task_key = :key").param("key", task.key()).update();
        jdbc.sql("""
                insert into engine.task_completion (task_key, by_id, at, outbox_id, element_id, process_instance_key, study_id)
                values (:key, :by, :at, :outbox, :element, :instance, :study)
                """)
            .param("key", task.key())
            .param("by", by)
            .param("at", now())
            .param("outbox", outboxId)
            .param("element", task.elementId())
            .param("instance", task.processInstanceKey())
            .param("study", task.studyId())
            .update();
    }

    /** Whether this changed anything: claiming what one holds already does not. */
    boolean claimed(long key, UUID person) {
        var holder = holder(key);
        holder.ifPresent(other -> Refusal.unless(other.equals(person), () -> Refusal.conflict("task-claimed")));
        if (holder.isPresent()) return false;
        jdbc.sql("insert into engine.task_claim (task_key, person_id, at) values (:key, :person, :at)")
            .param("key", key)
            .param("person", person)
            .param("at", now())
            .update();
        return true;
    }

    void released(long key, UUID person) {
        var gone = jdbc.sql("delete from engine.task_claim where task_key = :key and person_id = :person")
            .param("key", key)
            .param("person", person)
            .update();
        Refusal.unless(gone == 1, () -> Refusal.conflict("task-not-yours"));
    }

    /** False where somebody else holds it, or nobody. */
    boolean letGo(long key, UUID person) {
        lock(key);
        return jdbc.sql("delete from engine.task_claim where task_key = :key and person_id = :person").param("key", key).param("person", person)
            .update() == 1;
    }

    void handedOver(long key, UUID from, UUID to) {
        var moved = jdbc.sql("update engine.task_claim set person_id = :to, at = :at where task_key = :key and person_id = :from")
            .param("key", key)
            .param("from", from)
            .param("to", to)
            .param("at", now())
            .update();
        Refusal.unless(moved == 1, () -> Refusal.conflict("task-not-yours"));
    }

    /** Of these tasks, the ones that the projection shows as ended. */
    List<Long> ended(List<Long> keys) {
        return jdbc.sql("select key from engine.user_task where key = any(:keys) and state <> 'OPEN'")
            .param("keys", keys.toArray(Long[]::new))
            .query(Long.class)
            .list();
    }

    /** Claims on tasks that ended without being completed here, for example with a withdrawn study. */
    int forgetClaimsOfEndedTasks() {
        return jdbc.sql("""
                delete from engine.task_claim c
                 using engine.user_task t
                 where t.key = c.task_key
                   and t.state <> 'OPEN'
                """).update();
    }

    private boolean completedBefore(Waiting waiting) {
        return jdbc.sql(COMPLETED_BEFORE)
            .param("name", waiting.idVariable())
            .param("value", waiting.id().toString())
            .param("element", waiting.elementId())
            .query(Boolean.class)
            .single();
    }

    private void refuseDone(long key) {
        var done = jdbc.sql("select exists (select 1 from engine.task_completion where task_key = :key)")
            .param("key", key)
            .query(Boolean.class)
            .single();
        Refusal.unless(!done, () -> Refusal.conflict("task-done"));
    }

    private Optional<UUID> holder(long key) {
        return jdbc.sql("select person_id from engine.task_claim where task_key = :key").param("key", key).query(UUID.class).optional();
    }

    private void lock(long key) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:key)) as taken").param("key", key).query(Integer.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OpenTask task(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new OpenTask(row.getLong("key"), row.getString("element_id"), row.getLong("process_instance_key"),
            row.getObject("study_id", UUID.class));
    }
}
