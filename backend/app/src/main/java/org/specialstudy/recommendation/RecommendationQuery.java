package org.specialstudy.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.recommendation.Recommendation.Status;
import org.specialstudy.recommendation.RecommendationView.AssessmentView;
import org.specialstudy.recommendation.RecommendationView.Neighbour;
import org.specialstudy.recommendation.RecommendationView.NextStep;
import org.specialstudy.recommendation.RecommendationView.ReplyView;
import org.specialstudy.study.StudyQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One recommendation for reading, with all that belongs to it. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class RecommendationQuery {

    private final JdbcClient jdbc;
    private final RecommendationReaders readers;
    private final RecommendationLines lines;
    private final RegisterQuery register;
    private final AssessmentClassStore classes;
    private final PolicyQuery policies;
    private final StudyQuery studies;
    private final Directory directory;
    private final Documents documents;
    private final Engine engine;

    RecommendationQuery(JdbcClient jdbc, RecommendationReaders readers, RecommendationLines lines, RegisterQuery register, AssessmentClassStore classes,
        PolicyQuery policies, StudyQuery studies, Directory directory, Documents documents, Engine engine) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.lines = lines;
        this.register = register;
        this.classes = classes;
        this.policies = policies;
        this.studies = studies;
        this.directory = directory;
        this.documents = documents;
        this.engine = engine;
    }

    RecommendationView recommendation(UUID id, Me me) {
        Refusal.unless(readers.mayRead(id, me), Refusal::notFound);
        var inside = readers.inside(id, me);
        var study = jdbc.sql("select study_id from recommendation.recommendation where id = :id").param("id", id).query(UUID.class).single();
        var rows = lines.of(study);
        var byId = rows.stream().collect(Collectors.toMap(RecommendationRow::id, Function.identity()));
        var row = byId.get(id);
        var open = !register.studyOver(study);
        var office = me.has(Role.OFFICE.word(), study);
        var replies = replies(id, inside, open, me);
        var asked = replies.stream().filter(reply -> reply.state() == Reply.State.ASKED).toList();
        var actions = open ? actions(row, asked, office, byId.values()) : List.<String>of();
        var task = Step.of(row.status()).filter(any -> open && office)
            .flatMap(step -> engine.openTask(new Waiting(RecommendationProcess.RECOMMENDATION, id, step.elementId))).map(String::valueOf)
            .orElseGet(() -> asked.stream().filter(ReplyView::mine).map(ReplyView::taskKey).filter(Objects::nonNull).findFirst().orElse(null));
        return new RecommendationView(study, studies.title(study), inside, inside ? row : outside(row), register.source(row.sourceId()),
            inside ? above(row, byId) : List.of(), inside ? below(id, rows) : List.of(), inside ? similarTo(id) : null, inside ? similar(id) : List.of(),
            inside ? policies.passages(id) : List.of(), replies, inside ? assessments(id) : List.of(), inside ? policies.takenUp(id) : List.of(), classes.all(),
            days(id), actions, task, open ? next(row, study, asked) : List.of());
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
