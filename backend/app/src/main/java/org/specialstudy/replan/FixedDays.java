package org.specialstudy.replan;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.replan.FixedDay.Kind;
import org.specialstudy.study.Stage;
import org.specialstudy.workplan.Schedules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a study stands on its day: meetings and visits to come, and the ends that the plan in force names. */
@Repository
class FixedDays {

    private static final String COMING = """
        select 'MEETING' as kind, meeting_id as id, title, (starts_at at time zone 'Asia/Shanghai')::date as day
          from meeting.card
         where study_id = :study
           and status in ('PREPARING', 'CONVENED')
           and (starts_at at time zone 'Asia/Shanghai')::date >= :today
         union all
        select 'VISIT', visit_id, title, from_day
          from fieldvisit.card
         where study_id = :study
           and status in ('PLANNING', 'APPROVAL', 'LOGISTICS')
           and from_day >= :today
         order by day, id
        """;

    private static final Map<Kind, String> PAGES = Map.of(Kind.MEETING, "/meetings/", Kind.VISIT, "/visits/");

    private final JdbcClient jdbc;
    private final Schedules schedules;

    FixedDays(JdbcClient jdbc, Schedules schedules) {
        this.jdbc = jdbc;
        this.schedules = schedules;
    }

    /** Where the meeting or the visit is opened. */
    static String page(Kind kind, UUID id) {
        return PAGES.get(kind) + id;
    }

    List<FixedDay> of(UUID study, Instant now) {
        var days = new ArrayList<>(jdbc.sql(COMING).param("study", study).param("today", LocalDate.ofInstant(now, ZONE))
            .query((row, n) -> {
                var kind = Kind.valueOf(row.getString("kind"));
                return new FixedDay(kind, row.getString("title"), row.getObject("day", LocalDate.class), page(kind, row.getObject("id", UUID.class)));
            }).list());
        var planned = schedules.lastDays(study);
        var page = "/studies/" + study + "/plan";
        var report = planned.get(Stage.REPORT.name());
        if (report != null) days.add(new FixedDay(Kind.REPORT, null, report, page));
        planned.values().stream().max(LocalDate::compareTo).filter(end -> !end.equals(report))
            .ifPresent(end -> days.add(new FixedDay(Kind.PLAN_END, null, end, page)));
        return days;
    }
}
