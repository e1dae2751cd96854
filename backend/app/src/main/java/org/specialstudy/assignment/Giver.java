package org.specialstudy.assignment;

import java.util.UUID;

/** Who gives, and in whose name: the issued plan's, the office's, or a leader's own. Only what a leader gave is the leader's to review. */
public record Giver(Kind kind, UUID person) {

    public enum Kind { PLAN, OFFICE, LEADER }

    public static Giver plan(UUID issuedBy) {
        return new Giver(Kind.PLAN, issuedBy);
    }

    public static Giver office(UUID person) {
        return new Giver(Kind.OFFICE, person);
    }

    public static Giver leader(UUID person) {
        return new Giver(Kind.LEADER, person);
    }
}
