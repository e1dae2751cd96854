package org.specialstudy.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** What a deadline belongs to was changed, and these moved because they count from it. Who changed it stands in the fact about that. */
record Carried(UUID study, String anchorElement, List<DeadlineMoved> moves, Instant at) implements Fact {

    @Override
    public String kind() {
        return "deadline.carried";
    }

    @Override
    public UUID by() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("elementId", anchorElement, "count", moves.size(), "moves", DeadlineMoved.listed(moves));
    }
}
