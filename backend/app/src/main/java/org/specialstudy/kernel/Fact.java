package org.specialstudy.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something that happened in a study. Published inside the transaction that made it true; the timeline keeps it in that same transaction. */
public interface Fact {

    UUID study();

    /** Stable kind such as {@code work-plan.submitted}; the screens have the words. */
    String kind();

    /** Who did it, or null where the process itself did. */
    UUID by();

    /** Who wrote it down for {@link #by()}, when a decision was taken on paper; otherwise null. */
    default UUID recordedBy() {
        return null;
    }

    /** Business time. */
    Instant at();

    /** Small values that the sentence on the screen needs: names as they were, reasons, outcomes, ids for links. */
    default Map<String, Object> details() {
        return Map.of();
    }
}
