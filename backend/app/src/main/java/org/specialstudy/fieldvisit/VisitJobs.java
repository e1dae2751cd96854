package org.specialstudy.fieldvisit;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a visit that nobody presses a button for. Each may be asked for again and then changes nothing. */
@Service
class VisitJobs {

    /** What the process is told of a visit; {@code inChargeOf} names the scope whose leader in charge approves. */
    record Begun(boolean first, Instant due, UUID inChargeOf) {}

    private final VisitStore visits;
    private final VisitProcess process;
    private final Studies studies;

    VisitJobs(VisitStore visits, VisitProcess process, Studies studies) {
        this.visits = visits;
        this.process = process;
        this.studies = studies;
    }

    /** Natural key: the visit, by the process instance that came first. */
    @Transactional
    Begun begin(Visit.Id id, long processInstance) {
        var active = studies.active(visits.study(id).orElseThrow());
        var first = visits.claim(id, processInstance);
        var visit = visits.find(id).orElseThrow();
        if (active && first && visit.stepDue() == null && visit.status() == Visit.Status.PLANNING) {
            process.schedule(visit);
            save(visit);
            process.begin(visit, VisitStep.PLAN);
        }
        return new Begun(first, visit.stepDue(), visit.inChargeOf());
    }

    /** The study was stopped, and with it every visit that is not confirmed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        visits.ofStudy(withdrawn.study()).stream().filter(Visit::withdraw).forEach(this::save);
    }

    /** Somebody saved at the same moment: the job is asked for again and finds what stands then. */
    private void save(Visit visit) {
        if (!visits.save(visit)) throw new IllegalStateException("Visit " + visit.id().value() + " was changed at the same moment.");
    }
}
