package org.specialstudy.meeting;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.study.StudyQuery;
import org.springframework.stereotype.Component;

/** The papers of a meeting that stay inside the study: sign-in sheets, scans of what leaders decided on paper. */
@Component
class MeetingFiles implements AttachmentOwner {

    private final MeetingStore meetings;
    private final StudyQuery studies;

    MeetingFiles(MeetingStore meetings, StudyQuery studies) {
        this.meetings = meetings;
        this.studies = studies;
    }

    @Override
    public String type() {
        return MeetingAttachments.INTERNAL;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return meetings.study(ownerId);
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return study(ownerId).filter(study -> studies.mayRead(study, me.id())).isPresent();
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        return MeetingAttachments.mayAdd(meetings, me, ownerId);
    }
}
