package org.specialstudy.supervision;

import org.specialstudy.directory.Behind;

/**
 * The statements of the board. Whoever oversees many studies reads the first lines of each by an index and merges them, so that a page costs
 * what the studies cost that are overseen, never what the whole house has.
 */
final class BoardSql {

    private static final String TITLES = "left join study.card s on s.study_id = e.study_id\n" + DeadlineLine.JOINS;

    /** The studies that I oversee, and what I owe in others. */
    private static final String SCOPE = """
        scope as (
             select distinct study_id
               from directory.active_membership
              where person_id = :me
                and scope_type = 'STUDY'
                and role in ('OFFICE', 'LEADERS', 'INCHARGE'))
        """;

    private static final String LINES = """
        found as (
             select line.*, true as overseen
               from scope
              cross join lateral (
                    select e.deadline_id, e.study_id, e.due_at, e.principal, s.title as study_title
                      from deadline.entry e
                    %1$s
                     where e.study_id = scope.study_id
                       and %2$s
                    %3$s) as line
             union all
             select line.*, false
               from unnest(:principals::text[]) as mine (principal)
              cross join lateral (
                    select e.deadline_id, e.study_id, e.due_at, e.principal, s.title as study_title
                      from deadline.entry e
                    %1$s
                     where e.principal = mine.principal
                       and not exists (select from scope where scope.study_id = e.study_id)
                       and %2$s
                    %3$s) as line),
        page as (
             select found.*, row_number() over (order by %4$s) as place
               from found
              order by place
              limit :limit offset :offset)
        """;

    /** How many of each light, study by study: of those that I oversee from the tally, of what I owe elsewhere one by one. */
    static final String COUNTS = """
        with %s,
        mine as (
             select principal
               from unnest(:principals::text[]) as principal
              where not exists (select from scope where scope.study_id::text = split_part(principal, '@', 2)))
        select counted.study_id, s.title, counted.overdue, counted.near, counted.normal, counted.not_started, counted.done, counted.late
          from (select t.study_id, t.overdue, t.near - ahead.near as near, t.normal - (ahead.all - ahead.near) as normal, ahead.all as not_started,
                       t.done, t.late
                  from (select t.study_id,
                               coalesce(sum(t.open) filter (where t.due_at < :now), 0) as overdue,
                               coalesce(sum(t.open) filter (where t.due_at >= :now and t.due_at < :later), 0) as near,
                               coalesce(sum(t.open) filter (where t.due_at >= :later), 0) as normal,
                               sum(t.done) as done,
                               sum(t.late) as late
                          from scope
                          join deadline.tallied t on t.study_id = scope.study_id
                         group by t.study_id) as t
                 cross join lateral (
                       select count(*) as all, count(*) filter (where e.due_at < :later) as near
                         from deadline.entry e
                        where e.study_id = t.study_id
                          and e.status = 'OPEN'
                          and e.started_at > :now
                          and e.due_at >= :now) as ahead
                union all
                select e.study_id,
                       count(*) filter (where e.status = 'OPEN' and e.due_at < :now),
                       count(*) filter (where e.status = 'OPEN' and e.started_at <= :now and e.due_at >= :now and e.due_at < :later),
                       count(*) filter (where e.status = 'OPEN' and e.started_at <= :now and e.due_at >= :later),
                       count(*) filter (where e.status = 'OPEN' and e.started_at > :now and e.due_at >= :now),
                       count(*) filter (where e.status = 'DONE'),
                       count(*) filter (where e.status = 'DONE' and e.late_working_days > 0)
                  from mine
                  join deadline.entry e on e.principal = mine.principal
                 where e.status in ('OPEN', 'DONE')
                   and not exists (select from scope where scope.study_id = e.study_id)
                 group by e.study_id) as counted
          left join study.card s on s.study_id = counted.study_id
         where counted.overdue + counted.near + counted.normal + counted.not_started + counted.done > 0
         order by counted.overdue desc, counted.near desc, s.title collate directory.pinyin
        """.formatted(SCOPE);

    /** What {@link BoardLine} reads, for a deadline {@code e} that is {@code overseen} or owed. */
    private static final String COLUMNS = """
        e.*, of_anchor.element_id as anchor_element, s.title as study_title, s.demo, %s as subject,
               %s, last.kind as said_kind, last.text as said, last.at as said_at, last.papers,
               of_group.name as group_name, of_org.name as org_name, of_post.id as post_org, of_post.name as post_org_name, slips.sent, slips.unanswered,
               e.principal = any(:principals) as owed,
               case e.element_id when 'UserTask_CompleteAssignment' then a.status end as assignment,
               exists (
                   select from deadline.entry before
                    where before.aggregate_id = e.aggregate_id
                      and before.element_id = e.element_id
                      and before.id_variable = e.id_variable
                      and before.status = 'DONE'
                      and before.started_at < e.started_at) as again,
               %s as people
        """.formatted(DeadlineLine.SUBJECT, Asked.COLUMNS, Behind.names("e.principal"));

    private static final String DETAILS = TITLES + """
        left join deadline.entry of_anchor on of_anchor.deadline_id = e.anchor_deadline
        left join assignment.latest last on e.id_variable = 'assignmentId' and last.assignment_id = e.aggregate_id
        left join topic.card of_group on of_group.group_id = case when e.principal ~ '^(lead|member|incharge)@' then split_part(e.principal, '@', 2)::uuid end
        left join directory.organisation_ref of_org on of_org.id = case when e.principal like 'contact@%%' then split_part(e.principal, '@', 2)::uuid end
        left join directory.organisation_ref of_post on position('@' in e.principal) = 0 and of_post.id = (%s)::uuid
        left join lateral (
             select count(*) as sent, count(*) filter (where x.replied_at is null) as unanswered
               from supervision.slip x
              where x.deadline_id = e.deadline_id) as slips on true
        """.formatted(Behind.unit("e.principal"));

    /** Deadlines by their ids, each for whoever oversees its study, leads its topic group, owes it or was sent a slip about it. */
    static final String SOME = "with " + SCOPE + "select " + COLUMNS + """
               , exists (select from scope where scope.study_id = e.study_id) as overseen
          from deadline.entry e
        """ + DETAILS + """
         where e.deadline_id = any(:ids)
           and (exists (select from scope where scope.study_id = e.study_id)
                or e.principal = any(:principals)
                or e.principal ~ '^(lead|member)@' and 'incharge@' || split_part(e.principal, '@', 2) = any(:principals)
                or exists (select from supervision.slip x where x.deadline_id = e.deadline_id and x.copies && :principals::text[]))
        """;

    private BoardSql() {}

    static String page(BoardFilter filter) {
        var titles = filter.words() == null ? "left join study.card s on s.study_id = e.study_id" : TITLES;
        return "with " + SCOPE + ", " + LINES.formatted(titles, filter.where(), filter.orderOfStudy(), filter.order())
            + "select " + COLUMNS + ", page.overseen\n  from page\n  join deadline.entry e on e.deadline_id = page.deadline_id\n" + DETAILS
            + " order by page.place";
    }
}
