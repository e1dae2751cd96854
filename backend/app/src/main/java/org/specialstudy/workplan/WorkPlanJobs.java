package org.specialstudy.workplan;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.specialstudy.assignment.Assignments;
import org.specialstudy.assignment.Giver;
import org.specialstudy.assignment.Party;
import org.specialstudy.study.Studies;
import org.specialstudy.study.Study;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a plan that nobody presses a button for. Each may be asked for again and then changes nothing. */
@Service
class WorkPlanJobs {

    /** What the process is told of a plan that it asked for. */
    record Opened(WorkPlan.Id plan, Instant due) {}

    private final WorkPlanStore plans;
    private final WorkPlanProcess process;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Assignments assignments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkPlanJobs(WorkPlanStore plans, WorkPlanProcess process, Studies studies, StudyQuery studyViews, Assignments assignments,
        ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.process = process;
        this.studies = studies;
        this.studyViews = studyViews;
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
    }

    /** Natural key: the study. */
    @Transactional
    Opened open(Study.Id study) {
        var active = studies.active(study.value());
        var now = clock.instant();
        var plan = WorkPlan.opened(new WorkPlan.Id(UUID.randomUUID()), study, studyViews.title(study.value()) + "工作方案", now);
        plan.due(process.due(Step.DRAFT));
        if (!active) plan.withdraw();
        if (plans.insert(plan) && active) {
            process.begin(plan, Step.DRAFT);
            events.publishEvent(PlanFact.of(plan, "work-plan.opened", null, null, now));
        }
        var kept = plans.ofStudy(study).orElseThrow();
        return new Opened(kept.id(), dueOr(kept, now));
    }

    /** Natural key: the plan, while organisations are being asked. */
    @Transactional
    Instant prepareRevision(WorkPlan.Id id) {
        var now = clock.instant();
        var active = studies.active(plans.study(id).orElseThrow());
        var plan = plans.find(id).orElseThrow();
        if (active && plan.openRevision()) {
            plan.due(process.due(Step.REVISE));
            save(plan);
            process.begin(plan, Step.REVISE);
            events.publishEvent(PlanFact.of(plan, "work-plan.revision-opened", null, null, now));
        }
        return dueOr(plan, now);
    }

    /** Natural key: the plan; what it sets in motion happens once. Where the study's process is too old for assignments its schedule is only read. */
    @Transactional
    void apply(WorkPlan.Id id) {
        if (!studies.active(plans.study(id).orElseThrow())) return;
        var plan = plans.find(id).orElseThrow();
        plan.apply(clock.instant()).ifPresent(issued -> {
            save(plan);
            var numbered = issued.schedule().isEmpty() ? issued : issued.numberedFrom(assignments.reserve(issued.study(), issued.schedule().size()));
            if (assignments.givable(issued.study())) numbered.schedule().forEach(item -> give(numbered, item));
            events.publishEvent(numbered);
        });
    }

    /** What people and organisations are to do; what a group is to do is given by whoever brings the group to life. */
    private void give(WorkPlanIssued issued, ScheduleItem item) {
        switch (item.owner().type()) {
            case PERSON -> assignments.give(issued.asks(item, Party.Type.PERSON, PlanRules.uuid(item.owner().id())), Giver.plan(issued.by()));
            case ORG -> assignments.give(issued.asks(item, Party.Type.ORG, PlanRules.uuid(item.owner().id())), Giver.plan(issued.by()));
            case GROUP -> {}
        }
    }

    /** The study was stopped, and with it whatever was still to be decided. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        plans.ofStudy(new Study.Id(withdrawn.study())).filter(WorkPlan::withdraw).ifPresent(this::save);
    }

    /** Somebody saved at the same moment: the job is asked for again and finds what stands then. */
    private void save(WorkPlan plan) {
        if (!plans.save(plan)) throw new IllegalStateException("Work plan " + plan.id().value() + " was changed at the same moment.");
    }

    private static Instant dueOr(WorkPlan plan, Instant now) {
        return plan.stepDue() == null ? now : plan.stepDue();
    }
}
