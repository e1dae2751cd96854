package org.specialstudy.meeting;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The papers of a meeting that everybody invited may read; brought by the convening body until the minutes are approved. */
@Component
class MeetingAttachments implements AttachmentOwner {

    static final String SHARED = "MEETING";
    static final String INTERNAL = "MEETING_FILE";

    private final MeetingStore meetings;

    MeetingAttachments(MeetingStore meetings) {
        this.meetings = meetings;
    }

    @Override
    public String type() {
        return SHARED;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return meetings.study(ownerId);
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return meetings.mayRead(ownerId, me);
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        return mayAdd(meetings, me, ownerId);
    }

    static boolean mayAdd(MeetingStore meetings, Me me, UUID ownerId) {
        var meeting = meetings.find(new Meeting.Id(ownerId)).orElseThrow(Refusal::notFound);
        Refusal.unless(meeting.status() != Meeting.Status.CANCELLED, () -> Refusal.conflict("meeting-cancelled"));
        Refusal.unless(meeting.status() != Meeting.Status.FROZEN, () -> Refusal.conflict("meeting-frozen"));
        return MeetingAccess.runs(meeting.study(), meeting.group(), me);
    }
}
