package org.specialstudy.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.assignment.Assignment.Status;
import org.specialstudy.assignment.AssignmentRow.PartyView;
import org.specialstudy.deadline.Light;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Behind;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.Mentions;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.web.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Assignments for reading: by the people of their study, and by whomever they concern. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class AssignmentQuery {

    private static final int PAGE = 50;

    /** Whose list: all of a study, what concerns me, what is mine to review. */
    private static final String OF_STUDY = "a.study_id = :study";
    private static final String MINE = "a.principals && :principals::text[]";
    private static final String FOR_ME_TO_REVIEW = "a.reviewer = any(:principals::text[])";

    private static final String ROWS = """
        select a.*, s.title as study_title, s.demo,
        """ + Behind.names("a.accountable") + """
             as accountable_names,
               exists (select from deadline.urgent u where u.id_variable = 'assignmentId' and u.aggregate_id = a.id) as urgent,
               (select d.deadline_id
                  from deadline.of_task d
                 where d.id_variable = 'assignmentId'
                   and d.aggregate_id = a.id
                   and d.element_id = 'UserTask_CompleteAssignment'
                   and d.status = 'OPEN'
                   and exists (select from directory.active_membership o
                                where o.person_id = :me
                                  and o.scope_type = 'STUDY'
                                  and o.study_id = a.study_id
                                  and o.role in ('OFFICE', 'LEADERS', 'INCHARGE'))) as movable
          from assignment.assignment a
          join study.card s on s.study_id = a.study_id
         where %s
           and %s
         order by %s
         limit :limit offset :offset
        """;

    private static final String COUNTS = """
        select count(*) as all,
               count(*) filter (where a.status not in ('CLOSED', 'CANCELED')) as open,
               count(*) filter (where %s) as overdue,
               count(*) filter (where %s) as near,
               count(*) filter (where a.status = 'FOR_REVIEW') as review,
               count(*) filter (where a.status = 'CLOSED') as closed
          from assignment.assignment a
         where %s
        """;

    private final JdbcClient jdbc;
    private final Engine engine;
    private final AssignmentStore assignments;
    private final AssignmentProcess process;
    private final StudyQuery studies;
    private final Mentions mentions;
    private final Directory directory;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AssignmentQuery(JdbcClient jdbc, Engine engine, AssignmentStore assignments, AssignmentProcess process, StudyQuery studies, Mentions mentions,
        Directory directory, Documents documents, WorkingCalendar calendar, BusinessClock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.assignments = assignments;
        this.process = process;
        this.studies = studies;
        this.mentions = mentions;
        this.directory = directory;
        this.documents = documents;
        this.calendar = calendar;
        this.clock = clock;
    }

    AssignmentList ofStudy(UUID study, AssignmentFilter filter, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        var gives = me.has(Role.OFFICE.word(), study) || me.has(Role.LEADERS.word(), study) || me.has(Role.INCHARGE.word(), study);
        var active = jdbc.sql("select status not in ('ARCHIVED', 'WITHDRAWN') from study.card where study_id = :study").param("study", study).query(
            Boolean.class).single();
        var givable = gives && active && assignments.processWaits(study) && process.possible(study);
        return list(OF_STUDY, study, filter, me, givable ? List.of("give") : List.of());
    }

    AssignmentList mine(boolean toReview, AssignmentFilter filter, Me me) {
        return list(toReview ? FOR_ME_TO_REVIEW : MINE, null, filter, me, List.of());
    }

    /** The whole of the list, to be taken away. */
    List<AssignmentRow> allOfStudy(UUID study, AssignmentFilter filter, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        return rows(OF_STUDY, study, filter, me, Sheet.MOST + 1, 0);
    }

    List<AssignmentRow> allMine(boolean toReview, AssignmentFilter filter, Me me) {
        return rows(toReview ? FOR_ME_TO_REVIEW : MINE, null, filter, me, Sheet.MOST + 1, 0);
    }

    AssignmentView assignment(UUID id, Me me) {
        Refusal.unless(assignments.mayRead(id, me), Refusal::notFound);
        var assignment = assignments.find(id).orElseThrow(Refusal::notFound);
        var state = assignment.state();
        var people = directory.people(java.util.stream.Stream.of(assignment.giver().person(), state.signedBy(), state.completedBy())
            .filter(java.util.Objects::nonNull).toList());
        var study = assignment.study();
        var active = jdbc.sql("select status not in ('ARCHIVED', 'WITHDRAWN') from study.card where study_id = :study").param("study", study).query(
            Boolean.class).single();
        var element = AssignmentProcess.element(state.status()).filter(any -> active);
        return new AssignmentView(id, study, studies.title(study), studies.mayRead(study, me.id()), assignment.no(), assignment.title(), assignment.text(),
            assignment.stage(),
            new AssignmentView.SourceView(assignment.source().kind(), assignment.source().id(), assignment.source().key(), assignment.source().link()),
            assignment.giver().kind(), people.get(assignment.giver().person()), assignment.givenAt(), party(assignment.owner()),
            directory.behind(assignment.accountable()), state.charge().helpers().stream().map(AssignmentQuery::party).toList(),
            directory.behind(assignment.reviewer()), assignment.start(), state.charge().term(), assignment.due(), state.charge().estimated(), deadline(id),
            urgent(id),
            light(state.status(), assignment.start(), assignment.due(), state.completedAt(), state.lateDays()), state.status(), state.stepDue(), people.get(
                state.signedBy()),
            state.signedAt(), people.get(state.completedBy()), state.completedAt(), state.statement(), state.endedAt(), state.lateDays(), entries(id),
            documents.of(AssignmentPapers.TYPE, id, me.id()), assignment.version(), element.flatMap(open -> engine.openTask(new Waiting(AssignmentProcess.ID,
                id, open))).map(String::valueOf).orElse(null),
            active ? actions(assignment, me) : List.of(),
            element.map(open -> List.of(new AssignmentView.Next(open, holders(assignment)))).orElse(List.of()));
    }

    /** Of doing the thing itself. */
    private UUID deadline(UUID id) {
        return jdbc.sql("select deadline_id from deadline.of_task where id_variable = :ref and aggregate_id = :id and element_id = :element")
            .param("ref", AssignmentProcess.ID).param("id", id).param("element", AssignmentProcess.COMPLETE).query(UUID.class).optional().orElse(null);
    }

    private boolean urgent(UUID id) {
        return jdbc.sql("select exists (select from deadline.urgent where id_variable = :ref and aggregate_id = :id)")
            .param("ref", AssignmentProcess.ID).param("id", id).query(Boolean.class).single();
    }

    private AssignmentList list(String whose, UUID study, AssignmentFilter filter, Me me, List<String> actions) {
        var offset = Page.offset(filter.after());
        var rows = rows(whose, study, filter, me, PAGE + 1, offset);
        var counts = params(jdbc.sql(COUNTS.formatted(AssignmentFilter.OVERDUE, AssignmentFilter.NEAR, whose)), study, me)
            .query(AssignmentList.Counts.class).single();
        var owners = params(jdbc.sql("""
            select distinct on (a.owner_name collate directory.pinyin, a.owner_id) a.owner_type, a.owner_id, a.owner_name
              from assignment.assignment a
             where %s
             order by a.owner_name collate directory.pinyin, a.owner_id
             limit 300
            """.formatted(whose)), study, me)
            .query((row, n) -> owner(row)).list();
        var page = Page.at(offset, PAGE, rows);
        return new AssignmentList(page.items(), page.next(), counts, owners, actions);
    }

    private List<AssignmentRow> rows(String whose, UUID study, AssignmentFilter filter, Me me, int limit, int offset) {
        return params(jdbc.sql(ROWS.formatted(whose, filter.where(), filter.order())), study, me)
            .param("owner", filter.owner()).param("stage", filter.stage()).param("words", filter.pattern())
            .param("limit", limit).param("offset", offset)
            .query((row, n) -> row(row)).list();
    }

    private JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, UUID study, Me me) {
        var now = clock.instant();
        return sql.param("study", study).param("me", me.id()).param("principals", me.principals().toArray(String[]::new)).param("now", Timestamptz.of(now))
            .param("later", Timestamptz.of(calendar.nearUntil(now)));
    }

    private AssignmentRow row(ResultSet row) throws SQLException {
        var status = Status.valueOf(row.getString("status"));
        var due = Timestamptz.of(row, "due_at");
        var completedAt = Timestamptz.of(row, "completed_at");
        var late = row.getObject("late_days", Integer.class);
        return new AssignmentRow(AssignmentStore.id(row, "id"), AssignmentStore.id(row, "study_id"), row.getString("study_title"), row.getInt("no"),
            row.getString("title"), row.getString("stage"), Source.Kind.valueOf(row.getString("source_kind")), owner(row),
            List.of((String[]) row.getArray("accountable_names").getArray()), due, row.getBoolean("estimated"), row.getBoolean("urgent"), light(status, row
                .getObject("start_on", LocalDate.class), due,
                completedAt, late),
            status, completedAt, late, row.getBoolean("demo"), AssignmentStore.id(row, "movable"));
    }

    /** What was reported done in time is nobody's worry while it is reviewed; what was late stays late. */
    private Light light(Status status, LocalDate start, Instant due, Instant completedAt, Integer lateDays) {
        return switch (status) {
            case CANCELED -> null;
            case CLOSED -> Light.done(lateDays);
            case FOR_REVIEW -> calendar.lateDays(due, completedAt) == 0 ? null : Light.done(calendar.lateDays(due, completedAt));
            default -> start.isAfter(LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE)) ? Light.notStarted() : calendar.light(clock.instant(), due);
        };
    }

    private static List<String> actions(Assignment assignment, Me me) {
        var actions = new ArrayList<String>();
        var status = assignment.status();
        if (status.over()) return actions;
        var accountable = me.principals().contains(assignment.accountable());
        var reviewer = me.principals().contains(assignment.reviewer());
        if (accountable && status == Status.GIVEN) actions.addAll(List.of("sign", "send-back"));
        if (accountable && (status == Status.SIGNED || status == Status.RETURNED)) actions.add("complete");
        if (reviewer && status == Status.FOR_REVIEW && !me.id().equals(assignment.state().completedBy())) actions.add("review");
        if (reviewer && status == Status.SENT_BACK) actions.add("reassign");
        if (AssignmentSteps.mayNote(assignment, me)) actions.add("note");
        if (reviewer) actions.add("withdraw");
        return actions;
    }

    private List<String> holders(Assignment assignment) {
        var principal = switch (assignment.status()) {
            case FOR_REVIEW, SENT_BACK -> assignment.reviewer();
            default -> assignment.accountable();
        };
        return directory.behind(principal).stream().map(PersonRef::name).toList();
    }

    private List<AssignmentView.EntryView> entries(UUID id) {
        var papers = new LinkedHashMap<UUID, List<UUID>>();
        jdbc.sql("select p.entry_id, p.document_id from assignment.entry_paper p join assignment.entry e on e.id = p.entry_id where e.assignment_id = :id")
            .param("id", id).query(row -> {
                papers.computeIfAbsent(AssignmentStore.id(row, "entry_id"), any -> new ArrayList<>()).add(AssignmentStore.id(row, "document_id"));
            });
        var entries = jdbc.sql("""
            select e.*, p.name as by_name
              from assignment.entry e
              left join directory.person_ref p on p.id = e.by_id
             where e.assignment_id = :id
             order by e.no
            """)
            .param("id", id)
            .query((row, n) -> entry(row, papers)).list();
        var mentioned = mentions.of(entries.stream().map(AssignmentView.EntryView::id).toList(), "text");
        return entries.stream().map(entry -> entry.with(mentioned.getOrDefault(entry.id(), List.of()))).toList();
    }

    private static AssignmentView.EntryView entry(ResultSet row, Map<UUID, List<UUID>> papers) throws SQLException {
        var id = AssignmentStore.id(row, "id");
        var by = AssignmentStore.id(row, "by_id");
        return new AssignmentView.EntryView(id, row.getString("kind"), row.getString("text"), row.getString("owner_name"),
            by == null ? null : new PersonRef(by, row.getString("by_name")), Timestamptz.of(row, "at"), papers.getOrDefault(id, List.of()), List.of());
    }

    private static PartyView party(Party party) {
        return new PartyView(party.type(), party.id(), party.name());
    }

    private static PartyView owner(ResultSet row) throws SQLException {
        return new PartyView(Party.Type.valueOf(row.getString("owner_type")), AssignmentStore.id(row, "owner_id"), row.getString("owner_name"));
    }
}
