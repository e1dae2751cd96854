package org.specialstudy.assignment;

import java.time.LocalDate;
import java.time.Year;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Due;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.Refusal;

/** Until when: a term that begins on the day it starts, with its unit, or a named day. */
public record Term(Kind kind, Integer term, Unit unit, LocalDate date) {

    public enum Kind { TERM, FIXED }

    public static Term of(int term, Unit unit) {
        return new Term(Kind.TERM, term, unit, null);
    }

    public static Term until(LocalDate date) {
        return new Term(Kind.FIXED, null, null, date);
    }

    /** Nothing for a day that somebody named, or that counts from something else than the day on which a term begins. */
    static Optional<Term> of(Basis basis) {
        return switch (basis.kind()) {
            case FIXED, WORKING_DAYS_BEFORE -> Optional.empty();
            case WORKING_DAYS, CALENDAR_DAYS, MONTHS -> basis.deadline() == null
                ? Optional.of(of(basis.term(), Unit.valueOf(basis.kind().name())))
                : Optional.empty();
        };
    }

    /** As deadlines keep it. */
    public Basis basis(LocalDate start) {
        return kind == Kind.FIXED ? Basis.FIXED : Basis.after(start, term, unit);
    }

    public Due due(LocalDate start, WorkingCalendar calendar) {
        if (kind == Kind.TERM) return calendar.due(start, term, unit);
        Instant at = calendar.endOf(date);
        return new Due(date, at, !calendar.announced(Year.from(date)), List.of());
    }

    /** Refuses what cannot be counted, by field. */
    void check(String field, LocalDate today) {
        Refusal.unless(kind != null, () -> Refusal.invalid(field, "rule-missing"));
        if (kind == Kind.FIXED) {
            Refusal.unless(date != null, () -> Refusal.invalid(field + ".date", "date-required"));
            Refusal.unless(!date.isBefore(today), () -> Refusal.invalid(field + ".date", "assignment-due-past"));
            Refusal.unless(!date.isAfter(today.plusYears(10)), () -> Refusal.invalid(field + ".date", "date-too-far"));
            return;
        }
        Refusal.unless(unit != null, () -> Refusal.invalid(field + ".unit", "unit-required"));
        var longest = longest(unit);
        Refusal.unless(term != null && term >= 1 && term <= longest, () -> Refusal.invalid(field + ".term", "plan-term-range", 1, longest));
    }

    private static int longest(Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> 500;
            case CALENDAR_DAYS -> 730;
            case MONTHS -> 36;
        };
    }
}
