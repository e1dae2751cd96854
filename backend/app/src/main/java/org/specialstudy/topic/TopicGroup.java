package org.specialstudy.topic;

import static org.specialstudy.kernel.Refusal.unless;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/** People who write one part of a study. Established by the issued plan; appointed when the office has confirmed who leads it and who belongs to it. */
public final class TopicGroup {

    public record Id(UUID value) {}

    public enum State { ESTABLISHED, APPOINTED }

    static final int MEMBERS = 200;

    private final Id id;
    private final String name;
    private UUID lead;
    private List<UUID> members;
    private State state;

    TopicGroup(Id id, String name, UUID lead, List<UUID> members, State state) {
        this.id = id;
        this.name = name;
        this.lead = lead;
        this.members = withoutLead(members, lead);
        this.state = state;
    }

    static TopicGroup established(Id id, String name, UUID lead, List<UUID> members) {
        return new TopicGroup(id, name, lead, members, State.ESTABLISHED);
    }

    /** The office confirms or corrects; {@code field} is where the request speaks of this group, {@code known} are the people that exist. */
    void appoint(UUID confirmedLead, List<UUID> confirmedMembers, Set<UUID> known, String field) {
        unless(state == State.ESTABLISHED, () -> Refusal.conflict("groups-already-appointed"));
        unless(confirmedLead != null, () -> Refusal.invalid(field + ".lead", "group-lead-missing"));
        unless(known.contains(confirmedLead), () -> Refusal.invalid(field + ".lead", "person-unknown"));
        var named = withoutLead(confirmedMembers == null ? List.of() : confirmedMembers, confirmedLead);
        unless(named.size() <= MEMBERS, () -> Refusal.invalid(field + ".members", "too-many", MEMBERS));
        for (var i = 0; i < named.size(); i++) {
            var at = field + ".members[" + i + "]";
            unless(known.contains(named.get(i)), () -> Refusal.invalid(at, "person-unknown"));
        }
        lead = confirmedLead;
        members = named;
        state = State.APPOINTED;
    }

    private static List<UUID> withoutLead(List<UUID> members, UUID lead) {
        var named = new LinkedHashSet<>(members.stream().filter(Objects::nonNull).toList());
        named.remove(lead);
        return List.copyOf(named);
    }

    Id id() {
        return id;
    }

    String name() {
        return name;
    }

    UUID lead() {
        return lead;
    }

    List<UUID> members() {
        return members;
    }

    State state() {
        return state;
    }
}
