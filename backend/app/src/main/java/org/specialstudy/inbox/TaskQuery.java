package org.specialstudy.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** One task, for those who may know of it: its candidates, its holder, who completed it, the leaders and the office of its study. */
@Repository
class TaskQuery {

    private static final String VISIBLE = """
        t.key = :key
           and (t.candidate_groups && :principals::text[]
                or t.candidate_users && :principals::text[]
                or k.person_id = :me
                or d.by_id = :me
                or s.started_by = :me
                or exists (
                   select from directory.active_membership m
                    where m.person_id = :me
                      and m.study_id = t.study_id
                      and m.scope_type = 'STUDY'
                      and m.role in ('OFFICE', 'LEADERS', 'INCHARGE')))
        """;

    private static final String TASK = """
        select %s,
               of_task.rule as term, of_task.deadline_id
          from engine.user_task t
        %s
          left join lateral (
               select w.rule, w.deadline_id
                 from engine.variable_ref v
                 join deadline.of_task w on w.id_variable = v.name
                  and w.aggregate_id = v.value::uuid
                  and w.element_id = t.element_id
                where v.scope_key in (t.process_instance_key, t.element_instance_key)
                limit 1) as of_task on true
         where %s
        """.formatted(InboxSql.COLUMNS, InboxSql.DETAILS, VISIBLE);

    /** Whoever holds one of the task's groups now, or is named by the task. */
    private static final String PEOPLE = """
        select p.id, p.name
          from engine.user_task t
         cross join unnest(t.candidate_groups) as g
          join directory.active_membership m on m.scope_type in ('STUDY', 'GROUP', 'ORGANISATION')
           and m.scope_id = case when g ~ '@[0-9a-f-]{36}$' then split_part(g, '@', 2)::uuid end
           and m.principal = g
          join directory.person_ref p on p.id = m.person_id
         where t.key = :key
           and t.state = 'OPEN'
         union
        select p.id, p.name
          from engine.user_task t
          join directory.person_ref p on p.id::text = any(t.candidate_users)
         where t.key = :key
           and t.state = 'OPEN'
         order by name, id
        """;

    /** A task as one person sees it; {@code mayDo} says whether they are among those who may do it. */
    record Seen(InboxRow row, String term, UUID deadline, boolean mayDo) {

        boolean over() {
            return row.endedAt() != null && !row.settling();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final JsonMapper json;

    TaskQuery(JdbcClient jdbc, Clock clock, WorkingCalendar calendar, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendar = calendar;
        this.json = json;
    }

    Seen seen(long key, Me me) {
        return find(key, me).orElseThrow(Refusal::notFound);
    }

    private Optional<Seen> find(long key, Me me) {
        var line = new Line(me.id(), clock.instant(), calendar, json);
        return jdbc.sql(TASK)
            .param("key", key)
            .param("me", me.id())
            .param("principals", me.principals().toArray(String[]::new))
            .query((row, number) -> seen(row, line))
            .optional();
    }

    private static Seen seen(ResultSet row, Line line) throws SQLException {
        var read = line.read(row);
        var mine = read.holder() != null && read.holder().id().equals(line.me());
        return new Seen(read, row.getString("term"), row.getObject("deadline_id", UUID.class), mine || row.getBoolean("candidate"));
    }

    List<PersonRef> people(long key) {
        return jdbc.sql(PEOPLE).param("key", key).query(PersonRef.class).list();
    }

    boolean couldTake(long key, UUID person) {
        return people(key).stream().anyMatch(other -> other.id().equals(person));
    }

    /** May this person open the study that the task is for? */
    boolean readsStudy(long key, Me me) {
        return jdbc.sql("""
            select exists (
                select from engine.user_task t
                  join directory.study_member m on m.study_id = t.study_id
                 where t.key = :key
                   and m.person_id = :me)
            """)
            .param("key", key).param("me", me.id()).query(Boolean.class).single();
    }
}
