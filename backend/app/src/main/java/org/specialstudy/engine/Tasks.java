package org.specialstudy.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.engine.Command.Kind;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.ApplicationEventPublisher;
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

    /** Finds the task and takes the lock of its key; what others did to it meanwhile is seen by the next statement, not by this one. */
    private static final String LOCKED_OF_AGGREGATE = "with task as materialized (\n" + OF_AGGREGATE + """
        )
        select key, element_id, process_instance_key, study_id, pg_advisory_xact_lock(key)
          from task
        """;

    /** Checks and writes at once, under the lock: done by nobody yet, held by nobody else, then command, completion and no claim any more. */
    private static final String COMPLETE = """
        with present as materialized (
             select exists (select 1 from engine.task_completion where task_key = :task) as done,
                    exists (select 1 from engine.task_claim where task_key = :task and person_id <> :by) as held),
        free as materialized (
             select 1
               from present
              where not done
                and not held),
        command as (
        """ + Outbox.INSERT + """
             cross join free
        """ + Outbox.RETURNING + """
        ),
        released as (
             delete from engine.task_claim
              using free
              where task_key = :task),
        completed as (
             insert into engine.task_completion (task_key, by_id, at, outbox_id, element_id, process_instance_key, study_id)
             select :task, :by, :at, id, :element, :instance, :study::uuid
               from command)
        select present.done, present.held, command.id, command.mine
          from present
          left join command on true
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
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Tasks(JdbcClient jdbc, Clock clock, Outbox outbox, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.outbox = outbox;
        this.events = events;
    }

    Optional<OpenTask> open(Waiting waiting) {
        return of(OF_AGGREGATE, waiting);
    }

    private Optional<OpenTask> of(String sql, Waiting waiting) {
        return jdbc.sql(sql)
            .param("name", waiting.idVariable())
            .param("value", waiting.id().toString())
            .param("element", waiting.elementId())
            .query(this::task)
            .optional();
    }

    /** The task, locked. */
    private OpenTask openToCompletion(Waiting waiting) {
        return of(LOCKED_OF_AGGREGATE, waiting).orElseThrow(() -> Refusal.conflict(completedBefore(waiting) ? "task-done" : "task-not-open"));
    }

    /** Writes the completion and the command that tells the engine of it; refuses what is done or held by somebody else. */
    void complete(Waiting waiting, UUID by, Map<String, Object> variables) {
        var task = openToCompletion(waiting);
        var command = Command.onTask(Kind.COMPLETE, task, by, variables);
        jdbc.sql(COMPLETE)
            .params(outbox.parameters(command))
            .param("at", now())
            .param("instance", task.processInstanceKey())
            .query((row, index) -> {
                Refusal.unless(!row.getBoolean("done"), () -> Refusal.conflict("task-done"));
                Refusal.unless(!row.getBoolean("held"), () -> Refusal.conflict("task-claimed"));
                return outbox.announce(command, row);
            })
            .single();
        changed(task.key(), by);
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
        changed(key, person);
        return true;
    }

    void released(long key, UUID person) {
        var gone = jdbc.sql("delete from engine.task_claim where task_key = :key and person_id = :person")
            .param("key", key)
            .param("person", person)
            .update();
        Refusal.unless(gone == 1, () -> Refusal.conflict("task-not-yours"));
        changed(key, person);
    }

    /** False where somebody else holds it, or nobody. */
    boolean letGo(long key, UUID person) {
        lock(key);
        var gone = jdbc.sql("delete from engine.task_claim where task_key = :key and person_id = :person")
            .param("key", key)
            .param("person", person)
            .update();
        if (gone == 1) changed(key, person);
        return gone == 1;
    }

    void handedOver(long key, UUID from, UUID to) {
        var moved = jdbc.sql("update engine.task_claim set person_id = :to, at = :at where task_key = :key and person_id = :from")
            .param("key", key)
            .param("from", from)
            .param("to", to)
            .param("at", now())
            .update();
        Refusal.unless(moved == 1, () -> Refusal.conflict("task-not-yours"));
        changed(key, from, to);
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

    private void changed(long key, UUID... people) {
        events.publishEvent(new TaskChanged(key, List.of(people)));
    }

    private OffsetDateTime now() {
        return Timestamptz.of(clock.instant());
    }

    private OpenTask task(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new OpenTask(row.getLong("key"), row.getString("element_id"), row.getLong("process_instance_key"),
            row.getObject("study_id", UUID.class));
    }
}
