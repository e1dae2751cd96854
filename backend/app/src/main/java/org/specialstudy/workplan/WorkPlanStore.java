package org.specialstudy.workplan;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.Study;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Work plans in their tables; frozen versions and rulings are added beside them, never changed. */
@Repository
class WorkPlanStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WorkPlanStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the study has its plan already. */
    boolean insert(WorkPlan plan) {
        var state = plan.state();
        return jdbc.sql("""
            insert into workplan.plan (id, study_id, status, content, opinion_orgs, opened_at, step_due, versions, rulings, version)
            values (:id, :study, :status, :content::jsonb, '{}', :openedAt, :stepDue, 0, 0, 0)
            on conflict (study_id) do nothing
            """)
            .param("id", plan.id().value())
            .param("study", plan.study().value())
            .param("status", state.status().name())
            .param("content", json.writeValueAsString(state.content()))
            .param("openedAt", Timestamptz.of(state.openedAt()))
            .param("stepDue", Timestamptz.of(state.stepDue()))
            .update() == 1;
    }

    Optional<WorkPlan> find(WorkPlan.Id id) {
        return jdbc.sql("select * from workplan.plan where id = :id").param("id", id.value()).query(this::plan).optional();
    }

    Optional<UUID> study(WorkPlan.Id id) {
        return jdbc.sql("select study_id from workplan.plan where id = :id").param("id", id.value()).query(UUID.class).optional();
    }

    Optional<WorkPlan> ofStudy(Study.Id study) {
        return jdbc.sql("select * from workplan.plan where study_id = :study").param("study", study.value()).query(this::plan).optional();
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(WorkPlan plan) {
        var state = plan.state();
        var issue = state.issue();
        try {
            var saved = jdbc.sql("""
                update workplan.plan
                   set status = :status, content = :content::jsonb, opinion_orgs = :opinionOrgs, opinions_due = :opinionsDue, round_id = :round,
                       symposium_id = :symposium,
                       submitted_by = :submittedBy, step_due = :stepDue, decided_at = :decidedAt, doc_number = :docNumber,
                       issued_on = :issuedOn, issued_by = :issuedBy, applied_at = :appliedAt, versions = :versions, rulings = :rulings,
                       version = version + 1
                 where id = :id
                   and version = :version
                """)
                .param("status", state.status().name())
                .param("content", json.writeValueAsString(state.content()))
                .param("opinionOrgs", state.opinionOrgs().toArray(UUID[]::new))
                .param("opinionsDue", state.opinionsDue() == null ? null : Date.valueOf(state.opinionsDue()))
                .param("round", state.roundId())
                .param("symposium", state.symposiumId())
                .param("submittedBy", state.submittedBy())
                .param("stepDue", Timestamptz.of(state.stepDue()))
                .param("decidedAt", Timestamptz.of(state.decidedAt()))
                .param("docNumber", issue == null ? null : issue.docNumber())
                .param("issuedOn", issue == null ? null : Date.valueOf(issue.issuedOn()))
                .param("issuedBy", issue == null ? null : issue.by())
                .param("appliedAt", Timestamptz.of(state.appliedAt()))
                .param("versions", state.versions())
                .param("rulings", state.rulings())
                .param("id", plan.id().value())
                .param("version", plan.version())
                .update() == 1;
            if (saved) {
                plan.frozen().ifPresent(version -> freeze(plan.id(), version));
                plan.ruled().ifPresent(ruling -> rule(plan.id(), ruling));
            }
            return saved;
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid("docNumber", "doc-number-taken");
        }
    }

    private void freeze(WorkPlan.Id id, WorkPlan.Version version) {
        jdbc.sql("""
            insert into workplan.version (plan_id, no, label, content, by_id, at)
            values (:plan, :no, :label, :content::jsonb, :by, :at)
            """)
            .param("plan", id.value()).param("no", version.no()).param("label", version.label().name())
            .param("content", json.writeValueAsString(version.content())).param("by", version.by()).param("at", Timestamptz.of(version.at()))
            .update();
    }

    private void rule(WorkPlan.Id id, WorkPlan.Ruling ruling) {
        jdbc.sql("""
            insert into workplan.ruling (plan_id, no, kind, outcome, reason, by_id, at, recorded_by, scan_id)
            values (:plan, :no, :kind, :outcome, :reason, :by, :at, :recordedBy, :scan)
            """)
            .param("plan", id.value()).param("no", ruling.no()).param("kind", ruling.kind().name()).param("outcome", ruling.outcome().name())
            .param("reason", ruling.reason()).param("by", ruling.by()).param("at", Timestamptz.of(ruling.at()))
            .param("recordedBy", ruling.recordedBy()).param("scan", ruling.scan())
            .update();
    }

    private WorkPlan plan(ResultSet row, int number) throws SQLException {
        var docNumber = row.getString("doc_number");
        var issue = docNumber == null ? null
            : new WorkPlan.Issue(docNumber, row.getObject("issued_on", LocalDate.class), row.getObject("issued_by", UUID.class));
        var state = new WorkPlan.State(WorkPlan.Status.valueOf(row.getString("status")), json.readValue(row.getString("content"), Content.class),
            List.of((UUID[]) row.getArray("opinion_orgs").getArray()), row.getObject("opinions_due", LocalDate.class),
            row.getObject("round_id", UUID.class), row.getObject("symposium_id", UUID.class), row.getObject("submitted_by", UUID.class),
            Timestamptz.of(row, "opened_at"), Timestamptz.of(row, "step_due"),
            Timestamptz.of(row, "decided_at"), issue, Timestamptz.of(row, "applied_at"), row.getInt("versions"), row.getInt("rulings"), row.getLong("version"));
        return new WorkPlan(new WorkPlan.Id(row.getObject("id", UUID.class)), new Study.Id(row.getObject("study_id", UUID.class)), state);
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, WorkPlanProcess.PLAN,
            "update workplan.plan set step_due = :after where id = :aggregate and step_due = :before");
    }
}
