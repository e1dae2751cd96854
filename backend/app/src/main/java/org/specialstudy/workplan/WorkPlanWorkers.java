package org.specialstudy.workplan;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.specialstudy.study.Study;
import org.springframework.stereotype.Component;

/** What the process asks of work plans. */
@Component
class WorkPlanWorkers {

    private final WorkPlanJobs plans;
    private final AmendmentJobs amendments;

    WorkPlanWorkers(WorkPlanJobs plans, AmendmentJobs amendments) {
        this.plans = plans;
        this.amendments = amendments;
    }

    /** Safe to repeat: a study has one plan, whoever asks again gets the same. */
    @Worker("workplan.open")
    Map<String, Object> open(Job job) {
        var opened = plans.open(new Study.Id(job.id("studyId")));
        return Map.of("planId", opened.plan().value(), "due", opened.due());
    }

    /** Safe to repeat: a revision that has begun keeps its day. */
    @Worker("workplan.prepare-revision")
    Map<String, Object> prepareRevision(Job job) {
        return Map.of("due", plans.prepareRevision(new WorkPlan.Id(job.id("planId"))));
    }

    /** Safe to repeat: an amendment remembers the instance that claimed it. */
    @Worker("workplan.begin-amendment")
    Map<String, Object> beginAmendment(Job job) {
        var begun = amendments.begin(job.id("amendmentId"), job.processInstance());
        return Map.of("goesOn", begun.goesOn(), "due", begun.due());
    }

    /** Safe to repeat: a plan takes effect once. */
    @Worker("workplan.apply")
    Map<String, Object> apply(Job job) {
        plans.apply(new WorkPlan.Id(job.id("planId")));
        return Map.of();
    }
}
