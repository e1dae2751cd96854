package org.specialstudy.delivery;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.delivery.Delivery.Status;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Scans for an instruction that is being recorded: nobody but the office knows yet who may read it. */
@Component
class BroughtScans implements AttachmentOwner {

    private final DeliveryStore deliveries;

    BroughtScans(DeliveryStore deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String type() {
        return Instructions.BROUGHT;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return deliveries.study(ownerId);
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return deliveries.study(ownerId).filter(study -> me.has(Role.OFFICE.word(), study)).isPresent();
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var delivery = deliveries.find(new Delivery.Id(ownerId)).orElseThrow(Refusal::notFound);
        Refusal.unless(delivery.status() != Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        return me.has(Role.OFFICE.word(), delivery.study().value());
    }
}
