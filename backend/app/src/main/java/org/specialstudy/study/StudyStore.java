package org.specialstudy.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Studies in their table. */
@Repository
class StudyStore {

    private final JdbcClient jdbc;

    StudyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Study study, NewStudy said, boolean demo, UUID by, Instant at) {
        jdbc.sql("""
            insert into study.study (id, title, kind, year, host_id, commissioned_by, labels, classification, leading_group_name, head_id,
                                     status, stage, demo, started_by, started_at, version)
            values (:id, :title, :kind, :year, :host, :commissionedBy, :labels, 'INTERNAL', :group, :head,
                    :status, :stage, :demo, :by, :at, 0)
            """)
            .param("id", study.id().value())
            .param("title", study.title())
            .param("kind", study.kind().name())
            .param("year", said.year())
            .param("host", said.hostOrg())
            .param("commissionedBy", said.commissionedBy())
            .param("labels", said.labels().toArray(String[]::new))
            .param("group", said.leadingGroupName())
            .param("head", said.head())
            .param("status", study.status().name())
            .param("stage", Stage.TOPIC.name())
            .param("demo", demo)
            .param("by", by)
            .param("at", Timestamptz.of(at))
            .update();
    }

    Optional<Study> find(Study.Id id) {
        return jdbc.sql("select * from study.study where id = :id").param("id", id.value()).query(StudyStore::study).optional();
    }

    /** False when somebody saved in between. */
    boolean save(Study study) {
        var withdrawal = study.withdrawal();
        var archival = study.archival();
        return jdbc.sql("""
            update study.study
               set status = :status, withdrawn_reason = :reason, withdrawn_by = :by, withdrawn_at = :at, archive_note = :note,
                   archived_by = :archivedBy, archived_at = :archivedAt, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("status", study.status().name())
            .param("reason", withdrawal == null ? null : withdrawal.reason())
            .param("by", withdrawal == null ? null : withdrawal.by())
            .param("at", withdrawal == null ? null : Timestamptz.of(withdrawal.at()))
            .param("note", archival == null ? null : archival.note())
            .param("archivedBy", archival == null ? null : archival.by())
            .param("archivedAt", archival == null ? null : Timestamptz.of(archival.at()))
            .param("id", study.id().value())
            .param("version", study.version())
            .update() == 1;
    }

    /**
     * Keeps the study as it is until this transaction ends: a withdrawal waits, and so does this for a withdrawal. Taken before any other lock
     * and for writing, because a later step of the same transaction may move the stage: writers of one study stand in one queue, in which
     * nobody waits for somebody behind them.
     */
    Optional<Study.Status> statusHeld(UUID id) {
        return jdbc.sql("select status from study.study where id = :id for no key update").param("id", id)
            .query(String.class).optional().map(Study.Status::valueOf);
    }

    /** True for the one process instance that may carry this study, however often it asks. */
    boolean claim(UUID id, long processInstance) {
        return jdbc.sql("""
            update study.study
               set process_key = :key
             where id = :id
               and (process_key is null or process_key = :key)
               and status not in ('ARCHIVED', 'WITHDRAWN')
            """)
            .param("id", id).param("key", processInstance)
            .update() == 1;
    }

    /** A stage is reached once; the furthest one is where the study stands. */
    void reached(UUID id, Stage stage, Instant at) {
        var first = jdbc.sql("insert into study.stage_reached (study_id, code, at) values (:id, :code, :at) on conflict do nothing")
            .param("id", id).param("code", stage.name()).param("at", Timestamptz.of(at))
            .update() == 1;
        if (!first) return;
        var reached = jdbc.sql("select code from study.stage_reached where study_id = :id").param("id", id).query(String.class).list();
        var furthest = reached.stream().map(Stage::valueOf).max(java.util.Comparator.naturalOrder()).orElse(stage);
        jdbc.sql("update study.study set stage = :stage where id = :id").param("stage", furthest.name()).param("id", id).update();
    }

    /** From the commission to the research; a withdrawn study stays withdrawn. */
    void researching(UUID id) {
        jdbc.sql("update study.study set status = 'RESEARCHING' where id = :id and status = 'COMMISSIONED'").param("id", id).update();
    }

    /** By when the office is asked to archive the study, once it is asked. */
    Optional<Instant> archiveDue(UUID id) {
        return jdbc.sql("select archive_due from study.study where id = :id and archive_due is not null").param("id", id)
            .query((row, number) -> Timestamptz.of(row, "archive_due")).optional();
    }

    void archiveDue(UUID id, Instant due) {
        jdbc.sql("update study.study set archive_due = :due where id = :id").param("due", Timestamptz.of(due)).param("id", id).update();
    }

    private static Study study(ResultSet row, int number) throws SQLException {
        var withdrawnAt = Timestamptz.of(row, "withdrawn_at");
        var withdrawal = withdrawnAt == null ? null
            : new Study.Withdrawal(row.getString("withdrawn_reason"), row.getObject("withdrawn_by", UUID.class), withdrawnAt);
        var archivedAt = Timestamptz.of(row, "archived_at");
        var archival = archivedAt == null ? null
            : new Study.Archival(row.getString("archive_note"), row.getObject("archived_by", UUID.class), archivedAt);
        return new Study(new Study.Id(row.getObject("id", UUID.class)), row.getString("title"), Study.Kind.valueOf(row.getString("kind")),
            Study.Status.valueOf(row.getString("status")), withdrawal, archival, row.getLong("version"));
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, "studyId", "update study.study set archive_due = :after where id = :aggregate and archive_due = :before");
    }
}
