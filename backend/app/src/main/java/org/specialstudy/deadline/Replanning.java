package org.specialstudy.deadline;

import static org.specialstudy.kernel.Refusal.unless;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** How the date of a running deadline is found, and from which others it could count without going round in a circle. */
    public record Standing(Wish basis, List<UUID> anchors) {}

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

    /** Nothing for a deadline that is over. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(UUID deadline) {
        var ripple = running(deadline, "");
        return ripple.find(deadline).map(one -> new Standing(Wish.of(one.basis(), LocalDate.ofInstant(one.due(), BusinessClock.ZONE)),
            ripple.all().stream().map(Running::id).filter(other -> !ripple.countsFrom(other, deadline)).toList()));
    }

    /** Running deadlines of the study whose date something else names, so that none of these can be moved out of another one's way. */
    @Transactional(readOnly = true)
    public List<UUID> unmovable(UUID study) {
        return jdbc.sql(Running.OPEN + " and study_id = :study order by due_at, id").param("study", study).query(Running::of).list().stream()
            .filter(one -> keeper(one).isPresent()).map(Running::id).toList();
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

    /** What would move if the day from which running deadlines of this thing count became another one. */
    @Transactional(readOnly = true)
    public List<Foreseen> foresee(UUID study, String idVariable, UUID aggregate, LocalDate from, LocalDate to) {
        var ripple = new Ripple(jdbc.sql(Running.OPEN + " and study_id = :study order by due_at, id").param("study", study).query(Running::of).list(),
            calendar);
        return ripple.all().stream()
            .filter(one -> one.idVariable().equals(idVariable) && one.aggregate().equals(aggregate) && from.equals(one.basis().anchor()))
            .sorted(Comparator.comparing(Running::due))
            .map(one -> {
                var basis = one.basis().on(to);
                return new Ripple.Shift(one, basis.due(calendar).orElseThrow(), basis);
            })
            .flatMap(shift -> Stream.concat(Stream.of(shift), ripple.after(shift.deadline().id(), shift.due().at()).stream()))
            .map(this::foreseen).toList();
    }

    /** What would move if a step that is due on a day of its own became due on another one: itself and what counts from it. */
    @Transactional(readOnly = true)
    public List<Foreseen> foreseeOwnDay(UUID study, String idVariable, UUID aggregate, String elementId, LocalDate to) {
        var ripple = new Ripple(jdbc.sql(Running.OPEN + " and study_id = :study order by due_at, id").param("study", study).query(Running::of).list(),
            calendar);
        return ripple.all().stream()
            .filter(one -> one.idVariable().equals(idVariable) && one.aggregate().equals(aggregate) && one.elementId().equals(elementId))
            .filter(one -> one.basis().kind() == Basis.Kind.FIXED)
            .map(one -> new Ripple.Shift(one, named(to), Basis.FIXED))
            .flatMap(shift -> Stream.concat(Stream.of(shift), ripple.after(shift.deadline().id(), shift.due().at()).stream()))
            .map(this::foreseen).toList();
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

    private Ripple running(UUID deadline, String lock) {
        var study = jdbc.sql("select study_id from deadline.deadline where id = :id").param("id", deadline).query(UUID.class).optional()
            .orElseThrow(Refusal::notFound);
        return new Ripple(jdbc.sql(Running.OPEN + " and study_id = :study order by id" + lock).param("study", study).query(Running::of).list(), calendar);
    }

    private Ripple.Shift shift(Ripple ripple, UUID deadline, Wish wish) {
        var one = ripple.find(deadline).orElseThrow(() -> Refusal.conflict("replan-over"));
        keeper(one).ifPresent(code -> {
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
        ripple.after(one.id(), due.at()).stream().filter(next -> next.due().day().isBefore(next.deadline().startDay())).findFirst().ifPresent(next -> {
            throw Refusal.invalid(wish.field(), "replan-carried-before-start", next.due().day(), next.deadline().startDay());
        });
        return shift;
    }

    private Optional<String> keeper(Running one) {
        return owners.stream().flatMap(owner -> owner.keeps(one.idVariable(), one.aggregate(), one.elementId()).stream()).findFirst();
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
