package org.specialstudy.assignment;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an assignment that nobody presses a button for. */
@Service
class AssignmentJobs {

    private final AssignmentStore assignments;
    private final AssignmentProcess process;

    AssignmentJobs(AssignmentStore assignments, AssignmentProcess process) {
        this.assignments = assignments;
        this.process = process;
    }

    /** Natural key: the assignment, by the process instance that came first. What was withdrawn meanwhile is not begun. */
    @Transactional
    Map<String, Object> begin(UUID id, long processInstance) {
        var first = assignments.claim(id, processInstance);
        var assignment = assignments.find(id).orElseThrow();
        var variables = new HashMap<>(process.begin(assignment));
        variables.put("goesOn", first && !assignment.status().over());
        return variables;
    }

    @EventListener
    @Transactional(propagation = MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        assignments.cancelAllOf(withdrawn.study(), withdrawn.at());
    }
}
