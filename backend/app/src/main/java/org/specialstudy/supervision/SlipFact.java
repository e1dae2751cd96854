package org.specialstudy.supervision;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A slip was sent, signed for or answered. */
public record SlipFact(UUID study, String kind, UUID by, Instant at, Map<String, Object> details) implements Fact {

    static SlipFact of(Slip slip, String what, UUID by, Instant at) {
        return new SlipFact(slip.studyId(), "slip." + what, by, at, Map.of("slipId", slip.id(), "slipKind", slip.kind(), "year", slip.year(), "no", slip.no(),
            "deadlineId", slip.deadlineId(), "elementId", slip.elementId(), "recipient", slip.recipient()));
    }
}
