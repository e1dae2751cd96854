package org.specialstudy.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.deadline.Basis;

/**
 * An amendment of the plan takes effect: which groups come, change, are given up, and which of their steps get another day. Heard in the
 * transaction of the decision, before the assignments are changed; what it says happens exactly, or nothing does.
 */
public record WorkPlanAmended(UUID plan, UUID study, List<Joined> joined, List<Changed> changed, List<UUID> closed, List<Moved> moved, UUID by,
    Instant at) {

    /** {@code id}: the id that the new group has from now on. */
    public record Joined(UUID id, PlannedGroup planned) {}

    /** The words are the plan's; {@code lead} is null when the lead stays. */
    public record Changed(UUID id, PlannedGroup planned, UUID lead, Set<UUID> join, Set<UUID> leave) {}

    /** The step that {@code aggregate} is at is due on another day. */
    public record Moved(UUID aggregate, LocalDate due, Basis basis) {}
}
