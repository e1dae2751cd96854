package org.specialstudy.meeting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What participants want changed in the minutes, and what became of it. */
@Repository
class CorrectionStore {

    enum Outcome { ACCEPTED, NOT_ACCEPTED }

    record Correction(UUID id, UUID meeting, UUID invitation, String section, String text, Outcome outcome, String reason, long version) {}

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Correction correction, int place, UUID by, Instant at) {
        jdbc.sql("""
            insert into meeting.correction (id, meeting_id, invitation_id, place, section, text, by_id, at)
            values (:id, :meeting, :invitation, :place, :section, :text, :by, :at)
            """)
            .param("id", correction.id()).param("meeting", correction.meeting()).param("invitation", correction.invitation()).param("place", place)
            .param("section", correction.section()).param("text", correction.text()).param("by", by).param("at", Timestamptz.of(at))
            .update();
    }

    Optional<UUID> find(UUID meeting, UUID id) {
        return jdbc.sql("select id from meeting.correction where meeting_id = :meeting and id = :id").param("meeting", meeting).param("id", id)
            .query(UUID.class).optional();
    }

    boolean allSettled(UUID meeting) {
        return jdbc.sql("select not exists (select from meeting.correction where meeting_id = :id and outcome is null)").param("id", meeting)
            .query(Boolean.class).single();
    }

    /** False when somebody saved in between. */
    boolean settle(UUID id, long version, Outcome outcome, String reason, UUID by, Instant at) {
        return jdbc.sql("""
            update meeting.correction
               set outcome = :outcome, reason = :reason, settled_by = :by, settled_at = :at, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("outcome", outcome.name()).param("reason", reason).param("by", by).param("at", Timestamptz.of(at)).param("id", id)
            .param("version", version)
            .update() == 1;
    }
}
