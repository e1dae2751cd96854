package org.specialstudy.topic;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a change of an outline that nobody presses a button for. */
@Service
class OutlineChangeJobs {

    /** What the process is told of the change that it carries. */
    record Begun(boolean goesOn, Instant due) {}

    private final OutlineChangeStore changes;
    private final Studies studies;
    private final Clock clock;

    OutlineChangeJobs(OutlineChangeStore changes, Studies studies, BusinessClock clock) {
        this.changes = changes;
        this.studies = studies;
        this.clock = clock;
    }

    /** Natural key: the change, by the process instance that came first. */
    @Transactional
    Begun begin(UUID id, long processInstance) {
        var change = changes.find(new OutlineChange.Id(id)).orElseThrow();
        var active = studies.active(change.opened().study());
        var first = changes.claim(change.id(), processInstance);
        return new Begun(active && first && !change.status().over(), change.stepDue() == null ? clock.instant() : change.stepDue());
    }

    /** The study was stopped, and with it what its groups were still changing. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        for (var change : changes.underWayIn(withdrawn.study())) {
            change.withdraw(withdrawn.at());
            if (!changes.save(change)) throw new IllegalStateException("Outline change " + change.id().value() + " was changed at the same moment.");
        }
    }
}
