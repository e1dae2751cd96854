package org.specialstudy.meeting;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of meetings. */
@Component
class MeetingWorkers {

    private final MeetingJobs meetings;

    MeetingWorkers(MeetingJobs meetings) {
        this.meetings = meetings;
    }

    /** Safe to repeat: one process instance carries a meeting, whoever else asks is told that there is nothing to prepare. */
    @Worker("meeting.prepare")
    Map<String, Object> prepare(Job job) {
        return meetings.prepare(new Meeting.Id(job.id("meetingId")), job.processInstance());
    }

    /** Safe to repeat: corrections close once and the step that follows keeps its day. */
    @Worker("meeting.close-corrections")
    Map<String, Object> closeCorrections(Job job) {
        return Map.of("due", meetings.closeCorrections(new Meeting.Id(job.id("meetingId"))));
    }
}
