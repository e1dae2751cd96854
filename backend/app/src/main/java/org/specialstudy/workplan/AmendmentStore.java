package org.specialstudy.workplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.meeting.Meetings;
import org.specialstudy.study.Study;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Amendments in their tables; rulings are added beside them, never changed. */
@Repository
class AmendmentStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AmendmentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    int nextNo(WorkPlan.Id plan) {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from workplan.amendment where plan_id = :plan").param("plan", plan.value())
            .query(Integer.class).single();
    }

    /** Refused while another amendment of the plan is under way. */
    void insert(Amendment amendment) {
        var state = amendment.state();
        try {
            jdbc.sql("""
                insert into workplan.amendment (id, plan_id, study_id, no, status, base_no, reason, content, opened_by, opened_at, step_due, rulings, version)
                values (:id, :plan, :study, :no, :status, :baseNo, :reason, :content::jsonb, :openedBy, :openedAt, :stepDue, 0, 0)
                """)
                .param("id", amendment.id().value()).param("plan", amendment.plan().value()).param("study", amendment.study().value())
                .param("no", amendment.no()).param("status", state.status().name()).param("baseNo", amendment.baseNo())
                .param("reason", state.reason()).param("content", json.writeValueAsString(state.content()))
                .param("openedBy", amendment.opened().by()).param("openedAt", Timestamptz.of(amendment.opened().at()))
                .param("stepDue", Timestamptz.of(state.stepDue()))
                .update();
        } catch (DuplicateKeyException another) {
            throw Refusal.conflict("amendment-under-way");
        }
    }

    Optional<Amendment> find(Amendment.Id id) {
        return jdbc.sql("select * from workplan.amendment where id = :id").param("id", id.value()).query(this::amendment).optional();
    }

    Optional<Amendment> underWay(WorkPlan.Id plan) {
        return jdbc.sql("select * from workplan.amendment where plan_id = :plan and status in ('DRAFT', 'DECISION')").param("plan", plan.value())
            .query(this::amendment).optional();
    }

    Optional<Amendment> underWayIn(UUID study) {
        return jdbc.sql("select * from workplan.amendment where study_id = :study and status in ('DRAFT', 'DECISION')").param("study", study)
            .query(this::amendment).optional();
    }

    Optional<UUID> study(Amendment.Id id) {
        return jdbc.sql("select study_id from workplan.amendment where id = :id").param("id", id.value()).query(UUID.class).optional();
    }

    /** False when another process instance has this amendment. */
    boolean claim(Amendment.Id id, long processInstance) {
        return jdbc.sql("""
            update workplan.amendment
               set process_key = :key
             where id = :id
               and (process_key is null or process_key = :key)
            """)
            .param("key", processInstance).param("id", id.value()).update() == 1;
    }

    /** False when somebody saved in between; then nothing was written. {@code outcome}: what it did, when it has just been applied. */
    boolean save(Amendment amendment, AmendmentView.Outcome outcome) {
        var state = amendment.state();
        var saved = jdbc.sql("""
            update workplan.amendment
               set status = :status, reason = :reason, content = :content::jsonb, outcome = coalesce(:outcome::jsonb, outcome), version_no = :versionNo,
                   submitted_by = :submittedBy, step_due = :stepDue, ended_at = :endedAt, rulings = :rulings, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("status", state.status().name()).param("reason", state.reason()).param("content", json.writeValueAsString(state.content()))
            .param("outcome", outcome == null ? null : json.writeValueAsString(outcome)).param("versionNo", state.planVersion())
            .param("submittedBy", state.submittedBy()).param("stepDue", Timestamptz.of(state.stepDue())).param("endedAt", Timestamptz.of(state.endedAt()))
            .param("rulings", state.rulings()).param("id", amendment.id().value()).param("version", amendment.version())
            .update() == 1;
        if (saved) amendment.ruled().ifPresent(ruling -> rule(amendment.id(), ruling));
        return saved;
    }

    /** False when the decision has become a change of the plan before. */
    boolean rests(Amendment.Id id, UUID decision, Meetings.Bound on, UUID by, Instant at) {
        return jdbc.sql("""
            insert into workplan.amendment_basis (decision_id, amendment_id, meeting_id, meeting, no, text, by_id, at)
            values (:decision, :amendment, :meeting, :title, :no, :text, :by, :at)
            on conflict do nothing
            """)
            .param("decision", decision).param("amendment", id.value()).param("meeting", on.meeting()).param("title", on.title()).param("no", on.no())
            .param("text", on.text()).param("by", by).param("at", Timestamptz.of(at)).update() == 1;
    }

    /** The decision is free again where the amendment that rested on it came to nothing. */
    void release(UUID decision) {
        jdbc.sql("""
            delete from workplan.amendment_basis b
             using workplan.amendment a
             where b.decision_id = :decision
               and a.id = b.amendment_id
               and a.status in ('DROPPED', 'WITHDRAWN')
            """)
            .param("decision", decision).update();
    }

    private void rule(Amendment.Id id, Amendment.Ruling ruling) {
        jdbc.sql("""
            insert into workplan.amendment_ruling (amendment_id, no, outcome, reason, by_id, at, recorded_by, scan_id)
            values (:amendment, :no, :outcome, :reason, :by, :at, :recordedBy, :scan)
            """)
            .param("amendment", id.value()).param("no", ruling.no()).param("outcome", ruling.outcome().name()).param("reason", ruling.reason())
            .param("by", ruling.by()).param("at", Timestamptz.of(ruling.at())).param("recordedBy", ruling.recordedBy()).param("scan", ruling.scan())
            .update();
    }

    private Amendment amendment(ResultSet row, int number) throws SQLException {
        var opened = new Amendment.Opened(row.getObject("opened_by", UUID.class), Timestamptz.of(row, "opened_at"));
        var state = new Amendment.State(Amendment.Status.valueOf(row.getString("status")), row.getString("reason"),
            json.readValue(row.getString("content"), Content.class), row.getObject("submitted_by", UUID.class), Timestamptz.of(row, "step_due"),
            Timestamptz.of(row, "ended_at"), row.getObject("version_no", Integer.class), row.getInt("rulings"), row.getLong("version"));
        return new Amendment(new Amendment.Id(row.getObject("id", UUID.class)), new WorkPlan.Id(row.getObject("plan_id", UUID.class)),
            new Study.Id(row.getObject("study_id", UUID.class)), row.getInt("no"), row.getInt("base_no"), opened, state);
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, AmendmentProcess.PLAN,
            "update workplan.amendment set step_due = :after where plan_id = :aggregate and step_due = :before and ended_at is null");
    }
}
