package org.specialstudy.assignment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A step in the life of an assignment, as the timeline keeps it. Made by the aggregate, from its own fields. */
public record AssignmentFact(UUID study, String kind, UUID by, Instant at, Map<String, Object> details) implements Fact {

    static AssignmentFact of(Assignment assignment, String kind, UUID by, Instant at, Object... details) {
        var said = new LinkedHashMap<String, Object>();
        said.put("assignmentId", assignment.id().value());
        said.put("no", assignment.no());
        said.put("title", assignment.title());
        said.put("owner", assignment.owner().name());
        for (var i = 0; i < details.length; i += 2) {
            if (details[i + 1] != null && !details[i + 1].equals("")) said.put((String) details[i], details[i + 1]);
        }
        return new AssignmentFact(assignment.study(), "assignment." + kind, by, at, said);
    }
}
