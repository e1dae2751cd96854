package org.specialstudy.opinion;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Papers of an opinion: brought by whoever is asked until they have answered, read by them and by the office and the leaders. */
@Component
class OpinionAttachments implements AttachmentOwner {

    static final String TYPE = "OPINION";

    private final OpinionStore opinions;

    OpinionAttachments(OpinionStore opinions) {
        this.opinions = opinions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return opinions.study(ownerId);
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return opinions.mayRead(ownerId, me);
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var opinion = opinions.find(ownerId).orElseThrow(Refusal::notFound);
        Refusal.unless(!opinion.round().closed(), () -> Refusal.conflict("opinion-round-over"));
        Refusal.unless(opinion.state() == Opinion.State.WAITING, () -> Refusal.conflict("opinion-already-given"));
        return me.has("contact", opinion.org().id());
    }
}
