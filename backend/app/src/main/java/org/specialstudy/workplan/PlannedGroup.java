package org.specialstudy.workplan;

import java.util.List;
import java.util.UUID;

/** A topic group as the plan foresees it; it comes to life when the plan is issued. The key is the plan's own name for it. */
public record PlannedGroup(String key, Integer no, String name, Kind kind, String duty, UUID lead, UUID leadOrg, List<UUID> members) {

    public enum Kind { GENERAL, SUB }

    public PlannedGroup {
        members = members == null ? List.of() : members.stream().filter(member -> member != null && !member.equals(lead)).distinct().toList();
    }
}
