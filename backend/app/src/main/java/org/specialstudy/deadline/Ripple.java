package org.specialstudy.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.kernel.BusinessClock;

/** The running deadlines of a study as they hang on one another: what moves when one of them does. Pure. */
final class Ripple {

    /** One that moves: where to, and how that is found. */
    record Shift(Running deadline, Due due, Basis basis) {

        DeadlineMoved moved() {
            return deadline.moved(due.at(), basis, due.estimated());
        }

        /** The anchor may have another day while the date stays. */
        boolean changes() {
            return toAnotherDay() || !deadline.basis().equals(basis);
        }

        boolean toAnotherDay() {
            return !deadline.due().equals(due.at());
        }
    }

    private final Map<UUID, Running> running;
    private final Map<UUID, List<Running>> hanging;
    private final DueDays days;

    Ripple(Collection<Running> running, WorkingCalendar calendar) {
        this(running, new DueDays(calendar));
    }

    Ripple(Collection<Running> running, DueDays days) {
        this.running = running.stream().collect(Collectors.toMap(Running::id, one -> one));
        this.hanging = running.stream().filter(one -> one.basis().deadline() != null)
            .sorted(Comparator.comparing(Running::due).thenComparing(Running::id)).collect(Collectors.groupingBy(one -> one.basis().deadline()));
        this.days = days;
    }

    Collection<Running> all() {
        return running.values();
    }

    Optional<Running> find(UUID deadline) {
        return Optional.ofNullable(running.get(deadline));
    }

    /** Everything that counts from this one, directly or by way of others, each after the one it counts from. */
    List<Shift> after(UUID moved, Instant due) {
        if (!hanging.containsKey(moved)) return List.of();
        var shifts = new ArrayList<Shift>();
        var places = new HashMap<>(Map.of(moved, due));
        for (var wave = List.of(moved); !wave.isEmpty();) {
            var next = new ArrayList<UUID>();
            for (var anchor : wave) {
                for (var one : hanging.getOrDefault(anchor, List.of())) {
                    var basis = one.basis().on(LocalDate.ofInstant(places.get(anchor), BusinessClock.ZONE));
                    if (basis.equals(one.basis()) || places.containsKey(one.id())) continue;
                    var found = days.of(basis).orElseThrow();
                    shifts.add(new Shift(one, found, basis));
                    places.put(one.id(), found.at());
                    next.add(one.id());
                }
            }
            wave = next;
        }
        return shifts;
    }

    /** Whether the one counts from the other, directly or by way of others, so that the other cannot count from it. */
    boolean countsFrom(UUID one, UUID other) {
        var seen = new ArrayList<UUID>();
        for (var at = one; at != null && !seen.contains(at);) {
            if (at.equals(other)) return true;
            seen.add(at);
            at = find(at).map(found -> found.basis().deadline()).orElse(null);
        }
        return false;
    }

    /** How many deadlines lie between this one and a date that counts from none. */
    int depth(Running one) {
        var depth = 0;
        for (var at = one; at != null && depth <= running.size(); depth++) {
            at = at.basis().deadline() == null ? null : running.get(at.basis().deadline());
        }
        return depth;
    }
}
