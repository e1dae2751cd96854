package org.specialstudy.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a meeting that nobody presses a button for. Each may be asked for again and then changes nothing. */
@Service
class MeetingJobs {

    private final MeetingStore meetings;
    private final MeetingProcess process;
    private final MeetingAccess access;
    private final Studies studies;
    private final Clock clock;

    MeetingJobs(MeetingStore meetings, MeetingProcess process, MeetingAccess access, Studies studies, BusinessClock clock) {
        this.meetings = meetings;
        this.process = process;
        this.access = access;
        this.studies = studies;
        this.clock = clock;
    }

    /** Natural key: the meeting, by the process instance that came first. */
    @Transactional
    Map<String, Object> prepare(Meeting.Id id, long processInstance) {
        var active = studies.active(meetings.study(id.value()).orElseThrow());
        var meeting = meetings.find(id).orElseThrow();
        var first = active && meetings.claim(id.value(), processInstance);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("toPrepare", first && meeting.status() == Meeting.Status.PREPARING);
        facts.put("due", dueOr(meeting));
        facts.put("inChargeOf", access.inChargeOf(meeting.study(), meeting.group()));
        facts.put("groupId", meeting.group());                       // also where there is none: the study's own meetings hear of no group
        return facts;
    }

    /** Natural key: the meeting, while its minutes are being checked. */
    @Transactional
    Instant closeCorrections(Meeting.Id id) {
        var active = studies.active(meetings.study(id.value()).orElseThrow());
        var meeting = meetings.find(id).orElseThrow();
        if (active && meeting.closeCorrections()) {
            meeting.due(process.due(meeting, Step.SETTLE));
            save(meeting);
            process.begin(meeting, Step.SETTLE);
        }
        return dueOr(meeting);
    }

    /** The study was stopped, and with it whatever was still to be held or written. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        meetings.ofStudy(withdrawn.study()).stream().filter(meeting -> meeting.withdraw(withdrawn.reason(), withdrawn.by(), withdrawn.at()))
            .forEach(this::save);
    }

    private void save(Meeting meeting) {
        if (!meetings.save(meeting)) throw new IllegalStateException("Meeting " + meeting.id().value() + " was changed at the same moment.");
    }

    private Instant dueOr(Meeting meeting) {
        return meeting.stepDue() == null ? clock.instant() : meeting.stepDue();
    }
}
