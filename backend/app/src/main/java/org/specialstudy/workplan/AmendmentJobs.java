package org.specialstudy.workplan;

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

/** The steps of an amendment that nobody presses a button for. */
@Service
class AmendmentJobs {

    /** What the process is told of the amendment that it carries. */
    record Begun(boolean goesOn, Instant due) {}

    private final AmendmentStore amendments;
    private final Studies studies;
    private final Clock clock;

    AmendmentJobs(AmendmentStore amendments, Studies studies, BusinessClock clock) {
        this.amendments = amendments;
        this.studies = studies;
        this.clock = clock;
    }

    /** Natural key: the amendment, by the process instance that came first. */
    @Transactional
    Begun begin(UUID id, long processInstance) {
        var amendment = new Amendment.Id(id);
        var active = studies.active(amendments.study(amendment).orElseThrow());
        var first = amendments.claim(amendment, processInstance);
        var found = amendments.find(amendment).orElseThrow();
        return new Begun(active && first && !found.status().over(), found.stepDue() == null ? clock.instant() : found.stepDue());
    }

    /** The study was stopped, and with it what was still to be changed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        amendments.underWayIn(withdrawn.study()).filter(amendment -> amendment.withdraw(withdrawn.at())).ifPresent(amendment -> {
            if (!amendments.save(amendment, null)) throw new IllegalStateException("Amendment " + amendment.id().value() + " was changed at the same moment.");
        });
    }
}
