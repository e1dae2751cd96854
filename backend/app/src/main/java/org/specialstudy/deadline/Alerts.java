package org.specialstudy.deadline;

import static java.util.function.Predicate.not;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of one deadline asks: may I run, how late is it, and whom does the level that the policy chose concern. */
@Service
@Transactional
class Alerts {

    static final String NO_ALERT = "NONE";

    private record Row(UUID study, String elementId, String principal, Instant due, Urgency urgency, boolean open) {

        static Row of(ResultSet row, int line) throws SQLException {
            return new Row(row.getObject("study_id", UUID.class), row.getString("element_id"), row.getString("principal"),
                Timestamptz.of(row, "due_at"), Urgency.of(row.getString("profile")), row.getString("status").equals("OPEN"));
        }
    }

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final AlertPlan plan;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Alerts(JdbcClient jdbc, WorkingCalendar calendar, AlertPlan plan, ApplicationEventPublisher events, BusinessClock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.plan = plan;
        this.events = events;
        this.clock = clock;
    }

    /** Only one process instance may watch a deadline: the first that asks, however often it asks. */
    Map<String, Object> claim(UUID deadline, long processInstance) {
        var first = jdbc.sql("""
                update deadline.deadline
                   set process_instance = :instance
                 where id = :id
                   and (process_instance is null or process_instance = :instance)
                """)
            .param("instance", processInstance).param("id", deadline).update() == 1;
        var row = locked(deadline);
        var answer = new HashMap<>(next(plan, clock.ofEngine(), row.due(), row.urgency()));
        answer.put("first", first);
        return answer;
    }

    Map<String, Object> measure(UUID deadline) {
        var row = locked(deadline);
        return Map.of("daysLeft", calendar.workingDaysLeft(clock.instant(), row.due()), "profile", row.urgency().profile(), "open", row.open());
    }

    /**
     * Tells a level once per due date, and answers a time after the one that has just come, or none. Outside office hours nobody is told of what
     * is not urgent: the process comes again when they begin.
     *
     * @param held the due date for which the process was sent away like this; null when it was not
     */
    Map<String, Object> alert(UUID deadline, String level, List<String> roles, Instant came, Instant held) {
        var row = locked(deadline);
        var now = clock.instant();
        var latest = Stream.of(now, clock.ofEngine(), came).max(Comparator.naturalOrder()).orElseThrow();
        if (row.open() && !plan.open(now, row.urgency())) return hold(plan.opening(latest), row.due());
        if (row.open() && !level.equals(NO_ALERT) && !stale(came, held, row)) {
            tell(new Alerted(row.study(), deadline, row.elementId(), level, row.due(), calendar.workingDaysLeft(now, row.due()),
                principals(row.principal(), row.study(), roles), row.urgency() == Urgency.URGENT, now));
        }
        return next(plan, latest, row.due(), row.urgency());
    }

    /**
     * The date was moved while its timer went off, which then says nothing unless it was held over night; while the past is played, nobody's timer
     * is exact.
     */
    private boolean stale(Instant came, Instant held, Row row) {
        if (clock.replays() || row.due().equals(held) && plan.opening(came.minusNanos(1)).equals(came)) return false;
        return plan.after(came.minusNanos(1), row.due(), row.urgency()).filter(came::equals).isEmpty();
    }

    private static Map<String, Object> hold(Instant opening, Instant due) {
        var variables = nextAt(opening);
        variables.put("heldDue", due);
        return variables;
    }

    private void tell(Alerted alerted) {
        var fresh = jdbc.sql("""
                insert into deadline.alert (deadline_id, due_at, level, audience, days_left, at)
                values (:deadline, :due, :level, :audience, :daysLeft, :at)
                on conflict do nothing
                """)
            .param("deadline", alerted.deadline())
            .param("due", Timestamptz.of(alerted.due()))
            .param("level", alerted.level())
            .param("audience", alerted.audience().toArray(String[]::new))
            .param("daysLeft", alerted.daysLeft())
            .param("at", Timestamptz.of(alerted.at()))
            .update() == 1;
        if (fresh) events.publishEvent(alerted);
    }

    /** The policy names roles; here they get the study or the group in which they hold. */
    static List<String> principals(String accountable, UUID study, List<String> roles) {
        return roles.stream().map(role -> switch (role) {
            case "accountable" -> accountable;
            case "lead" -> accountable.startsWith("member@") ? accountable.replaceFirst("member", "lead") : "";
            default -> role + "@" + study;
        }).filter(not(String::isEmpty)).distinct().toList();
    }

    private Row locked(UUID deadline) {
        return jdbc.sql("select study_id, element_id, principal, due_at, profile, status from deadline.deadline where id = :id for update")
            .param("id", deadline).query(Row::of).single();
    }

    /**
     * The engine's timers run on its own clock, and on the time that has just come: a business clock behind both (a loader that plays the
     * past) must not make it wake up at once, again and again.
     */
    static Map<String, Object> next(AlertPlan plan, Instant after, Instant due, Urgency urgency) {
        return nextAt(plan.after(after, due, urgency).orElse(null));
    }

    private static Map<String, Object> nextAt(Instant moment) {
        var variables = new HashMap<String, Object>();
        variables.put("nextAlertAt", moment);
        return variables;
    }
}
