package org.specialstudy.delivery;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.AttachmentOwner;
import org.springframework.stereotype.Component;

/** The scans of an instruction: seen by whoever may read the instruction. They were brought before it was recorded. */
@Component
class InstructionAttachments implements AttachmentOwner {

    private final InstructionStore instructions;
    private final InstructionReaders readers;
    private final DeliveryStore deliveries;

    InstructionAttachments(InstructionStore instructions, InstructionReaders readers, DeliveryStore deliveries) {
        this.instructions = instructions;
        this.readers = readers;
        this.deliveries = deliveries;
    }

    @Override
    public String type() {
        return Instructions.OWNER_TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return instructions.report(ownerId).flatMap(deliveries::study);
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return readers.mayRead(ownerId, me);
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        return false;
    }
}
