package org.specialstudy.inbox;

import org.specialstudy.notification.TaskSubject;
import org.specialstudy.supervision.Asked;

/** One statement per box: who I am, what is mine, the page, its details and the counts. Parts are put together, values are parameters. */
final class InboxSql {

    /** My principals, and whether I am the only active one behind each. */
    private static final String POST = """
        post as (
             select m.principal, not exists (
                    select from directory.active_membership o
                     where o.role = m.role
                       and o.scope_type = m.scope_type
                       and o.scope_id = m.scope_id
                       and o.person_id <> m.person_id) as sole
               from directory.active_membership m
              where m.person_id = :me
                and m.principal is not null
             union all
             select :me::text, true)
        """;

    private static final String MINE = """
        mine as (
             select c.task_key, c.due_at
               from post
              cross join lateral (
                    select task_key, due_at
                      from engine.task_candidate
                     where candidate = post.principal
                     order by due_at nulls last, task_key
                     limit 2000) as c
              where post.sole
             union
             select t.key, t.due_at
               from engine.task_claim k
               join engine.user_task t on t.key = k.task_key
              where k.person_id = :me
                and t.state = 'OPEN'
             union                                                    -- just completed, not yet gone
             select t.key, t.due_at
               from (select task_key from engine.task_completion where by_id = :me order by at desc limit 100) as d
               join engine.user_task t on t.key = d.task_key
              where t.state = 'OPEN')
        """;

    /**
     * How many by urgency, 1 (overdue) to 4 (later) and 5 (no date). Counted by ranges of the index, at most 100 per group and urgency: the
     * cost does not grow with the number of open tasks. What is mine is subtracted, which is cheaper than asking of each task whether it is.
     */
    private static final String GROUP = """
        of_group as (
             select range.urgency, (
                    select count(distinct c.task_key)
                      from post
                     cross join lateral (
                           select task_key
                             from engine.task_candidate
                            where candidate = post.principal
                              and due_at >= range.low
                              and due_at < range.high
                            limit 100) as c
                     where not post.sole) as n
               from (values (1, '-infinity'::timestamptz, :now::timestamptz), (2, :now::timestamptz, :tomorrow::timestamptz),
                    (3, :tomorrow::timestamptz, :later::timestamptz), (4, :later::timestamptz, 'infinity'::timestamptz))
                    as range (urgency, low, high)
             union all
             select 5, count(distinct c.task_key)
               from post
              cross join lateral (
                    select task_key
                      from engine.task_candidate
                     where candidate = post.principal
                       and due_at is null
                     limit 100) as c
              where not post.sole
             union all
             select case when due_at < :now then 1 when due_at < :tomorrow then 2 when due_at < :later then 3 when due_at >= :later then 4
                    else 5 end, -1
               from mine
              where exists (
                    select 1
                      from engine.task_candidate c
                      join post on post.principal = c.candidate
                       and not post.sole
                     where c.task_key = mine.task_key))
        """;

    private static final String STUDIES = """
        studies as (
             %s),
        of_studies as (
             select t.key as task_key, t.due_at
               from studies
              cross join lateral (
                    select key, due_at
                      from engine.user_task
                     where study_id = studies.study_id
                       and state = 'OPEN'
                     order by due_at
                     limit 500) as t)
        """;

    private static final String OFFICE_OF = """
        select study_id
          from directory.active_membership
         where person_id = :me
           and role = 'OFFICE'
           and scope_type = 'STUDY'
        """;

    private static final String COMMISSIONED = """
        select study_id
          from study.card
         where started_by = :me
        """;

    private static final String COUNTS = """
        counts as (
             select (select count(*) from mine) as mine_total,
                    (select greatest(sum(n), 0) from of_group) as group_total,
                    count(*) filter (where due_at < :now) as overdue,
                    count(*) filter (where due_at >= :now and due_at < :tomorrow) as today,
                    count(*) filter (where due_at >= :tomorrow and due_at < :later) as near,
                    count(*) filter (where due_at >= :later) as later,
                    count(*) filter (where due_at is null) as none
               from %s)
        """;

    private static final String COUNTS_OF_GROUP = """
        counts as (
             select (select count(*) from mine) as mine_total,
                    greatest(sum(n), 0) as group_total,
                    greatest(sum(n) filter (where urgency = 1), 0) as overdue,
                    greatest(sum(n) filter (where urgency = 2), 0) as today,
                    greatest(sum(n) filter (where urgency = 3), 0) as near,
                    greatest(sum(n) filter (where urgency = 4), 0) as later,
                    greatest(sum(n) filter (where urgency = 5), 0) as none
               from of_group)
        """;

    /** The columns that {@link Line} reads, for a task {@code t}. */
    static final String COLUMNS = """
        t.key, t.element_id, t.process_id, t.study_id, s.title, s.stage, s.demo, t.due_at, t.created_at, t.state, r.refs,
               exists (select
                         from deadline.urgent u
                        where u.element_id = t.element_id
                          and r.refs ->> u.id_variable = u.aggregate_id::text) as urgent,
               coalesce(d.at, t.ended_at) as ended_at, d.task_key is not null as completed, holder.id as holder_id,
               holder.name as holder_name, done.id as done_id, done.name as done_name, """ + TaskSubject.NAME + """
               as subject,
               t.candidate_groups && :principals::text[] or t.candidate_users && :principals::text[] as candidate,
               """ + Asked.COLUMNS + "\n";

    static final String DETAILS = """
          left join study.card s on s.study_id = t.study_id
          left join engine.task_claim k on k.task_key = t.key
          left join directory.person_ref holder on holder.id = k.person_id
          left join engine.task_completion d on d.task_key = t.key
          left join directory.person_ref done on done.id = d.by_id
        """ + TaskSubject.JOINS;

    private InboxSql() {}

    static String page(InboxFilter filter) {
        var box = filter.box();
        var parts = new java.util.ArrayList<>(java.util.List.of(POST, MINE, GROUP));
        if (box == Box.ALL || box == Box.STARTED) parts.add(STUDIES.formatted(box == Box.ALL ? OFFICE_OF : COMMISSIONED));
        parts.add(counts(box));
        parts.add("page as (\n" + found(filter) + "order by " + filter.order().by("at", "task_key") + "\nlimit :limit)\n");
        return "with " + String.join(", ", parts)
            + "select counts.*, line.*\n  from counts\n  left join (select page.at as sorted_at, " + COLUMNS
            + "  from page\n  join engine.user_task t on t.key = page.task_key\n" + DETAILS + ") as line on true\n"
            + "order by " + filter.order().by("sorted_at", "key");
    }

    private static String counts(Box box) {
        return switch (box) {
            case MINE -> COUNTS.formatted("mine");
            case GROUP -> COUNTS_OF_GROUP;
            case ALL, STARTED -> COUNTS.formatted("of_studies");
            case DONE -> COUNTS.formatted("mine where false");
        };
    }

    private static String found(InboxFilter filter) {
        return switch (filter.box()) {
            case MINE -> narrowed(filter, "select c.task_key, %s as at from mine c", "true");
            case GROUP -> """
                select distinct first.task_key, first.at
                  from post
                 cross join lateral (
                %s) as first
                 where not post.sole
                """.formatted(topped(filter, "select c.task_key, %s as at from engine.task_candidate c",
                "c.candidate = post.principal and c.task_key <> all (array(select task_key from mine))"));
            case ALL, STARTED -> """
                select first.task_key, first.at
                  from studies
                 cross join lateral (
                %s) as first
                """.formatted(topped(filter, "select c.key as task_key, %s as at from engine.user_task c",
                "c.study_id = studies.study_id and c.state = 'OPEN'").replace("c.task_key", "c.key"));
            case DONE -> narrowed(filter, "select c.task_key, %s as at from engine.task_completion c", "c.by_id = :me");
        };
    }

    /** The first rows of one index range, so that merging a few ranges is all that is left to do. */
    private static String topped(InboxFilter filter, String select, String where) {
        return narrowed(filter, select, where) + "order by " + filter.order().by("at", "task_key") + "\nlimit :limit";
    }

    private static String narrowed(InboxFilter filter, String select, String where) {
        var done = filter.box() == Box.DONE;
        var created = filter.order().column.equals("created_at");
        var time = created ? done ? "c.at" : "t.created_at" : done ? "t.due_at" : "c.due_at";
        var sql = new StringBuilder(select.formatted(time)).append('\n');
        if (filter.needsTask() || done) sql.append("join engine.user_task t on t.key = c.task_key\n");
        if (filter.stage() != null || filter.words() != null) sql.append("left join study.card s on s.study_id = t.study_id\n");
        sql.append("where ").append(where).append('\n');
        sql.append("and ").append(filter.dueIn(done ? "t.due_at" : "c.due_at")).append('\n');
        sql.append("and ").append(filter.order().behind(filter.after(), time, "c.task_key")).append('\n');
        if (filter.study() != null) sql.append("and t.study_id = :study\n");
        if (filter.stage() != null) sql.append("and s.stage = :stage\n");
        if (filter.words() != null) sql.append(WORDS);
        return sql.toString();
    }

    private static final String WORDS = """
        and (s.title ilike :words
             or t.element_id = any(:elements)
             or exists (
                select from engine.variable_ref v
                  left join directory.organisation_ref o on v.name = 'orgId' and o.id = v.value::uuid
                  left join topic.card g on v.name = 'groupId' and g.group_id = v.value::uuid
                  left join fieldvisit.card f on v.name = 'visitId' and f.visit_id = v.value::uuid
                  left join workplan.card p on v.name = 'planId' and p.plan_id = v.value::uuid
                  left join report.card rp on v.name = 'reportId' and rp.report_id = v.value::uuid
                  left join assignment.card a on v.name = 'assignmentId' and a.assignment_id = v.value::uuid
                  left join meeting.card e on v.name = 'meetingId' and e.meeting_id = v.value::uuid
                  left join consultation.card cn on v.name = 'consultationId' and cn.consultation_id = v.value::uuid
                 where v.scope_key in (t.process_instance_key, t.element_instance_key)
                   and (o.name ilike :words or g.name ilike :words or p.title ilike :words or rp.title ilike :words or a.title ilike :words
                        or e.title ilike :words or cn.title ilike :words or f.title ilike :words)))
        """;
}
