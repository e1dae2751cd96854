package org.specialstudy.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Studies for reading. Whoever has no membership in a study does not learn that it exists. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
public class StudyQuery {

    private static final int PAGE = 20;
    private static final Map<String, String> ORDERS = Map.of("updated", "updated_at", "created", "started_at", "title", "title collate directory.pinyin");

    /** Open is a task that the engine shows open and that nobody has completed here meanwhile. */
    private static final String ROWS = """
        select * from (
        select s.id, s.title, s.kind, s.year, s.labels, s.stage, s.status, s.host_id, h.name as host_name, s.demo, s.started_at,
               t.open, t.overdue, t.next_due, coalesce(l.at, s.started_at) as updated_at
          from study.study s
          join directory.organisation_ref h on h.id = s.host_id
          left join lateral (
               select e.at from timeline.entry e where e.study_id = s.id order by e.at desc, e.id desc limit 1) l on true
          cross join lateral (
               select count(*) as open, count(*) filter (where u.due_at < :now) as overdue, min(u.due_at) as next_due
                 from engine.user_task u
                where u.study_id = s.id
                  and u.state = 'OPEN'
                  and not exists (select 1 from engine.task_completion c where c.task_key = u.key)) t
         where s.id in (select m.study_id from directory.study_member m where m.person_id = :me)
           and (:status::text is null or s.status = :status)
           and (:q::text is null or s.title ilike :q or exists (select 1 from unnest(s.labels) label where label ilike :q))) rows
         order by %s
         limit :limit offset :offset
        """;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final Clock clock;

    StudyQuery(JdbcClient jdbc, Directory directory, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    public boolean mayRead(UUID study, UUID person) {
        return jdbc.sql("select exists (select 1 from directory.study_member where study_id = :study and person_id = :person)")
            .param("study", study).param("person", person).query(Boolean.class).single();
    }

    public String title(UUID study) {
        return jdbc.sql("select title from study.study where id = :id").param("id", study).query(String.class).optional()
            .orElseThrow(Refusal::notFound);
    }

    /** The organisation that hosts the study. */
    public OrgRef host(UUID study) {
        return jdbc.sql("select h.id, h.name from study.study s join directory.organisation_ref h on h.id = s.host_id where s.id = :id").param("id", study)
            .query(OrgRef.class).optional().orElseThrow(Refusal::notFound);
    }

    public Study.Kind kind(UUID study) {
        return jdbc.sql("select kind from study.study where id = :id").param("id", study).query(String.class).optional().map(Study.Kind::valueOf)
            .orElseThrow(Refusal::notFound);
    }

    Page<StudyRow> list(UUID me, String q, String status, String sort, String after) {
        var offset = Page.offset(after);
        return Page.at(offset, PAGE, rows(me, q, status, sort, PAGE + 1, offset));
    }

    /** So many of the list from there on. */
    List<StudyRow> rows(UUID me, String q, String status, String sort, int limit, int offset) {
        var order = Sort.of(sort, "-updated").in(ORDERS, "id");
        return jdbc.sql(ROWS.formatted(order))
            .param("me", me)
            .param("now", Timestamptz.of(clock.instant()))
            .param("status", status == null || status.isBlank() ? null : status)
            .param("q", Like.containing(q))
            .param("limit", limit)
            .param("offset", offset)
            .query(StudyQuery::row)
            .list();
    }

    public StudyView study(UUID id, Me me) {
        return jdbc.sql("""
            select s.*, h.name as host_name, c.name as commissioned_by_name, p.name as head_name, w.name as withdrawn_by_name, a.name as archived_by_name
              from study.study s
              join directory.organisation_ref h on h.id = s.host_id
              left join directory.organisation_ref c on c.id = s.commissioned_by
              left join directory.person_ref p on p.id = s.head_id
              left join directory.person_ref w on w.id = s.withdrawn_by
              left join directory.person_ref a on a.id = s.archived_by
             where s.id = :id
               and exists (select 1 from directory.study_member m where m.study_id = s.id and m.person_id = :me)
            """)
            .param("id", id).param("me", me.id())
            .query((row, number) -> view(row, me)).optional().orElseThrow(Refusal::notFound);
    }

    private StudyView view(ResultSet row, Me me) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var status = Study.Status.valueOf(row.getString("status"));
        var stage = Stage.valueOf(row.getString("stage"));
        var inCharge = directory.accountable(Role.INCHARGE, ScopeType.STUDY, id).orElse(null);
        var leaders = directory.membersOf(Role.LEADERS, ScopeType.STUDY, id);
        var withdrawnAt = Timestamptz.of(row, "withdrawn_at");
        var archivedAt = Timestamptz.of(row, "archived_at");
        var actions = new ArrayList<String>();
        var office = directory.membersOf(Role.OFFICE, ScopeType.STUDY, id);
        if (!status.over() && (office.contains(me.ref()) || me.ref().equals(inCharge))) actions.add("withdraw");
        return new StudyView(id, row.getString("title"), Study.Kind.valueOf(row.getString("kind")), row.getInt("year"),
            new OrgRef(row.getObject("host_id", UUID.class), row.getString("host_name")), org(row, "commissioned_by", "commissioned_by_name"),
            labels(row), row.getString("classification"), stage, status, stages(id, status == Study.Status.ARCHIVED ? null : stage),
            new StudyView.LeadingGroup(row.getString("leading_group_name"), PersonRef.of(row, "head_id", "head_name"), leaders, inCharge),
            office, counts(id),
            withdrawnAt == null ? null
                : new StudyView.WithdrawalView(row.getString("withdrawn_reason"), PersonRef.of(row, "withdrawn_by", "withdrawn_by_name"), withdrawnAt),
            archivedAt == null ? null
                : new StudyView.ArchivalView(row.getString("archive_note"), PersonRef.of(row, "archived_by", "archived_by_name"), archivedAt),
            Timestamptz.of(row, "started_at"), row.getLong("version"), row.getBoolean("demo"), actions);
    }

    /** No stage is the current one of a study that is closed. */
    private List<StudyView.StageView> stages(UUID study, Stage current) {
        var reached = new HashMap<String, Instant>();
        jdbc.sql("select code, at from study.stage_reached where study_id = :id").param("id", study)
            .query(row -> {
                reached.put(row.getString("code"), Timestamptz.of(row, "at"));
            });
        return Arrays.stream(Stage.values())
            .map(stage -> new StudyView.StageView(stage, reached.get(stage.name()), stage == current)).toList();
    }

    private StudyView.Counts counts(UUID study) {
        var now = clock.instant();
        var dues = jdbc.sql("""
            select u.due_at
              from engine.user_task u
             where u.study_id = :study
               and u.state = 'OPEN'
               and not exists (select 1 from engine.task_completion c where c.task_key = u.key)
            """)
            .param("study", study)
            .query((row, number) -> Timestamptz.of(row, "due_at")).list();
        var near = 0;
        var overdue = 0;
        for (var due : dues) {
            if (due == null) continue;
            switch (calendar.light(now, due).kind()) {
                case NEAR -> near++;
                case OVERDUE -> overdue++;
                default -> {}
            }
        }
        return new StudyView.Counts(dues.size(), near, overdue);
    }

    private static StudyRow row(ResultSet row, int number) throws SQLException {
        return new StudyRow(row.getObject("id", UUID.class), row.getString("title"), Study.Kind.valueOf(row.getString("kind")), row.getInt("year"),
            labels(row), Stage.valueOf(row.getString("stage")), Study.Status.valueOf(row.getString("status")), org(row, "host_id", "host_name"),
            row.getBoolean("demo"), row.getInt("open"), row.getInt("overdue"), Timestamptz.of(row, "next_due"), Timestamptz.of(row, "updated_at"));
    }

    private static List<String> labels(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("labels").getArray());
    }

    private static OrgRef org(ResultSet row, String id, String name) throws SQLException {
        var found = row.getObject(id, UUID.class);
        return found == null ? null : new OrgRef(found, row.getString(name));
    }
}
