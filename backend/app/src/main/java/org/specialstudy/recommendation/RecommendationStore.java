package org.specialstudy.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.recommendation.Recommendation.Duty;
import org.specialstudy.recommendation.Recommendation.Status;
import org.specialstudy.recommendation.Recommendation.Writing;
import org.specialstudy.study.Study;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recommendations in their table, as a tree, with the passages they rest on. Whoever writes holds the study, so that trees never cross. */
@Repository
class RecommendationStore {

    private final JdbcClient jdbc;

    RecommendationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> study(UUID id) {
        return jdbc.sql("select study_id from recommendation.recommendation where id = :id").param("id", id).query(UUID.class).optional();
    }

    Optional<Recommendation> find(Recommendation.Id id) {
        return jdbc.sql("select * from recommendation.recommendation where id = :id").param("id", id.value())
            .query((row, n) -> recommendation(row, passages(id.value()))).optional();
    }

    List<Passage> passages(UUID id) {
        return jdbc.sql("select kind, ref_id, origin, quote from recommendation.passage where recommendation_id = :id order by place").param("id", id)
            .query((row, n) -> new Passage(Passage.Kind.valueOf(row.getString("kind")), row.getObject("ref_id", UUID.class), row.getString("origin"),
                row.getString("quote"))).list();
    }

    void insert(Recommendation recommendation) {
        var state = recommendation.state();
        var writing = state.writing();
        jdbc.sql("""
            insert into recommendation.recommendation (id, study_id, source_id, parent_id, place, label, text, tags, clause, follow_up, similar_to, lead_id,
                                                       cooperating, reply_days, status, late, round, created_by, created_at, version)
            values (:id, :study, :source, :parent, 0, :label, :text, :tags, :clause, :followUp, :similar, :lead, :cooperating, :days, :status, :late, 0,
                    :by, :at, 0)
            """)
            .param("id", recommendation.id().value()).param("study", recommendation.study().value()).param("source", writing.source())
            .param("parent", writing.parent()).param("label", writing.label()).param("text", writing.text())
            .param("tags", writing.tags().toArray(String[]::new)).param("clause", writing.clause()).param("followUp", writing.followUp())
            .param("similar", writing.similarTo()).param("lead", state.duty().lead())
            .param("cooperating", state.duty().cooperating().toArray(UUID[]::new)).param("days", state.duty().days())
            .param("status", state.status().name()).param("late", state.late()).param("by", state.createdBy())
            .param("at", Timestamptz.of(state.createdAt()))
            .update();
        writePassages(recommendation);
        arrange(recommendation, null);
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(Recommendation recommendation) {
        var state = recommendation.state();
        var writing = state.writing();
        return jdbc.sql("""
            update recommendation.recommendation
               set source_id = :source, parent_id = :parent, label = :label, text = :text, tags = :tags, clause = :clause, follow_up = :followUp,
                   similar_to = :similar, lead_id = :lead, cooperating = :cooperating, reply_days = :days, status = :status, late = :late,
                   round = :round, step_due = :stepDue, class_code = :class, process_key = :process, closed_at = :closedAt, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("source", writing.source()).param("parent", writing.parent()).param("label", writing.label()).param("text", writing.text())
            .param("tags", writing.tags().toArray(String[]::new)).param("clause", writing.clause()).param("followUp", writing.followUp())
            .param("similar", writing.similarTo()).param("lead", state.duty().lead())
            .param("cooperating", state.duty().cooperating().toArray(UUID[]::new)).param("days", state.duty().days())
            .param("status", state.status().name()).param("late", state.late()).param("round", state.round()).param("stepDue", Timestamptz.of(state.stepDue()))
            .param("class", state.classCode()).param("process", state.processKey()).param("closedAt", Timestamptz.of(state.closedAt()))
            .param("id", recommendation.id().value()).param("version", recommendation.version())
            .update() == 1;
    }

    void writePassages(Recommendation recommendation) {
        jdbc.sql("delete from recommendation.passage where recommendation_id = :id").param("id", recommendation.id().value()).update();
        var place = 0;
        for (var passage : recommendation.writing().passages()) {
            jdbc.sql("""
                insert into recommendation.passage (recommendation_id, place, kind, ref_id, origin, quote)
                values (:id, :place, :kind, :ref, :origin, :quote)
                """)
                .param("id", recommendation.id().value()).param("place", ++place).param("kind", passage.kind().name()).param("ref", passage.ref())
                .param("origin", passage.origin()).param("quote", passage.quote())
                .update();
        }
    }

    /** Puts it to its place among those of the same parent, 1 the first; without a wish it stays, or goes last when it is new there. */
    void arrange(Recommendation recommendation, Integer wanted) {
        var writing = recommendation.writing();
        jdbc.sql("""
            with sibling as (
                 select id, row_number() over (order by case when id = :id then :wanted::numeric - 0.5 else nth end, created_at) as nth
                   from (select id, created_at, row_number() over (order by id = :id, place, created_at) as nth
                           from recommendation.recommendation
                          where source_id = :source
                            and parent_id is not distinct from :parent::uuid) as all_others)
            update recommendation.recommendation r
               set place = sibling.nth
              from sibling
             where r.id = sibling.id
               and r.place <> sibling.nth
            """)
            .param("id", recommendation.id().value()).param("wanted", wanted == null ? Integer.MAX_VALUE : wanted).param("source", writing.source())
            .param("parent", writing.parent())
            .update();
    }

    /** What hangs below belongs to the same document. */
    void takeAlong(Recommendation recommendation) {
        jdbc.sql("""
            with recursive below as (
                 select id from recommendation.recommendation where parent_id = :id
                 union
                 select r.id from recommendation.recommendation r join below on r.parent_id = below.id)
            update recommendation.recommendation r
               set source_id = :source
              from below
             where r.id = below.id
               and r.source_id <> :source
            """)
            .param("id", recommendation.id().value()).param("source", recommendation.writing().source())
            .update();
    }

    /** Whether it stands above or is the other. */
    boolean above(UUID upper, UUID lower) {
        return jdbc.sql("""
            with recursive up as (
                 select id, parent_id from recommendation.recommendation where id = :lower
                 union
                 select r.id, r.parent_id from recommendation.recommendation r join up on r.id = up.parent_id)
            select exists (select 1 from up where id = :upper)
            """)
            .param("upper", upper).param("lower", lower).query(Boolean.class).single();
    }

    boolean hasChildren(UUID id) {
        return jdbc.sql("select exists (select 1 from recommendation.recommendation where parent_id = :id or similar_to = :id)").param("id", id)
            .query(Boolean.class).single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from recommendation.recommendation where id = :id").param("id", id).update();
    }

    /** True for the first who asks. */
    boolean markListed(UUID study, Instant at) {
        return jdbc.sql("insert into recommendation.listing (study_id, listed_at) values (:study, :at) on conflict do nothing").param("study", study)
            .param("at", Timestamptz.of(at)).update() == 1;
    }

    boolean isListed(UUID study) {
        return jdbc.sql("select exists (select 1 from recommendation.listing where study_id = :study)").param("study", study).query(Boolean.class).single();
    }

    /** All that wait for it go to their follow-up at once. */
    int startAll(UUID study) {
        return jdbc.sql("""
            update recommendation.recommendation
               set status = 'STARTING', version = version + 1
             where study_id = :study
               and status = 'REGISTERED'
               and follow_up
            """).param("study", study).update();
    }

    List<UUID> listed(UUID study) {
        return jdbc.sql("""
            select id
              from recommendation.recommendation
             where study_id = :study
               and status <> 'REGISTERED'
               and not late
             order by created_at, id
            """).param("study", study).query(UUID.class).list();
    }

    void withdrawAll(UUID study) {
        jdbc.sql("""
            update recommendation.recommendation
               set status = 'WITHDRAWN', step_due = null, version = version + 1
             where study_id = :study
               and status not in ('CLOSED', 'WITHDRAWN')
            """).param("study", study).update();
    }

    void assessed(UUID id, Recommendation.Assessment assessment) {
        jdbc.sql("""
            insert into recommendation.assessment (recommendation_id, round, outcome, class_code, reason, by_id, at)
            values (:id, :round, :outcome, :class, :reason, :by, :at)
            """)
            .param("id", id).param("round", assessment.round()).param("outcome", assessment.outcome().name()).param("class", assessment.classCode())
            .param("reason", assessment.reason()).param("by", assessment.by()).param("at", Timestamptz.of(assessment.at()))
            .update();
    }

    private static Recommendation recommendation(ResultSet row, List<Passage> passages) throws SQLException {
        var writing = new Writing(row.getObject("source_id", UUID.class), row.getObject("parent_id", UUID.class), row.getInt("place"),
            row.getString("label"), row.getString("text"), List.of((String[]) row.getArray("tags").getArray()), row.getString("clause"),
            row.getBoolean("follow_up"), row.getObject("similar_to", UUID.class), passages);
        var duty = new Duty(row.getObject("lead_id", UUID.class), ids(row, "cooperating"), row.getInt("reply_days"));
        var state = new Recommendation.State(writing, duty, Status.valueOf(row.getString("status")), row.getBoolean("late"), row.getInt("round"),
            Timestamptz.of(row, "step_due"), row.getString("class_code"), row.getObject("process_key", Long.class), row.getObject("created_by", UUID.class),
            Timestamptz.of(row, "created_at"), Timestamptz.of(row, "closed_at"), row.getLong("version"));
        return new Recommendation(new Recommendation.Id(row.getObject("id", UUID.class)), new Study.Id(row.getObject("study_id", UUID.class)), state);
    }

    static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, RecommendationProcess.RECOMMENDATION,
            "update recommendation.recommendation set step_due = :after where id = :aggregate and step_due = :before");
    }
}
