package org.specialstudy.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.engine.Engine;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For whoever plays the past with the business clock while the engine's timers stay in the present: says when somebody would have heard of a
 * deadline, and lets the deadline's own process look at it then, so that the policy is asked as always.
 */
@Service
public class PastAlerts {

    /** Deadlines of which somebody hears at the same moment. */
    public record Moment(Instant at, List<UUID> deadlines) {}

    private record Running(UUID id, Instant due, Urgency urgency) {

        static Running of(ResultSet row, int line) throws SQLException {
            return new Running(row.getObject("id", UUID.class), Timestamptz.of(row, "due_at"), Urgency.of(row.getString("profile")));
        }

        Optional<Instant> after(AlertPlan plan, Instant moment) {
            return plan.after(moment, due, urgency);
        }
    }

    private final JdbcClient jdbc;
    private final Engine engine;
    private final AlertPlan plan;
    private final BusinessClock clock;

    PastAlerts(JdbcClient jdbc, Engine engine, AlertPlan plan, BusinessClock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.plan = plan;
        this.clock = clock;
    }

    /** The first moment after the one and not after the other. */
    public Optional<Moment> next(Instant after, Instant until) {
        var open = jdbc.sql("select id, due_at, profile from deadline.deadline where status = 'OPEN'").query(Running::of).list();
        return open.stream().flatMap(one -> one.after(plan, after).stream()).filter(at -> !at.isAfter(until)).min(Comparator.naturalOrder())
            .map(at -> new Moment(at, open.stream().filter(one -> one.after(plan, after).filter(at::equals).isPresent()).map(Running::id).toList()));
    }

    /** The processes of these deadlines wake up now. */
    @Transactional
    public void wake(Moment moment) {
        moment.deadlines().forEach(id -> engine.publish("deadline.changed", id, Map.of("nextAlertAt", clock.instant())));
    }

    /** Whether those concerned have been told of each of them at that moment; of one that was met or moved meanwhile nobody is told any more. */
    public boolean told(Moment moment) {
        var untold = jdbc.sql("""
            select id, due_at, profile
              from deadline.deadline d
             where id = any(:ids)
               and status = 'OPEN'
               and not exists (select from deadline.alert a where a.deadline_id = d.id and a.at >= :at)
            """).param("ids", moment.deadlines().toArray(UUID[]::new)).param("at", Timestamptz.of(moment.at())).query(Running::of).list();
        return untold.stream().noneMatch(one -> one.after(plan, moment.at().minusNanos(1)).filter(moment.at()::equals).isPresent());
    }
}
