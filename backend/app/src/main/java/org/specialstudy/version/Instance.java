package org.specialstudy.version;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A running instance with its version, the elements in which it is, and what has been asked for it and is not over. */
record Instance(long key, String processId, int version, long modelKey, UUID studyId, Instant startedAt, List<Active> active, Asked asked) {

    /** Type as the engine names it, for example {@code USER_TASK}. */
    record Active(String elementId, String type) {}

    /** {@code reason} is what the engine said when it refused. */
    record Asked(boolean refused, String reason) {}
}
