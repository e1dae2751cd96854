package org.specialstudy.workplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.opinion.OpinionQuery;
import org.specialstudy.opinion.OpinionRound;
import org.specialstudy.study.Study;
import org.specialstudy.workplan.WorkPlanView.NextView;
import org.specialstudy.workplan.WorkPlanView.RulingView;
import org.specialstudy.workplan.WorkPlanView.ScheduledItem;
import org.specialstudy.workplan.WorkPlanView.VersionView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Work plans for reading, by the people of their study. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
public class WorkPlanQuery {

    /** One plan of a study that this person may read. */
    private static final String PLAN = """
        select p.*, s.status as study_status,
               p.applied_at is not null
               and not exists (select 1 from workplan.amendment a where a.plan_id = p.id and a.status in ('DRAFT', 'DECISION')) as amendable
          from workplan.plan p
          join study.card s on s.study_id = p.study_id
         where %s = :id
           and exists (select 1 from directory.study_member m where m.study_id = p.study_id and m.person_id = :me)
        """;

    private final JdbcClient jdbc;
    private final Engine engine;
    private final JsonMapper json;
    private final Directory directory;
    private final Documents documents;
    private final OpinionQuery opinions;
    private final Schedules schedules;

    WorkPlanQuery(JdbcClient jdbc, Engine engine, JsonMapper json, Directory directory, Documents documents, OpinionQuery opinions,
        Schedules schedules) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.json = json;
        this.directory = directory;
        this.documents = documents;
        this.opinions = opinions;
        this.schedules = schedules;
    }

    WorkPlanView plan(UUID id, Me me) {
        return jdbc.sql(PLAN.formatted("p.id")).param("id", id).param("me", me.id()).query((row, n) -> view(row, me)).optional()
            .orElseThrow(Refusal::notFound);
    }

    public WorkPlanView ofStudy(UUID study, Me me) {
        return jdbc.sql(PLAN.formatted("p.study_id")).param("id", study).param("me", me.id()).query((row, n) -> view(row, me)).optional()
            .orElseThrow(Refusal::notFound);
    }

    /** The groups that the study's plan foresees, for a caller that has found the study readable. */
    public List<PlannedGroup> plannedGroups(UUID study) {
        return jdbc.sql("select content from workplan.plan where study_id = :study").param("study", study)
            .query((row, n) -> content(row).groups()).optional().orElse(List.of());
    }

    /** Not found for whoever may not read the plan. */
    void requireReadable(UUID plan, Me me) {
        var readable = jdbc.sql("""
            select exists (
                   select from workplan.plan p
                     join directory.study_member m on m.study_id = p.study_id
                    where p.id = :plan
                      and m.person_id = :me)
            """)
            .param("plan", plan).param("me", me.id()).query(Boolean.class).single();
        Refusal.unless(readable, Refusal::notFound);
    }

    PlanText version(UUID plan, int no, Me me) {
        return jdbc.sql("""
            select v.no, v.label, v.content
              from workplan.version v
              join workplan.plan p on p.id = v.plan_id
             where v.plan_id = :plan
               and v.no = :no
               and exists (select 1 from directory.study_member m where m.study_id = p.study_id and m.person_id = :me)
            """)
            .param("plan", plan).param("no", no).param("me", me.id())
            .query((row, n) -> text(row.getInt("no"), WorkPlan.Label.valueOf(row.getString("label")), content(row)))
            .optional().orElseThrow(Refusal::notFound);
    }

    /** A text of the plan with the days of its schedule and, from the issue on, its number. */
    record Dated(PlanText text, List<ScheduledItem> schedule, String docNumber) {}

    /** The plan as it is being written or as it is in force. */
    Dated asItStands(UUID id, Me me) {
        return jdbc.sql(PLAN.formatted("p.id")).param("id", id).param("me", me.id()).query((row, n) -> {
            var status = WorkPlan.Status.valueOf(row.getString("status"));
            var content = content(row);
            var issued = status == WorkPlan.Status.ISSUED;
            var text = text(issued ? row.getInt("versions") : 0, issued ? versions(id).getLast().label() : null, content);
            return new Dated(text, schedules.of(content, status, row.getObject("issued_on", LocalDate.class)), row.getString("doc_number"));
        }).optional().orElseThrow(Refusal::notFound);
    }

    /** One frozen version; days and number are those of the issue, which drafts before it do not have. */
    Dated asItStood(UUID id, int no, Me me) {
        var text = version(id, no, me);
        var issued = text.label() == WorkPlan.Label.FORMAL || text.label() == WorkPlan.Label.AMENDED;
        var content = new Content(text.title(), text.sections(), text.groups(), text.schedule());
        return jdbc.sql(PLAN.formatted("p.id")).param("id", id).param("me", me.id()).query((row, n) -> {
            var issuedOn = issued ? row.getObject("issued_on", LocalDate.class) : null;
            var schedule = issued ? schedules.of(content, issuedOn)
                : content.schedule().stream().map(item -> Schedules.item(item, null, false)).toList();
            return new Dated(text, schedule, issued ? row.getString("doc_number") : null);
        }).optional().orElseThrow(Refusal::notFound);
    }

    PlanText text(WorkPlan.Version version) {
        return text(version.no(), version.label(), version.content());
    }

    private PlanText text(int no, WorkPlan.Label label, Content content) {
        return new PlanText(no, label, content.title(), content.sections(), content.groups(), content.schedule(), people(content),
            organisations(content, List.of()));
    }

    private WorkPlanView view(ResultSet row, Me me) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var study = row.getObject("study_id", UUID.class);
        var status = WorkPlan.Status.valueOf(row.getString("status"));
        var content = content(row);
        var issuedOn = row.getObject("issued_on", LocalDate.class);
        var opinionOrgs = List.of((UUID[]) row.getArray("opinion_orgs").getArray());
        var roundId = row.getObject("round_id", UUID.class);
        var round = roundId == null ? null : opinions.round(roundId, me.id()).orElse(null);
        var attachments = documents.of("WORK_PLAN", id, me.id());
        var rulings = rulings(id, me);
        var task = Step.of(status).flatMap(step -> engine.openTask(new Waiting(WorkPlanProcess.PLAN, id, step.elementId)));
        return new WorkPlanView(id, study, content.title(), status, row.getLong("version"), content.sections(), content.groups(),
            schedules.of(content, status, issuedOn), versions(id), opinionOrgs, row.getObject("opinions_due", LocalDate.class),
            row.getObject("symposium_id", UUID.class),
            hearsOpinions(study, me) ? round : null, last(rulings, WorkPlan.RulingKind.REVIEW), last(rulings, WorkPlan.RulingKind.DECISION),
            rulings, issuedOn == null ? null : new WorkPlanView.IssueView(row.getString("doc_number"), issuedOn), Timestamptz.of(row, "step_due"),
            people(content), organisations(content, opinionOrgs), attachments,
            Study.Status.valueOf(row.getString("study_status")).over() ? List.of()
                : actions(status, study, row.getObject("submitted_by", UUID.class), row.getBoolean("amendable"), me),
            task.map(String::valueOf).orElse(null), next(status, study, round, row.getObject("symposium_id", UUID.class)));
    }

    /** What organisations say is for those who ask and those who decide. */
    private static boolean hearsOpinions(UUID study, Me me) {
        return me.has(Role.OFFICE.word(), study) || me.has(Role.INCHARGE.word(), study) || me.has(Role.LEADERS.word(), study);
    }

    private static List<String> actions(WorkPlan.Status status, UUID study, UUID submittedBy, boolean amendable, Me me) {
        var office = me.has(Role.OFFICE.word(), study);
        var own = me.id().equals(submittedBy);
        var actions = new ArrayList<String>();
        switch (status) {
            case DRAFT -> add(actions, office, "save", "submit-draft");
            case REVISING -> add(actions, office, "save", "submit-revision");
            case REVIEW -> {
                add(actions, me.has(Role.INCHARGE.word(), study) && !own, "review");
                add(actions, office, "record-review");
            }
            case DECISION -> {
                add(actions, me.has(Role.LEADERS.word(), study) && !own, "decide");
                add(actions, office, "record-decision");
            }
            case AMENDING -> add(actions, office, "save", "amend");
            case TO_ISSUE -> add(actions, office, "issue");
            case ISSUED -> add(actions, office && amendable, "open-amendment");
            case OPINIONS, WITHDRAWN -> {}
        }
        return actions;
    }

    private static void add(List<String> actions, boolean may, String... names) {
        if (may) actions.addAll(List.of(names));
    }

    /** Who has it now. What an organisation owes is owed by its contact. */
    private List<NextView> next(WorkPlan.Status status, UUID study, OpinionRound round, UUID symposium) {
        if (status == WorkPlan.Status.OPINIONS) {
            var next = new ArrayList<NextView>();
            if (round != null) {
                next.add(new NextView("UserTask_AnswerOpinion", round.opinions().stream().filter(opinion -> opinion.state().equals("WAITING"))
                    .map(opinion -> opinion.org().name()).toList()));
            }
            if (symposium != null) next.add(new NextView("UserTask_PrepareAgenda", holders(Role.OFFICE, study)));
            return next;
        }
        if (status == WorkPlan.Status.ISSUED) return List.of(new NextView("UserTask_AppointTopicGroups", holders(Role.OFFICE, study)));
        return Step.of(status).map(step -> new NextView(step.elementId, holders(Role.valueOf(step.role.toUpperCase(java.util.Locale.ROOT)), study)))
            .stream().toList();
    }

    private List<String> holders(Role role, UUID study) {
        return directory.membersOf(role, ScopeType.STUDY, study).stream().map(PersonRef::name).toList();
    }

    private List<VersionView> versions(UUID plan) {
        return jdbc.sql("""
            select v.no, v.label, v.at, v.by_id, p.name
              from workplan.version v
              join directory.person_ref p on p.id = v.by_id
             where v.plan_id = :plan
             order by v.no
            """)
            .param("plan", plan)
            .query((row, n) -> new VersionView(row.getInt("no"), WorkPlan.Label.valueOf(row.getString("label")), Timestamptz.of(row, "at"),
                PersonRef.of(row, "by_id", "name")))
            .list();
    }

    private List<RulingView> rulings(UUID plan, Me me) {
        return jdbc.sql("""
            select r.*, b.name as by_name, w.name as recorded_name
              from workplan.ruling r
              join directory.person_ref b on b.id = r.by_id
              left join directory.person_ref w on w.id = r.recorded_by
             where r.plan_id = :plan
             order by r.no
            """)
            .param("plan", plan)
            .query((row, n) -> ruling(row, me)).list();
    }

    private RulingView ruling(ResultSet row, Me me) throws SQLException {
        var scan = row.getObject("scan_id", UUID.class);
        return new RulingView(WorkPlan.RulingKind.valueOf(row.getString("kind")), WorkPlan.Outcome.valueOf(row.getString("outcome")),
            row.getString("reason"), PersonRef.of(row, "by_id", "by_name"), Timestamptz.of(row, "at"),
            PersonRef.of(row, "recorded_by", "recorded_name"),
            scan == null ? null : documents.find(scan, me.id()).orElse(null));
    }

    private static RulingView last(List<RulingView> rulings, WorkPlan.RulingKind kind) {
        return rulings.stream().filter(ruling -> ruling.kind() == kind).reduce((earlier, later) -> later).orElse(null);
    }

    List<PersonRef> people(Content content) {
        var ids = new HashSet<UUID>();
        for (var group : content.groups()) {
            if (group.lead() != null) ids.add(group.lead());
            ids.addAll(group.members());
        }
        for (var item : content.schedule()) {
            if (item.owner() != null && item.owner().type() == ScheduleItem.OwnerType.PERSON) ids.add(PlanRules.uuid(item.owner().id()));
        }
        ids.removeIf(Objects::isNull);
        return List.copyOf(directory.people(ids).values());
    }

    List<OrgRef> organisations(Content content, List<UUID> asked) {
        var ids = new HashSet<>(asked);
        content.groups().forEach(group -> ids.add(group.leadOrg()));
        for (var item : content.schedule()) {
            if (item.owner() != null && item.owner().type() == ScheduleItem.OwnerType.ORG) ids.add(PlanRules.uuid(item.owner().id()));
        }
        ids.removeIf(Objects::isNull);
        return List.copyOf(directory.organisations(ids).values());
    }

    private Content content(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), Content.class);
    }
}
