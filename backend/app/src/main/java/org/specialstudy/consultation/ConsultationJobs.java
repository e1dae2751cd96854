package org.specialstudy.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.meeting.MeetingFact;
import org.specialstudy.meeting.MeetingMoved;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a consultation that nobody presses a button for, and what it hears of its meeting. Each may come again and then changes nothing. */
@Service
class ConsultationJobs {

    record Opened(UUID consultation, boolean first, Instant due) {}

    record Settled(boolean held, Instant due) {}

    private final ConsultationStore consultations;
    private final AskedStore asked;
    private final ChoiceStore choices;
    private final ConsultationProcess process;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsultationJobs(ConsultationStore consultations, AskedStore asked, ChoiceStore choices, ConsultationProcess process, Studies studies,
        StudyQuery studyViews, JdbcClient jdbc, ApplicationEventPublisher events, BusinessClock clock) {
        this.consultations = consultations;
        this.asked = asked;
        this.choices = choices;
        this.process = process;
        this.studies = studies;
        this.studyViews = studyViews;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Natural key: the study. What its office said before is taken; otherwise it is asked. */
    @Transactional
    Map<String, Object> ask(UUID study) {
        var active = studies.active(study);
        var choice = choices.hold(study);
        var facts = new HashMap<String, Object>();
        facts.put("consultationChosen", choice.wanted() != null);
        if (choice.wanted() != null) {
            facts.put("consultationWanted", choice.wanted());
            if (!choice.closed()) choices.save(new ChoiceStore.Choice(study, choice.wanted(), choice.by(), choice.at(), choice.stepDue(), true, 0));
            facts.put("due", clock.instant());
            return facts;
        }
        var due = choice.stepDue() == null ? process.in(Step.DECIDE_WORKING_DAYS) : choice.stepDue();
        if (choice.stepDue() == null) {
            choices.save(new ChoiceStore.Choice(study, null, null, null, due, false, 0));
            if (active) process.asked(study, due);
        }
        facts.put("due", due);
        return facts;
    }

    /** Natural key: the study, and the process instance that carries its consultation. */
    @Transactional
    Opened open(UUID study, long processInstance) {
        var active = studies.active(study);
        var consultation = Consultation.opened(study, studyViews.title(study), processInstance, clock.instant());
        consultation.due(process.due(consultation, Step.PREPARE));
        if (!active) consultation.withdraw();
        if (consultations.insert(consultation, processInstance) && active) {
            process.begin(consultation, Step.PREPARE);
            events.publishEvent(ConsultationFact.of(consultation, "opened", null, clock.instant()));
        }
        var kept = consultations.ofStudy(study).orElseThrow();
        return new Opened(kept.id().value(), active && kept.carriedBy(processInstance), dueOr(kept));
    }

    /**
     * Natural key: the consultation, while it calls. Where the call was moved and its timer fired before the process heard of it
     * ({@code heard}: of how many moves it has), those who still write go on.
     */
    @Transactional
    Map<String, Object> closeCall(UUID id, int heard) {
        var active = studies.active(consultations.study(id).orElseThrow());
        var consultation = consultations.hold(id).orElseThrow();
        if (active && consultation.callMovedSince(heard)) {
            var waiting = asked.waiting(consultation.id());
            if (!waiting.isEmpty()) {
                var facts = new HashMap<>(process.callRuns(consultation, waiting));
                facts.put("callOver", false);
                return facts;
            }
        }
        if (active && consultation.closeCall()) {
            var now = clock.instant();
            asked.close(consultation.id(), now).forEach(request -> {
                var one = asked.find(request).orElseThrow();
                process.closed(one, one.state() == Asked.State.FINISHED);
            });
            consultation.due(process.due(consultation, Step.SELECT));
            save(consultation);
            process.begin(consultation, Step.SELECT);
            var silent = asked.of(consultation.id()).stream().filter(one -> one.state() == Asked.State.SILENT).count();
            events.publishEvent(ConsultationFact.of(consultation, "call-closed", null, now, "silent", silent));
        }
        return Map.of("callOver", true, "due", dueOr(consultation));
    }

    /** Natural key: the consultation, while it waits for its meeting. */
    @Transactional
    Settled settleMeeting(UUID id) {
        var active = studies.active(consultations.study(id).orElseThrow());
        var consultation = consultations.hold(id).orElseThrow();
        if (active && consultation.planned() != null) {
            var took = !cancelled(consultation.planned().meeting());
            if (consultation.settle(took)) {
                process.meetingOver(consultation);
                var step = took ? Step.MINUTES : Step.SCHEDULE;
                consultation.due(process.due(consultation, step));
                save(consultation);
                process.begin(consultation, step);
                events.publishEvent(ConsultationFact.of(consultation, took ? "meeting-over" : "meeting-cancelled", null, clock.instant()));
            }
        }
        return new Settled(consultation.status() != Consultation.Status.SCHEDULING, dueOr(consultation));
    }

    /** The study was stopped, and with it whatever of its consultation was still to be done. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        consultations.ofStudy(withdrawn.study()).filter(Consultation::withdraw).ifPresent(this::save);
    }

    /** What has to be done before the meeting moves with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(MeetingMoved moved) {
        consultations.ofMeeting(moved.meeting()).filter(one -> one.status() == Consultation.Status.MEETING).ifPresent(consultation -> {
            var day = LocalDate.ofInstant(moved.startsAt(), BusinessClock.ZONE);
            if (day.equals(consultation.planned().day())) return;
            consultation.move(day, process.before(day, Step.NOTICE_WORKING_DAYS), process.before(day, Step.MATERIALS_WORKING_DAYS));
            save(consultation);
            process.moved(consultation);
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void heard(MeetingFact fact) {
        switch (fact.kind()) {
            case "meeting.invited" -> of(fact, consultation -> {
                if (!consultation.noticeSent(LocalDate.ofInstant(fact.at(), BusinessClock.ZONE), fact.by())) return;
                save(consultation);
                process.noticeSent(consultation);
                events.publishEvent(ConsultationFact.of(consultation, "notice-given", fact.by(), fact.at(), "on",
                    LocalDate.ofInstant(fact.at(), BusinessClock.ZONE).toString()));
            });
            case "meeting.held" -> of(fact, consultation -> {
                var day = consultation.planned().day();
                consultation.held(day, process.after(day, Step.MINUTES.workingDays));
                save(consultation);
                process.held(consultation);
            });
            default -> {}
        }
    }

    private void of(MeetingFact fact, java.util.function.Consumer<Consultation> then) {
        consultations.ofMeeting((UUID) fact.details().get("meetingId")).filter(one -> one.status() == Consultation.Status.MEETING).ifPresent(then);
    }

    private boolean cancelled(UUID meeting) {
        return jdbc.sql("select status = 'CANCELLED' from meeting.card where meeting_id = :id").param("id", meeting).query(Boolean.class).single();
    }

    /** Held since it was loaded, so that nobody can have saved in between. */
    private void save(Consultation consultation) {
        if (!consultations.save(consultation))
            throw new IllegalStateException("Consultation " + consultation.id().value() + " was changed at the same moment.");
    }

    private Instant dueOr(Consultation consultation) {
        return consultation.stepDue() == null ? clock.instant() : consultation.stepDue();
    }
}
