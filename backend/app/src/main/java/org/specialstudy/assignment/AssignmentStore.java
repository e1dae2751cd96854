package org.specialstudy.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.assignment.Assignment.Charge;
import org.specialstudy.assignment.Assignment.State;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.deadline.Unit;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assignments and what was entered about them, as rows. */
@Repository
class AssignmentStore {

    /** Who may know of an assignment {@code a}: the people of its study, and whomever it concerns. */
    static final String READERS = """
        (exists (select from directory.study_member m where m.study_id = a.study_id and m.person_id = :me)
              or a.principals && :principals::text[])
        """;

    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of so many numbers that nobody else gets; whoever asks next waits until this transaction ends. */
    int reserve(UUID study, int count) {
        return jdbc.sql("""
            insert into assignment.counter (study_id, last)
            values (:study, :count)
            on conflict (study_id) do update set last = assignment.counter.last + :count
            returning last - :count + 1
            """)
            .param("study", study).param("count", count).query(Integer.class).single();
    }

    void insert(Assignment assignment) {
        var state = assignment.state();
        var charge = state.charge();
        jdbc.sql("""
            insert into assignment.assignment
                   (id, study_id, no, title, text, stage, source_kind, source_id, source_key, link, giver_kind, given_by, given_at, reviewer,
                    owner_type, owner_id, owner_name, accountable, principals, start_on, rule_kind, term, unit, due_at, estimated, status, step_due)
            values (:id, :study, :no, :title, :text, :stage, :sourceKind, :sourceId, :sourceKey, :link, :giverKind, :givenBy, :givenAt, :reviewer,
                    :ownerType, :ownerId, :ownerName, :accountable, :principals, :start, :ruleKind, :term, :unit, :due, :estimated, :status, :stepDue)
            """)
            .param("id", assignment.id().value()).param("study", assignment.study()).param("no", assignment.no())
            .param("title", assignment.title()).param("text", assignment.text()).param("stage", assignment.stage())
            .param("sourceKind", assignment.source().kind().name()).param("sourceId", assignment.source().id())
            .param("sourceKey", assignment.source().key()).param("link", assignment.source().link())
            .param("giverKind", assignment.giver().kind().name()).param("givenBy", assignment.giver().person())
            .param("givenAt", Timestamptz.of(assignment.givenAt())).param("reviewer", charge.reviewer())
            .param("ownerType", charge.owner().type().name()).param("ownerId", charge.owner().id()).param("ownerName", charge.owner().name())
            .param("accountable", charge.owner().principal()).param("principals", assignment.principals().toArray(String[]::new))
            .param("start", assignment.start()).param("ruleKind", charge.term().kind().name()).param("term", charge.term().term())
            .param("unit", charge.term().unit() == null ? null : charge.term().unit().name()).param("due", Timestamptz.of(charge.due()))
            .param("estimated", charge.estimated()).param("status", state.status().name()).param("stepDue", Timestamptz.of(state.stepDue()))
            .update();
        helpers(assignment);
        entries(assignment);
    }

    /** Locks the row until the transaction ends. */
    Optional<Assignment> load(UUID id) {
        return one("select a.* from assignment.assignment a where a.id = :id for update", id);
    }

    Optional<Assignment> find(UUID id) {
        return one("select a.* from assignment.assignment a where a.id = :id", id);
    }

    private Optional<Assignment> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query((row, n) -> assignment(row)).optional();
    }

    /** False when somebody else saved first. */
    boolean save(Assignment assignment) {
        var state = assignment.state();
        var charge = state.charge();
        var saved = jdbc.sql("""
            update assignment.assignment
               set title = :title, stage = :stage, owner_type = :ownerType, owner_id = :ownerId, owner_name = :ownerName, accountable = :accountable, principals = :principals,
                   reviewer = :reviewer, rule_kind = :ruleKind, term = :term, unit = :unit, due_at = :due, estimated = :estimated, status = :status,
                   step_due = :stepDue, signed_by = :signedBy, signed_at = :signedAt, completed_by = :completedBy, completed_at = :completedAt,
                   statement = :statement, ended_at = :endedAt, late_days = :late, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("title", assignment.title()).param("stage", assignment.stage())
            .param("ownerType", charge.owner().type().name()).param("ownerId", charge.owner().id()).param("ownerName", charge.owner().name())
            .param("accountable", charge.owner().principal()).param("principals", assignment.principals().toArray(String[]::new))
            .param("reviewer", charge.reviewer()).param("ruleKind", charge.term().kind().name()).param("term", charge.term().term())
            .param("unit", charge.term().unit() == null ? null : charge.term().unit().name()).param("due", Timestamptz.of(charge.due()))
            .param("estimated", charge.estimated()).param("status", state.status().name()).param("stepDue", Timestamptz.of(state.stepDue()))
            .param("signedBy", state.signedBy()).param("signedAt", Timestamptz.of(state.signedAt())).param("completedBy", state.completedBy())
            .param("completedAt", Timestamptz.of(state.completedAt())).param("statement", state.statement()).param("endedAt", Timestamptz.of(state.endedAt()))
            .param("late", state.lateDays()).param("id", assignment.id().value()).param("version", assignment.version())
            .update() == 1;
        if (!saved) return false;
        jdbc.sql("delete from assignment.helper where assignment_id = :id").param("id", assignment.id().value()).update();
        helpers(assignment);
        entries(assignment);
        return true;
    }

    /** What was said about it, without a change of the assignment itself: two people may speak at once. */
    void entries(Assignment assignment) {
        for (var entry : assignment.fresh()) {
            jdbc.sql("""
                insert into assignment.entry (id, assignment_id, kind, text, owner_name, by_id, at)
                values (:id, :assignment, :kind, :text, :owner, :by, :at)
                """)
                .param("id", entry.id()).param("assignment", assignment.id().value()).param("kind", entry.kind().name())
                .param("text", entry.text()).param("owner", entry.ownerName()).param("by", entry.by()).param("at", Timestamptz.of(entry.at()))
                .update();
            for (var paper : entry.papers()) {
                jdbc.sql("insert into assignment.entry_paper (entry_id, document_id) values (:entry, :paper)")
                    .param("entry", entry.id()).param("paper", paper).update();
            }
        }
    }

    /** What a source has given, by its own keys; of several under one key the newest. */
    Map<String, Assignments.Given> given(Source.Kind kind, UUID source) {
        return jdbc.sql("""
            select distinct on (source_key) id, source_key, no, title, stage, status, owner_name, due_at
              from assignment.assignment
             where source_kind = :kind
               and source_id = :source
             order by source_key, no desc
            """)
            .param("kind", kind.name()).param("source", source)
            .query((row, n) -> Map.entry(row.getString("source_key"), new Assignments.Given(new Assignment.Id(id(row, "id")), row.getInt("no"),
                row.getString("title"), row.getString("stage"), Assignment.Status.valueOf(row.getString("status")), row.getString("owner_name"),
                LocalDate.ofInstant(Timestamptz.of(row, "due_at"), org.specialstudy.kernel.BusinessClock.ZONE))))
            .stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** False when another process instance has this assignment. */
    boolean claim(UUID id, long processInstance) {
        return jdbc.sql("""
            update assignment.assignment
               set process_instance = :instance
             where id = :id
               and (process_instance is null or process_instance = :instance)
            """)
            .param("instance", processInstance).param("id", id).update() == 1;
    }

    /** The study was stopped, and with it whatever was still to be done. */
    void cancelAllOf(UUID study, Instant at) {
        jdbc.sql("""
            update assignment.assignment
               set status = 'CANCELED', ended_at = :at, version = version + 1
             where study_id = :study
               and status not in ('CLOSED', 'CANCELED')
            """)
            .param("at", Timestamptz.of(at)).param("study", study).update();
    }

    Optional<UUID> study(UUID id) {
        return jdbc.sql("select study_id from assignment.assignment where id = :id").param("id", id).query(UUID.class).optional();
    }

    boolean mayRead(UUID id, Me me) {
        return jdbc.sql("select exists (select from assignment.assignment a where a.id = :id and " + READERS + ")")
            .param("id", id).param("me", me.id()).param("principals", me.principals().toArray(String[]::new)).query(Boolean.class).single();
    }

    /** Whether the process of the study still waits for what is given. */
    boolean processWaits(UUID study) {
        return jdbc.sql("""
            select exists (
                   select from engine.process_instance
                    where study_id = :study
                      and process_id = 'special-study'
                      and state = 'ACTIVE')
            """)
            .param("study", study).query(Boolean.class).single();
    }

    private void helpers(Assignment assignment) {
        var place = 0;
        for (var helper : assignment.charge().helpers()) {
            jdbc.sql("""
                insert into assignment.helper (assignment_id, place, type, party_id, name, principal)
                values (:assignment, :place, :type, :party, :name, :principal)
                """)
                .param("assignment", assignment.id().value()).param("place", place++).param("type", helper.type().name())
                .param("party", helper.id()).param("name", helper.name()).param("principal", helper.principal())
                .update();
        }
    }

    List<Party> helpersOf(UUID assignment) {
        return jdbc.sql("select type, party_id, name, principal from assignment.helper where assignment_id = :id order by place").param("id", assignment)
            .query((row, n) -> new Party(Party.Type.valueOf(row.getString("type")), id(row, "party_id"), row.getString("name"), row.getString("principal")))
            .list();
    }

    private Assignment assignment(ResultSet row) throws SQLException {
        var id = id(row, "id");
        var owner = new Party(Party.Type.valueOf(row.getString("owner_type")), id(row, "owner_id"), row.getString("owner_name"),
            row.getString("accountable"));
        var charge = new Charge(owner, helpersOf(id), row.getString("reviewer"), term(row), Timestamptz.of(row, "due_at"), row.getBoolean("estimated"));
        var state = new State(charge, Assignment.Status.valueOf(row.getString("status")), Timestamptz.of(row, "step_due"), id(row, "signed_by"),
            Timestamptz.of(row, "signed_at"), id(row, "completed_by"), Timestamptz.of(row, "completed_at"), row.getString("statement"), Timestamptz.of(row,
                "ended_at"),
            row.getObject("late_days", Integer.class), row.getLong("version"));
        return new Assignment(new Assignment.Id(id), id(row, "study_id"), row.getInt("no"), row.getString("title"), row.getString("text"),
            row.getString("stage"),
            new Source(Source.Kind.valueOf(row.getString("source_kind")), id(row, "source_id"), row.getString("source_key"), row.getString("link")),
            new Giver(Giver.Kind.valueOf(row.getString("giver_kind")), id(row, "given_by")), Timestamptz.of(row, "given_at"),
            row.getObject("start_on", LocalDate.class), state);
    }

    static Term term(ResultSet row) throws SQLException {
        if (row.getString("rule_kind").equals(Term.Kind.TERM.name())) return Term.of(row.getInt("term"), Unit.valueOf(row.getString("unit")));
        return Term.until(LocalDate.ofInstant(Timestamptz.of(row, "due_at"), org.specialstudy.kernel.BusinessClock.ZONE));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The assignment's own day moved, or that of signing, reviewing or giving it anew. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        if (moved.elementId().equals(AssignmentProcess.COMPLETE)) dueChanged(moved);
        else moved.keptIn(jdbc, AssignmentProcess.ID, "update assignment.assignment set step_due = :after where id = :aggregate and step_due = :before");
    }

    /** A term from the assignment's own start stays one; any other date is a named day. */
    private void dueChanged(DeadlineMoved moved) {
        var term = Term.of(moved.basis());
        jdbc.sql("""
            update assignment.assignment
               set due_at = :after, estimated = :estimated, step_due = case when status in ('SIGNED', 'RETURNED') then :after else step_due end,
                   rule_kind = case when start_on = :anchor then 'TERM' else 'FIXED' end,
                   term = case when start_on = :anchor then :term end,
                   unit = case when start_on = :anchor then :unit end
             where id = :aggregate
               and due_at = :before
            """)
            .param("aggregate", moved.aggregate()).param("before", Timestamptz.of(moved.before())).param("after", Timestamptz.of(moved.after()))
            .param("estimated", moved.estimated())
            .param("anchor", term.isPresent() ? moved.basis().anchor() : null, Types.DATE)
            .param("term", term.map(Term::term).orElse(null), Types.INTEGER)
            .param("unit", term.map(one -> one.unit().name()).orElse(null), Types.VARCHAR)
            .update();
    }
}
