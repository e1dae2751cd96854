package org.specialstudy.engine;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends commands in the caller's transaction; when it commits, the dispatcher of this replica is woken. */
@Repository
class Outbox {

    /** A row was appended in the transaction that publishes this. */
    record Appended() {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Outbox(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    long append(Command command) {
        var id = jdbc.sql("""
                insert into engine.outbox
                       (stream, kind, task_key, name, correlation, message_id, element_id, study_id, by_id, payload)
                values (:stream, :kind, :task, :name, :correlation, :message, :element, :study, :by, :payload::jsonb)
                returning id
                """)
            .param("stream", command.stream())
            .param("kind", command.kind().name())
            .param("task", command.taskKey())
            .param("name", command.name())
            .param("correlation", command.correlation())
            .param("message", command.messageId())
            .param("element", command.elementId())
            .param("study", command.studyId())
            .param("by", command.by())
            .param("payload", command.payload())
            .query(Long.class)
            .single();
        announce();
        return id;
    }

    /** Something may be sent once this transaction has committed. */
    void announce() {
        events.publishEvent(new Appended());
    }
}
