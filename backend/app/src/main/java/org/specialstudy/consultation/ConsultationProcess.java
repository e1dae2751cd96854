package org.specialstudy.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.OwnDate;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Role;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** What a consultation's life sends to the process and to the deadlines: each step that ends closes its deadline, the next one opens its own. */
@Component
class ConsultationProcess implements OwnDate {

    static final String STUDY = "studyId";
    static final String CONSULTATION = "consultationId";
    static final String REQUEST = "requestId";
    static final String SUBMISSION = "submissionId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    ConsultationProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, BusinessClock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant in(int workingDays) {
        return calendar.due(clock.instant(), workingDays, Unit.WORKING_DAYS).at();
    }

    Instant after(LocalDate day, int workingDays) {
        return calendar.due(day, workingDays, Unit.WORKING_DAYS).at();
    }

    Instant before(LocalDate day, int workingDays) {
        return calendar.before(day, workingDays).at();
    }

    Instant endOf(LocalDate day) {
        return calendar.endOf(day);
    }

    /** When a step that begins now must be done; the minutes count from the meeting's day. */
    Instant due(Consultation consultation, Step step) {
        var minutes = consultation.minutes().due();
        return step == Step.MINUTES && minutes != null ? minutes : in(step.workingDays);
    }

    void begin(Consultation consultation, Step step) {
        open(consultation, step.elementId, consultation.stepDue(), step == Step.MINUTES && consultation.minutes().due() != null ? minutes(consultation) : usual(
            step));
    }

    /** The step is done; whoever the consultation's new status names has it next. */
    void done(Consultation consultation, Step step, UUID by, Map<String, Object> routing) {
        var variables = new LinkedHashMap<String, Object>(routing);
        deadlines.close(CONSULTATION, consultation.id().value(), step.elementId);
        Step.of(consultation.status()).ifPresent(next -> {
            begin(consultation, next);
            variables.put("due", consultation.stepDue());
        });
        engine.complete(new Waiting(CONSULTATION, consultation.id().value(), step.elementId), by, variables);
    }

    // Whether there is a consultation at all.

    void asked(UUID study, Instant due) {
        deadlines.open(study, STUDY, study, Step.DECIDE, Role.OFFICE.at(study), clock.instant(), due,
            Basis.workingDaysAfter(clock.instant(), Step.DECIDE_WORKING_DAYS));
    }

    void answered(UUID study, boolean wanted, UUID by) {
        deadlines.close(STUDY, study, Step.DECIDE);
        engine.complete(new Waiting(STUDY, study, Step.DECIDE), by, Map.of("consultationWanted", wanted));
    }

    // The organisations that were called.

    /** What the process needs to wait for these organisations, until the call ends. */
    Map<String, Object> callRuns(Consultation consultation, List<Asked> asked) {
        var requests = asked.stream().map(one -> Map.of(REQUEST, one.id(), "orgId", one.org())).toList();
        return Map.of("requests", requests, "callEndsAt", clock.ofEngine(consultation.called().endsAt()), "callMoves", consultation.called().moves());
    }

    /** The organisations were told a day, and the process ends the call on it: no calendar moves it any more. */
    void callBegins(Consultation consultation, List<Asked> asked) {
        for (var one : asked) {
            deadlines.open(consultation.study(), REQUEST, one.id(), Step.SUBMIT, Role.CONTACT.at(one.org()), clock.instant(),
                consultation.called().endsAt(), Basis.FIXED);
        }
    }

    /** A call that began before calls could be moved ends on the day that its timer knows. */
    boolean callMovable(Consultation consultation) {
        return engine.knows("consultation", CONSULTATION, consultation.id().value(), "Event_CallMoved");
    }

    /** The open tasks get the new day, the timer hears of it by message. */
    void callMoved(Consultation consultation, List<Asked> waiting) {
        var called = consultation.called();
        waiting.forEach(one -> deadlines.change(REQUEST, one.id(), Step.SUBMIT, called.endsAt(), Basis.FIXED));
        engine.publish("consultation.call-moved", consultation.id().value(), Map.of("callEndsAt", clock.ofEngine(called.endsAt()), "callMoves",
            called.moves()));
    }

    void finished(Asked asked, UUID by) {
        deadlines.close(REQUEST, asked.id(), Step.SUBMIT);
        engine.complete(new Waiting(REQUEST, asked.id(), Step.SUBMIT), by, Map.of());
    }

    /** The time was over; {@code handedIn}: with something handed in by then. */
    void closed(Asked asked, boolean handedIn) {
        if (handedIn) deadlines.close(REQUEST, asked.id(), Step.SUBMIT);
        else deadlines.cancel(REQUEST, asked.id(), Step.SUBMIT);
    }

    void returned(Consultation consultation, Submission submission) {
        var due = submission.returned().due();
        deadlines.open(consultation.study(), SUBMISSION, submission.id().value(), Step.COMPLETE, Role.CONTACT.at(submission.org()), clock.instant(), due,
            Basis.FIXED);
        engine.publish("consultation.submission-returned", consultation.id().value(),
            Map.of(SUBMISSION, submission.id().value(), "orgId", submission.org(), "completionDue", due));
    }

    void completed(Submission submission, UUID by) {
        deadlines.close(SUBMISSION, submission.id().value(), Step.COMPLETE);
        engine.complete(new Waiting(SUBMISSION, submission.id().value(), Step.COMPLETE), by, Map.of());
    }

    void givenUp(Submission submission) {
        deadlines.cancel(SUBMISSION, submission.id().value(), Step.COMPLETE);
    }

    // What must be done before the meeting.

    Map<String, Object> planned(Consultation consultation) {
        open(consultation, Step.NOTICE, consultation.notice().due(), before(consultation, Step.NOTICE_WORKING_DAYS));
        open(consultation, Step.MATERIALS, consultation.materials().due(), before(consultation, Step.MATERIALS_WORKING_DAYS));
        return Map.of("meetingPlanned", true, "meetingId", consultation.planned().meeting(), "noticeDue", consultation.notice().due(), "materialsDue",
            consultation.materials().due());
    }

    void moved(Consultation consultation) {
        var id = consultation.id().value();
        deadlines.change(CONSULTATION, id, Step.NOTICE, consultation.notice().due(), before(consultation, Step.NOTICE_WORKING_DAYS));
        deadlines.change(CONSULTATION, id, Step.MATERIALS, consultation.materials().due(), before(consultation, Step.MATERIALS_WORKING_DAYS));
    }

    void noticeGiven(Consultation consultation, UUID by) {
        deadlines.close(CONSULTATION, consultation.id().value(), Step.NOTICE);
        engine.complete(new Waiting(CONSULTATION, consultation.id().value(), Step.NOTICE), by, Map.of("materialsDue", consultation.materials().due()));
    }

    /** The meeting's invitations went out, and nobody needs to say so once more. */
    void noticeSent(Consultation consultation) {
        deadlines.close(CONSULTATION, consultation.id().value(), Step.NOTICE);
        engine.publish("consultation.notice-given", consultation.id().value(), Map.of("materialsDue", consultation.materials().due()));
    }

    void materialsDelivered(Consultation consultation, UUID by) {
        deadlines.close(CONSULTATION, consultation.id().value(), Step.MATERIALS);
        engine.complete(new Waiting(CONSULTATION, consultation.id().value(), Step.MATERIALS), by, Map.of());
    }

    /** The minutes' term counts from the meeting, also while the minutes are still being written. */
    void held(Consultation consultation) {
        open(consultation, Step.MINUTES.elementId, consultation.minutes().due(), minutes(consultation));
    }

    /** Whatever should have been done before a meeting that is over will not be done any more. */
    void meetingOver(Consultation consultation) {
        deadlines.cancel(CONSULTATION, consultation.id().value(), Step.NOTICE);
        deadlines.cancel(CONSULTATION, consultation.id().value(), Step.MATERIALS);
    }

    /** A call ends for everybody at the same time. */
    @Override
    public Optional<String> keeps(String idVariable, UUID aggregate, String elementId) {
        return REQUEST.equals(idVariable) ? Optional.of("consultation-call-day") : Optional.empty();
    }

    private Basis usual(Step step) {
        return Basis.workingDaysAfter(clock.instant(), step.workingDays);
    }

    private static Basis minutes(Consultation consultation) {
        return Basis.after(consultation.heldOn(), Step.MINUTES.workingDays, Unit.WORKING_DAYS);
    }

    private static Basis before(Consultation consultation, int workingDays) {
        return Basis.workingDaysBefore(consultation.planned().day(), workingDays);
    }

    private void open(Consultation consultation, String elementId, Instant due, Basis basis) {
        deadlines.open(consultation.study(), CONSULTATION, consultation.id().value(), elementId, Role.OFFICE.at(consultation.study()), clock.instant(),
            due, basis);
    }
}
