package org.specialstudy.workplan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.Study;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Amendments for reading, by the people of their study. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class AmendmentQuery {

    private static final String READERS = "exists (select 1 from directory.study_member m where m.study_id = a.study_id and m.person_id = :me)";

    private final JdbcClient jdbc;
    private final Engine engine;
    private final JsonMapper json;
    private final WorkPlanStore plans;
    private final WorkPlanQuery planViews;
    private final Schedules schedules;
    private final Foresight foresight;
    private final Directory directory;
    private final Documents documents;

    AmendmentQuery(JdbcClient jdbc, Engine engine, JsonMapper json, WorkPlanStore plans, WorkPlanQuery planViews, Schedules schedules, Foresight foresight,
        Directory directory, Documents documents) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.json = json;
        this.plans = plans;
        this.planViews = planViews;
        this.schedules = schedules;
        this.foresight = foresight;
        this.directory = directory;
        this.documents = documents;
    }

    /** Newest first. Not found for whoever may not read the plan. */
    List<AmendmentView.Row> ofPlan(UUID plan, Me me) {
        planViews.requireReadable(plan, me);
        return jdbc.sql("""
            select a.*, p.name
              from workplan.amendment a
              join directory.person_ref p on p.id = a.opened_by
             where a.plan_id = :plan
             order by a.no desc
            """)
            .param("plan", plan).query((row, n) -> new AmendmentView.Row(row.getObject("id", UUID.class), row.getInt("no"),
                Amendment.Status.valueOf(row.getString("status")), row.getString("reason"), PersonRef.of(row, "opened_by", "name"), Timestamptz.of(row,
                    "opened_at"),
                Timestamptz.of(row, "ended_at"), row.getObject("version_no", Integer.class)))
            .list();
    }

    AmendmentView amendment(UUID id, Me me) {
        return jdbc.sql("""
            select a.*, p.name, s.status as study_status
              from workplan.amendment a
              join directory.person_ref p on p.id = a.opened_by
              join study.card s on s.study_id = a.study_id
             where a.id = :id
               and %s
            """.formatted(READERS))
            .param("id", id).param("me", me.id()).query((row, n) -> view(row, me)).optional().orElseThrow(Refusal::notFound);
    }

    private AmendmentView view(ResultSet row, Me me) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var study = row.getObject("study_id", UUID.class);
        var status = Amendment.Status.valueOf(row.getString("status"));
        var content = json.readValue(row.getString("content"), Content.class);
        var plan = plans.find(new WorkPlan.Id(row.getObject("plan_id", UUID.class))).orElseThrow();
        var base = planViews.version(plan.id().value(), row.getInt("base_no"), me);
        var kept = row.getString("outcome");
        var outcome = status.over() ? kept == null ? new AmendmentView.Outcome(List.of(), List.of()) : json.readValue(kept, AmendmentView.Outcome.class)
            : foreseen(plan, content);
        var step = AmendmentStep.of(status);
        var running = !Study.Status.valueOf(row.getString("study_status")).over();
        return new AmendmentView(id, plan.id().value(), study, row.getInt("no"), status, row.getLong("version"), row.getString("reason"), content.title(),
            content.sections(), content.groups(), schedules.of(content, plan.issuedOn()), base, plan.issuedOn(), outcome,
            status.over() ? null : digest(outcome), rulings(id, me), basis(id), planViews.people(content), planViews.organisations(content, List.of()),
            PersonRef.of(row,
                "opened_by", "name"),
            Timestamptz.of(row, "opened_at"), Timestamptz.of(row, "ended_at"), row.getObject("version_no", Integer.class), Timestamptz.of(row, "step_due"),
            running ? actions(status, study, row.getObject("submitted_by", UUID.class), me) : List.of(),
            running ? step.flatMap(one -> engine.openTask(new Waiting(WorkPlanProcess.PLAN, plan.id().value(), one.elementId))).map(String::valueOf).orElse(
                null) : null,
            running ? step.map(one -> new WorkPlanView.NextView(one.elementId,
                directory.membersOf(one.role, ScopeType.STUDY, study).stream().map(PersonRef::name).toList())).stream().toList() : List.of());
    }

    private AmendmentView.Outcome foreseen(WorkPlan plan, Content content) {
        var found = foresight.of(InForce.of(plan), content);
        return new AmendmentView.Outcome(found.changes, found.told());
    }

    /** Two outcomes have the same one exactly when they say the same. */
    String digest(AmendmentView.Outcome outcome) {
        try {
            var bytes = json.writeValueAsString(outcome).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> actions(Amendment.Status status, UUID study, UUID submittedBy, Me me) {
        var office = me.has(Role.OFFICE.word(), study);
        var actions = new ArrayList<String>();
        if (status == Amendment.Status.DRAFT && office) actions.addAll(List.of("save", "submit", "drop"));
        if (status == Amendment.Status.DECISION && me.has(Role.LEADERS.word(), study) && !me.id().equals(submittedBy)) actions.add("decide");
        if (status == Amendment.Status.DECISION && office) actions.add("record-decision");
        return actions;
    }

    private List<AmendmentView.RulingView> rulings(UUID amendment, Me me) {
        return jdbc.sql("""
            select r.*, b.name as by_name, w.name as recorded_name
              from workplan.amendment_ruling r
              join directory.person_ref b on b.id = r.by_id
              left join directory.person_ref w on w.id = r.recorded_by
             where r.amendment_id = :amendment
             order by r.no
            """)
            .param("amendment", amendment).query((row, n) -> ruling(row, me)).list();
    }

    private AmendmentView.RulingView ruling(ResultSet row, Me me) throws SQLException {
        var scan = row.getObject("scan_id", UUID.class);
        return new AmendmentView.RulingView(Amendment.Outcome.valueOf(row.getString("outcome")), row.getString("reason"),
            PersonRef.of(row, "by_id", "by_name"), Timestamptz.of(row, "at"),
            PersonRef.of(row, "recorded_by", "recorded_name"),
            scan == null ? null : documents.find(scan, me.id()).orElse(null));
    }

    private List<AmendmentView.Basis> basis(UUID amendment) {
        return jdbc.sql("""
            select decision_id, meeting_id, meeting, no, text
              from workplan.amendment_basis
             where amendment_id = :amendment
             order by at, no
            """)
            .param("amendment", amendment).query(AmendmentView.Basis.class).list();
    }

    /** What has become of a meeting's decisions in the plan. Not found for whoever is not of its study. */
    List<AmendmentView.OfDecision> ofMeeting(UUID meeting, Me me) {
        var readable = jdbc.sql("select exists (select 1 from meeting.card a where a.meeting_id = :meeting and " + READERS + ")")
            .param("meeting", meeting).param("me", me.id()).query(Boolean.class).single();
        Refusal.unless(readable, Refusal::notFound);
        return jdbc.sql("""
            select b.decision_id, a.id as amendment_id, a.no, a.status
              from workplan.amendment_basis b
              join workplan.amendment a on a.id = b.amendment_id
             where b.meeting_id = :meeting
             order by b.no
            """)
            .param("meeting", meeting).query(AmendmentView.OfDecision.class).list();
    }
}
