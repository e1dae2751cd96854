package org.specialstudy.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An open deadline is due at another moment, or no longer a guess, although nobody changed what it belongs to: the calendar did, somebody who
 * oversees the study, or another deadline from which it counts. {@code basis}: how the date is found now. Published in the transaction that
 * moves it, so that whoever keeps the due date beside an aggregate of its own moves it, too.
 */
public record DeadlineMoved(UUID deadline, UUID study, String idVariable, UUID aggregate, String elementId, Instant before, Instant after, Basis basis,
    boolean estimated) {

    boolean toAnotherDay() {
        return !before.equals(after);
    }

    Due due() {
        return new Due(LocalDate.ofInstant(after, BusinessClock.ZONE), after, estimated, List.of());
    }

    /** As facts tell it. */
    public static List<Map<String, String>> listed(List<DeadlineMoved> moves) {
        return moves.stream().map(move -> Map.of("deadlineId", move.deadline.toString(), "elementId", move.elementId, "from", move.before.toString(), "to",
            move.after.toString())).toList();
    }

    /**
     * For a module whose aggregates have this id variable: runs its update, which names {@code :aggregate}, {@code :before} and {@code :after}.
     * The version stays, because whoever writes there at the same time has nothing to compare.
     */
    public void keptIn(JdbcClient jdbc, String owner, String update) {
        if (!owner.equals(idVariable)) return;
        jdbc.sql(update).param("aggregate", aggregate).param("before", Timestamptz.of(before)).param("after", Timestamptz.of(after)).update();
    }
}
