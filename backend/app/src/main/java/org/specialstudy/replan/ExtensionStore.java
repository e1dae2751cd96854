package org.specialstudy.replan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for more time. Whoever changes one holds its study. */
@Repository
class ExtensionStore {

    private final JdbcClient jdbc;

    ExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Extension extension) {
        var asked = extension.asked();
        jdbc.sql("""
            insert into replan.extension
                   (id, study_id, deadline_id, element_id, subject, due_before, day, reason, decider, asked_by, asked_at, status)
            values (:id, :study, :deadline, :element, :subject, :due, :day, :reason, :decider, :by, :at, 'ASKED')
            """)
            .param("id", extension.id()).param("study", asked.study()).param("deadline", asked.deadline()).param("element", asked.elementId())
            .param("subject", asked.subject()).param("due", Timestamptz.of(asked.due())).param("day", asked.day()).param("reason", asked.reason())
            .param("decider", asked.decider()).param("by", asked.by()).param("at", Timestamptz.of(asked.at()))
            .update();
    }

    void save(Extension extension) {
        var ended = extension.ended();
        jdbc.sql("""
            update replan.extension
               set status = :status, granted_day = :day, answer = :answer, ended_by = :by, ended_at = :at
             where id = :id
            """)
            .param("id", extension.id()).param("status", extension.status().name()).param("day", ended.day()).param("answer", ended.answer())
            .param("by", ended.by()).param("at", Timestamptz.of(ended.at()))
            .update();
    }

    Optional<Extension> find(UUID id) {
        return jdbc.sql("select * from replan.extension where id = :id").param("id", id).query(ExtensionStore::extension).optional();
    }

    Optional<Extension> waiting(UUID deadline) {
        return jdbc.sql("select * from replan.extension where deadline_id = :deadline and status = 'ASKED'").param("deadline", deadline)
            .query(ExtensionStore::extension).optional();
    }

    /** Newest first. */
    List<Extension> of(UUID deadline) {
        return jdbc.sql("select * from replan.extension where deadline_id = :deadline order by asked_at desc, id").param("deadline", deadline)
            .query(ExtensionStore::extension).list();
    }

    /** True for the one process instance that may carry this request, however often it asks. */
    boolean claim(UUID id, long processInstance) {
        return jdbc.sql("""
            update replan.extension
               set process_instance = :instance
             where id = :id
               and (process_instance is null or process_instance = :instance)
            """)
            .param("id", id).param("instance", processInstance).update() == 1;
    }

    private static Extension extension(ResultSet row, int line) throws SQLException {
        var asked = new Extension.Asked(id(row, "study_id"), id(row, "deadline_id"), row.getString("element_id"), row.getString("subject"),
            Timestamptz.of(row, "due_before"), day(row, "day"), row.getString("reason"), row.getString("decider"), id(row, "asked_by"),
            Timestamptz.of(row, "asked_at"));
        var endedAt = Timestamptz.of(row, "ended_at");
        return new Extension(id(row, "id"), asked, Extension.Status.valueOf(row.getString("status")),
            endedAt == null ? null : new Extension.Ended(day(row, "granted_day"), row.getString("answer"), id(row, "ended_by"), endedAt));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
