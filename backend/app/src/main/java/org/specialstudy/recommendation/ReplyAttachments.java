package org.specialstudy.recommendation;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Papers of a reply: brought by the unit that is asked, or by the office for it, until it has answered; read by them and by the study's people. */
@Component
class ReplyAttachments implements AttachmentOwner {

    static final String TYPE = "RECOMMENDATION_REPLY";

    private final ReplyStore replies;
    private final RecommendationStore recommendations;
    private final RecommendationReaders readers;

    ReplyAttachments(ReplyStore replies, RecommendationStore recommendations, RecommendationReaders readers) {
        this.replies = replies;
        this.recommendations = recommendations;
        this.readers = readers;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return replies.find(ownerId).flatMap(reply -> recommendations.study(reply.recommendation()));
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return replies.find(ownerId).filter(reply -> me.has(Role.CONTACT.word(), reply.org()) || readers.inside(reply.recommendation(), me)).isPresent();
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var reply = replies.find(ownerId).orElseThrow(Refusal::notFound);
        Refusal.unless(reply.state() == Reply.State.ASKED, () -> Refusal.conflict("recommendation-not-replying"));
        var study = recommendations.study(reply.recommendation()).orElseThrow(Refusal::notFound);
        return me.has(Role.CONTACT.word(), reply.org()) || me.has(Role.OFFICE.word(), study);
    }
}
