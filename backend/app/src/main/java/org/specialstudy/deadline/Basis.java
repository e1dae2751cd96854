package org.specialstudy.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;

/**
 * How a due date was found, so that another calendar can find it anew: so many days or months after the day of an event, so many working
 * days before a day, or a day that somebody named and that no calendar moves. {@code deadline}: the one whose due day is the anchor, where it is.
 */
public record Basis(Kind kind, LocalDate anchor, Integer term, UUID deadline) {

    public enum Kind { WORKING_DAYS, CALENDAR_DAYS, MONTHS, WORKING_DAYS_BEFORE, FIXED }

    public static final Basis FIXED = new Basis(Kind.FIXED, null, null);

    public Basis {
        Objects.requireNonNull(kind);
        if ((kind == Kind.FIXED) != (anchor == null) || (anchor == null) != (term == null)) {
            throw new IllegalArgumentException(kind + " with anchor " + anchor + " and term " + term);
        }
        if (deadline != null && kind != Kind.WORKING_DAYS && kind != Kind.WORKING_DAYS_BEFORE) {
            throw new IllegalArgumentException(kind + " from another deadline");
        }
    }

    public Basis(Kind kind, LocalDate anchor, Integer term) {
        this(kind, anchor, term, null);
    }

    public static Basis after(LocalDate event, int term, Unit unit) {
        return new Basis(Kind.valueOf(unit.name()), event, term);
    }

    /** The usual term of a step: it counts from the day in the house on which the step begins. */
    public static Basis workingDaysAfter(Instant event, int workingDays) {
        return after(LocalDate.ofInstant(event, BusinessClock.ZONE), workingDays, Unit.WORKING_DAYS);
    }

    public static Basis workingDaysBefore(LocalDate day, int workingDays) {
        return new Basis(Kind.WORKING_DAYS_BEFORE, day, workingDays);
    }

    /** The anchor has another day. */
    Basis on(LocalDate day) {
        return new Basis(kind, day, term, deadline);
    }

    /** As screens take it, for example {@code 10 WORKING_DAYS}. */
    public String words() {
        return kind == Kind.FIXED ? kind.name() : term + " " + kind;
    }

    /** Nothing for a fixed day, which stays where it is. */
    Optional<Due> due(WorkingCalendar calendar) {
        return switch (kind) {
            case FIXED -> Optional.empty();
            case WORKING_DAYS_BEFORE -> Optional.of(calendar.before(anchor, term));
            case WORKING_DAYS, CALENDAR_DAYS, MONTHS -> Optional.of(calendar.due(anchor, term, Unit.valueOf(kind.name())));
        };
    }
}
