package org.specialstudy.meeting;

import static org.specialstudy.kernel.Refusal.unless;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.meeting.CorrectionStore.Correction;
import org.specialstudy.meeting.Meeting.Outcome;
import org.specialstudy.study.Mention;
import org.specialstudy.study.Voice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a meeting: written, sent round, corrected by those who were there, submitted, approved. */
@Service
class MinutesDesk {

    record Written(long version, List<MinutesSection> sections) {}

    record Circulated(long version, LocalDate correctionsDue) {}

    record Proposed(String section, String text, List<@Valid Mention> mentions) {}

    record Settled(long version, CorrectionStore.Outcome outcome, String reason, List<@Valid Mention> mentions) {}

    /** What a leader says of the minutes, or the office for a leader who said it on paper. */
    record Said(long version, Outcome outcome, String reason, UUID recordedFor, UUID scan) {}

    private static final int CORRECTIONS = 100;
    private static final int CORRECTION_LIMIT = 20_000;

    private final MeetingStore meetings;
    private final InvitationStore invitations;
    private final CorrectionStore corrections;
    private final MeetingAccess access;
    private final MeetingQuery views;
    private final MeetingProcess process;
    private final Outline outline;
    private final MeetingMentions mentioned;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    MinutesDesk(MeetingStore meetings, InvitationStore invitations, CorrectionStore corrections, MeetingAccess access, MeetingQuery views,
        MeetingProcess process, Outline outline, MeetingMentions mentioned, Documents documents, WorkingCalendar calendar,
        ApplicationEventPublisher events, BusinessClock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.corrections = corrections;
        this.access = access;
        this.views = views;
        this.process = process;
        this.outline = outline;
        this.mentioned = mentioned;
        this.documents = documents;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The text that grows from what was written down, for whoever wants to begin with it again. */
    @Transactional
    public List<MinutesSection> outline(Meeting.Id id, Me me) {
        return outline.of(access.convened(id, me));
    }

    @Transactional
    public void write(Meeting.Id id, Written said, Me me) {
        var meeting = current(id, said.version(), me);
        meeting.writeMinutes(said.sections() == null ? List.of() : said.sections().stream().filter(Objects::nonNull).toList());
        keep(meeting, me);
    }

    @Transactional
    public void circulate(Meeting.Id id, Circulated said, Me me) {
        var meeting = current(id, said.version(), me);
        var now = clock.instant();
        var until = said.correctionsDue() == null
            ? calendar.due(now, Step.CORRECTION_WORKING_DAYS, Unit.WORKING_DAYS).at()
            : calendar.endOf(said.correctionsDue());
        var circulated = meeting.circulate(until, me.id(), now);
        meeting.due(null);
        keep(meeting, me);
        var routing = new HashMap<String, Object>(MeetingProcess.correcting(present(meeting)));
        routing.put("correctionsEndAt", clock.ofEngine(until));
        process.done(meeting, Step.WRITE, me.id(), routing);
        events.publishEvent(circulated);
    }

    /** One of those who were there has read the minutes; without any proposal they agree. */
    @Transactional
    public void correct(Meeting.Id id, List<Proposed> said, Me me) {
        var meeting = access.readable(id, me);
        var mine = present(meeting).stream().filter(one -> corrects(one, me)).findFirst().orElseThrow(() -> Refusal.notAllowed("not-participant"));
        unless(meeting.status() == Meeting.Status.CORRECTION && clock.instant().isBefore(meeting.correctionsEndAt()),
            () -> Refusal.conflict("corrections-over"));
        var proposed = said == null ? List.<Proposed>of() : said;
        unless(proposed.size() <= CORRECTIONS, () -> Refusal.invalid("corrections", "too-many", CORRECTIONS));
        for (var i = 0; i < proposed.size(); i++) {
            MeetingRules.refuseText("corrections[" + i + "].text", proposed.get(i).text(), CORRECTION_LIMIT, true);
        }
        var now = clock.instant();
        unless(invitations.corrected(mine.id(), now), () -> Refusal.conflict("already-corrected"));
        for (var place = 0; place < proposed.size(); place++) {
            var one = proposed.get(place);
            var correction = new Correction(UUID.randomUUID(), id.value(), mine.id(), one.section(), one.text().strip(), null, null, 0);
            corrections.insert(correction, place, me.id(), now);
            mentioned.keep(meeting, correction.id(), "text", correction.text(), "correction", one.mentions(), me, now);
        }
        process.corrected(mine, me.id());
        events.publishEvent(MeetingFact.of(meeting, "meeting.corrected", me.id(), null, now, "who", views.inviteeName(mine.invited()), "count",
            proposed.size()));
    }

    @Transactional
    public void settle(Meeting.Id id, UUID correction, Settled said, Me me) {
        var meeting = access.convened(id, me);
        unless(meeting.status() == Meeting.Status.SETTLING, () -> Refusal.conflict("minutes-not-editable"));
        unless(said.outcome() != null, () -> Refusal.invalid("outcome", "correction-outcome-required"));
        var why = said.reason() == null ? "" : said.reason().strip();
        unless(said.outcome() == CorrectionStore.Outcome.ACCEPTED || !why.isEmpty(), () -> Refusal.invalid("reason", "reason-required"));
        MeetingRules.refuseText("reason", why, Meeting.REASON_LIMIT, false);
        corrections.find(id.value(), correction).orElseThrow(Refusal::notFound);
        unless(corrections.settle(correction, said.version(), said.outcome(), why.isEmpty() ? null : why, me.id(), clock.instant()),
            () -> Refusal.changedMeanwhile(views.meeting(id.value(), me)));
        mentioned.keep(meeting, correction, "reason", why, "correction-answer", said.mentions(), me, clock.instant());
    }

    @Transactional
    public void submit(Meeting.Id id, long version, Me me) {
        var meeting = current(id, version, me);
        var submitted = meeting.submit(corrections.allSettled(id.value()), me.id(), clock.instant());
        meeting.due(process.due(meeting, Step.APPROVE));
        keep(meeting, me);
        var chair = meeting.plan().chair();
        process.done(meeting, Step.SETTLE, me.id(), Map.of("approvers", chair == null ? List.of() : List.of(chair)));
        events.publishEvent(submitted);
    }

    @Transactional
    public void approve(Meeting.Id id, Said said, Me me) {
        var meeting = access.readable(id, me);
        var voice = voice(meeting, said, me);
        unless(meeting.version() == said.version(), () -> Refusal.changedMeanwhile(views.meeting(id.value(), me)));
        var ruled = meeting.approve(said.outcome(), said.reason(), voice, clock.instant());
        meeting.due(Step.of(meeting.status()).map(step -> process.due(meeting, step)).orElse(null));
        keep(meeting, me);
        if (said.outcome() == Outcome.APPROVED) {
            documents.freeze(MeetingAttachments.SHARED, id.value());
            documents.freeze(MeetingAttachments.INTERNAL, id.value());
        }
        process.done(meeting, Step.APPROVE, me.id(), Map.of("approved", said.outcome() == Outcome.APPROVED));
        events.publishEvent(ruled);
    }

    /** The leader themselves, or the office for one who decided on paper: then they may approve, and the paper lies with the meeting. */
    private Voice voice(Meeting meeting, Said said, Me me) {
        if (said.recordedFor() == null) {
            unless(access.approves(meeting, me), () -> Refusal.notAllowed("minutes-not-yours-to-approve"));
            return Voice.own(me.id());
        }
        unless(MeetingAccess.runs(meeting.study(), meeting.group(), me), () -> Refusal.notAllowed("meeting-not-convenor"));
        var may = access.approvers(meeting).stream().anyMatch(leader -> leader.id().equals(said.recordedFor()));
        unless(may, () -> Refusal.invalid("recordedFor", "minutes-recorded-for"));
        unless(said.scan() != null, () -> Refusal.invalid("scan", "minutes-scan-required"));
        unless(documents.find(said.scan(), me.id()).filter(scan -> scan.ownerId().equals(meeting.id().value())).isPresent(),
            () -> Refusal.invalid("scan", "minutes-scan-unknown"));
        return new Voice(said.recordedFor(), me.id(), said.scan());
    }

    static boolean corrects(Invitation invitation, Me me) {
        return invitation.corrector().map(me.id()::equals).orElseGet(() -> Replies.mine(invitation, me));
    }

    private List<Invitation> present(Meeting meeting) {
        return invitations.of(meeting.id().value()).stream().filter(one -> Boolean.TRUE.equals(one.present())).toList();
    }

    private Meeting current(Meeting.Id id, long version, Me me) {
        var meeting = access.convened(id, me);
        unless(meeting.version() == version, () -> Refusal.changedMeanwhile(views.meeting(id.value(), me)));
        return meeting;
    }

    private void keep(Meeting meeting, Me me) {
        unless(meetings.save(meeting), () -> Refusal.changedMeanwhile(views.meeting(meeting.id().value(), me)));
    }
}
