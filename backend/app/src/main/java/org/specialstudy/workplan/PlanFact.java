package org.specialstudy.workplan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A step in the life of a work plan, as the timeline keeps it. Made by the aggregate, from its own fields. */
public record PlanFact(UUID study, String kind, UUID by, UUID recordedBy, Instant at, Map<String, Object> details) implements Fact {

    static PlanFact of(WorkPlan plan, String kind, UUID by, UUID recordedBy, Instant at, Object... details) {
        var said = new LinkedHashMap<String, Object>();
        said.put("planId", plan.id().value());
        said.put("title", plan.content().title());
        for (var i = 0; i < details.length; i += 2) {
            if (details[i + 1] != null) said.put((String) details[i], details[i + 1]);
        }
        return new PlanFact(plan.study().value(), kind, by, recordedBy, at, said);
    }
}
