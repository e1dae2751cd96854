package org.specialstudy.opinion;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of opinion rounds. */
@Component
class OpinionWorkers {

    private final Rounds rounds;

    OpinionWorkers(Rounds rounds) {
        this.rounds = rounds;
    }

    /** Safe to repeat: it only reads. */
    @Worker("opinion.begin-round")
    Map<String, Object> begin(Job job) {
        return rounds.begin(job.id("roundId"));
    }

    /** Safe to repeat: only opinions that are still waited for become silent. */
    @Worker("opinion.record-silence")
    Map<String, Object> recordSilence(Job job) {
        rounds.recordSilence(job.id("roundId"));
        return Map.of();
    }
}
