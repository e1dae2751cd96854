package org.specialstudy.topic;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.study.Eligible;
import org.springframework.stereotype.Component;

/** The roles that belong to a group's people: given to those who come, ended for those who leave. */
@Component
class Seats {

    private record Seat(UUID group, Role role) {}

    private final Memberships memberships;
    private final Eligible eligible;

    Seats(Memberships memberships, Eligible eligible) {
        this.memberships = memberships;
        this.eligible = eligible;
    }

    /**
     * From what groups were to what they are, person by person in the order of ids: no two wait in a circle. Whoever was shut out since the
     * plan named them gets no role; the appointment asks for somebody else.
     */
    void move(Map<UUID, TopicGroup.Crew> before, Map<UUID, TopicGroup.Crew> now, UUID study, UUID by) {
        var had = seats(before);
        var has = seats(now);
        var people = new TreeSet<>(had.keySet());
        people.addAll(has.keySet());
        var able = eligible.among(has.keySet());
        for (var person : people) {
            var old = had.getOrDefault(person, Set.of());
            var fresh = has.getOrDefault(person, Set.of());
            old.stream().filter(seat -> !fresh.contains(seat)).forEach(seat -> memberships.end(person, seat.role(), ScopeType.GROUP, seat.group(), by));
            fresh.stream().filter(seat -> !old.contains(seat) && able.contains(person))
                .forEach(seat -> memberships.grant(person, seat.role(), ScopeType.GROUP, seat.group(), study, by));
        }
    }

    /** The experts of an agreed outline may see what they were asked in for. */
    void experts(UUID group, Collection<UUID> experts, UUID study, UUID by) {
        for (var person : new TreeSet<>(eligible.among(experts))) memberships.grant(person, Role.EXPERT, ScopeType.GROUP, group, study, by);
    }

    private static TreeMap<UUID, Set<Seat>> seats(Map<UUID, TopicGroup.Crew> crews) {
        var seats = new TreeMap<UUID, Set<Seat>>();
        crews.forEach((group, crew) -> {
            seat(seats, crew.lead(), group, Role.LEAD);
            crew.members().forEach(member -> seat(seats, member, group, Role.MEMBER));
            if (crew.inCharge() != null) seat(seats, crew.inCharge(), group, Role.INCHARGE);
        });
        return seats;
    }

    private static void seat(Map<UUID, Set<Seat>> seats, UUID person, UUID group, Role role) {
        seats.computeIfAbsent(person, one -> new HashSet<>()).add(new Seat(group, role));
    }
}
