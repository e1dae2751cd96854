package org.specialstudy.meeting;

import static org.specialstudy.kernel.Refusal.unless;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.assignment.Assignments;
import org.specialstudy.assignment.Giver;
import org.specialstudy.assignment.NewAssignment;
import org.specialstudy.assignment.Party;
import org.specialstudy.assignment.Source;
import org.specialstudy.assignment.Term;
import org.specialstudy.deadline.Urgency;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.meeting.SpokenStore.Decision;
import org.specialstudy.meeting.SpokenStore.Statement;
import org.specialstudy.study.Eligible;
import org.specialstudy.study.Mention;
import org.specialstudy.study.Mentions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written down while a meeting sits: who is there, what is said under which line, what is decided. */
@Service
class Sitting {

    record Present(UUID invitation, Boolean present, String attendedBy) {}

    record Spoken(Long version, UUID lineId, UUID speakerId, String speaker, String text, List<@Valid Mention> mentions) {}

    record Decided(Long version, UUID lineId, String text) {}

    /** To whom a decision is given, who helps, and until when; without a title it is called by its own words. */
    record Given(String title, Party.Ref owner, List<Party.Ref> helpers, Term rule, Urgency urgency) {}

    static final int STATEMENTS = 1_000;
    static final int DECISIONS = 200;
    private static final int DECISION_LIMIT = 5_000;
    private static final int SHORT = 60;

    private final MeetingStore meetings;
    private final InvitationStore invitations;
    private final SpokenStore spoken;
    private final MeetingAccess access;
    private final MeetingQuery views;
    private final MeetingProcess process;
    private final Assignments assignments;
    private final Outline outline;
    private final MeetingMentions mentioned;
    private final Mentions mentions;
    private final Directory directory;
    private final Eligible eligible;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sitting(MeetingStore meetings, InvitationStore invitations, SpokenStore spoken, MeetingAccess access, MeetingQuery views, MeetingProcess process,
        Assignments assignments, Outline outline, MeetingMentions mentioned, Mentions mentions, Directory directory, Eligible eligible,
        ApplicationEventPublisher events, BusinessClock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.spoken = spoken;
        this.access = access;
        this.views = views;
        this.process = process;
        this.assignments = assignments;
        this.outline = outline;
        this.mentioned = mentioned;
        this.mentions = mentions;
        this.directory = directory;
        this.eligible = eligible;
        this.events = events;
        this.clock = clock;
    }

    /** Only what is named changes: two people can take the roll at two doors. */
    @Transactional
    public void attendance(Meeting.Id id, List<Present> roll, Me me) {
        var meeting = access.convened(id, me);
        meeting.refuseUnlessRecording();
        unless(roll != null && !roll.isEmpty() && roll.size() <= MeetingRules.INVITATIONS, () -> Refusal.invalid("attendance", "attendance-missing"));
        var byId = invitations.of(id.value()).stream().collect(Collectors.toMap(Invitation::id, Function.identity()));
        for (var one : roll) {
            var invitation = byId.get(one.invitation());
            unless(invitation != null, () -> Refusal.invalid("attendance", "invitation-unknown"));
            invitation.attended(one.present(), one.attendedBy());
            unless(invitations.save(invitation), () -> Refusal.changedMeanwhile(views.meeting(id.value(), me)));
        }
    }

    /** A new statement, under the posts that the speaker holds on the day of the meeting. */
    @Transactional
    public UUID say(Meeting.Id id, Spoken said, Me me) {
        var meeting = access.convened(id, me);
        meeting.refuseUnlessRecording();
        unless(spoken.countStatements(id.value()) < STATEMENTS, () -> Refusal.conflict("too-many", STATEMENTS));
        var statement = new Statement(UUID.randomUUID(), id.value(), line(meeting, said.lineId()), said.speakerId(), speaker(said), posts(meeting, said),
            text(said.text()), me.id(), clock.instant(), 0);
        spoken.insert(statement);
        mention(meeting, statement, said, me);
        return statement.id();
    }

    @Transactional
    public void edit(Meeting.Id id, UUID statement, Spoken said, Me me) {
        var meeting = access.convened(id, me);
        meeting.refuseUnlessRecording();
        var old = spoken.statement(id.value(), statement).orElseThrow(Refusal::notFound);
        var same = Objects.equals(old.speakerId(), said.speakerId());
        var edited = new Statement(old.id(), old.meeting(), line(meeting, said.lineId()), said.speakerId(), speaker(said),
            same ? old.posts() : posts(meeting, said), text(said.text()), old.by(), old.at(), version(said.version()));
        unless(spoken.save(edited), () -> Refusal.changedMeanwhile(views.statement(statement).orElse(null)));
        mention(meeting, edited, said, me);
    }

    private void mention(Meeting meeting, Statement statement, Spoken said, Me me) {
        mentioned.keep(meeting, statement.id(), "text", statement.text(), "statement", said.mentions(), me, clock.instant());
    }

    @Transactional
    public void strike(Meeting.Id id, UUID statement, Me me) {
        access.convened(id, me).refuseUnlessRecording();
        if (spoken.removeStatement(id.value(), statement)) mentions.drop(statement);
    }

    @Transactional
    public UUID decide(Meeting.Id id, Decided said, Me me) {
        var meeting = access.convened(id, me);
        meeting.refuseUnlessRecording();
        MeetingRules.refuseText("text", said.text(), DECISION_LIMIT, true);
        unless(spoken.countDecisions(id.value()) < DECISIONS, () -> Refusal.conflict("too-many", DECISIONS));
        var decision = new Decision(UUID.randomUUID(), id.value(), said.lineId() == null ? null : line(meeting, said.lineId()),
            spoken.nextNumber(id.value()), said.text().strip(), null, false, me.id(), clock.instant(), 0);
        spoken.insert(decision);
        events.publishEvent(MeetingFact.of(meeting, "meeting.decided", me.id(), null, decision.at(), "no", decision.no(), "decision", decision.text()));
        return decision.id();
    }

    @Transactional
    public void redecide(Meeting.Id id, UUID decision, Decided said, Me me) {
        var meeting = access.convened(id, me);
        meeting.refuseUnlessRecording();
        MeetingRules.refuseText("text", said.text(), DECISION_LIMIT, true);
        var old = spoken.decision(id.value(), decision).orElseThrow(Refusal::notFound);
        unless(!old.stands(), () -> Refusal.conflict("decision-given"));
        var edited = new Decision(old.id(), old.meeting(), said.lineId() == null ? null : line(meeting, said.lineId()), old.no(), said.text().strip(), null,
            false,
            old.by(), old.at(), version(said.version()));
        unless(spoken.save(edited), () -> Refusal.changedMeanwhile(views.meeting(id.value(), me)));
    }

    @Transactional
    public void strikeDecision(Meeting.Id id, UUID decision, Me me) {
        access.convened(id, me).refuseUnlessRecording();
        var old = spoken.decision(id.value(), decision).orElseThrow(Refusal::notFound);
        unless(!old.stands(), () -> Refusal.conflict("decision-given"));
        spoken.removeDecision(id.value(), decision);
    }

    /** The decision becomes an assignment that the office gives; from then on its words stand. */
    @Transactional
    public UUID give(Meeting.Id id, UUID decision, Given said, Me me) {
        var meeting = access.convened(id, me);
        unless(me.has(Role.OFFICE.word(), meeting.study()), () -> Refusal.notAllowed("not-office"));
        unless(meeting.status() != Meeting.Status.CANCELLED, () -> Refusal.conflict("meeting-cancelled"));
        var old = spoken.decision(id.value(), decision).orElseThrow(Refusal::notFound);
        unless(old.assignment() == null, () -> Refusal.conflict("decision-given"));
        var title = said.title() == null || said.title().isBlank() ? shortened(old.text()) : said.title();
        var source = new Source(Source.Kind.DECISION, decision, String.valueOf(old.no()), "/meetings/" + id.value());
        var given = assignments.give(new NewAssignment(meeting.study(), null, source, title, old.text(), null, said.owner(), said.helpers(), null,
            said.rule(), said.urgency()), Giver.office(me.id()));
        unless(spoken.given(decision, given.value()), () -> Refusal.conflict("decision-given"));
        return given.value();
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    /** The meeting is over; its minutes begin with what was written down. */
    @Transactional
    public void hold(Meeting.Id id, long version, Me me) {
        var meeting = access.convened(id, me);
        unless(meeting.version() == version, () -> Refusal.changedMeanwhile(views.meeting(id.value(), me)));
        var roll = invitations.of(id.value());
        var present = (int) roll.stream().filter(one -> Boolean.TRUE.equals(one.present())).count();
        var held = meeting.hold(present, me.id(), clock.instant());
        meeting.writeMinutes(outline.of(meeting));
        meeting.due(process.due(meeting, Step.WRITE));
        unless(meetings.save(meeting), () -> Refusal.changedMeanwhile(views.meeting(id.value(), me)));
        process.done(meeting, Step.HOLD, me.id(), Map.of());
        events.publishEvent(held);
    }

    /** A change names the version it rests on; without one it rests on none. */
    private static long version(Long said) {
        return said == null ? -1 : said;
    }

    private static UUID line(Meeting meeting, UUID line) {
        unless(meeting.plan().agenda().stream().anyMatch(one -> one.id().equals(line)), () -> Refusal.invalid("lineId", "line-unknown"));
        return line;
    }

    private String speaker(Spoken said) {
        if (said.speakerId() == null) {
            MeetingRules.refuseText("speaker", said.speaker(), Invitation.NAME_LIMIT, true);
            return said.speaker().strip();
        }
        unless(eligible.among(List.of(said.speakerId())).contains(said.speakerId()), () -> Refusal.invalid("speaker", "person-unknown"));
        return directory.name(said.speakerId());
    }

    private List<String> posts(Meeting meeting, Spoken said) {
        if (said.speakerId() == null) return List.of();
        var on = meeting.plan().startsAt() == null ? clock.instant() : meeting.plan().startsAt();
        return directory.postsOn(said.speakerId(), LocalDate.ofInstant(on, BusinessClock.ZONE));
    }

    private static String text(String text) {
        MeetingRules.refuseText("text", text, MeetingRules.TEXT_LIMIT, false);
        return text == null ? "" : text;
    }
}
