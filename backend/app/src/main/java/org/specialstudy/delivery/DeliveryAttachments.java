package org.specialstudy.delivery;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.delivery.Delivery.Status;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Papers that go out with a report, and the signed sheet: for the leaders and the office, brought by the office. */
@Component
class DeliveryAttachments implements AttachmentOwner {

    private final DeliveryStore deliveries;

    DeliveryAttachments(DeliveryStore deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String type() {
        return Deliveries.OWNER_TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return deliveries.study(ownerId);
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return deliveries.study(ownerId).filter(study -> me.has(Role.OFFICE.word(), study) || me.has(Role.LEADERS.word(), study)
            || me.has(Role.INCHARGE.word(), study)).isPresent();
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var delivery = deliveries.find(new Delivery.Id(ownerId)).orElseThrow(Refusal::notFound);
        Refusal.unless(delivery.status() != Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        return delivery.status() != Status.CLOSED && me.has(Role.OFFICE.word(), delivery.study().value());
    }
}
