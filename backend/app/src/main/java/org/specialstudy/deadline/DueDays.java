package org.specialstudy.deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Due days under one calendar, each counted once: a hundred thousand deadlines share a few thousand anchors and terms. For one question, not to be kept. */
final class DueDays {

    private final WorkingCalendar calendar;
    private final Map<Basis, Optional<Due>> found = new HashMap<>();

    DueDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** Nothing for a fixed day, which stays where it is. */
    Optional<Due> of(Basis basis) {
        if (basis.kind() == Basis.Kind.FIXED) return Optional.empty();
        return found.computeIfAbsent(new Basis(basis.kind(), basis.anchor(), basis.term()), one -> one.due(calendar));
    }

    /** Whether a date that was found like this may still change because a notice is missing. */
    boolean estimated(Basis basis, Instant due) {
        return of(basis).map(Due::estimated).orElseGet(() -> calendar.estimated(basis, due));
    }
}
