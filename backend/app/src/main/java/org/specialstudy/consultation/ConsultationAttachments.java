package org.specialstudy.consultation;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.consultation.Consultation.Status;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Papers of a call: brought by the office until it goes out, read by the study and by the organisations that were called. */
@Component
class ConsultationAttachments implements AttachmentOwner {

    private final ConsultationStore consultations;
    private final ConsultationReaders readers;

    ConsultationAttachments(ConsultationStore consultations, ConsultationReaders readers) {
        this.consultations = consultations;
        this.readers = readers;
    }

    @Override
    public String type() {
        return Consultations.OWNER_TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return consultations.study(ownerId);
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return readers.call(ownerId, me);
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var consultation = consultations.find(ownerId).orElseThrow(Refusal::notFound);
        Refusal.unless(consultation.status() != Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        return consultation.status() == Status.PREPARING && me.has(Role.OFFICE.word(), consultation.study());
    }
}
