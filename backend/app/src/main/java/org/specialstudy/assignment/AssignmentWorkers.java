package org.specialstudy.assignment;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of assignments. */
@Component
class AssignmentWorkers {

    private final AssignmentJobs assignments;

    AssignmentWorkers(AssignmentJobs assignments) {
        this.assignments = assignments;
    }

    /** Safe to repeat: the assignment remembers the instance that claimed it. */
    @Worker("assignment.begin")
    Map<String, Object> begin(Job job) {
        return assignments.begin(job.id("assignmentId"), job.processInstance());
    }
}
