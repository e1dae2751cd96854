package org.specialstudy.demo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A symposium took place, as the case tells it. */
record SymposiumHeld(UUID study, UUID by, Instant at, String title, String outcome) implements Fact {

    @Override
    public String kind() {
        return "meeting.held";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", title, "outcome", outcome);
    }
}
