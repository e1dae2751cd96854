package org.specialstudy.meeting;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Eligible;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those invited reply, or the convening body writes down for them. */
@Service
class Replies {

    record Said(Invitation.Reply reply, String reason, String delegate, UUID delegateId) {}

    private final InvitationStore invitations;
    private final MeetingAccess access;
    private final MeetingQuery views;
    private final MeetingProcess process;
    private final Directory directory;
    private final Eligible eligible;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(InvitationStore invitations, MeetingAccess access, MeetingQuery views, MeetingProcess process, Directory directory, Eligible eligible,
        ApplicationEventPublisher events, BusinessClock clock) {
        this.invitations = invitations;
        this.access = access;
        this.views = views;
        this.process = process;
        this.directory = directory;
        this.eligible = eligible;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void reply(Meeting.Id id, UUID invitation, Said said, Me me) {
        var meeting = access.readable(id, me);
        var one = invitations.find(id.value(), invitation).orElseThrow(Refusal::notFound);
        var own = mine(one, me);
        unless(own || MeetingAccess.runs(meeting.study(), meeting.group(), me), () -> Refusal.notAllowed("invitation-not-yours"));
        meeting.refuseUnlessSitting();
        unless(said.delegateId() == null || eligible.among(List.of(said.delegateId())).contains(said.delegateId()),
            () -> Refusal.invalid("delegate", "person-unknown"));
        var delegate = said.delegateId() == null ? said.delegate() : directory.name(said.delegateId());
        var now = clock.instant();
        one.reply(said.reply(), said.reason(), delegate, said.delegateId(), own ? me.id() : null, own ? null : me.id(), now);
        unless(invitations.save(one), () -> Refusal.changedMeanwhile(views.meeting(id.value(), me)));
        process.replied(one, me.id());
        events.publishEvent(MeetingFact.of(meeting, "meeting.replied", own ? me.id() : null, own ? null : me.id(), now, "who",
            views.inviteeName(one.invited()), "outcome", said.reply().name(), "reason", one.replied().reason(), "delegate", one.replied().delegate()));
    }

    /** The person who is invited, or the contact of the organisation that is. */
    static boolean mine(Invitation invitation, Me me) {
        return switch (invitation.invited().kind()) {
            case PERSON -> me.id().equals(invitation.invited().personId());
            case ORGANISATION -> me.has(Role.CONTACT.word(), invitation.invited().orgId());
            case CATEGORY -> false;
        };
    }
}
