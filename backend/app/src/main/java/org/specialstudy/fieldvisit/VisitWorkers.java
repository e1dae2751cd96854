package org.specialstudy.fieldvisit;

import java.util.HashMap;
import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of visits. */
@Component
class VisitWorkers {

    private final VisitJobs visits;

    VisitWorkers(VisitJobs visits) {
        this.visits = visits;
    }

    /** Safe to repeat: the instance that claimed the visit once is the first one ever after; a second start ends itself. */
    @Worker("fieldvisit.begin")
    Map<String, Object> begin(Job job) {
        var begun = visits.begin(new Visit.Id(job.id("visitId")), job.processInstance());
        var variables = new HashMap<String, Object>();
        variables.put("first", begun.first());
        variables.put("due", begun.due());
        variables.put("inChargeOf", begun.inChargeOf());
        return variables;
    }
}
