package org.specialstudy.consultation;

import static org.specialstudy.consultation.ConsultationStore.instant;
import static org.specialstudy.consultation.ConsultationStore.timestamp;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every move of a call's end, added and never changed. */
@Repository
class CallMoves {

    private final JdbcClient jdbc;

    CallMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Consultation.Id id, CallMove move) {
        jdbc.sql("""
            insert into consultation.call_move (consultation_id, no, from_at, to_at, reason, by_id, at)
            values (:id, :no, :from, :to, :reason, :by, :at)
            """)
            .param("id", id.value()).param("no", move.no()).param("from", timestamp(move.from())).param("to", timestamp(move.to()))
            .param("reason", move.reason()).param("by", move.by()).param("at", timestamp(move.at()))
            .update();
    }

    /** The last one first. */
    List<CallMove> of(UUID consultation) {
        return jdbc.sql("select * from consultation.call_move where consultation_id = :id order by no desc").param("id", consultation)
            .query((row, n) -> new CallMove(row.getInt("no"), instant(row, "from_at"), instant(row, "to_at"), row.getString("reason"),
                row.getObject("by_id", UUID.class), instant(row, "at")))
            .list();
    }
}
