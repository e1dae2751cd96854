package org.specialstudy.deadline;

import static org.specialstudy.kernel.Refusal.unless;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running deadlines by hand, with everything that counts from them, or says beforehand what would move. The caller has found who may, and
 * holds the study.
 */
@Service
public class Replanning {

    /**
     * One deadline that moves.
     *
     * @param workingDays by so many; negative to an earlier day
     * @param skipped     days off that the new term passes over
     */
    public record Foreseen(UUID deadline, UUID study, String elementId, String principal, Instant startedAt, Instant from, Instant to, Basis basis,
        int workingDays, boolean estimated, List<Due.Skipped> skipped) {}

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final List<OwnDate> owners;
    private final BusinessClock clock;

    Replanning(JdbcClient jdbc, Deadlines deadlines, WorkingCalendar calendar, List<OwnDate> owners, BusinessClock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.owners = owners;
        this.clock = clock;
    }

    /** What would move, the deadline itself first; writes nothing. Refuses what {@link #move} refuses. */
    @Transactional(readOnly = true)
    public List<Foreseen> foresee(UUID deadline, Wish wish) {
        var ripple = running(deadline, "");
        var shift = shift(ripple, deadline, wish);
        var all = new ArrayList<>(List.of(shift));
        all.addAll(ripple.after(deadline, shift.due().at()));
        return all.stream().map(this::foreseen).toList();
    }

    /**
     * Moves it and everything that counts from it; all that moved, itself first. Refuses by field what cannot be counted, circles, days before
     * the deadline's start and days that are over, and deadlines whose date something else names.
     */
    @Transactional(propagation = MANDATORY)
    public List<DeadlineMoved> move(UUID deadline, Wish wish, Cause cause) {
        var moved = deadlines.move(shift(running(deadline, " for update"), deadline, wish), cause);
        if (cause.kind() == Cause.Kind.EXTENSION) deadlines.countExtension(deadline);
        return moved;
    }

    /** When the wish would be due, for whoever only wants to know that it can be. */
    @Transactional(readOnly = true)
    public Instant due(UUID deadline, Wish wish) {
        return shift(running(deadline, ""), deadline, wish).due().at();
    }

    private Ripple running(UUID deadline, String lock) {
        var study = jdbc.sql("select study_id from deadline.deadline where id = :id").param("id", deadline).query(UUID.class).optional()
            .orElseThrow(Refusal::notFound);
        return new Ripple(jdbc.sql(Running.OPEN + " and study_id = :study order by id" + lock).param("study", study).query(Running::of).list(), calendar);
    }

    private Ripple.Shift shift(Ripple ripple, UUID deadline, Wish wish) {
        var one = ripple.find(deadline).orElseThrow(() -> Refusal.conflict("replan-over"));
        owners.stream().flatMap(owner -> owner.keeps(one.idVariable(), one.aggregate(), one.elementId()).stream()).findFirst()
            .ifPresent(code -> {
                throw Refusal.conflict(code);
            });
        unless(wish != null, () -> Refusal.invalid("wish.kind", "rule-missing"));
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        wish.check(today);
        var basis = wish.basis(wish.anchored() ? anchorDay(ripple, one, wish.anchor()) : null);
        var due = basis.due(calendar).orElseGet(() -> named(wish.day()));
        unless(!due.day().isBefore(one.startDay()), () -> Refusal.invalid(wish.field(), "replan-before-start", one.startDay()));
        unless(!due.day().isBefore(today), () -> Refusal.invalid(wish.field(), "replan-past"));
        var shift = new Ripple.Shift(one, due, basis);
        unless(shift.changes(), () -> Refusal.invalid(wish.field(), "replan-nothing"));
        return shift;
    }

    private LocalDate anchorDay(Ripple ripple, Running one, UUID anchor) {
        unless(!anchor.equals(one.id()), () -> Refusal.invalid("wish.anchor", "replan-anchor-itself"));
        var found = ripple.find(anchor).orElseThrow(() -> Refusal.invalid("wish.anchor", missing(anchor, one.study())));
        unless(!ripple.countsFrom(anchor, one.id()), () -> Refusal.invalid("wish.anchor", "replan-anchor-circular"));
        return LocalDate.ofInstant(found.due(), BusinessClock.ZONE);
    }

    private String missing(UUID anchor, UUID study) {
        return jdbc.sql("select study_id from deadline.deadline where id = :id").param("id", anchor).query(UUID.class).optional()
            .map(where -> where.equals(study) ? "replan-anchor-over" : "replan-anchor-elsewhere").orElse("replan-anchor-unknown");
    }

    private Due named(LocalDate day) {
        var at = calendar.endOf(day);
        return new Due(day, at, calendar.estimated(Basis.FIXED, at), List.of());
    }

    private Foreseen foreseen(Ripple.Shift shift) {
        var one = shift.deadline();
        return new Foreseen(one.id(), one.study(), one.elementId(), one.principal(), one.startedAt(), one.due(), shift.due().at(), shift.basis(),
            calendar.workingDaysLeft(one.due(), shift.due().at()), shift.due().estimated(), shift.due().skipped());
    }
}
