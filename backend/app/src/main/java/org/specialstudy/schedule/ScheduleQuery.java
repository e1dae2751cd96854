package org.specialstudy.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.schedule.Entry.Kind;
import org.specialstudy.schedule.ScheduleSql.When;
import org.specialstudy.schedule.ScheduleSql.Whose;
import org.specialstudy.study.StudyQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everything with a date, as one person may see it. What they may not see, the database does not return. */
@Repository
@Transactional(readOnly = true)
class ScheduleQuery {

    /** More than any study or any month has; a reader is told when there is more. */
    static final int MOST = 2000;

    private static final int LONGEST_DAYS = 100;

    /** {@code complete}: nothing was left out. {@code today}: in the house's zone. */
    record ScheduleView(LocalDate today, List<Entry> entries, boolean complete) {}

    record GroupChoice(UUID id, String name) {}

    /** A study to choose, with its topic groups. */
    record StudyChoice(UUID id, String title, List<GroupChoice> groups) {}

    private final JdbcClient jdbc;
    private final StudyQuery studies;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    ScheduleQuery(JdbcClient jdbc, StudyQuery studies, WorkingCalendar calendar, BusinessClock clock) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Everything of one study, for its people. */
    ScheduleView ofStudy(UUID study, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        return view(entries(ScheduleSql.of(Whose.STUDY, When.EVER), me, study, null, null, null));
    }

    /** What falls on the days from the first to the last: mine, or what I may see of a study or of a group. */
    ScheduleView inPeriod(LocalDate first, LocalDate last, UUID study, UUID group, Me me) {
        Refusal.unless(!last.isBefore(first) && last.isBefore(first.plusDays(LONGEST_DAYS)), () -> Refusal.invalid("to", "period-length", LONGEST_DAYS));
        var whose = group != null ? Whose.GROUP : study != null ? Whose.STUDY : Whose.ME;
        return view(entries(ScheduleSql.of(whose, When.PERIOD), me, study, group, first, last.plusDays(1)));
    }

    /** What I still owe or attend, and what I owed or attended since a day. */
    List<Entry> since(LocalDate day, Me me) {
        return entries(ScheduleSql.of(Whose.ME, When.STILL), me, null, null, day, day);
    }

    List<StudyChoice> selections(Me me) {
        var found = new LinkedHashMap<UUID, StudyChoice>();
        jdbc.sql(ScheduleSql.SELECTIONS).param("me", me.id()).query(row -> {
            var id = id(row, "study_id");
            if (!found.containsKey(id)) found.put(id, new StudyChoice(id, row.getString("title"), new ArrayList<>()));
            if (id(row, "group_id") != null) found.get(id).groups().add(new GroupChoice(id(row, "group_id"), row.getString("name")));
        });
        return List.copyOf(found.values());
    }

    private ScheduleView view(List<Entry> found) {
        return new ScheduleView(day(clock.instant()), found.stream().limit(MOST).toList(), found.size() <= MOST);
    }

    private List<Entry> entries(String sql, Me me, UUID study, UUID group, LocalDate first, LocalDate end) {
        var now = clock.instant();
        return jdbc.sql(sql).param("me", me.id()).param("principals", me.principals().toArray(String[]::new)).param("study", study).param("group", group)
            .param("from", start(first)).param("to", start(end)).param("firstDay", first).param("lastDay", end).param("limit", MOST + 1)
            .query((row, n) -> entry(row, now)).list();
    }

    private Entry entry(ResultSet row, Instant now) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var startsAt = Timestamptz.of(row, "starts_at");
        var endsAt = Timestamptz.of(row, "ends_at");
        var state = row.getString("state");
        var stoodAt = Timestamptz.of(row, "stood_at");
        var known = id(row, "known_group");
        return new Entry(kind, id(row, "id"), id(row, "study_id"), row.getString("study_title"), row.getBoolean("demo"), row.getString("element_id"),
            row.getString("subject"), row.getString("ref"), id(row, "thing"), known, row.getString("group_name"), row.getString("stage"),
            startsAt == null ? row.getObject("from_day", LocalDate.class) : day(startsAt),
            endsAt == null ? row.getObject("to_day", LocalDate.class) : day(endsAt), stoodAt == null ? null : day(stoodAt), startsAt, endsAt,
            state,
            kind == Kind.DEADLINE ? light(row, startsAt, endsAt, now) : null,
            Timestamptz.of(row, "closed_at"), row.getString("rule"), List.of((String[]) row.getArray("people").getArray()), id(row, "anchor"),
            row.getBoolean("mine"), row.getBoolean("urgent"), row.getBoolean("movable"));
    }

    private Light light(ResultSet row, Instant startsAt, Instant endsAt, Instant now) throws SQLException {
        if (row.getString("state").equals("DONE")) return Light.done(row.getInt("late_working_days"));
        return startsAt.isAfter(now) ? Light.notStarted() : calendar.light(now, endsAt);
    }

    private static Object start(LocalDate day) {
        return day == null ? null : Timestamptz.of(day.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.ZONE);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
