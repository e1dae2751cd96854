package org.specialstudy.study;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A study was stopped. Whatever belongs to it closes in the same transaction. */
public record StudyWithdrawn(UUID study, String title, String reason, UUID by, Instant at) implements Fact {

    @Override
    public String kind() {
        return "study.withdrawn";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", title, "reason", reason);
    }
}
