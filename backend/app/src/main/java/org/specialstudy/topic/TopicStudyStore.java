package org.specialstudy.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What groups do, in its tables; frozen outlines and rulings are added beside it, never changed. */
@Repository
class TopicStudyStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TopicStudyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the group works already. */
    boolean insert(TopicStudy begun) {
        return jdbc.sql("""
            insert into topic.research (group_id, study_id, phase, content, versions, rulings, version)
            values (:group, :study, :phase, :content::jsonb, 0, 0, 0)
            on conflict do nothing
            """)
            .param("group", begun.group().value()).param("study", begun.study()).param("phase", begun.phase().name())
            .param("content", json.writeValueAsString(begun.content()))
            .update() == 1;
    }

    Optional<TopicStudy> find(TopicGroup.Id group) {
        return jdbc.sql("select * from topic.research where group_id = :group").param("group", group.value()).query(this::study).optional();
    }

    List<TopicStudy> ofStudy(UUID study) {
        return jdbc.sql("select * from topic.research where study_id = :study order by group_id").param("study", study).query(this::study).list();
    }

    /** The groups that no process instance carries yet, in the study's order. */
    List<UUID> waiting(UUID study) {
        return jdbc.sql("""
            select r.group_id
              from topic.research r
              join topic.topic_group g on g.id = r.group_id
             where r.study_id = :study
               and r.process_key is null
               and r.phase <> 'WITHDRAWN'
             order by g.place
            """)
            .param("study", study).query(UUID.class).list();
    }

    /** True for the one process instance that may carry this group, however often it asks. */
    boolean claim(TopicGroup.Id group, long processInstance) {
        return jdbc.sql("""
            update topic.research
               set process_key = :key
             where group_id = :group
               and (process_key is null or process_key = :key)
               and phase <> 'WITHDRAWN'
            """)
            .param("group", group.value()).param("key", processInstance)
            .update() == 1;
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(TopicStudy study) {
        var state = study.state();
        var conclusion = state.conclusion();
        var saved = jdbc.sql("""
            update topic.research
               set phase = :phase, content = :content::jsonb, step_due = :stepDue, submitted_by = :submittedBy, agreed_at = :agreedAt,
                   concluded_by = :concludedBy, concluded_at = :concludedAt, conclusion = :conclusion, versions = :versions, rulings = :rulings,
                   version = version + 1
             where group_id = :group
               and version = :version
            """)
            .param("phase", state.phase().name())
            .param("content", json.writeValueAsString(state.content()))
            .param("stepDue", Timestamptz.of(state.stepDue()))
            .param("submittedBy", state.submittedBy())
            .param("agreedAt", Timestamptz.of(state.agreedAt()))
            .param("concludedBy", conclusion == null ? null : conclusion.by())
            .param("concludedAt", conclusion == null ? null : Timestamptz.of(conclusion.at()))
            .param("conclusion", conclusion == null ? null : conclusion.text())
            .param("versions", state.versions())
            .param("rulings", state.rulings())
            .param("group", study.group().value())
            .param("version", study.version())
            .update() == 1;
        if (saved) {
            study.frozen().ifPresent(version -> freeze(study.group(), version));
            study.ruled().ifPresent(ruling -> rule(study.group(), ruling));
        }
        return saved;
    }

    private void freeze(TopicGroup.Id group, TopicStudy.Version version) {
        jdbc.sql("insert into topic.outline_version (group_id, no, content, by_id, at) values (:group, :no, :content::jsonb, :by, :at)")
            .param("group", group.value()).param("no", version.no()).param("content", json.writeValueAsString(version.content()))
            .param("by", version.by()).param("at", Timestamptz.of(version.at()))
            .update();
    }

    private void rule(TopicGroup.Id group, TopicStudy.Ruling ruling) {
        jdbc.sql("""
            insert into topic.outline_ruling (group_id, no, version_no, outcome, reason, by_id, at, recorded_by, scan_id)
            values (:group, :no, :version, :outcome, :reason, :by, :at, :recordedBy, :scan)
            """)
            .param("group", group.value()).param("no", ruling.no()).param("version", ruling.version()).param("outcome", ruling.outcome().name())
            .param("reason", ruling.reason()).param("by", ruling.by()).param("at", Timestamptz.of(ruling.at()))
            .param("recordedBy", ruling.recordedBy()).param("scan", ruling.scan())
            .update();
    }

    private TopicStudy study(ResultSet row, int number) throws SQLException {
        var concludedAt = Timestamptz.of(row, "concluded_at");
        var conclusion = concludedAt == null ? null
            : new TopicStudy.Conclusion(row.getString("conclusion"), row.getObject("concluded_by", UUID.class), concludedAt);
        return new TopicStudy(new TopicGroup.Id(row.getObject("group_id", UUID.class)), row.getObject("study_id", UUID.class),
            new TopicStudy.State(TopicStudy.Phase.valueOf(row.getString("phase")), json.readValue(row.getString("content"), Outline.class),
                Timestamptz.of(row, "step_due"), row.getObject("submitted_by", UUID.class), Timestamptz.of(row, "agreed_at"), conclusion,
                row.getInt("versions"), row.getInt("rulings"), row.getLong("version")));
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, GroupProcess.GROUP,
            "update topic.research set step_due = :after where group_id = :aggregate and step_due = :before");
    }
}
