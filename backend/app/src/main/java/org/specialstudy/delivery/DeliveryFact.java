package org.specialstudy.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A step of a delivery, as the timeline keeps it: {@code delivery.signed}. Nothing of what an instruction says. */
public record DeliveryFact(UUID study, UUID report, String kind, UUID by, UUID recordedBy, Instant at, Map<String, Object> details) implements Fact {

    static DeliveryFact of(Delivery delivery, String what, UUID by, UUID recordedBy, Instant at, Object... details) {
        var said = new LinkedHashMap<String, Object>();
        said.put("reportId", delivery.id().value());
        said.put("title", delivery.title());
        for (var i = 0; i < details.length; i += 2) {
            if (details[i + 1] != null) said.put((String) details[i], details[i + 1]);
        }
        return new DeliveryFact(delivery.study().value(), delivery.id().value(), "delivery." + what, by, recordedBy, at, said);
    }
}
