package org.specialstudy.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Calendars.Change;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds running deadlines against another calendar than the one with which they were found. */
@Service
class Recount {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final NoticeStore notices;
    private final Deadlines deadlines;
    private final AlertPlan alerts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Recount(JdbcClient jdbc, WorkingCalendar calendar, NoticeStore notices, Deadlines deadlines, AlertPlan alerts, ApplicationEventPublisher events,
        BusinessClock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.notices = notices;
        this.deadlines = deadlines;
        this.alerts = alerts;
        this.events = events;
        this.clock = clock;
    }

    /** Those that count over one of these days or are estimated; the others cannot move. */
    List<Running> concerned(List<Change> days) {
        return jdbc.sql(Running.OPEN + """
               and (estimated
                    or least(anchor, (due_at at time zone 'Asia/Shanghai')::date) <= :last
                   and greatest(anchor, (due_at at time zone 'Asia/Shanghai')::date) >= :first)
             order by due_at, id
            """)
            .param("first", days.isEmpty() ? null : days.getFirst().date(), java.sql.Types.DATE)
            .param("last", days.isEmpty() ? null : days.getLast().date(), java.sql.Types.DATE)
            .query(Running::of).list();
    }

    /** Studies with deadlines that were found with an older calendar than the one in force here. */
    List<UUID> behind() {
        return jdbc.sql("select distinct study_id from deadline.deadline where status = 'OPEN' and calendar_version < :version limit 50")
            .param("version", calendar.version()).query(UUID.class).list();
    }

    /**
     * All of one study's running deadlines at once. Natural key: the version that each keeps. It never waits long for a row, so that of two
     * who wait for each other it is the one that gives way and comes again.
     */
    @Transactional
    void catchUp(UUID study) {
        jdbc.sql("select set_config('lock_timeout', '500ms', true)").query(String.class).single();
        var moves = new ArrayList<DeadlineMoved>();
        for (var one : jdbc.sql(Running.OPEN + " and study_id = :study and calendar_version < :version order by id for update")
            .param("study", study).param("version", calendar.version()).query(Running::of).list()) {
            var before = calendar.with(notices.at(one.version()));
            var moved = one.moved(before, calendar);
            moved.ifPresent(events::publishEvent);
            moved.filter(DeadlineMoved::toAnotherDay).ifPresentOrElse(move -> {
                deadlines.follow(move, one.basis());
                moves.add(move);
            }, () -> deadlines.stay(one, otherAlerts(one, before)));
        }
        if (!moves.isEmpty()) events.publishEvent(new Recounted(study, moves, clock.instant()));
    }

    /** The due day may stay while a day before it, on which somebody hears of it, does not. */
    private boolean otherAlerts(Running one, WorkingCalendar before) {
        var now = clock.ofEngine();
        return !alerts.under(before).after(now, one.due()).equals(alerts.after(now, one.due()));
    }
}
