package org.specialstudy.meeting;

import static org.specialstudy.kernel.Refusal.unless;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Attachment;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.meeting.Meeting.Kind;
import org.specialstudy.study.Eligible;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the convening body does with a meeting until it is held: call it, write its agenda, invite, move it, cancel it. */
@Service
public class Meetings {

    /** A decision on which something else of the study rests now, in its words. */
    public record Bound(UUID study, UUID meeting, String title, int no, String text) {}

    /** One statement, under the line of the agenda where it was made. */
    public record Spoken(UUID line, String lineTitle, String speaker, List<String> posts, String text) {}

    record NewMeeting(Kind kind, String title, UUID groupId) {}

    record Writing(long version, Kind kind, String title, List<Convenor> convenors, Instant startsAt, Instant endsAt, String dateText, String place,
        UUID chair, LocalDate replyBy, List<AgendaLine> agenda, List<Invited> invitations) {

        Writing {
            invitations = invitations == null ? List.of() : invitations;
        }

        Meeting.Plan plan() {
            return new Meeting.Plan(kind, strip(title), convenors == null ? List.of() : convenors.stream().filter(Objects::nonNull).toList(), startsAt,
                endsAt, strip(dateText), strip(place), chair, replyBy, agenda == null ? List.of() : agenda.stream().filter(Objects::nonNull).toList());
        }

        private static String strip(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    private final MeetingStore meetings;
    private final InvitationStore invitations;
    private final SpokenStore spoken;
    private final MeetingQuery views;
    private final MeetingProcess process;
    private final MeetingAccess access;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Directory directory;
    private final Eligible eligible;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(MeetingStore meetings, InvitationStore invitations, SpokenStore spoken, MeetingQuery views, MeetingProcess process, MeetingAccess access,
        Studies studies, StudyQuery studyViews, Directory directory, Eligible eligible, Documents documents, ApplicationEventPublisher events,
        BusinessClock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.spoken = spoken;
        this.views = views;
        this.process = process;
        this.access = access;
        this.studies = studies;
        this.studyViews = studyViews;
        this.directory = directory;
        this.eligible = eligible;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** A meeting that another process carries: the variable {@code meetingId} that it hands to the process {@code meeting}. */
    @Transactional(propagation = MANDATORY)
    public UUID plan(UUID study, Kind kind, String title, UUID by) {
        return insert(study, null, new NewMeeting(kind, title, null), by).id().value();
    }

    /** The same with what is known of it already; nothing of this needs to stay. */
    @Transactional(propagation = MANDATORY)
    public UUID plan(UUID study, Kind kind, String title, Instant startsAt, Instant endsAt, String place, List<AgendaLine> agenda, UUID by) {
        MeetingRules.refuseText("title", title, MeetingRules.TITLE_LIMIT, true);
        var meeting = insert(study, null, new NewMeeting(kind, title, null), by);
        var planned = new Meeting.Plan(kind, meeting.plan().title(), meeting.plan().convenors(), startsAt, endsAt, null, place, null, null, agenda);
        var orgs = planned.convenors().stream().map(Convenor::org).collect(Collectors.toSet());
        var people = agenda.stream().map(AgendaLine::presenterId).filter(Objects::nonNull).collect(Collectors.toSet());
        meeting.save(planned, new MeetingRules.Known(eligible.among(people), orgs, java.util.Set.of()), by, clock.instant());
        if (!meetings.save(meeting)) throw new IllegalStateException("Meeting " + meeting.id().value() + " was changed while it was being planned.");
        meetings.saveAgenda(meeting.id().value(), agenda);
        return meeting.id().value();
    }

    /** What was said at a meeting, line by line as on its agenda, for papers that keep it. */
    @Transactional(readOnly = true)
    public List<Spoken> spoken(UUID meeting) {
        var said = spoken.statements(meeting);
        return meetings.agenda(meeting).stream()
            .flatMap(line -> said.stream().filter(one -> one.line().equals(line.id()))
                .map(one -> new Spoken(line.id(), line.title(), one.speaker(), one.posts(), one.text())))
            .toList();
    }

    /** At any stage, by the office for the study or by a topic group's lead for the group. */
    @Transactional
    public UUID call(UUID study, NewMeeting said, Me me) {
        unless(studyViews.mayRead(study, me.id()), Refusal::notFound);
        unless(MeetingAccess.runs(study, said.groupId(), me), () -> Refusal.notAllowed("meeting-not-convenor"));
        studies.requireActive(study);
        unless(said.groupId() == null || views.groupOf(study, said.groupId()), () -> Refusal.invalid("groupId", "meeting-group-unknown"));
        unless(said.kind() != null, () -> Refusal.invalid("kind", "meeting-kind-required"));
        MeetingRules.refuseText("title", said.title(), MeetingRules.TITLE_LIMIT, true);
        unless(process.studyRuns(study), () -> Refusal.conflict("meeting-study-over"));
        unless(process.possible(study, said.groupId()), () -> Refusal.conflict("meeting-older-model"));
        var meeting = insert(study, said.groupId(), said, me.id());
        process.called(meeting);
        return meeting.id().value();
    }

    private Meeting insert(UUID study, UUID group, NewMeeting said, UUID by) {
        var now = clock.instant();
        var host = studyViews.host(study);
        var meeting = Meeting.called(new Meeting.Id(UUID.randomUUID()), study, group, said.kind(), said.title().strip(),
            List.of(new Convenor(host.id(), host.name())));
        meeting.due(process.due(meeting, Step.AGENDA));
        meetings.insert(meeting, by, now);
        process.begin(meeting, Step.AGENDA);
        events.publishEvent(MeetingFact.of(meeting, "meeting.called", by, null, now));
        return meeting;
    }

    @Transactional
    public void save(Meeting.Id id, Writing said, Me me) {
        var meeting = current(id, said.version(), me);
        var now = clock.instant();
        var plan = said.plan();
        var known = known(meeting, plan, said.invitations(), me);
        var dueBefore = meeting.stepDue();
        var startedAt = meeting.plan().startsAt();
        var moved = meeting.save(plan, known, me.id(), now);
        MeetingRules.refuseIfWrong(MeetingRules.wrongInInvitations(said.invitations(), known));
        var spoken = meetings.spokenTo(id.value());
        var kept = plan.agenda().stream().map(AgendaLine::id).collect(Collectors.toSet());
        unless(kept.containsAll(spoken), () -> Refusal.invalid("agenda", "line-spoken-to"));
        if (meeting.status() == Meeting.Status.CONVENED && plan.endsAt() != null) meeting.due(process.due(meeting, Step.HOLD));
        keep(meeting, me);
        meetings.saveAgenda(id.value(), plan.agenda());
        invite(meeting, said.invitations());
        if (meeting.status() == Meeting.Status.CONVENED) {
            if (!meeting.stepDue().equals(dueBefore)) process.moved(meeting);
            send(meeting, now);
        }
        moved.ifPresent(events::publishEvent);
        if (plan.startsAt() != null && !plan.startsAt().equals(startedAt)) events.publishEvent(new MeetingMoved(id.value(), plan.startsAt()));
    }

    @Transactional
    public void send(Meeting.Id id, long version, Me me) {
        var meeting = current(id, version, me);
        var now = clock.instant();
        var sent = meeting.send(invitations.of(id.value()).size(), me.id(), now);
        meeting.due(process.due(meeting, Step.HOLD));
        keep(meeting, me);
        send(meeting, now);
        documents.freeze(MeetingAttachments.SHARED, id.value());
        process.done(meeting, Step.AGENDA, me.id(), Map.of("replyDue", process.replyDue(meeting)));
        events.publishEvent(sent);
    }

    @Transactional
    public void cancel(Meeting.Id id, long version, String reason, Me me) {
        var meeting = current(id, version, me);
        var running = Step.of(meeting.status());
        var cancelled = meeting.cancel(reason, me.id(), clock.instant());
        keep(meeting, me);
        running.ifPresent(step -> process.cancelled(meeting, step));
        events.publishEvent(cancelled);
    }

    /** Something else of the study rests on this decision from now on: its words stand. The office binds it, in the caller's transaction. */
    @Transactional(propagation = MANDATORY)
    public Bound bind(UUID decision, Me me) {
        var meeting = access.readable(new Meeting.Id(spoken.decision(decision).orElseThrow(Refusal::notFound).meeting()), me);
        unless(me.has(Role.OFFICE.word(), meeting.study()), () -> Refusal.notAllowed("not-office"));
        unless(meeting.status() != Meeting.Status.CANCELLED, () -> Refusal.conflict("meeting-cancelled"));
        var found = spoken.decision(decision).orElseThrow(Refusal::notFound);
        spoken.bind(decision);
        return new Bound(meeting.study(), found.meeting(), meeting.plan().title(), found.no(), found.text());
    }

    /** Those who have not been written to yet hear of it now. */
    private void send(Meeting meeting, Instant now) {
        var fresh = invitations.of(meeting.id().value()).stream().filter(one -> one.sentAt() == null).toList();
        if (fresh.isEmpty()) return;
        invitations.sent(meeting.id().value(), now);
        process.invited(meeting, fresh);
    }

    /** The invitations become these. Whoever has been written to stays: a meeting does not forget whom it asked. */
    private void invite(Meeting meeting, List<Invited> said) {
        var before = invitations.of(meeting.id().value()).stream().collect(Collectors.toMap(Invitation::id, Function.identity()));
        var named = said.stream().map(Invited::id).filter(Objects::nonNull).collect(Collectors.toSet());
        for (var one : before.values()) {
            if (named.contains(one.id())) continue;
            unless(one.sentAt() == null, () -> Refusal.invalid("invitations", "invitation-already-sent"));
            invitations.remove(one.id());
        }
        for (var place = 0; place < said.size(); place++) {
            var one = said.get(place);
            var old = before.get(one.id());
            if (old == null) {
                invitations.insert(meeting.id().value(), UUID.randomUUID(), one, place);
            } else {
                var at = "invitations[" + place + "]";
                unless(old.invited().kind() == one.kind() && Objects.equals(old.invited().who(), one.who()),
                    () -> Refusal.invalid(at, "invitation-changed"));
                invitations.move(old.id(), place);
            }
        }
    }

    private MeetingRules.Known known(Meeting meeting, Meeting.Plan plan, List<Invited> invited, Me me) {
        var people = new HashSet<UUID>();
        people.add(plan.chair());
        plan.agenda().forEach(line -> people.add(line.presenterId()));
        invited.stream().filter(Objects::nonNull).forEach(one -> people.add(one.personId()));
        var orgs = Stream.concat(plan.convenors().stream().map(Convenor::org), invited.stream().filter(Objects::nonNull).map(Invited::orgId))
            .filter(Objects::nonNull).toList();
        var papers = documents.of(MeetingAttachments.SHARED, meeting.id().value(), me.id()).stream().map(Attachment::id).collect(Collectors.toSet());
        return new MeetingRules.Known(eligible.among(people), directory.organisations(orgs).keySet(), papers);
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
