package org.specialstudy.deadline;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, moves and closes deadlines inside the caller's transaction: one row, and one process instance that wakes up when somebody should
 * hear of it. A step of an aggregate has at most one open deadline.
 */
@Service
@Transactional(propagation = MANDATORY)
public class Deadlines {

    private final JdbcClient jdbc;
    private final Engine engine;
    private final WorkingCalendar calendar;
    private final AlertPlan alerts;
    private final MoveLog log;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Deadlines(JdbcClient jdbc, Engine engine, WorkingCalendar calendar, AlertPlan alerts, MoveLog log, ApplicationEventPublisher events,
        BusinessClock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.calendar = calendar;
        this.alerts = alerts;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The step {@code elementId} of an aggregate must be done by {@code due}, which was found as the basis says. A step that has an open
     * deadline keeps it, moved to the new date. When the calendar changes, the deadline follows its basis, unless the date was not what the
     * basis says but, for example, bounded by another one.
     */
    public UUID open(UUID study, String idVariable, UUID aggregate, String elementId, String principal, Instant start, Instant due,
        Basis basis) {
        var running = openOne(idVariable, aggregate, elementId);
        if (running.isPresent()) {
            own(running.get(), due, basis);
            return running.get().id();
        }
        var id = UUID.randomUUID();
        var urgency = before(idVariable, aggregate);
        jdbc.sql("""
                insert into deadline.deadline
                       (id, study_id, id_variable, aggregate_id, element_id, principal, started_at, due_at, basis, anchor, term, anchor_deadline,
                        estimated, calendar_version, profile, profile_version)
                values (:id, :study, :idVariable, :aggregate, :element, :principal, :start, :due, :basis, :anchor, :term, :anchorDeadline,
                        :estimated, :version, :profile, :profileVersion)
                """)
            .param("id", id)
            .param("study", study)
            .param("idVariable", idVariable)
            .param("aggregate", aggregate)
            .param("element", elementId)
            .param("principal", principal)
            .param("start", Timestamptz.of(start))
            .param("due", Timestamptz.of(due))
            .param("basis", basis.kind().name())
            .param("anchor", basis.anchor())
            .param("term", basis.term())
            .param("anchorDeadline", basis.deadline())
            .param("estimated", calendar.estimated(basis, due))
            .param("version", calendar.version())
            .param("profile", urgency.profile())
            .param("profileVersion", alerts.profile(urgency).version())
            .update();
        var variables = new HashMap<>(Alerts.next(alerts, clock.ofEngine(), due, urgency));
        variables.put("deadlineId", id);
        variables.put("studyId", study);
        engine.start("deadline.opened", id, variables);
        return id;
    }

    /** Re-plans the open deadline of a step, its user task included; does nothing where none is open. */
    public void change(String idVariable, UUID aggregate, String elementId, Instant due, Basis basis) {
        openOne(idVariable, aggregate, elementId).ifPresent(running -> {
            own(running, due, basis);
            reschedule(running, due);
        });
    }

    /** The step is done; how many working days late stays for good. Does nothing where none is open. */
    public void close(String idVariable, UUID aggregate, String elementId) {
        closeAsOf(idVariable, aggregate, elementId, clock.instant());
    }

    /** The same for a step that was done earlier and is found good only now: lateness counts to the day on which it was done. */
    public void closeAsOf(String idVariable, UUID aggregate, String elementId, Instant done) {
        openOne(idVariable, aggregate, elementId).ifPresent(running -> {
            var late = calendar.lateDays(running.due(), done);
            jdbc.sql("update deadline.deadline set status = 'DONE', closed_at = :now, late_working_days = :late where id = :id")
                .param("now", Timestamptz.of(clock.instant())).param("late", late).param("id", running.id()).update();
            closed(running.id(), running.study());
        });
    }

    /** The step is over without having been done, for example by an organisation that stayed silent. */
    public void cancel(String idVariable, UUID aggregate, String elementId) {
        openOne(idVariable, aggregate, elementId).ifPresent(running -> {
            jdbc.sql("update deadline.deadline set status = 'CANCELED', closed_at = :now where id = :id")
                .param("now", Timestamptz.of(clock.instant())).param("id", running.id()).update();
            closed(running.id(), running.study());
        });
    }

    /** What is open of this aggregate follows this profile from now on, and so does what opens of it later. Whether that changed anything. */
    public boolean mark(String idVariable, UUID aggregate, Urgency urgency) {
        var marked = jdbc.sql("""
                update deadline.deadline
                   set profile = :profile, profile_version = :version
                 where id_variable = :idVariable
                   and aggregate_id = :aggregate
                   and status = 'OPEN'
                   and profile <> :profile
                returning id, due_at
                """)
            .param("profile", urgency.profile()).param("version", alerts.profile(urgency).version()).param("idVariable", idVariable)
            .param("aggregate", aggregate).query((row, line) -> Map.entry(row.getObject("id", UUID.class), Timestamptz.of(row, "due_at"))).list();
        marked.forEach(one -> engine.publish("deadline.changed", one.getKey(), Alerts.next(alerts, clock.ofEngine(), one.getValue(), urgency)));
        return !marked.isEmpty();
    }

    /** Nothing of this study is due any more. */
    public void closeAllOf(UUID study) {
        var canceled = jdbc.sql("""
                update deadline.deadline
                   set status = 'CANCELED', closed_at = :now
                 where study_id = :study
                   and status = 'OPEN'
                returning id
                """)
            .param("now", Timestamptz.of(clock.instant())).param("study", study).query(UUID.class).list();
        canceled.forEach(id -> closed(id, study));
    }

    private void closed(UUID id, UUID study) {
        engine.publish("deadline.closed", id, Map.of());
        events.publishEvent(new DeadlineClosed(id, study, clock.instant()));
    }

    /** By hand: everything that counts from it goes with it. Answers all that moved, itself first. */
    List<DeadlineMoved> move(Ripple.Shift shift, Cause cause) {
        follow(shift, cause);
        return Stream.concat(Stream.of(shift.moved()), carry(shift.deadline(), shift.due().at(), cause).stream()).toList();
    }

    /** Something else than what it belongs to moves it: its aggregate, its user task and its alerts follow. */
    void follow(Ripple.Shift shift, Cause cause) {
        events.publishEvent(shift.moved());
        write(shift.deadline(), shift.due().at(), shift.basis(), cause);
        if (shift.toAnotherDay()) reschedule(shift.deadline(), shift.due().at());
    }

    /** The calendar in force finds the same date. {@code otherAlerts}: but somebody hears of it on other days. */
    void stay(Running deadline, boolean otherAlerts) {
        place(deadline.id(), deadline.due(), deadline.basis());
        if (otherAlerts) engine.publish("deadline.changed", deadline.id(), nextAlert(deadline, deadline.due()));
    }

    /** Who granted more time says so with the same transaction's {@link #move}. */
    void countExtension(UUID deadline) {
        jdbc.sql("update deadline.deadline set extensions = extensions + 1 where id = :id").param("id", deadline).update();
    }

    /** What it belongs to says the new date, and keeps it already. */
    private void own(Running running, Instant due, Basis basis) {
        write(running, due, basis, Cause.OWN);
        var moves = carry(running, due, Cause.OWN);
        if (!moves.isEmpty()) events.publishEvent(new Carried(running.study(), running.elementId(), moves, clock.instant()));
    }

    private List<DeadlineMoved> carry(Running running, Instant due, Cause cause) {
        var anchored = jdbc.sql(Running.OPEN + " and study_id = :study and anchor_deadline is not null order by id for update")
            .param("study", running.study()).query(Running::of).list();
        var shifts = new Ripple(anchored, calendar).after(running.id(), due);
        shifts.forEach(shift -> follow(shift, cause.carried()));
        return shifts.stream().filter(Ripple.Shift::toAnotherDay).map(Ripple.Shift::moved).toList();
    }

    private void write(Running running, Instant due, Basis basis, Cause cause) {
        place(running.id(), due, basis);
        if (!due.equals(running.due()) || !basis.equals(running.basis())) log.add(running, due, basis, cause, clock.instant());
        engine.publish("deadline.changed", running.id(), nextAlert(running, due));
    }

    private void reschedule(Running running, Instant due) {
        engine.reschedule(new Waiting(running.idVariable(), running.aggregate(), running.elementId()), due);
    }

    private void place(UUID id, Instant due, Basis basis) {
        jdbc.sql("""
                update deadline.deadline
                   set due_at = :due, basis = :basis, anchor = :anchor, term = :term, anchor_deadline = :anchorDeadline, estimated = :estimated,
                       calendar_version = :version,
                       profile_version = case profile when 'urgent' then :urgent else :default end
                 where id = :id
                """)
            .param("due", Timestamptz.of(due))
            .param("basis", basis.kind().name())
            .param("anchor", basis.anchor())
            .param("term", basis.term())
            .param("anchorDeadline", basis.deadline())
            .param("estimated", calendar.estimated(basis, due))
            .param("version", calendar.version())
            .param("default", alerts.profile(Urgency.DEFAULT).version())
            .param("urgent", alerts.profile(Urgency.URGENT).version())
            .param("id", id)
            .update();
    }

    /** Locked until the caller's transaction ends, so that an alert and a closing see each other. */
    private Optional<Running> openOne(String idVariable, UUID aggregate, String elementId) {
        return jdbc.sql(Running.OPEN + " and aggregate_id = :aggregate and element_id = :element and id_variable = :idVariable for update")
            .param("aggregate", aggregate).param("element", elementId).param("idVariable", idVariable).query(Running::of).optional();
    }

    private Map<String, Object> nextAlert(Running running, Instant due) {
        return Alerts.next(alerts, clock.ofEngine(), due, running.urgency());
    }

    /** What is urgent stays urgent in its next step. */
    private Urgency before(String idVariable, UUID aggregate) {
        return jdbc.sql("""
                select profile
                  from deadline.deadline
                 where id_variable = :idVariable
                   and aggregate_id = :aggregate
                 order by no desc
                 limit 1
                """)
            .param("idVariable", idVariable).param("aggregate", aggregate).query(String.class).optional().map(Urgency::of).orElse(Urgency.DEFAULT);
    }
}
