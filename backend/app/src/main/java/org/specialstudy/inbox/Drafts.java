package org.specialstudy.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what people have typed, so that neither a sign-out nor a crash costs them a sentence. Goes with the task's completion. */
@Service
class Drafts {

    private static final int LONGEST = 1_000_000;
    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    Optional<TaskDraft> of(long task, UUID person) {
        return jdbc.sql("select version, content, saved_at from inbox.draft where task_key = :task and person_id = :person")
            .param("task", task)
            .param("person", person)
            .query(this::draft)
            .optional();
    }

    /** The version is that of the draft which the form was filled from, 0 when there was none; another window may have saved since. */
    @Transactional
    TaskDraft save(long task, UUID person, long version, Map<String, Object> content) {
        var text = json.writeValueAsString(content);
        Refusal.unless(text.length() <= LONGEST, () -> Refusal.invalid("content", "draft-too-large"));
        refuseDone(task);
        return jdbc.sql("""
                insert into inbox.draft as d (task_key, person_id, content, version, saved_at)
                values (:task, :person, :content::jsonb, 1, :at)
                on conflict (task_key, person_id) do update
                   set content = excluded.content,
                       version = d.version + 1,
                       saved_at = excluded.saved_at
                 where d.version = :version
                returning version, content, saved_at
                """)
            .param("task", task)
            .param("person", person)
            .param("content", text)
            .param("version", version)
            .param("at", Timestamptz.of(clock.instant()))
            .query(this::draft)
            .optional()
            .orElseThrow(() -> Refusal.changedMeanwhile(of(task, person).orElse(null)));
    }

    void forget(long task, UUID person) {
        jdbc.sql("delete from inbox.draft where task_key = :task and person_id = :person").param("task", task).param("person", person).update();
    }

    /** Drafts of tasks that ended otherwise than by completion: a withdrawn study, a closed round. Harmless on every replica. */
    @Scheduled(fixedDelayString = "${specialstudy.drafts.sweep:1h}", initialDelayString = "${specialstudy.drafts.sweep:1h}")
    void forgetOfEndedTasks() {
        jdbc.sql("delete from inbox.draft d using engine.user_task t where t.key = d.task_key and t.state <> 'OPEN'").update();
    }

    private void refuseDone(long task) {
        var done = jdbc.sql("select exists (select from engine.task_completion where task_key = :task)").param("task", task)
            .query(Boolean.class).single();
        Refusal.unless(!done, () -> Refusal.conflict("task-done"));
    }

    private TaskDraft draft(ResultSet row, int number) throws SQLException {
        return new TaskDraft(row.getLong("version"), json.readValue(row.getString("content"), CONTENT),
            row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
