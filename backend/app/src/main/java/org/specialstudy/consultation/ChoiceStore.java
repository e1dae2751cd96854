package org.specialstudy.consultation;

import static org.specialstudy.consultation.ConsultationStore.instant;
import static org.specialstudy.consultation.ConsultationStore.timestamp;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a study has a consultation, as its office said. */
@Repository
class ChoiceStore {

    /** {@code stepDue}: since the process waits for the answer; {@code closed}: it has gone on. */
    record Choice(UUID study, Boolean wanted, UUID by, Instant at, Instant stepDue, boolean closed, long version) {

        boolean waitedFor() {
            return stepDue != null && !closed;
        }
    }

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing said is a choice too; held until the caller's transaction ends. */
    Choice hold(UUID study) {
        jdbc.sql("insert into consultation.choice (study_id, closed, version) values (:study, false, 0) on conflict do nothing").param("study", study)
            .update();
        return jdbc.sql("select * from consultation.choice where study_id = :study for update").param("study", study)
            .query((row, n) -> new Choice(study, row.getObject("wanted", Boolean.class), row.getObject("by_id", UUID.class), instant(row, "at"),
                instant(row, "step_due"), row.getBoolean("closed"), row.getLong("version")))
            .single();
    }

    void save(Choice choice) {
        jdbc.sql("""
            update consultation.choice
               set wanted = :wanted, by_id = :by, at = :at, step_due = :stepDue, closed = :closed, version = version + 1
             where study_id = :study
            """)
            .param("wanted", choice.wanted()).param("by", choice.by()).param("at", timestamp(choice.at())).param("stepDue", timestamp(choice.stepDue()))
            .param("closed", choice.closed()).param("study", choice.study()).update();
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, ConsultationProcess.STUDY,
            "update consultation.choice set step_due = :after where study_id = :aggregate and step_due = :before");
    }
}
