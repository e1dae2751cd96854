package org.specialstudy.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.live.ProcessView.ElementView;
import org.specialstudy.live.ProcessView.TaskOnElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a study's processes stand, for those who may read the study. The deadlines' own instances are not part of the picture. */
@Repository
class LiveQuery {

    private static final String READABLE = """
        select exists (select from directory.study_member where person_id = :me and study_id = :study)
            or exists (select from study.card where started_by = :me and study_id = :study)
        """;

    private static final String PROCESSES = """
        select p.key, p.process_id, p.version, p.definition_key, coalesce(a.title, g.name) as subject, p.parent_key, caller.element_id as parent_element_id,
               p.state, p.started_at, p.ended_at
          from engine.process_instance p
          left join engine.element_instance caller on caller.key = p.parent_element_key
          left join engine.variable_ref v on v.scope_key = p.key
           and v.name = 'groupId'
          left join topic.card g on g.group_id = v.value::uuid
          left join engine.variable_ref w on w.scope_key = p.key
           and w.name = 'assignmentId'
          left join assignment.card a on a.assignment_id = w.value::uuid
         where p.study_id = :study
           and p.process_id <> 'deadline'
         order by p.started_at, p.key
        """;

    private static final String MODELS = "select distinct definition_key from engine.process_instance where study_id = :study";

    private static final String NAMES = """
        select definition_key, process_id, xml
          from engine.process_model
         where definition_key = any(:models::bigint[])
        """;

    /** A multi-instance body is one more instance of the same element: it counts only while it is the only one. */
    private static final String ELEMENTS = """
        select e.process_instance_key, e.element_id,
               case when bool_or(i.key is not null) then 'INCIDENT'
                    when bool_or(e.state = 'ACTIVE') then 'ACTIVE'
                    when (array_agg(e.state order by e.started_at desc, e.key desc))[1] = 'TERMINATED' then 'TERMINATED'
                    else 'DONE' end as state,
               max(e.started_at) filter (where e.element_type <> 'MULTI_INSTANCE_BODY') as started_at,
               min(e.started_at) as first_started_at,
               case when bool_or(e.state = 'ACTIVE') then null else max(e.ended_at) end as ended_at,
               greatest(1, count(*) filter (where e.element_type <> 'MULTI_INSTANCE_BODY')) as times,
               count(*) filter (where e.state = 'ACTIVE' and e.element_type <> 'MULTI_INSTANCE_BODY') as active
          from engine.process_instance p
          join engine.element_instance e on e.process_instance_key = p.key
          left join engine.incident i on i.process_instance_key = p.key
           and i.element_instance_key = e.key
           and i.state = 'OPEN'
         where p.study_id = :study
           and p.process_id <> 'deadline'
         group by e.process_instance_key, e.element_id
         order by first_started_at, min(e.key)
        """;

    /** Apart from the elements: joined to them, a plan made while the tables were small reads every call once for every element. */
    private static final String CALLED = """
        select p.parent_key, caller.element_id, max(p.key) as key
          from engine.process_instance p
          join engine.element_instance caller on caller.key = p.parent_element_key
         where p.study_id = :study
         group by p.parent_key, caller.element_id
        """;

    private static final String TASKS = """
        select t.process_instance_key, t.element_id, (array_agg(t.key order by t.due_at nulls last, t.key))[1] as key, min(t.due_at) as due_at,
               array(select distinct h.name
                       from unnest(array_agg(t.key)) as k
                      cross join lateral (
                            select r.name
                              from engine.task_claim c
                              join directory.person_ref r on r.id = c.person_id
                             where c.task_key = k
                            union
                            select r.name
                              from engine.user_task o
                             cross join unnest(o.candidate_groups) as g
                              join directory.active_membership m on m.scope_type in ('STUDY', 'GROUP', 'ORGANISATION')
                               and m.scope_id = case when g ~ '@[0-9a-f-]{36}$' then split_part(g, '@', 2)::uuid end
                               and m.principal = g
                              join directory.person_ref r on r.id = m.person_id
                             where o.key = k
                               and not exists (select from engine.task_claim c where c.task_key = k)
                            union
                            select r.name
                              from engine.user_task o
                             cross join unnest(o.candidate_users) as u
                              join directory.person_ref r on r.id = case when u ~ '^[0-9a-f-]{36}$' then u::uuid end
                             where o.key = k
                               and not exists (select from engine.task_claim c where c.task_key = k)) as h
                      order by 1
                      limit 20) as holders
          from engine.user_task t
         where t.study_id = :study
           and t.state = 'OPEN'
         group by t.process_instance_key, t.element_id
        """;

    private record Place(long process, String element) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final Map<Long, String> names = new ConcurrentHashMap<>();         // a deployed model never changes, and its text is long

    LiveQuery(JdbcClient jdbc, Clock clock, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendar = calendar;
    }

    List<ProcessView> processes(UUID study, Me me) {
        var readable = jdbc.sql(READABLE).param("me", me.id()).param("study", study).query(Boolean.class).single();
        Refusal.unless(readable, Refusal::notFound);
        var tasks = tasks(study);
        var called = called(study);
        var elements = new LinkedHashMap<Long, List<ElementView>>();
        jdbc.sql(ELEMENTS).param("study", study).query(row -> {
            var place = new Place(row.getLong("process_instance_key"), row.getString("element_id"));
            elements.computeIfAbsent(place.process(), any -> new ArrayList<>()).add(element(row, place, tasks.get(place), called.get(place)));
        });
        readNames(study);
        return jdbc.sql(PROCESSES).param("study", study).query((row, number) -> process(row, names, elements)).list();
    }

    private void readNames(UUID study) {
        var unread = jdbc.sql(MODELS).param("study", study).query(Long.class).list().stream().filter(model -> !names.containsKey(model)).toArray(Long[]::new);
        if (unread.length == 0) return;
        jdbc.sql(NAMES).param("models", unread).query(row -> {
            names.put(row.getLong("definition_key"), ModelName.in(row.getString("xml"), row.getString("process_id")));
        });
    }

    /** The model as it was deployed in that version. */
    Optional<String> model(String processId, int version) {
        return jdbc.sql("select xml from engine.process_model where process_id = :process and version = :version order by definition_key desc limit 1")
            .param("process", processId)
            .param("version", version)
            .query(String.class)
            .optional();
    }

    private Map<Place, TaskOnElement> tasks(UUID study) {
        var now = clock.instant();
        var tasks = new LinkedHashMap<Place, TaskOnElement>();
        jdbc.sql(TASKS).param("study", study).query(row -> {
            var due = Timestamptz.of(row, "due_at");
            tasks.put(new Place(row.getLong("process_instance_key"), row.getString("element_id")), new TaskOnElement(
                String.valueOf(row.getLong("key")), List.of((String[]) row.getArray("holders").getArray()), due,
                due == null ? null : calendar.light(now, due)));
        });
        return tasks;
    }

    /** The newest instance that each element called. */
    private Map<Place, String> called(UUID study) {
        var called = new HashMap<Place, String>();
        jdbc.sql(CALLED).param("study", study).query(row -> {
            called.put(new Place(row.getLong("parent_key"), row.getString("element_id")), row.getString("key"));
        });
        return called;
    }

    private static ElementView element(ResultSet row, Place place, TaskOnElement task, String called) throws SQLException {
        var started = Timestamptz.of(row, "started_at");
        return new ElementView(place.element(), row.getString("state"), started == null ? Timestamptz.of(row, "first_started_at") : started,
            Timestamptz.of(row, "ended_at"), row.getInt("times"), row.getInt("active"), called, task);
    }

    private static ProcessView process(ResultSet row, Map<Long, String> names, Map<Long, List<ElementView>> elements) throws SQLException {
        var id = row.getString("process_id");
        return new ProcessView(row.getString("key"), id, row.getInt("version"), names.getOrDefault(row.getLong("definition_key"), id),
            row.getString("subject"), row.getString("parent_key"), row.getString("parent_element_id"), row.getString("state"), Timestamptz.of(row,
                "started_at"),
            Timestamptz.of(row, "ended_at"), elements.getOrDefault(row.getLong("key"), List.of()));
    }
}
