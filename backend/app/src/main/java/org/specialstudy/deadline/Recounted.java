package org.specialstudy.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A new calendar moved deadlines of this study. Nobody of the study did it. */
record Recounted(UUID study, List<DeadlineMoved> moves, Instant at) implements Fact {

    @Override
    public String kind() {
        return "deadline.recounted";
    }

    @Override
    public UUID by() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("count", moves.size(), "moves", DeadlineMoved.listed(moves));
    }
}
