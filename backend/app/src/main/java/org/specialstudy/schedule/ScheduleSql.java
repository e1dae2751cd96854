package org.specialstudy.schedule;

import org.specialstudy.directory.Behind;
import org.specialstudy.supervision.DeadlineLine;

/**
 * The statements of charts, calendars and feeds. Whoever belongs to a study or to one of its groups sees what is planned there, as on its other
 * pages; everybody else what they owe and where they are invited.
 */
final class ScheduleSql {

    /** Whose things are asked for; each is one range of an index. */
    enum Whose {

        ME("e.principal = any(:principals)", "(" + INVITED + " or " + CONVENING + ")", GOING),
        STUDY("e.study_id = :study", "m.study_id = :study", "w.study_id = :study"),
        GROUP("e.study_id = (select study_id from topic.card where group_id = :group)", "m.group_id = :group", "w.group_id = :group");

        private final String deadlines;
        private final String meetings;
        private final String visits;

        Whose(String deadlines, String meetings, String visits) {
            this.deadlines = deadlines;
            this.meetings = meetings;
            this.visits = visits;
        }
    }

    /** Which of them. */
    enum When {

        EVER("true", "true", "true"),
        PERIOD("e.due_at >= :from and e.due_at < :to", "m.starts_at < :to and coalesce(m.ends_at, m.starts_at) >= :from",
            "w.from_day < :lastDay and w.to_day >= :firstDay"),
        /** What is open however late, and what was to be done or took place not long ago. */
        STILL("(e.status = 'OPEN' or e.due_at >= :from)", "m.starts_at >= :from", "w.to_day >= :firstDay");

        private final String deadlines;
        private final String meetings;
        private final String visits;

        When(String deadlines, String meetings, String visits) {
            this.deadlines = deadlines;
            this.meetings = meetings;
            this.visits = visits;
        }
    }

    private static final String INVITED = """
        exists (select from meeting.attendee i
                 where i.meeting_id = m.meeting_id
                   and (i.person_id = :me or i.delegate_id = :me or 'contact@' || i.org_id = any(:principals)))""";

    private static final String CONVENING = "case when m.group_id is null then 'office@' || m.study_id else 'lead@' || m.group_id end = any(:principals)";

    private static final String GOING = "array['lead@' || w.group_id, 'member@' || w.group_id, 'incharge@' || w.group_id] && :principals::text[]";

    private static final String INSIDE = "exists (select from directory.study_member sm where sm.study_id = %s.study_id and sm.person_id = :me)";

    private static final String DEADLINES = """
        select 'DEADLINE' as kind, e.deadline_id as id, e.study_id, e.element_id, """ + DeadlineLine.SUBJECT + """
         as subject, e.id_variable as ref, e.aggregate_id as thing,
               coalesce(g.group_id, v.group_id, me.group_id, r.group_id, case when a.owner_type = 'GROUP' then a.owner_id end,
                        case when e.principal ~ '^(lead|member|incharge)@' then split_part(e.principal, '@', 2)::uuid end) as group_id,
               a.stage, e.started_at as starts_at, e.due_at as ends_at, null::date as from_day, null::date as to_day, e.status as state, e.closed_at,
               e.late_working_days, e.rule, e.principal,
               coalesce(e.anchor_deadline, case when e.id_variable in ('meetingId', 'visitId') then e.aggregate_id
                                                when e.rule like '%BEFORE' then cn.meeting_id end) as anchor,
               e.principal = any(:principals) as mine, exists (select from deadline.urgent u where u.deadline_id = e.deadline_id) as urgent,
               e.status = 'OPEN' and exists (select from directory.active_membership o
                                              where o.person_id = :me
                                                and o.scope_type = 'STUDY'
                                                and o.study_id = e.study_id
                                                and o.role in ('OFFICE', 'LEADERS', 'INCHARGE')) as movable,
               (select m.due_before
                  from deadline.moved m
                 where m.deadline_id = e.deadline_id
                   and (m.due_before at time zone 'Asia/Shanghai')::date <> (e.due_at at time zone 'Asia/Shanghai')::date
                 order by m.no desc
                 limit 1) as stood_at
          from deadline.entry e
        """ + DeadlineLine.JOINS + """
         where e.status in ('OPEN', 'DONE')
           and (e.principal = any(:principals)
                or """ + " " + INSIDE.formatted("e") + ")\n";

    private static final String MEETINGS = """
        select 'MEETING', m.meeting_id, m.study_id, null, m.title, 'meetingId', m.meeting_id, m.group_id, null, m.starts_at,
               coalesce(m.ends_at, m.starts_at), null, null, m.status, null, null, null, '', null, (%1$s or %2$s), false, false, null
          from meeting.card m
         where m.starts_at is not null
           and m.status <> 'CANCELLED'
           and (%1$s or %3$s)
        """.formatted(INVITED, CONVENING, INSIDE.formatted("m"));

    private static final String VISITS = """
        select 'VISIT', w.visit_id, w.study_id, null, w.title, 'visitId', w.visit_id, w.group_id, null, null, null, w.from_day, w.to_day, w.status, null,
               null, null, '', null, %s, false, false, null
          from fieldvisit.card w
         where w.from_day is not null
           and w.status not in ('CANCELLED', 'WITHDRAWN')
           and %s
        """.formatted(GOING, INSIDE.formatted("w"));

    /** What {@link ScheduleQuery} reads; the name of a group only where it is one. */
    private static final String LINES = """
        select e.*, s.title as study_title, s.demo, of_group.group_id as known_group, of_group.name as group_name,
               """ + Behind.names("e.principal") + """
                as people
          from (%s) as e
          left join study.card s on s.study_id = e.study_id
          left join topic.card of_group on of_group.group_id = e.group_id
         where %s
         order by coalesce(e.ends_at, (e.to_day + 1) at time zone 'Asia/Shanghai'), e.id
         limit :limit
        """;

    /** The studies that I belong to, with their groups, to choose from. */
    static final String SELECTIONS = """
        select s.study_id, s.title, g.group_id, g.name
          from study.card s
          left join topic.card g on g.study_id = s.study_id
         where s.study_id in (select sm.study_id from directory.study_member sm where sm.person_id = :me)
         order by s.started_at desc, s.study_id, g.no nulls first
         limit 2000
        """;

    private ScheduleSql() {}

    static String of(Whose whose, When when) {
        var all = DEADLINES + "and " + whose.deadlines + "\nand " + when.deadlines + "\nunion all\n"
            + MEETINGS + "and " + whose.meetings + "\nand " + when.meetings + "\nunion all\n"
            + VISITS + "and " + whose.visits + "\nand " + when.visits;
        return LINES.replace("%s) as e", all + ") as e").replace("where %s", whose == Whose.GROUP ? "where e.group_id = :group" : "where true");
    }
}
