package org.specialstudy.consultation;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.consultation.Submission.Choice;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.specialstudy.meeting.AgendaLine;
import org.specialstudy.meeting.Meeting;
import org.specialstudy.meeting.Meetings;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with a consultation: whether there is one, whom it calls, when it meets, what goes out before and after. */
@Service
public class Consultations {

    public record Chosen(Boolean wanted) {}

    /** {@code term}: working days in which to write, counted from the day on which the call goes out. */
    public record Calling(long version, String title, String notice, List<UUID> orgs, Integer term) {}

    public record Versioned(long version) {}

    public record Moving(long version, LocalDate day, String reason) {}

    /** Without a meeting the consultation is in writing alone. {@code minutes}: for each submission that is read out. */
    public record Scheduling(long version, boolean meeting, String title, Instant startsAt, Instant endsAt, String place, Integer minutes) {}

    /** Something was done on that day; {@code words} say how, with what or to whom. */
    public record Done(long version, LocalDate on, String words) {}

    public record Prefacing(long version, String preface) {}

    static final String OWNER_TYPE = "CONSULTATION";
    static final int USUAL_SPEECH = 8;

    private final ConsultationStore consultations;
    private final AskedStore asked;
    private final CallMoves moves;
    private final SubmissionStore submissions;
    private final ChoiceStore choices;
    private final ConsultationProcess process;
    private final ConsultationReaders readers;
    private final ConsultationQuery views;
    private final Compiler compiler;
    private final Meetings meetings;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Directory directory;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Consultations(ConsultationStore consultations, AskedStore asked, CallMoves moves, SubmissionStore submissions, ChoiceStore choices,
        ConsultationProcess process,
        ConsultationReaders readers, ConsultationQuery views, Compiler compiler, Meetings meetings, Studies studies, StudyQuery studyViews, Directory directory,
        Documents documents, ApplicationEventPublisher events, BusinessClock clock) {
        this.consultations = consultations;
        this.asked = asked;
        this.moves = moves;
        this.submissions = submissions;
        this.choices = choices;
        this.process = process;
        this.readers = readers;
        this.views = views;
        this.compiler = compiler;
        this.meetings = meetings;
        this.studies = studies;
        this.studyViews = studyViews;
        this.directory = directory;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** Before the process comes to it, or when it asks. Deliberations and consultations always have one. */
    @Transactional
    public void choose(UUID study, Chosen said, Me me) {
        unless(studyViews.mayRead(study, me.id()), Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        studies.requireActive(study);
        unless(studyViews.kind(study).needsGroups(), () -> Refusal.conflict("consultation-always"));
        unless(said.wanted() != null, () -> Refusal.invalid("wanted", "consultation-choice-missing"));
        var before = choices.hold(study);
        unless(!before.closed(), () -> Refusal.conflict("consultation-chosen"));
        var now = clock.instant();
        choices.save(new ChoiceStore.Choice(study, said.wanted(), me.id(), now, before.stepDue(), before.waitedFor(), before.version()));
        if (before.waitedFor()) process.answered(study, said.wanted(), me.id());
        events.publishEvent(new ConsultationChosen(study, said.wanted(), me.id(), now));
    }

    @Transactional
    public void writeCall(UUID id, Calling said, Me me) {
        var consultation = forOffice(id, said.version(), me);
        var call = new Call(said.title(), said.notice(), said.orgs(), said.term());
        consultation.writeCall(call, directory.organisations(call.orgs()).keySet());
        keep(consultation, me);
    }

    @Transactional
    public void call(UUID id, Versioned said, Me me) {
        var consultation = forOffice(id, said.version(), me);
        consultation.refuseUnlessReadyToCall();
        var now = clock.instant();
        var called = consultation.send(process.in(consultation.call().term()), me.id(), now);
        var requests = new ArrayList<Asked>();
        for (var org : consultation.call().orgs()) {
            requests.add(new Asked(asked.insert(consultation.id(), org, requests.size()), consultation.id(), consultation.study(), org, Asked.State.WAITING));
        }
        documents.freeze(OWNER_TYPE, id);
        consultation.due(null);
        keep(consultation, me);
        process.callBegins(consultation, requests);
        process.done(consultation, Step.PREPARE, me.id(), process.callRuns(consultation, requests));
        events.publishEvent(called);
    }

    /** Those who still write have another day for it and are told why; who has finished has finished. */
    @Transactional
    public void moveCall(UUID id, Moving said, Me me) {
        var consultation = forOffice(id, said.version(), me);
        var move = consultation.moveCall(said.day(), process::endOf, said.reason(), me.id(), clock.instant());
        unless(process.callMovable(consultation), () -> Refusal.conflict("consultation-call-older-model"));
        moves.add(consultation.id(), move);
        keep(consultation, me);
        process.callMoved(consultation, asked.waiting(consultation.id()));
        events.publishEvent(ConsultationFact.of(consultation, "call-moved", me.id(), move.at(), "from", move.from().toString(), "dueAt",
            move.to().toString(), "reason", move.reason()));
    }

    /** The meeting is called, with a line on its agenda for every submission that is read out. */
    @Transactional
    public void schedule(UUID id, Scheduling said, Me me) {
        var consultation = forOffice(id, said.version(), me);
        consultation.refuseUnlessScheduling();
        var now = clock.instant();
        ConsultationFact fact;
        if (said.meeting()) {
            unless(said.startsAt() != null, () -> Refusal.invalid("startsAt", "meeting-date-required"));
            var day = LocalDate.ofInstant(said.startsAt(), BusinessClock.ZONE);
            fact = consultation.plan(meeting(consultation, said, me), day, process.before(day, Step.NOTICE_WORKING_DAYS),
                process.before(day, Step.MATERIALS_WORKING_DAYS), me.id(), now);
            done(consultation, Step.SCHEDULE, process.planned(consultation), me);
        } else {
            fact = consultation.writtenOnly(me.id(), now);
            done(consultation, Step.SCHEDULE, Map.of("meetingPlanned", false), me);
        }
        events.publishEvent(fact);
    }

    @Transactional
    public void giveNotice(UUID id, Done said, Me me) {
        var consultation = forOffice(id, said.version(), me);
        var fact = consultation.giveNotice(said.on(), said.words(), me.id(), clock.instant());
        keep(consultation, me);
        process.noticeGiven(consultation, me.id());
        events.publishEvent(fact);
    }

    /** The compilation as it stands goes along, and that version is kept. */
    @Transactional
    public void deliverMaterials(UUID id, Done said, Me me) {
        var consultation = forOffice(id, said.version(), me);
        var now = clock.instant();
        var fact = consultation.deliverMaterials(said.on(), said.words(), me.id(), now);
        consultations.keep(consultation.id(), consultation.papers(), Compilation.Label.MATERIALS, compiler.of(consultation), me.id(), now);
        keep(consultation, me);
        process.materialsDelivered(consultation, me.id());
        events.publishEvent(fact);
    }

    @Transactional
    public void sendMinutes(UUID id, Done said, Me me) {
        var consultation = forOffice(id, said.version(), me);
        var fact = consultation.sendMinutes(said.on(), said.words(), me.id(), clock.instant());
        done(consultation, Step.MINUTES, Map.of(), me);
        events.publishEvent(fact);
    }

    @Transactional
    public void writePreface(UUID id, Prefacing said, Me me) {
        var consultation = forOffice(id, said.version(), me);
        consultation.writePreface(said.preface());
        keep(consultation, me);
    }

    /** The compilation is finished, and the consultation with it. */
    @Transactional
    public void compile(UUID id, Versioned said, Me me) {
        var consultation = forOffice(id, said.version(), me);
        var now = clock.instant();
        var fact = consultation.compile(me.id(), now);
        consultations.keep(consultation.id(), consultation.papers(), Compilation.Label.FINAL, compiler.of(consultation), me.id(), now);
        done(consultation, Step.COMPILE, Map.of(), me);
        events.publishEvent(fact);
    }

    private UUID meeting(Consultation consultation, Scheduling said, Me me) {
        var minutes = said.minutes() == null ? USUAL_SPEECH : said.minutes();
        unless(minutes >= 1 && minutes <= 240, () -> Refusal.invalid("minutes", "consultation-minutes-range", 240));
        var lines = new ArrayList<AgendaLine>();
        for (var one : submissions.of(consultation.id())) {
            if (!one.chosenFor(Choice.ORAL)) continue;
            var line = UUID.randomUUID();
            one.readUnder(line);
            unless(submissions.save(one), () -> Refusal.conflict("consultation-submission-changed"));
            lines.add(new AgendaLine(line, AgendaLine.Kind.STATEMENT, one.text().title(), presenter(one), null, minutes, null));
        }
        var title = Texts.strip(said.title());
        var wrong = new ArrayList<Wrong>();
        Texts.check(wrong, "title", title, Texts.TITLE_LIMIT, true);
        Texts.refuse(wrong);
        return meetings.plan(consultation.study(), Meeting.Kind.CONSULTATION, title, said.startsAt(), said.endsAt(),
            said.place() == null || said.place().isBlank() ? null : said.place().strip(), lines, me.id());
    }

    private String presenter(Submission one) {
        var who = one.chosen().speaker().isEmpty() ? one.text().author() : one.chosen().speaker();
        var org = directory.organisationName(one.org());
        var said = who.isEmpty() || who.equals(org) ? org : org + " " + who;
        return said.length() > Texts.TITLE_LIMIT ? said.substring(0, Texts.TITLE_LIMIT) : said;
    }

    private void done(Consultation consultation, Step step, Map<String, Object> routing, Me me) {
        consultation.due(Step.of(consultation.status()).map(next -> process.due(consultation, next)).orElse(null));
        keep(consultation, me);
        process.done(consultation, step, me.id(), routing);
    }

    private Consultation forOffice(UUID id, long version, Me me) {
        var consultation = changing(id, me);
        unless(consultation.version() == version, () -> Refusal.changedMeanwhile(views.consultation(id, me)));
        return consultation;
    }

    /** Known to nobody who may not read it; changed by the study's office. The study's lock comes before all else. */
    Consultation changing(UUID id, Me me) {
        unless(readers.consultation(id, me), Refusal::notFound);
        studies.requireActive(consultations.study(id).orElseThrow(Refusal::notFound));
        var consultation = consultations.hold(id).orElseThrow(Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), consultation.study()), () -> Refusal.notAllowed("not-office"));
        return consultation;
    }

    private void keep(Consultation consultation, Me me) {
        unless(consultations.save(consultation), () -> Refusal.changedMeanwhile(views.consultation(consultation.id().value(), me)));
    }
}
