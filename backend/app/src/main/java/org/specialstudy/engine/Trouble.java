package org.specialstudy.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Auditable;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see and do where commands or processes cannot go on: try again, or drop a command and say why. */
@Service
public class Trouble {

    private static final int MOST = 200;

    private static final Map<String, String> COMMANDS = Map.of("kind", "kind", "study", "study_id is null, study_id", "at", "created_at",
        "attempts", "attempts", "reason", "last_error");
    private static final Map<String, String> INCIDENTS = Map.of("where", "concat(p.process_id, ' ', i.element_id)",
        "study", "i.study_id is null, i.study_id", "type", "i.error_type", "message", "message", "at", "i.created_at");

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Trouble(JdbcClient jdbc, Outbox outbox, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.events = events;
    }

    /** Oldest first where no order is named; {@code kind} null means all. */
    public List<ParkedCommand> commands(String kind, String sort) {
        return jdbc.sql("""
                select id, kind, coalesce(element_id, name) as place, study_id, created_at, attempts, last_error, by_id
                  from engine.outbox
                 where state = 'PARKED'
                   and (:kind::text is null or kind = :kind)
                 order by %s
                 limit :most
                """.formatted(Sort.of(sort, "at").in(COMMANDS, "id")))
            .param("most", MOST).param("kind", kind)
            .query((row, index) -> new ParkedCommand(row.getString("id"), row.getString("kind"), row.getString("place"),
                row.getObject("study_id", UUID.class), instant(row.getObject("created_at", OffsetDateTime.class)), row.getInt("attempts"),
                row.getString("last_error"), row.getObject("by_id", UUID.class)))
            .list();
    }

    /** Oldest first where no order is named; {@code type} null means all. */
    public List<IncidentView> incidents(String type, String sort) {
        return jdbc.sql("""
                select i.key, p.process_id, i.element_id, i.study_id, i.error_type, i.message, i.created_at
                  from engine.incident i
                  left join engine.process_instance p on p.key = i.process_instance_key
                 where i.state = 'OPEN'
                   and (:type::text is null or i.error_type = :type)
                 order by %s
                 limit :most
                """.formatted(Sort.of(sort, "at").in(INCIDENTS, "key")))
            .param("most", MOST).param("type", type)
            .query((row, index) -> new IncidentView(row.getString("key"), row.getString("process_id"), row.getString("element_id"),
                row.getObject("study_id", UUID.class), row.getString("error_type"), row.getString("message"),
                instant(row.getObject("created_at", OffsetDateTime.class))))
            .list();
    }

    @Transactional
    void retry(long command) {
        var again = jdbc.sql("""
                update engine.outbox
                   set state = 'PENDING', attempts = 0, next_attempt_at = now()
                 where id = :id
                   and state = 'PARKED'
                returning kind, coalesce(element_id, name) as place, study_id
                """)
            .param("id", command)
            .query((row, index) -> told("command.retried", command, row.getString("kind"), row.getString("place"), row.getObject("study_id", UUID.class)))
            .optional()
            .orElseThrow(() -> Refusal.conflict("command-not-parked"));
        events.publishEvent(again);
        outbox.announce();
    }

    /** A dropped completion gives its task back: it is open in the engine, and somebody may decide it again. */
    @Transactional
    void drop(long command, String reason, String by) {
        Refusal.unless(reason != null && !reason.isBlank(), () -> Refusal.invalid("reason", "reason-required"));
        var dropped = jdbc.sql("""
                with gone as (
                     delete from engine.outbox
                      where id = :id
                        and state = 'PARKED'
                     returning *)
                insert into engine.dropped_command
                       (id, kind, task_key, name, element_id, study_id, by_id, payload, created_at, last_error, dropped_by, reason)
                select id, kind, task_key, name, element_id, study_id, by_id, payload, created_at, last_error, :by, :reason
                  from gone
                returning kind, coalesce(element_id, name) as place, study_id
                """)
            .param("id", command)
            .param("by", by)
            .param("reason", reason)
            .query((row, index) -> told("command.dropped", command, row.getString("kind"), row.getString("place"), row.getObject("study_id", UUID.class)))
            .optional()
            .orElseThrow(() -> Refusal.conflict("command-not-parked"));
        events.publishEvent(dropped);
        jdbc.sql("delete from engine.task_completion where outbox_id = :id returning task_key, by_id")
            .param("id", command)
            .query((row, index) -> new TaskChanged(row.getLong("task_key"), List.of(row.getObject("by_id", UUID.class))))
            .optional()
            .ifPresent(events::publishEvent);
        outbox.announce();
    }

    @Transactional
    void retryIncident(long key) {
        var command = jdbc.sql("select element_id, study_id, job_key from engine.incident where key = :key and state = 'OPEN'")
            .param("key", key)
            .query((row, index) -> Command.resolve(key, row.getString("element_id"), row.getObject("study_id", UUID.class),
                row.getObject("job_key", Long.class)))
            .optional()
            .orElseThrow(() -> Refusal.conflict("incident-not-open"));
        outbox.append(command);
        events.publishEvent(told("incident.retried", key, command.kind().name(), command.elementId(), command.studyId()));
    }

    private static Auditable told(String action, long target, String kind, String place, UUID study) {
        var details = new LinkedHashMap<String, Object>();
        details.put("kind", kind);
        details.put("place", place);
        details.put("study", study);
        return new Auditable(action, String.valueOf(target), true, details);
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
