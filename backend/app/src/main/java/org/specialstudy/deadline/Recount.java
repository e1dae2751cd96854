package org.specialstudy.deadline;

import static java.util.function.Predicate.not;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.deadline.Calendars.Change;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds running deadlines against another calendar than the one with which they were found, and their alerts against another profile. */
@Service
class Recount {

    private static final String BEHIND = """
        calendar_version < :calendar or profile = 'default' and profile_version < :default or profile = 'urgent' and profile_version < :urgent""";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final NoticeStore notices;
    private final Deadlines deadlines;
    private final AlertPlan alerts;
    private final EscalationStore escalations;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Recount(JdbcClient jdbc, WorkingCalendar calendar, NoticeStore notices, Deadlines deadlines, AlertPlan alerts, EscalationStore escalations,
        ApplicationEventPublisher events, BusinessClock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.notices = notices;
        this.deadlines = deadlines;
        this.alerts = alerts;
        this.escalations = escalations;
        this.events = events;
        this.clock = clock;
    }

    /** Where another calendar would put those that count over one of these days or are estimated, and what counts from them. */
    List<Ripple.Shift> foretold(List<Change> days, WorkingCalendar then) {
        var now = new DueDays(calendar);
        return shifts(jdbc.sql(Running.OPEN + """
               and (estimated
                    or anchor_deadline is not null
                    or least(anchor, (due_at at time zone 'Asia/Shanghai')::date) <= :last
                   and greatest(anchor, (due_at at time zone 'Asia/Shanghai')::date) >= :first)
             order by due_at, id
            """)
            .param("first", days.isEmpty() ? null : days.getFirst().date(), java.sql.Types.DATE)
            .param("last", days.isEmpty() ? null : days.getLast().date(), java.sql.Types.DATE)
            .query(Running::of).list(), any -> now, new DueDays(then));
    }

    /** Those whose day somebody named and that are due on one of these days. */
    List<Running> named(List<LocalDate> days) {
        return jdbc.sql(Running.OPEN + " and basis = 'FIXED' and (due_at at time zone 'Asia/Shanghai')::date = any(:days) order by due_at, id")
            .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new)).query(Running::of).list();
    }

    /** Studies with deadlines that were held against an older calendar or an older profile than the one in force here, and whose turn it is. */
    List<UUID> behind() {
        return versioned(jdbc.sql("""
                select distinct study_id
                  from deadline.deadline d
                 where status = 'OPEN'
                   and (%s)
                   and not exists (select from deadline.catch_up c where c.study_id = d.study_id and (c.next_at is null or c.next_at > now()))
                 limit 50
                """.formatted(BEHIND)))
            .query(UUID.class).list();
    }

    /** Failures of studies that have followed since, or that have nothing left to follow. */
    void forgetThoseThatFollowed() {
        versioned(jdbc.sql("""
                delete from deadline.catch_up c
                 where not exists (select from deadline.deadline d where d.study_id = c.study_id and status = 'OPEN' and (%s))
                """.formatted(BEHIND))).update();
    }

    /**
     * All of one study's running deadlines at once. Natural key: the version that each keeps. It never waits long for a row, so that of two
     * who wait for each other it is the one that gives way and comes again.
     */
    @Transactional
    void catchUp(UUID study) {
        jdbc.sql("select set_config('lock_timeout', '500ms', true)").query(String.class).single();
        var running = versioned(jdbc.sql(Running.OPEN + " and study_id = :study and (" + BEHIND + " or anchor_deadline is not null) order by id for update"))
            .param("study", study).query(Running::of).list();
        var known = new HashMap<Integer, DueDays>();
        Function<Running, DueDays> before = one -> known.computeIfAbsent(one.version(), version -> new DueDays(calendar.with(notices.at(version))));
        var shifts = shifts(running, before, new DueDays(calendar));
        var changes = shifts.stream().filter(Ripple.Shift::changes).toList();
        changes.forEach(shift -> deadlines.follow(shift, Cause.CALENDAR));
        shifts.stream().filter(not(Ripple.Shift::changes)).forEach(shift -> events.publishEvent(shift.moved()));
        var changed = changes.stream().map(shift -> shift.deadline().id()).collect(Collectors.toSet());
        running.stream().filter(one -> isBehind(one) && !changed.contains(one.id()))
            .forEach(one -> deadlines.stay(one, otherAlerts(one, before.apply(one).calendar())));
        var moves = changes.stream().filter(Ripple.Shift::toAnotherDay).map(Ripple.Shift::moved).toList();
        if (!moves.isEmpty()) events.publishEvent(new Recounted(study, moves, clock.instant()));
    }

    /** Whatever counts from another deadline goes with that one, and is not held against the calendars by itself. */
    private static List<Ripple.Shift> shifts(List<Running> running, Function<Running, DueDays> before, DueDays after) {
        var ripple = new Ripple(running, after);
        var shifts = new LinkedHashMap<UUID, Ripple.Shift>();
        for (var one : running.stream().sorted(Comparator.comparingInt(ripple::depth)).toList()) {
            if (shifts.containsKey(one.id())) continue;
            one.moved(before.apply(one), after).ifPresent(moved -> {
                shifts.put(one.id(), new Ripple.Shift(one, moved.due(), one.basis()));
                ripple.after(one.id(), moved.after()).forEach(shift -> shifts.putIfAbsent(shift.deadline().id(), shift));
            });
        }
        return List.copyOf(shifts.values());
    }

    private boolean isBehind(Running one) {
        return one.version() < calendar.version() || one.profileVersion() < alerts.profile(one.urgency()).version();
    }

    private JdbcClient.StatementSpec versioned(JdbcClient.StatementSpec statement) {
        for (var urgency : Urgency.values()) statement = statement.param(urgency.profile(), alerts.profile(urgency).version());
        return statement.param("calendar", calendar.version());
    }

    /** The due day may stay while a day before it, on which somebody hears of it, does not; or the profile names other days. */
    private boolean otherAlerts(Running one, WorkingCalendar before) {
        var now = clock.ofEngine();
        var then = alerts.under(before, urgency -> escalations.at(urgency, one.profileVersion()));
        return !then.after(now, one.due(), one.urgency()).equals(alerts.after(now, one.due(), one.urgency()));
    }
}
