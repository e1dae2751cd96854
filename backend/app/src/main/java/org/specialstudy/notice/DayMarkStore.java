package org.specialstudy.notice;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Calendars.Change;
import org.specialstudy.deadline.DayOff;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.notice.DayMark.Day;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which planned days a notice touched. */
@Repository
class DayMarkStore {

    /** What is still to come and has a day. */
    private static final String PLANNED = """
        (select 'MEETING' as kind, meeting_id as thing_id, study_id, group_id, title,
                (starts_at at time zone 'Asia/Shanghai')::date as from_day,
                (coalesce(ends_at, starts_at) at time zone 'Asia/Shanghai')::date as to_day
           from meeting.card
          where status in ('PREPARING', 'CONVENED')
            and starts_at is not null
          union all
         select 'VISIT', visit_id, study_id, group_id, title, from_day, coalesce(to_day, from_day)
           from fieldvisit.card
          where status in ('PLANNING', 'APPROVAL', 'LOGISTICS')
            and from_day is not null) as planned
        """;

    private static final String TOUCHED = """
        select planned.*, changed.day, changed.off
          from %s
          join study.card s on s.study_id = planned.study_id and s.status not in ('ARCHIVED', 'WITHDRAWN')
          join unnest(:days::date[], :offs::text[]) as changed (day, off) on changed.day between planned.from_day and planned.to_day
         where changed.day >= :today
         order by planned.study_id, planned.thing_id, changed.day
        """.formatted(PLANNED);

    private static final String OPEN = """
        select planned.*, mark.day, mark.off, mark.number
          from notice.day_mark mark
          join %s on planned.thing_id = mark.thing_id and mark.day between planned.from_day and planned.to_day
         where mark.study_id = :study
           and planned.study_id = :study
           and mark.kept_at is null
           and mark.day >= :today
         order by mark.day, planned.title, planned.thing_id
        """.formatted(PLANNED);

    private record Row(DayMark mark, Day day) {}

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    DayMarkStore(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** What is planned on a day that changes. */
    List<DayMark> touched(List<Change> changes, String number, LocalDate today) {
        if (changes.isEmpty()) return List.of();
        return together(jdbc.sql(TOUCHED)
            .param("days", changes.stream().map(Change::date).map(Date::valueOf).toArray(Date[]::new))
            .param("offs", changes.stream().map(one -> one.after() == null ? null : one.after().name()).toArray(String[]::new))
            .param("today", Date.valueOf(today))
            .query((row, n) -> row(row, number)).list());
    }

    void insert(DayMark mark, Instant at) {
        for (var day : mark.days()) {
            jdbc.sql("""
                insert into notice.day_mark (thing_id, day, kind, study_id, group_id, off, number, found_at)
                values (:thing, :day, :kind, :study, :group, :off, :number, :at)
                    on conflict (thing_id, day) do update
                   set off = excluded.off, number = excluded.number, found_at = excluded.found_at, kept_by = null, kept_at = null
                """)
                .param("thing", mark.thing()).param("day", Date.valueOf(day.date())).param("kind", mark.kind().name()).param("study", mark.study())
                .param("group", mark.group()).param("off", day.off() == null ? null : day.off().name()).param("number", mark.number())
                .param("at", Timestamptz.of(at)).update();
        }
    }

    /** What nobody has moved or left standing; not what a later notice has made good again. */
    List<DayMark> open(UUID study, LocalDate today) {
        return together(jdbc.sql(OPEN).param("study", study).param("today", Date.valueOf(today))
            .query((row, n) -> row(row, row.getString("number"))).list().stream()
            .filter(row -> calendar.isWorkingDay(row.day().date()) == (row.day().off() == null)).toList());
    }

    void keep(DayMark mark, UUID by, Instant at) {
        jdbc.sql("update notice.day_mark set kept_by = :by, kept_at = :at where thing_id = :thing and kept_at is null")
            .param("by", by).param("at", Timestamptz.of(at)).param("thing", mark.thing()).update();
    }

    private static List<DayMark> together(Collection<Row> rows) {
        var byThing = new LinkedHashMap<UUID, DayMark>();
        for (var row : rows) byThing.computeIfAbsent(row.mark().thing(), any -> row.mark()).days().add(row.day());
        return List.copyOf(byThing.values());
    }

    private static Row row(ResultSet row, String number) throws SQLException {
        var off = row.getString("off");
        return new Row(new DayMark(row.getObject("thing_id", UUID.class), DayMark.Kind.valueOf(row.getString("kind")), row.getObject("study_id", UUID.class),
            row.getObject("group_id", UUID.class), row.getString("title"), new ArrayList<>(), number),
            new Day(row.getDate("day").toLocalDate(), off == null ? null : DayOff.valueOf(off)));
    }
}
