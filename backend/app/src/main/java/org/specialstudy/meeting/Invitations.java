package org.specialstudy.meeting;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitation as a file for somebody's own calendar. */
@Service
class Invitations {

    private final MeetingStore meetings;
    private final Clock clock;

    Invitations(MeetingStore meetings, BusinessClock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public byte[] calendar(Meeting.Id id, Me me) {
        unless(meetings.mayRead(id.value(), me), Refusal::notFound);
        var meeting = meetings.find(id).orElseThrow(Refusal::notFound);
        unless(meeting.sentAt() != null, () -> Refusal.conflict("meeting-not-sent"));
        unless(meeting.plan().startsAt() != null && meeting.plan().endsAt() != null, () -> Refusal.conflict("meeting-date-unknown"));
        return CalendarFile.of(meeting, me.ref(), clock.instant());
    }
}
