package org.specialstudy.deadline;

import java.util.UUID;

/** Why a deadline moves. {@code reason} and {@code by} where somebody moved it by hand. */
public record Cause(Kind kind, String reason, UUID by) {

    /** {@code ANCHOR}: the deadline from which it counts moved; {@code OWN}: what it belongs to was changed. */
    public enum Kind {
        REPLAN, EXTENSION, ANCHOR, CALENDAR, OWN
    }

    static final Cause CALENDAR = new Cause(Kind.CALENDAR, null, null);
    static final Cause OWN = new Cause(Kind.OWN, null, null);

    /** The same for whatever counts from what was moved. */
    Cause carried() {
        return kind == Kind.CALENDAR ? this : new Cause(Kind.ANCHOR, reason, by);
    }
}
