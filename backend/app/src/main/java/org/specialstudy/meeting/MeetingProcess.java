package org.specialstudy.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.OwnDate;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a meeting's life sends to the process and to the deadlines: each step that ends closes its deadline, the next one opens its own. */
@Component
class MeetingProcess implements OwnDate {

    static final String MEETING = "meetingId";
    static final String INVITATION = "invitationId";
    static final String ANSWER = "UserTask_AnswerInvitation";
    static final String ANSWER_FOR_ORGANISATION = "UserTask_AnswerInvitationForOrganisation";
    static final String CORRECT = "UserTask_CorrectMinutes";
    static final String CORRECT_FOR_ORGANISATION = "UserTask_CorrectMinutesForOrganisation";

    private final Engine engine;
    private final MeetingAccess access;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingProcess(Engine engine, MeetingAccess access, Deadlines deadlines, WorkingCalendar calendar, JdbcClient jdbc, BusinessClock clock) {
        this.engine = engine;
        this.access = access;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the study's own process still runs, to which a meeting can be called. */
    boolean studyRuns(UUID study) {
        return jdbc.sql("select exists (select from engine.process_instance where study_id = :study and process_id = 'special-study' and state = 'ACTIVE')")
            .param("study", study).query(Boolean.class).single();
    }

    /** Whoever would be told of a meeting cannot be, where their process began before meetings could be called. */
    boolean possible(UUID study, UUID group) {
        return group != null && researches(group) ? engine.knows("topic-study", "groupId", group, "SubProcess_GroupMeeting")
            : engine.knows("special-study", "studyId", study, "SubProcess_Meeting");
    }

    /** To the research of its topic group while that goes on, which then waits for it; otherwise to the study. */
    void called(Meeting meeting) {
        var researching = meeting.group() != null && researches(meeting.group());
        engine.publish("meeting.called", researching ? meeting.group() : meeting.study(), Map.of("studyId", meeting.study(), MEETING, meeting.id().value()));
    }

    private boolean researches(UUID group) {
        return jdbc.sql("""
            select exists (
                   select from engine.variable_ref v
                     join engine.process_instance p on p.key = v.process_instance_key
                      and p.process_id = 'topic-study'
                     join engine.element_instance e on e.process_instance_key = p.key
                      and e.element_id = 'SubProcess_Research'
                      and e.state = 'ACTIVE'
                    where v.name = 'groupId'
                      and v.value = :group)
            """)
            .param("group", group.toString()).query(Boolean.class).single();
    }

    /** When a step that begins now must be done. A meeting is due on its own day. */
    Instant due(Meeting meeting, Step step) {
        var endsAt = meeting.plan().endsAt();
        if (step == Step.HOLD && endsAt != null) {
            var end = calendar.endOf(LocalDate.ofInstant(endsAt, BusinessClock.ZONE));
            return end.isAfter(endsAt) ? end : endsAt;
        }
        return calendar.due(clock.instant(), step.workingDays, Unit.WORKING_DAYS).at();
    }

    /** Until when invitees should reply: the day that is named, or the usual term, but never after the meeting has begun. */
    Instant replyDue(Meeting meeting) {
        var plan = meeting.plan();
        if (plan.replyBy() != null) return calendar.endOf(plan.replyBy());
        var usual = calendar.due(clock.instant(), Step.REPLY_WORKING_DAYS, Unit.WORKING_DAYS).at();
        return plan.startsAt() != null && plan.startsAt().isBefore(usual) ? plan.startsAt() : usual;
    }

    void begin(Meeting meeting, Step step) {
        var known = step == Step.HOLD && meeting.plan().endsAt() != null;
        deadlines.open(meeting.study(), MEETING, meeting.id().value(), step.elementId, principal(meeting, step), clock.instant(), meeting.stepDue(),
            known ? Basis.FIXED : Basis.workingDaysAfter(clock.instant(), step.workingDays));
    }

    /** The step is done; whoever the meeting's new status names has it next. */
    void done(Meeting meeting, Step step, UUID by, Map<String, Object> routing) {
        var variables = new LinkedHashMap<String, Object>(routing);
        deadlines.close(MEETING, meeting.id().value(), step.elementId);
        Step.of(meeting.status()).ifPresent(next -> {
            begin(meeting, next);
            variables.put("due", meeting.stepDue());
        });
        engine.complete(new Waiting(MEETING, meeting.id().value(), step.elementId), by, variables);
    }

    /** The day of a meeting to which people were invited has changed. */
    void moved(Meeting meeting) {
        deadlines.change(MEETING, meeting.id().value(), Step.HOLD.elementId, meeting.stepDue(),
            meeting.plan().endsAt() == null ? Basis.workingDaysAfter(clock.instant(), Step.HOLD.workingDays) : Basis.FIXED);
    }

    /** A meeting with a day is due on it, and its invitees hear when that changes. */
    @Override
    public Optional<String> keeps(String idVariable, UUID aggregate, String elementId) {
        if (!MEETING.equals(idVariable) || !Step.HOLD.elementId.equals(elementId)) return Optional.empty();
        return jdbc.sql("select 'meeting-own-day' from meeting.meeting where id = :id and ends_at is not null").param("id", aggregate)
            .query(String.class).optional();
    }

    void invited(Meeting meeting, List<Invitation> invitations) {
        var people = invitations.stream().filter(one -> one.invited().kind() == Invitation.Kind.PERSON)
            .map(one -> Map.<String, Object>of(INVITATION, one.id(), "personId", one.invited().personId())).toList();
        if (people.isEmpty() && organisations(invitations).isEmpty()) return;
        engine.publish("meeting.invited", meeting.id().value(), Map.of("studyId", meeting.study(), "invitedPeople", people,
            "invitedOrganisations", organisations(invitations), "replyDue", replyDue(meeting)));
    }

    /** Those who were there, and check the minutes. */
    static Map<String, Object> correcting(List<Invitation> present) {
        List<Map<String, Object>> people = present.stream().filter(one -> one.corrector().isPresent())
            .map(one -> Map.<String, Object>of(INVITATION, one.id(), "personId", one.corrector().get())).toList();
        return Map.of("correctingPeople", people, "correctingOrganisations", organisations(present.stream()
            .filter(one -> one.corrector().isEmpty()).toList()));
    }

    private static List<Map<String, Object>> organisations(List<Invitation> invitations) {
        return invitations.stream().filter(one -> one.invited().kind() == Invitation.Kind.ORGANISATION)
            .map(one -> Map.<String, Object>of(INVITATION, one.id(), "orgId", one.invited().orgId())).toList();
    }

    /** A reply may be changed later, when the task has long been done; and the office may be told by telephone before it waits. */
    void replied(Invitation invitation, UUID by) {
        completeIfOpen(invitation.id(), by, ANSWER, ANSWER_FOR_ORGANISATION);
    }

    void corrected(Invitation invitation, UUID by) {
        completeIfOpen(invitation.id(), by, CORRECT, CORRECT_FOR_ORGANISATION);
    }

    private void completeIfOpen(UUID invitation, UUID by, String... elements) {
        for (var element : elements) {
            var waiting = new Waiting(INVITATION, invitation, element);
            if (engine.openTask(waiting).isPresent()) engine.complete(waiting, by, Map.of());
        }
    }

    void cancelled(Meeting meeting, Step step) {
        deadlines.cancel(MEETING, meeting.id().value(), step.elementId);
        engine.publish("meeting.cancelled", meeting.id().value(), Map.of("studyId", meeting.study()));
    }

    String principal(Meeting meeting, Step step) {
        if (step == Step.APPROVE) return "incharge@" + access.inChargeOf(meeting.study(), meeting.group());
        return meeting.group() == null ? "office@" + meeting.study() : "lead@" + meeting.group();
    }
}
