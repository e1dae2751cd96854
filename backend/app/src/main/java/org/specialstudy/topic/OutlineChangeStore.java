package org.specialstudy.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Changes of agreed outlines in their table. */
@Repository
class OutlineChangeStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutlineChangeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    int nextNo(TopicGroup.Id group) {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from topic.outline_change where group_id = :group").param("group", group.value())
            .query(Integer.class).single();
    }

    /** The version of the outline that is in force. */
    int agreedNo(TopicGroup.Id group) {
        return jdbc.sql("select max(version_no) from topic.outline_ruling where group_id = :group and outcome = 'AGREED'").param("group", group.value())
            .query(Integer.class).single();
    }

    /** Refused while another change of the outline is under way. */
    void insert(OutlineChange change) {
        var opened = change.opened();
        try {
            jdbc.sql("""
                insert into topic.outline_change (id, group_id, study_id, no, status, base_no, reason, content, opened_by, opened_at, step_due, version)
                values (:id, :group, :study, :no, :status, :baseNo, :reason, :content::jsonb, :by, :at, :stepDue, 0)
                """)
                .param("id", change.id().value()).param("group", opened.group().value()).param("study", opened.study()).param("no", opened.no())
                .param("status", change.status().name()).param("baseNo", opened.baseNo()).param("reason", change.reason())
                .param("content", json.writeValueAsString(change.content())).param("by", opened.by()).param("at", Timestamptz.of(opened.at()))
                .param("stepDue", Timestamptz.of(change.stepDue()))
                .update();
        } catch (DuplicateKeyException another) {
            throw Refusal.conflict("outline-change-under-way");
        }
    }

    Optional<OutlineChange> find(OutlineChange.Id id) {
        return jdbc.sql("select * from topic.outline_change where id = :id").param("id", id.value()).query(this::change).optional();
    }

    List<OutlineChange> underWayIn(UUID study) {
        return jdbc.sql("select * from topic.outline_change where study_id = :study and status in ('DRAFT', 'REVIEW') order by id").param("study", study)
            .query(this::change).list();
    }

    boolean inReview(TopicGroup.Id group) {
        return jdbc.sql("select exists (select from topic.outline_change where group_id = :group and status = 'REVIEW')").param("group", group.value())
            .query(Boolean.class).single();
    }

    /** True for the one process instance that may carry this change, however often it asks. */
    boolean claim(OutlineChange.Id id, long processInstance) {
        return jdbc.sql("update topic.outline_change set process_key = :key where id = :id and (process_key is null or process_key = :key)")
            .param("key", processInstance).param("id", id.value()).update() == 1;
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(OutlineChange change) {
        var state = change.state();
        return jdbc.sql("""
            update topic.outline_change
               set status = :status, reason = :reason, content = :content::jsonb, submitted_by = :submittedBy, step_due = :stepDue,
                   version_no = :outlineNo, ended_at = :endedAt, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("status", state.status().name()).param("reason", state.reason()).param("content", json.writeValueAsString(state.content()))
            .param("submittedBy", state.submittedBy()).param("stepDue", Timestamptz.of(state.stepDue())).param("outlineNo", state.outlineNo())
            .param("endedAt", Timestamptz.of(state.endedAt())).param("id", change.id().value()).param("version", change.version())
            .update() == 1;
    }

    private OutlineChange change(ResultSet row, int number) throws SQLException {
        var opened = new OutlineChange.Opened(new TopicGroup.Id(row.getObject("group_id", UUID.class)), row.getObject("study_id", UUID.class),
            row.getInt("no"), row.getInt("base_no"), row.getObject("opened_by", UUID.class), Timestamptz.of(row, "opened_at"));
        var state = new OutlineChange.State(OutlineChange.Status.valueOf(row.getString("status")), row.getString("reason"),
            json.readValue(row.getString("content"), Outline.class), row.getObject("submitted_by", UUID.class), Timestamptz.of(row, "step_due"),
            Timestamptz.of(row, "ended_at"), row.getObject("version_no", Integer.class), row.getLong("version"));
        return new OutlineChange(new OutlineChange.Id(row.getObject("id", UUID.class)), opened, state);
    }
}
