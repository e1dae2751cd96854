package org.specialstudy.replan;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.kernel.Fact;
import org.specialstudy.supervision.BoardRow;

/** A running deadline was changed by hand, and others went along. */
public record ReplanFact(UUID study, String kind, UUID by, Instant at, Map<String, Object> details) implements Fact {

    static ReplanFact of(String what, BoardRow row, List<DeadlineMoved> moves, String reason, UUID by, Instant at) {
        var own = moves.getFirst();
        var details = new LinkedHashMap<String, Object>(about(row));
        details.put("from", day(own.before()));
        details.put("to", day(own.after()));
        details.put("reason", reason);
        details.put("count", moves.size() - 1);
        details.put("moves", DeadlineMoved.listed(moves.subList(1, moves.size())));
        return new ReplanFact(row.studyId(), "deadline." + what, by, at, details);
    }

    private static Map<String, Object> about(BoardRow row) {
        var about = new LinkedHashMap<String, Object>();
        about.put("deadlineId", row.id());
        about.put("elementId", row.elementId());
        if (row.subject() != null) about.put("subject", row.subject());
        return about;
    }

    static String day(Instant at) {
        return LocalDate.ofInstant(at, ZONE).toString();
    }
}
