package org.specialstudy.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;

/**
 * An open deadline, as far as something may move it. Another calendar does when its date is what its basis says; one that somebody named, or
 * that something else bounds, stays.
 */
record Running(UUID id, UUID study, String idVariable, UUID aggregate, String elementId, String principal, Instant startedAt, Instant due, Basis basis,
    boolean estimated, int version, Urgency urgency, int profileVersion) {

    static final String OPEN = """
        select id, study_id, id_variable, aggregate_id, element_id, principal, started_at, due_at, basis, anchor, term, anchor_deadline, estimated,
               calendar_version, profile, profile_version
          from deadline.deadline
         where status = 'OPEN'
        """;

    static Running of(ResultSet row, int line) throws SQLException {
        return new Running(row.getObject("id", UUID.class), row.getObject("study_id", UUID.class), row.getString("id_variable"),
            row.getObject("aggregate_id", UUID.class), row.getString("element_id"), row.getString("principal"), Timestamptz.of(row, "started_at"),
            Timestamptz.of(row, "due_at"),
            new Basis(Basis.Kind.valueOf(row.getString("basis")), row.getObject("anchor", LocalDate.class), row.getObject("term", Integer.class),
                row.getObject("anchor_deadline", UUID.class)),
            row.getBoolean("estimated"), row.getInt("calendar_version"), Urgency.of(row.getString("profile")),
            row.getInt("profile_version"));
    }

    /** Where the other calendar puts it, and whether that is a guess; empty where nothing changes. */
    Optional<DeadlineMoved> moved(DueDays before, DueDays after) {
        var found = due(before, after);
        var guess = after.estimated(basis, found);
        if (found.equals(due) && guess == estimated) return Optional.empty();
        return Optional.of(moved(found, basis, guess));
    }

    DeadlineMoved moved(Instant found, Basis how, boolean guess) {
        return new DeadlineMoved(id, study, idVariable, aggregate, elementId, due, found, how, guess);
    }

    LocalDate startDay() {
        return LocalDate.ofInstant(startedAt, BusinessClock.ZONE);
    }

    private Instant due(DueDays before, DueDays after) {
        var bound = before.of(basis).filter(found -> found.at().equals(due)).isEmpty();
        return bound ? due : after.of(basis).orElseThrow().at();
    }
}
