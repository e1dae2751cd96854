package org.specialstudy.topic;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the processes ask of topic groups. */
@Component
class TopicWorkers {

    private final TopicGroups groups;
    private final TopicJobs jobs;
    private final OutlineChangeJobs changes;

    TopicWorkers(TopicGroups groups, TopicJobs jobs, OutlineChangeJobs changes) {
        this.groups = groups;
        this.jobs = jobs;
        this.changes = changes;
    }

    /** Safe to repeat: the appointment of a study's groups is prepared once and keeps its day. */
    @Worker("topic.prepare-appointment")
    Map<String, Object> prepareAppointment(Job job) {
        return Map.of("due", groups.prepareAppointment(job.id("studyId")));
    }

    /** Safe to repeat: a group that has begun is not listed again. */
    @Worker("topic.list-groups")
    Map<String, Object> listGroups(Job job) {
        return Map.of("groupIds", jobs.waiting(job.id("studyId")));
    }

    /** Safe to repeat: the instance that claimed the group once is the first one ever after; a second start ends itself. */
    @Worker("topic.begin-study")
    Map<String, Object> beginStudy(Job job) {
        var begun = jobs.begin(new TopicGroup.Id(job.id("groupId")), job.processInstance());
        return Map.of("first", begun.first(), "due", begun.due(), "inChargeOf", begun.inChargeOf());
    }

    /** Safe to repeat: the instance that claimed the change once is the one that goes on; another start ends itself. */
    @Worker("topic.begin-outline-change")
    Map<String, Object> beginOutlineChange(Job job) {
        var begun = changes.begin(job.id("changeId"), job.processInstance());
        return Map.of("goesOn", begun.goesOn(), "due", begun.due());
    }

    /** Safe to repeat: whether a group still waits is looked up anew each time. */
    @Worker("topic.gather-groups")
    Map<String, Object> gatherGroups(Job job) {
        return Map.of("moreGroups", jobs.more(job.id("studyId")));
    }
}
