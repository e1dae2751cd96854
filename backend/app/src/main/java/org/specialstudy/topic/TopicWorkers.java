package org.specialstudy.topic;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of topic groups. */
@Component
class TopicWorkers {

    private final TopicGroups groups;

    TopicWorkers(TopicGroups groups) {
        this.groups = groups;
    }

    /** Safe to repeat: the appointment of a study's groups is prepared once and keeps its day. */
    @Worker("topic.prepare-appointment")
    Map<String, Object> prepareAppointment(Job job) {
        return Map.of("due", groups.prepareAppointment(job.id("studyId")));
    }
}
