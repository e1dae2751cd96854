package org.specialstudy.topic;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of groups that nobody presses a button for. Each may be asked for again and then changes nothing. */
@Service
class TopicJobs {

    /** What the process is told of a group that begins; {@code inChargeOf} is the scope whose leader in charge reviews. */
    record Begun(boolean first, Instant due, UUID inChargeOf) {}

    private final TopicGroupStore groups;
    private final TopicStudyStore works;
    private final GroupProcess process;
    private final Studies studies;
    private final Clock clock;

    TopicJobs(TopicGroupStore groups, TopicStudyStore works, GroupProcess process, Studies studies, Clock clock) {
        this.groups = groups;
        this.works = works;
        this.process = process;
        this.studies = studies;
        this.clock = clock;
    }

    /** Natural key: the study; the groups that no process carries yet. */
    @Transactional(readOnly = true)
    List<UUID> waiting(UUID study) {
        return works.waiting(study);
    }

    /** Natural key: the group, by the process instance that came first. */
    @Transactional
    Begun begin(TopicGroup.Id id, long processInstance) {
        var study = groups.study(id).orElseThrow();
        var active = studies.active(study);
        var group = groups.find(id).orElseThrow();
        var work = works.find(id).orElseThrow();
        var inChargeOf = group.inChargeOf(study);
        if (!active || !works.claim(id, processInstance)) return new Begun(false, clock.instant(), inChargeOf);
        if (work.stepDue() == null && work.phase() == TopicStudy.Phase.OUTLINE) {
            process.begin(work, group, Step.OUTLINE);
            save(work);
        }
        return new Begun(true, work.stepDue() == null ? clock.instant() : work.stepDue(), inChargeOf);
    }

    /**
     * Natural key: the study. True when a group joined at the very end, so that its message came too late: the process goes round once
     * more. Otherwise nobody joins any more.
     */
    @Transactional
    boolean more(UUID study) {
        studies.active(study);
        if (!works.waiting(study).isEmpty()) return true;
        groups.gathered(study, clock.instant());
        return false;
    }

    /** The study was stopped, and with it whatever its groups were about. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        works.ofStudy(withdrawn.study()).stream().filter(TopicStudy::withdraw).forEach(this::save);
    }

    /** Somebody saved at the same moment: the job is asked for again and finds what stands then. */
    private void save(TopicStudy work) {
        if (!works.save(work)) throw new IllegalStateException("Group " + work.group().value() + " was changed at the same moment.");
    }
}
