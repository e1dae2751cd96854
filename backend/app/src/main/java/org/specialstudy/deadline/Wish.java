package org.specialstudy.deadline;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.LocalDate;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/**
 * When something shall be due instead: on a named day, so long after a day, or so many working days after or before another running deadline of
 * the same study.
 */
public record Wish(Kind kind, LocalDate day, LocalDate from, Integer term, Unit unit, UUID anchor) {

    public enum Kind { DAY, TERM, AFTER, BEFORE }

    private static final int YEARS = 10;

    public static Wish on(LocalDate day) {
        return new Wish(Kind.DAY, day, null, null, null, null);
    }

    public static Wish in(LocalDate from, int term, Unit unit) {
        return new Wish(Kind.TERM, null, from, term, unit, null);
    }

    public static Wish after(UUID anchor, int workingDays) {
        return new Wish(Kind.AFTER, null, null, workingDays, null, anchor);
    }

    public static Wish before(UUID anchor, int workingDays) {
        return new Wish(Kind.BEFORE, null, null, workingDays, null, anchor);
    }

    /** How a date was found, as somebody would wish for it. */
    static Wish of(Basis basis, LocalDate due) {
        return switch (basis.kind()) {
            case FIXED -> on(due);
            case CALENDAR_DAYS, MONTHS -> in(basis.anchor(), basis.term(), Unit.valueOf(basis.kind().name()));
            case WORKING_DAYS -> basis.deadline() == null ? in(basis.anchor(), basis.term(), Unit.WORKING_DAYS) : after(basis.deadline(), basis.term());
            case WORKING_DAYS_BEFORE -> basis.deadline() == null ? on(due) : before(basis.deadline(), basis.term());
        };
    }

    boolean counted() {
        return kind != Kind.DAY;
    }

    boolean anchored() {
        return kind == Kind.AFTER || kind == Kind.BEFORE;
    }

    /** The field that says the date. */
    String field() {
        return counted() ? "wish.term" : "wish.day";
    }

    /** Refuses what cannot be counted, by field. */
    void check(LocalDate today) {
        unless(kind != null, () -> Refusal.invalid("wish.kind", "rule-missing"));
        if (kind == Kind.DAY) day("wish.day", day, today);
        if (kind == Kind.TERM) day("wish.from", from, today);
        unless(kind != Kind.TERM || unit != null, () -> Refusal.invalid("wish.unit", "unit-required"));
        unless(!anchored() || anchor != null, () -> Refusal.invalid("wish.anchor", "replan-anchor-missing"));
        var longest = (unit == null || anchored() ? Unit.WORKING_DAYS : unit).longest;
        unless(!counted() || term != null && term >= 1 && term <= longest, () -> Refusal.invalid("wish.term", "term-out-of-range", "1", "" + longest));
    }

    /** @param anchorDay the due day of the deadline from which it counts, where it counts from one */
    Basis basis(LocalDate anchorDay) {
        return switch (kind) {
            case DAY -> Basis.FIXED;
            case TERM -> Basis.after(from, term, unit);
            case AFTER -> new Basis(Basis.Kind.WORKING_DAYS, anchorDay, term, anchor);
            case BEFORE -> new Basis(Basis.Kind.WORKING_DAYS_BEFORE, anchorDay, term, anchor);
        };
    }

    private static void day(String field, LocalDate said, LocalDate today) {
        unless(said != null, () -> Refusal.invalid(field, "date-required"));
        unless(!said.isAfter(today.plusYears(YEARS)) && !said.isBefore(today.minusYears(YEARS)), () -> Refusal.invalid(field, "date-too-far"));
    }
}
