package org.specialstudy.topic;

import static org.specialstudy.kernel.Refusal.unless;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/**
 * People who write one part of a study. Established by the issued plan and appointed when the office has confirmed who leads it and who
 * belongs to it, or joined later; from then on the office may change its people.
 */
public final class TopicGroup {

    public record Id(UUID value) {}

    public enum State { ESTABLISHED, APPOINTED, CLOSED }

    /** Who leads, who belongs, and the leader in charge of this group alone, null where it is the study's. */
    record Crew(UUID lead, List<UUID> members, UUID inCharge) {}

    static final int MEMBERS = 200;
    static final int NAME_LIMIT = 200;

    private final Id id;
    private final String key;
    private final long version;
    private String name;
    private Crew crew;
    private State state;

    TopicGroup(Id id, String key, String name, Crew crew, State state, long version) {
        this.id = id;
        this.key = key;
        this.name = name;
        this.crew = new Crew(crew.lead(), withoutLead(crew.members(), crew.lead()), crew.inCharge());
        this.state = state;
        this.version = version;
    }

    static TopicGroup established(Id id, String key, String name, UUID lead, List<UUID> members) {
        return new TopicGroup(id, key, name, new Crew(lead, members, null), State.ESTABLISHED, 0);
    }

    /** A group that comes while others work: it is appointed as it joins. */
    static TopicGroup joined(Id id, String name, Crew said, Set<UUID> known) {
        var named = name == null ? "" : name.strip();
        unless(!named.isEmpty(), () -> Refusal.invalid("name", "group-name-missing"));
        unless(named.length() <= NAME_LIMIT, () -> Refusal.invalid("name", "text-too-long", NAME_LIMIT));
        return joined(id, "joined-" + id.value(), named, said, known);
    }

    /** The same for a group that an amended plan foresees under this key. */
    static TopicGroup joined(Id id, String key, String name, Crew said, Set<UUID> known) {
        var group = new TopicGroup(id, key, name, new Crew(null, List.of(), null), State.APPOINTED, 0);
        group.crew = checked(said, known, "");
        return group;
    }

    /** An amended plan calls it otherwise and names other people. What the group was before is returned. */
    Crew amend(String called, Crew said, Set<UUID> known) {
        unless(state != State.CLOSED, () -> Refusal.conflict("group-closed"));
        var before = crew;
        crew = checked(said, known, "");
        name = called;
        return before;
    }

    /** An amended plan gives it up. */
    void close() {
        unless(state != State.CLOSED, () -> Refusal.conflict("group-closed"));
        state = State.CLOSED;
    }

    /** The office confirms or corrects; {@code field} is where the request speaks of this group, {@code known} are the people that exist. */
    void appoint(UUID lead, List<UUID> members, Set<UUID> known, String field) {
        unless(state == State.ESTABLISHED, () -> Refusal.conflict("groups-already-appointed"));
        crew = checked(new Crew(lead, members, crew.inCharge()), known, field + ".");
        state = State.APPOINTED;
    }

    /** Somebody else leads, comes or goes. What the group was before is returned. */
    Crew change(Crew said, Set<UUID> known) {
        unless(state == State.APPOINTED, () -> Refusal.conflict("group-not-appointed"));
        var before = crew;
        crew = checked(said, known, "");
        return before;
    }

    private static Crew checked(Crew said, Set<UUID> known, String at) {
        unless(said.lead() != null, () -> Refusal.invalid(at + "lead", "group-lead-missing"));
        unless(known.contains(said.lead()), () -> Refusal.invalid(at + "lead", "person-unknown"));
        unless(said.inCharge() == null || known.contains(said.inCharge()), () -> Refusal.invalid(at + "inCharge", "person-unknown"));
        var named = withoutLead(said.members() == null ? List.of() : said.members(), said.lead());
        unless(named.size() <= MEMBERS, () -> Refusal.invalid(at + "members", "too-many", MEMBERS));
        for (var i = 0; i < named.size(); i++) {
            var member = at + "members[" + i + "]";
            unless(known.contains(named.get(i)), () -> Refusal.invalid(member, "person-unknown"));
        }
        return new Crew(said.lead(), named, said.inCharge());
    }

    private static List<UUID> withoutLead(List<UUID> members, UUID lead) {
        var named = new LinkedHashSet<>(members.stream().filter(Objects::nonNull).toList());
        named.remove(lead);
        return List.copyOf(named);
    }

    Id id() {
        return id;
    }

    /** The plan's own name for the group, or one that no plan uses. */
    String key() {
        return key;
    }

    String name() {
        return name;
    }

    Crew crew() {
        return crew;
    }

    UUID lead() {
        return crew.lead();
    }

    List<UUID> members() {
        return crew.members();
    }

    State state() {
        return state;
    }

    long version() {
        return version;
    }

    /** The scope whose leader in charge reviews what the group submits: the group where it has its own, otherwise the study. */
    UUID inChargeOf(UUID study) {
        return crew.inCharge() == null ? study : id.value();
    }
}
