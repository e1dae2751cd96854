package org.specialstudy.workplan;

import java.util.List;
import java.util.UUID;

/** What has become of the groups that a plan foresees. Answered by the module in which groups live. */
public interface LivingGroups {

    /** BEGUN: the group's research has begun, it can no longer be given up. */
    enum Stand { PREPARING, BEGUN, CLOSED }

    /** A group as it is now, by the plan's own name for it. */
    record Living(UUID id, String key, Integer no, String name, UUID lead, List<UUID> members, Stand stand) {}

    /** In the study's order, those that were given up included. */
    List<Living> living(UUID study);

    /** Whether further groups may still come. */
    boolean joinable(UUID study);
}
