package org.specialstudy.notification;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the leading group of each study, on the first working day of the week at half past eight, how its work stands: what was done from
 * Monday to Sunday before, and what falls due until the next Sunday. Once per study and week, whichever replica is first.
 */
@Component
class Digests {

    /** An assignment is one piece of work, whatever steps it takes; the group is the one whose lead or members answer for it. */
    private static final String WORK = """
        select d.status, d.started_at, d.due_at, d.closed_at, g.name as group_name, g.no as group_no, d.id_variable = 'assignmentId' as assigned
          from deadline.of_task d
          left join topic.card g on g.group_id = case when d.principal ~ '^(lead|member)@' then split_part(d.principal, '@', 2)::uuid end
         where d.study_id = :study
           and (d.id_variable <> 'assignmentId' or d.element_id = 'UserTask_CompleteAssignment')
        """;

    private static final String COUNTED = """
        count(*) filter (where assigned and status = 'OPEN' and started_at <= :now) as open,
        count(*) filter (where assigned and status = 'DONE' and closed_at >= :from and closed_at < :to) as done,
        count(*) filter (where assigned and status = 'OPEN' and due_at >= :to and due_at < :next) as "dueNext",
        count(*) filter (where assigned and status = 'OPEN' and due_at < :now) as overdue
        """;

    private static final String TOTALS = "select " + COUNTED + """
        , count(*) filter (where not assigned and status = 'OPEN' and due_at < :now) as "lateSteps",
        (select count(*) from delivery.card where study_id = :study and status = 'WAITING') as awaiting
        from (
        """ + WORK + ") as work";

    private static final String GROUPS = "select group_name as name, " + COUNTED + " from (" + WORK
        + ") as work where group_name is not null group by group_no, group_name order by group_no, group_name";

    private static final String STUDIES = """
        select study_id
          from study.card s
         where status not in ('WITHDRAWN', 'ARCHIVED')
           and started_at < :due
           and not exists (select from notification.digest d where d.study_id = s.study_id and d.week = :week)
         order by study_id
        """;

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final Timing timing;
    private final BusinessClock clock;

    Digests(JdbcClient jdbc, Notifications notifications, Timing timing, BusinessClock clock) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.timing = timing;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${specialstudy.notification.digests-every:1m}", fixedDelayString = "${specialstudy.notification.digests-every:1m}")
    @Transactional
    public void whenDue() {
        if (clock.replays()) return;
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZONE);
        var due = timing.weekly(today);
        if (now.isBefore(due)) return;
        jdbc.sql(STUDIES).param("due", Timestamptz.of(due)).param("week", monday(today)).query(UUID.class).list().forEach(study -> send(study, now));
    }

    /** The digest of the week in which this moment lies; nothing when it has gone out. */
    void send(UUID study, Instant now) {
        var week = monday(LocalDate.ofInstant(now, ZONE));
        var first = jdbc.sql("insert into notification.digest (study_id, week) values (:study, :week) on conflict do nothing").param("study", study)
            .param("week", week).update() == 1;
        if (!first) return;
        var details = new LinkedHashMap<String, Object>();
        details.put("from", week.minusWeeks(1).toString());
        details.put("to", week.minusDays(1).toString());
        details.putAll(counted(TOTALS, study, week, now).getFirst());
        details.put("groups", counted(GROUPS, study, week, now));
        notifications.tell(new News(Reason.DIGEST, "digest.weekly", study, null, List.of("leaders@" + study, "incharge@" + study), List.of(), details,
            "/studies/" + study, "digest:" + study + ":" + week, now));
    }

    private List<Map<String, Object>> counted(String sql, UUID study, LocalDate week, Instant now) {
        return jdbc.sql(sql).param("study", study).param("from", Timestamptz.of(start(week.minusWeeks(1)))).param("to", Timestamptz.of(start(week)))
            .param("next", Timestamptz.of(start(week.plusWeeks(1)))).param("now", Timestamptz.of(now)).query().listOfRows();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
