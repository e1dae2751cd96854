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

    private static final String NO_ALERT = "NONE";

    private record Row(UUID study, String elementId, String principal, Instant due, String profile, boolean open) {

        static Row of(ResultSet row, int line) throws SQLException {
            return new Row(row.getObject("study_id", UUID.class), row.getString("element_id"), row.getString("principal"),
                Timestamptz.of(row, "due_at"), row.getString("profile"), row.getString("status").equals("OPEN"));
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
        var answer = new HashMap<>(next(plan, clock.ofEngine(), locked(deadline).due()));
        answer.put("first", first);
        return answer;
    }

    Map<String, Object> measure(UUID deadline) {
        var row = locked(deadline);
        return Map.of("daysLeft", calendar.workingDaysLeft(clock.instant(), row.due()), "profile", row.profile(), "open", row.open());
    }

    /** Tells a level once per due date, and answers a time after the one that has just come, or none. */
    Map<String, Object> alert(UUID deadline, String level, List<String> roles, Instant came) {
        var row = locked(deadline);
        var now = clock.instant();
        if (row.open() && !level.equals(NO_ALERT) && !stale(came, row.due())) {
            tell(new Alerted(row.study(), deadline, row.elementId(), level, row.due(), calendar.workingDaysLeft(now, row.due()),
                principals(row, roles), now));
        }
        return next(plan, Stream.of(now, clock.ofEngine(), came).max(Comparator.naturalOrder()).orElseThrow(), row.due());
    }

    /** The date was moved while its timer went off, which then says nothing; while the past is played, nobody's timer is exact. */
    private boolean stale(Instant came, Instant due) {
        return !clock.replays() && plan.after(came.minusNanos(1), due).filter(came::equals).isEmpty();
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
    private static List<String> principals(Row row, List<String> roles) {
        return roles.stream().map(role -> switch (role) {
            case "accountable" -> row.principal();
            case "lead" -> row.principal().startsWith("member@") ? row.principal().replaceFirst("member", "lead") : "";
            default -> role + "@" + row.study();
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
    static Map<String, Object> next(AlertPlan plan, Instant after, Instant due) {
        var variables = new HashMap<String, Object>();
        variables.put("nextAlertAt", plan.after(after, due).orElse(null));
        return variables;
    }
}
