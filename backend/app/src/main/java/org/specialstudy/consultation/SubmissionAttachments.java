package org.specialstudy.consultation;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.consultation.Submission.Status;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Papers of a submission: brought by its organisation until it is handed in or completed, and by the office for one that came on paper. */
@Component
class SubmissionAttachments implements AttachmentOwner {

    private final SubmissionStore submissions;
    private final ConsultationStore consultations;
    private final ConsultationReaders readers;

    SubmissionAttachments(SubmissionStore submissions, ConsultationStore consultations, ConsultationReaders readers) {
        this.submissions = submissions;
        this.consultations = consultations;
        this.readers = readers;
    }

    @Override
    public String type() {
        return Submissions.OWNER_TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return submissions.find(ownerId).flatMap(submission -> consultations.study(submission.consultation().value()));
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return readers.submission(ownerId, me);
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var submission = submissions.find(ownerId).orElseThrow(Refusal::notFound);
        var consultation = consultations.find(submission.consultation().value()).orElseThrow();
        Refusal.unless(consultation.status() != Consultation.Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        consultation.refuseUnlessGathering();
        if (submission.status() == Status.RECEIVED) {
            return submission.receipt().recordedBy() != null && me.has(Role.OFFICE.word(), consultation.study());
        }
        return me.has(Role.CONTACT.word(), submission.org());
    }
}
