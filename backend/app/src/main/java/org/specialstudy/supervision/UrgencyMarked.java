package org.specialstudy.supervision;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Urgency;
import org.specialstudy.kernel.Fact;

/** Somebody marked an item urgent, or took the mark away. */
public record UrgencyMarked(UUID study, UUID deadline, String elementId, Urgency urgency, UUID by, Instant at) implements Fact {

    @Override
    public String kind() {
        return urgency == Urgency.URGENT ? "deadline.urgent" : "deadline.ordinary";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("deadlineId", deadline, "elementId", elementId);
    }
}
