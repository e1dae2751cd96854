package org.specialstudy.deadline;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An open deadline is due at another moment, or no longer a guess, although nobody changed what it belongs to: the calendar did. Published in
 * the transaction that moves it, so that whoever keeps the due date beside an aggregate of its own moves it, too.
 */
public record DeadlineMoved(UUID deadline, UUID study, String idVariable, UUID aggregate, String elementId, Instant before, Instant after,
    boolean estimated) {

    boolean toAnotherDay() {
        return !before.equals(after);
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
