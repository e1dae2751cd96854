package org.specialstudy.fieldvisit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A step in the life of a visit, as the timeline keeps it. Made by the aggregate, from its own fields. */
record VisitFact(UUID study, String kind, UUID by, UUID recordedBy, Instant at, Map<String, Object> details) implements Fact {

    static VisitFact of(Visit visit, String kind, UUID by, UUID recordedBy, Instant at, Object... details) {
        var said = new LinkedHashMap<String, Object>();
        said.put("visitId", visit.id().value());
        said.put("groupId", visit.group());
        said.put("title", visit.title());
        for (var i = 0; i < details.length; i += 2) {
            var value = details[i + 1];
            if (value != null) said.put((String) details[i], value instanceof LocalDate day ? day.toString() : value);
        }
        return new VisitFact(visit.study().value(), kind, by, recordedBy, at, said);
    }
}
