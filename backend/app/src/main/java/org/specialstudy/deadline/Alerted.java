package org.specialstudy.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** Somebody was told that a deadline comes near or has passed. */
public record Alerted(UUID study, UUID deadline, String elementId, String level, Instant due, int daysLeft, List<String> audience, boolean urgent,
    Instant at) implements Fact {

    @Override
    public String kind() {
        return "deadline.alerted";
    }

    @Override
    public UUID by() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("deadlineId", deadline, "elementId", elementId, "level", level, "dueAt", due.toString(), "daysLeft", daysLeft,
            "audience", audience, "urgent", urgent);
    }
}
