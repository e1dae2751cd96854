package org.specialstudy.deadline;

import java.time.Instant;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what moved a deadline, from when to when, and how the date was found before and after. */
@Repository
class MoveLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MoveLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Running before, Instant due, Basis basis, Cause cause, Instant at) {
        jdbc.sql("""
            insert into deadline.move (deadline_id, kind, due_before, due_after, basis_before, basis_after, reason, by_id, at)
            values (:deadline, :kind, :dueBefore, :dueAfter, :basisBefore::jsonb, :basisAfter::jsonb, :reason, :by, :at)
            """)
            .param("deadline", before.id())
            .param("kind", cause.kind().name())
            .param("dueBefore", Timestamptz.of(before.due()))
            .param("dueAfter", Timestamptz.of(due))
            .param("basisBefore", json.writeValueAsString(before.basis()))
            .param("basisAfter", json.writeValueAsString(basis))
            .param("reason", cause.reason())
            .param("by", cause.by())
            .param("at", Timestamptz.of(at))
            .update();
    }
}
