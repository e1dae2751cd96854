package org.specialstudy.deadline;

import java.util.List;
import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of deadlines. */
@Component
class DeadlineWorkers {

    private final Alerts alerts;

    DeadlineWorkers(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Safe to repeat: the deadline remembers the instance that claimed it. */
    @Worker("deadline.claim")
    Map<String, Object> claim(Job job) {
        return alerts.claim(job.id("deadlineId"), job.processInstance());
    }

    /** Safe to repeat: it only reads. */
    @Worker("deadline.measure")
    Map<String, Object> measure(Job job) {
        return alerts.measure(job.id("deadlineId"));
    }

    /** Safe to repeat: a level is told once per deadline and due date. */
    @Worker("deadline.alert")
    Map<String, Object> alert(Job job) {
        var roles = (List<?>) job.optional("audience").orElse(List.of());
        return alerts.alert(job.id("deadlineId"), job.text("level"), roles.stream().map(Object::toString).toList(),
            job.instant("nextAlertAt"), job.optionalInstant("heldDue").orElse(null));
    }
}
