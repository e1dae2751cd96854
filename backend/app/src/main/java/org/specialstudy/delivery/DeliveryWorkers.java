package org.specialstudy.delivery;

import java.util.Map;
import java.util.UUID;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of deliveries. */
@Component
class DeliveryWorkers {

    private final DeliveryJobs deliveries;

    DeliveryWorkers(DeliveryJobs deliveries) {
        this.deliveries = deliveries;
    }

    /** Safe to repeat: a study's overall report is delivered once, by the process instance that came first. */
    @Worker("delivery.open")
    Map<String, Object> open(Job job) {
        return deliveries.open(job.id("studyId"), job.processInstance()).variables();
    }

    /** Safe to repeat: a waiting that has ended stays ended. */
    @Worker("delivery.end-waiting")
    Map<String, Object> endWaiting(Job job) {
        UUID report = job.id("reportId");
        var asked = deliveries.endWaiting(new Delivery.Id(report));
        return Map.of("stillOpen", asked.stillOpen(), "due", asked.due());
    }
}
