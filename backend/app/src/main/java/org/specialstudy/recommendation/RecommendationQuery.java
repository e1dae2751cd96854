package org.specialstudy.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.deadline.Light;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.recommendation.Recommendation.Status;
import org.specialstudy.recommendation.RecommendationView.AssessmentView;
import org.specialstudy.recommendation.RecommendationView.Neighbour;
import org.specialstudy.recommendation.RecommendationView.NextStep;
import org.specialstudy.recommendation.RecommendationView.ReplyView;
import org.specialstudy.recommendation.RegisterView.SourceView;
import org.specialstudy.study.Study;
import org.specialstudy.study.StudyQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Recommendations for reading: the whole register of a study in one question, and one of them with all that belongs to it. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class RecommendationQuery {

    /** Of a study, those of one document together. DutyUnits are named afterwards, each once. */
    private static final String ROWS = """
        select r.id, r.source_id, r.parent_id, r.place, r.label, r.text, r.tags, r.clause, r.follow_up, r.status, r.late, r.round, r.class_code, r.lead_id,
               r.cooperating, r.step_due, r.closed_at, r.version, r.created_at,
               (select count(*) from recommendation.passage p where p.recommendation_id = r.id) as passages,
               (select count(*) from recommendation.taken_up t where t.recommendation_id = r.id) as measures
          from recommendation.recommendation r
          join recommendation.source s on s.id = r.source_id
         where r.study_id = :study
         order by s.place, r.place, r.created_at, r.id
        """;

    private final JdbcClient jdbc;
    private final RecommendationReaders readers;
    private final PolicyQuery policies;
    private final StudyQuery studies;
    private final Directory directory;
    private final Documents documents;
    private final Engine engine;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RecommendationQuery(JdbcClient jdbc, RecommendationReaders readers, PolicyQuery policies, StudyQuery studies, Directory directory, Documents documents,
        Engine engine,
        WorkingCalendar calendar, BusinessClock clock) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.policies = policies;
        this.studies = studies;
        this.directory = directory;
        this.documents = documents;
        this.engine = engine;
        this.calendar = calendar;
        this.clock = clock;
    }

    RegisterView register(UUID study, RegisterFilter filter, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        var rows = rows(study);
        var units = new LinkedHashMap<UUID, OrgRef>();
        var tags = new LinkedHashSet<String>();
        for (var row : rows) {
            Stream.concat(Stream.ofNullable(row.lead()), row.cooperating().stream()).forEach(org -> units.put(org.id(), org));
            tags.addAll(row.tags());
        }
        return new RegisterView(study, studies.title(study), listed(study), filter.of(rows), sources(study), classes(), counts(rows),
            List.copyOf(units.values()), List.copyOf(tags), writes(study, me) ? List.of("write") : List.of());
    }

    RecommendationView recommendation(UUID id, Me me) {
        Refusal.unless(readers.mayRead(id, me), Refusal::notFound);
        var inside = readers.inside(id, me);
        var study = jdbc.sql("select study_id from recommendation.recommendation where id = :id").param("id", id).query(UUID.class).single();
        var rows = rows(study);
        var byId = rows.stream().collect(Collectors.toMap(RecommendationRow::id, Function.identity()));
        var row = byId.get(id);
        var open = !Study.Status.valueOf(studyStatus(study)).over();
        var office = me.has(Role.OFFICE.word(), study);
        var replies = replies(id, inside, open, me);
        var asked = replies.stream().filter(reply -> reply.state() == Reply.State.ASKED).toList();
        var actions = open ? actions(row, asked, office, byId.values()) : List.<String>of();
        var task = Step.of(row.status()).filter(any -> open && office)
            .flatMap(step -> engine.openTask(new Waiting(RecommendationProcess.RECOMMENDATION, id, step.elementId))).map(String::valueOf)
            .orElseGet(() -> asked.stream().filter(ReplyView::mine).map(ReplyView::taskKey).filter(Objects::nonNull).findFirst().orElse(null));
        return new RecommendationView(study, studies.title(study), inside, inside ? row : outside(row), source(study, row.sourceId()),
            inside ? above(row, byId) : List.of(), inside ? below(id, rows) : List.of(), inside ? similarTo(id) : null, inside ? similar(id) : List.of(),
            inside ? policies.passages(id) : List.of(), replies, inside ? assessments(id) : List.of(), inside ? policies.takenUp(id) : List.of(), classes(),
            days(id), actions, task, open ? next(row, study, asked) : List.of());
    }

    /** The chains of a study that have a beginning or an end; of one recommendation when it is named. */
    ChainView chain(UUID study, UUID only, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        var passages = policies.passagesOf(study);
        var takenUp = policies.takenUpOf(study);
        var links = rows(study).stream().filter(row -> only == null || only.equals(row.id()))
            .filter(row -> only != null || passages.containsKey(row.id()) || takenUp.containsKey(row.id()))
            .map(row -> new ChainView.Link(row, passages.getOrDefault(row.id(), List.of()), takenUp.getOrDefault(row.id(), List.of()))).toList();
        return new ChainView(study, studies.title(study), links, classes());
    }

    List<AssessmentClass> classes() {
        return jdbc.sql("select code, name_zh, name_en, needs_reason, active from recommendation.assessment_class order by place").query(AssessmentClass.class)
            .list();
    }

    SourceView source(UUID id) {
        var study = jdbc.sql("select study_id from recommendation.source where id = :id").param("id", id).query(UUID.class).single();
        return source(study, id);
    }

    PolicyView policy(UUID id) {
        return policies.policy(id);
    }

    List<PolicyView> policies(UUID study, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        return policies.ofStudy(study);
    }

    /** What was found, said and answered in the study, newest first; for the office, which builds recommendations upon it. */
    List<Quotable> quotable(UUID study, String q, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        Refusal.unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        return jdbc.sql("""
            select kind, ref, origin, text
              from (select 'FINDING' as kind, finding_id as ref, visit_title as origin, text, at from fieldvisit.found where study_id = :study
                    union all
                    select 'STATEMENT', statement_id, meeting_title || ' ' || speaker, text, at from meeting.said where study_id = :study
                    union all
                    select 'OPINION', g.opinion_id, o.name, g.text, g.given_at
                      from opinion.given g
                      join directory.organisation_ref o on o.id = g.org_id
                     where g.study_id = :study) as found
             where :q::text is null or text ilike :q or origin ilike :q
             order by at desc
             limit 50
            """)
            .param("study", study).param("q", q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%")
            .query(Quotable.class).list();
    }

    private boolean writes(UUID study, Me me) {
        return me.has(Role.OFFICE.word(), study) && !Study.Status.valueOf(studyStatus(study)).over();
    }

    private String studyStatus(UUID study) {
        return jdbc.sql("select status from study.card where study_id = :study").param("study", study).query(String.class).single();
    }

    private boolean listed(UUID study) {
        return jdbc.sql("select exists (select 1 from recommendation.listing where study_id = :study)").param("study", study).query(Boolean.class).single();
    }

    /** All of a study in the order of its tree, numbered. */
    private List<RecommendationRow> rows(UUID study) {
        var flat = jdbc.sql(ROWS).param("study", study).query(RecommendationQuery::row).list();
        var orgs = directory.organisations(flat.stream().flatMap(row -> Stream.concat(Stream.ofNullable(row.lead), row.cooperating.stream()))
            .collect(Collectors.toSet()));
        var children = new HashMap<UUID, List<Flat>>();
        flat.forEach(row -> children.computeIfAbsent(row.parent, any -> new ArrayList<>()).add(row));
        var ordered = new ArrayList<RecommendationRow>(flat.size());
        var places = new HashMap<UUID, Integer>();
        for (var root : children.getOrDefault(null, List.of())) {
            add(root, 0, places.merge(root.source, 1, Integer::sum), "", children, orgs, ordered);
        }
        return ordered;
    }

    private void add(Flat flat, int depth, int place, String above, Map<UUID, List<Flat>> children, Map<UUID, OrgRef> orgs, List<RecommendationRow> into) {
        var number = flat.label.isEmpty() ? Numbering.of(depth, place) : flat.label;
        var path = above.isEmpty() ? number : above + " " + number;
        var due = flat.status.followed() ? flat.due : null;
        var light = due == null ? flat.status == Status.CLOSED ? Light.done(0) : null : calendar.light(clock.instant(), due);
        into.add(new RecommendationRow(flat.id, flat.source, flat.parent, depth, place, flat.label, number, path, flat.text, flat.tags, flat.clause,
            flat.followUp,
            flat.status, flat.late, flat.round, flat.classCode, orgs.get(flat.lead), flat.cooperating.stream().map(orgs::get).filter(Objects::nonNull)
                .toList(), due, light, flat.passages, flat.measures, flat.closedAt, flat.version));
        var next = 0;
        for (var child : children.getOrDefault(flat.id, List.of())) add(child, depth + 1, ++next, path, children, orgs, into);
    }

    private record Flat(UUID id, UUID source, UUID parent, String label, String text, List<String> tags, String clause, boolean followUp, Status status,
        boolean late, int round, String classCode, UUID lead, List<UUID> cooperating, java.time.Instant due, java.time.Instant closedAt, int passages,
        int measures, long version) {}

    private static Flat row(ResultSet row, int number) throws SQLException {
        return new Flat(row.getObject("id", UUID.class), row.getObject("source_id", UUID.class), row.getObject("parent_id", UUID.class),
            row.getString("label"), row.getString("text"), List.of((String[]) row.getArray("tags").getArray()), row.getString("clause"),
            row.getBoolean("follow_up"), Status.valueOf(row.getString("status")), row.getBoolean("late"), row.getInt("round"), row.getString("class_code"),
            row.getObject("lead_id", UUID.class), RecommendationStore.ids(row, "cooperating"), Timestamptz.of(row, "step_due"),
            Timestamptz.of(row, "closed_at"), row.getInt("passages"), row.getInt("measures"), row.getLong("version"));
    }

    private static RegisterView.Counts counts(List<RecommendationRow> rows) {
        var byClass = new LinkedHashMap<String, Integer>();
        rows.stream().map(RecommendationRow::classCode).filter(Objects::nonNull).forEach(code -> byClass.merge(code, 1, Integer::sum));
        var open = rows.stream().filter(row -> row.status().followed()).toList();
        return new RegisterView.Counts(rows.size(), (int) rows.stream().filter(RecommendationRow::followUp).count(), open.size(),
            (int) open.stream().filter(row -> row.light() != null && row.light().kind() == Light.Kind.OVERDUE).count(),
            (int) rows.stream().filter(row -> row.status() == Status.CLOSED).count(), (int) rows.stream().filter(row -> row.measures() > 0).count(), byClass);
    }

    private static List<String> actions(RecommendationRow row, List<ReplyView> asked, boolean office, Collection<RecommendationRow> all) {
        var actions = new ArrayList<String>();
        if (asked.stream().anyMatch(ReplyView::mine)) actions.add("reply");
        if (!office || row.status() == Status.WITHDRAWN) return actions;
        actions.addAll(List.of("write", "take-up"));
        if (row.status() == Status.NAMING) actions.add("name");
        if (!asked.isEmpty()) actions.add("record-reply");
        if (row.status() == Status.ASSESSING) actions.add("assess");
        if (row.status() == Status.REGISTERED && all.stream().noneMatch(other -> row.id().equals(other.parentId()))) actions.add("remove");
        return actions;
    }

    private List<NextStep> next(RecommendationRow row, UUID study, List<ReplyView> asked) {
        if (row.status() == Status.REPLYING) {
            return asked.stream().map(reply -> new NextStep(Step.REPLY, names(Role.CONTACT.at(reply.org().id())))).toList();
        }
        return Step.of(row.status()).map(step -> new NextStep(step.elementId, names(Role.OFFICE.at(study)))).stream().toList();
    }

    private List<String> names(String principal) {
        return directory.behind(principal).stream().map(PersonRef::name).toList();
    }

    /** What a unit that was asked may know of the line. */
    private static RecommendationRow outside(RecommendationRow row) {
        return new RecommendationRow(row.id(), row.sourceId(), null, 0, row.place(), row.label(), row.number(), row.path(), row.text(), List.of(), row.clause(),
            row.followUp(), row.status(), false, row.round(), null, row.lead(), row.cooperating(), row.due(), row.light(), 0, 0, null, row.version());
    }

    private List<SourceView> sources(UUID study) {
        return jdbc.sql("""
            select s.*, o.name as org_name
              from recommendation.source s
              left join directory.organisation_ref o on o.id = s.org_id
             where s.study_id = :study
             order by s.place
            """)
            .param("study", study)
            .query((row, n) -> new SourceView(row.getObject("id", UUID.class), SourceDocument.Kind.valueOf(row.getString("kind")), row.getString("title"),
                row.getString("org_name") == null ? null : new OrgRef(row.getObject("org_id", UUID.class), row.getString("org_name")),
                row.getObject("dated", LocalDate.class), row.getObject("report_id", UUID.class), row.getLong("version"))).list();
    }

    private SourceView source(UUID study, UUID id) {
        return sources(study).stream().filter(source -> source.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }

    private static List<Neighbour> above(RecommendationRow row, Map<UUID, RecommendationRow> byId) {
        var above = new ArrayList<Neighbour>();
        for (var parent = row.parentId(); parent != null; parent = byId.get(parent).parentId()) above.addFirst(neighbour(byId.get(parent)));
        return above;
    }

    private static List<Neighbour> below(UUID id, List<RecommendationRow> rows) {
        return rows.stream().filter(row -> id.equals(row.parentId())).map(RecommendationQuery::neighbour).toList();
    }

    private static Neighbour neighbour(RecommendationRow row) {
        return new Neighbour(row.id(), row.number(), row.text());
    }

    private Neighbour similarTo(UUID id) {
        return jdbc.sql("""
            select o.id, o.label as number, o.text
              from recommendation.recommendation r
              join recommendation.recommendation o on o.id = r.similar_to
             where r.id = :id
            """).param("id", id).query(Neighbour.class).optional().orElse(null);
    }

    private List<Neighbour> similar(UUID id) {
        return jdbc.sql("select id, label as number, text from recommendation.recommendation where similar_to = :id order by created_at, id").param("id", id)
            .query(Neighbour.class).list();
    }

    private int days(UUID id) {
        return jdbc.sql("select reply_days from recommendation.recommendation where id = :id").param("id", id).query(Integer.class).single();
    }

    private List<ReplyView> replies(UUID id, boolean inside, boolean open, Me me) {
        return jdbc.sql("""
            select a.*, o.name as org_name, p.name as by_name, 'contact@' || a.org_id = any(:principals) as mine
              from recommendation.reply a
              join directory.organisation_ref o on o.id = a.org_id
              left join directory.person_ref p on p.id = a.by_id
             where a.recommendation_id = :id
               and (:inside or 'contact@' || a.org_id = any(:principals))
             order by a.round desc, a.place
            """)
            .param("id", id).param("inside", inside).param("principals", me.principals().toArray(String[]::new))
            .query((row, n) -> {
                var reply = row.getObject("id", UUID.class);
                var state = Reply.State.valueOf(row.getString("state"));
                var key = state == Reply.State.ASKED && open
                    ? engine.openTask(new Waiting(RecommendationProcess.REPLY, reply, Step.REPLY)).map(String::valueOf).orElse(null) : null;
                return new ReplyView(reply, row.getInt("round"), new OrgRef(row.getObject("org_id", UUID.class), row.getString("org_name")),
                    row.getBoolean("lead"), row.getString("question"), state, Timestamptz.of(row, "asked_at"),
                    Timestamptz.of(row, "due_at"), row.getString("text"), person(row), row.getBoolean("recorded"),
                    Timestamptz.of(row, "given_at"), row.getBoolean("mine"), documents.of(ReplyAttachments.TYPE, reply, me.id()), key);
            }).list();
    }

    private List<AssessmentView> assessments(UUID id) {
        return jdbc.sql("""
            select a.*, p.name as by_name
              from recommendation.assessment a
              join directory.person_ref p on p.id = a.by_id
             where a.recommendation_id = :id
             order by a.round desc
            """)
            .param("id", id)
            .query((row, n) -> new AssessmentView(row.getInt("round"), Recommendation.Outcome.valueOf(row.getString("outcome")), row.getString("class_code"),
                row.getString("reason"), person(row), Timestamptz.of(row, "at"))).list();
    }

    private static PersonRef person(ResultSet row) throws SQLException {
        var id = row.getObject("by_id", UUID.class);
        return id == null ? null : new PersonRef(id, row.getString("by_name"));
    }
}
