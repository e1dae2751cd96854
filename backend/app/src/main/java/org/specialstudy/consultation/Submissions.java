package org.specialstudy.consultation;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.consultation.Submission.Choice;
import org.specialstudy.consultation.Submission.Status;
import org.specialstudy.consultation.Submission.Text;
import org.specialstudy.consultation.Submission.Wish;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.specialstudy.study.Studies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations write and hand in, and what the office makes of it. */
@Service
public class Submissions {

    public record Writing(long version, String title, String author, Wish wish, String text) {

        Text said() {
            return new Text(title, author, wish, text);
        }
    }

    /** What came on paper, typed by the office for an organisation that was asked. */
    public record OnPaper(UUID org, String title, String author, Wish wish, String text, LocalDate receivedOn) {}

    public record Returning(long version, String reason, LocalDate due) {}

    /** All submissions in their order, each with what becomes of it. */
    public record Selecting(List<Selected> entries) {}

    public record Selected(UUID id, long version, Choice choice, String reason, String speaker) {}

    static final String OWNER_TYPE = "SUBMISSION";

    private final ConsultationStore consultations;
    private final AskedStore asked;
    private final SubmissionStore submissions;
    private final ConsultationProcess process;
    private final Consultations office;
    private final ConsultationReaders readers;
    private final SubmissionQuery views;
    private final ConsultationQuery consultationViews;
    private final Studies studies;
    private final Directory directory;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final org.specialstudy.deadline.WorkingCalendar calendar;
    private final Clock clock;

    Submissions(ConsultationStore consultations, AskedStore asked, SubmissionStore submissions, ConsultationProcess process, Consultations office,
        ConsultationReaders readers, SubmissionQuery views, ConsultationQuery consultationViews, Studies studies, Directory directory, Documents documents,
        ApplicationEventPublisher events, org.specialstudy.deadline.WorkingCalendar calendar, BusinessClock clock) {
        this.consultations = consultations;
        this.asked = asked;
        this.submissions = submissions;
        this.process = process;
        this.office = office;
        this.readers = readers;
        this.views = views;
        this.consultationViews = consultationViews;
        this.studies = studies;
        this.directory = directory;
        this.documents = documents;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** One more, by a contact of an organisation that was asked and has not finished. */
    @Transactional
    public UUID draft(UUID request, Writing said, Me me) {
        var one = answering(request, me);
        unless(submissions.count(request) < Submission.PER_ORGANISATION, () -> Refusal.conflict("submission-too-many", Submission.PER_ORGANISATION));
        var drafted = Submission.drafted(one.consultation(), request, one.org(), said.said(), me.id(), clock.instant());
        submissions.insert(drafted);
        return drafted.id().value();
    }

    @Transactional
    public void write(UUID id, Writing said, Me me) {
        var submission = own(id, said.version(), me);
        refuseUnlessWritable(submission);
        submission.write(said.said());
        keep(submission, me);
    }

    @Transactional
    public void remove(UUID id, Me me) {
        var submission = own(id, null, me);
        unless(submission.status() == Status.DRAFT, () -> Refusal.conflict("submission-handed-in"));
        unless(documents.of(OWNER_TYPE, id, me.id()).isEmpty(), () -> Refusal.conflict("submission-has-papers"));
        submissions.remove(submission.id());
    }

    /** Handed in; the receipt is its number and the moment. A returned one comes back complete. */
    @Transactional
    public void handIn(UUID id, long version, Me me) {
        var submission = own(id, version, me);
        refuseUnlessWritable(submission);
        var now = clock.instant();
        var again = submission.status() == Status.RETURNED;
        var number = again ? submission.receipt().no() : consultations.receipt(submission.consultation());
        submission.handIn(number, LocalDate.ofInstant(now, BusinessClock.ZONE), null, me.id(), now);
        documents.freeze(OWNER_TYPE, id);
        keep(submission, me);
        if (again) process.completed(submission, me.id());
        tell(submission, again ? "completed" : "received", me.id(), null, "no", number);
    }

    /** The organisation has handed in all that it has to say. */
    @Transactional
    public void finish(UUID request, Me me) {
        var one = answering(request, me);
        var mine = submissions.of(one.consultation()).stream().filter(other -> other.request().equals(request)).toList();
        unless(mine.stream().noneMatch(other -> other.status() == Status.DRAFT), () -> Refusal.conflict("submission-drafts-left"));
        unless(!mine.isEmpty(), () -> Refusal.conflict("submission-none"));
        asked.finish(request, me.id(), clock.instant());
        process.finished(one, me.id());
    }

    @Transactional
    public UUID record(UUID consultationId, OnPaper said, Me me) {
        var consultation = office.changing(consultationId, me);
        consultation.refuseUnlessGathering();
        var now = clock.instant();
        var wrong = new ArrayList<Wrong>();
        Texts.day(wrong, "receivedOn", said.receivedOn(), now);
        var one = said.org() == null ? null : asked.of(consultation.id(), said.org()).orElse(null);
        if (one == null) wrong.add(new Wrong("org", "consultation-not-asked"));
        Texts.refuse(wrong);
        unless(submissions.count(one.id()) < Submission.PER_ORGANISATION, () -> Refusal.conflict("submission-too-many", Submission.PER_ORGANISATION));
        var drafted = Submission.drafted(consultation.id(), one.id(), one.org(), new Text(said.title(), said.author(), said.wish(), said.text()),
            me.id(), now);
        submissions.insert(drafted);
        var number = consultations.receipt(consultation.id());
        drafted.handIn(number, said.receivedOn(), me.id(), me.id(), now);
        keep(drafted, me);
        tell(drafted, "received", null, me.id(), "no", number);
        return drafted.id().value();
    }

    /** Something is missing: it goes back with a reason, and what was handed in is kept. */
    @Transactional
    public void giveBack(UUID id, Returning said, Me me) {
        unless(readers.submission(id, me), Refusal::notFound);
        var consultation = office.changing(submissions.find(id).orElseThrow(Refusal::notFound).consultation().value(), me);
        var submission = current(id, said.version(), me);
        consultation.refuseUnlessGathering();
        var now = clock.instant();
        var wrong = new ArrayList<Wrong>();
        Texts.ahead(wrong, "due", said.due(), calendar::endOf, now);
        Texts.refuse(wrong);
        submission.giveBack(said.reason(), calendar.endOf(said.due()), me.id(), now);
        keep(submission, me);
        process.returned(consultation, submission);
        tell(submission, "returned", me.id(), null, "reason", submission.returned().reason());
    }

    /** What is read out, what is only printed, what is left out, and in which order. */
    @Transactional
    public void select(UUID consultationId, Selecting said, Me me) {
        var consultation = office.changing(consultationId, me);
        consultation.refuseUnlessSelectable();
        var entries = said.entries() == null ? List.<Selected>of() : said.entries().stream().filter(Objects::nonNull).toList();
        var known = submissions.of(consultation.id()).stream().filter(one -> one.receipt() != null)
            .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        var seen = new HashSet<UUID>();
        unless(entries.stream().allMatch(one -> known.containsKey(one.id()) && seen.add(one.id())) && seen.size() == known.size(),
            () -> Refusal.changedMeanwhile(consultationViews.consultation(consultationId, me)));
        unless(entries.stream().allMatch(one -> known.get(one.id()).version() == one.version()),
            () -> Refusal.changedMeanwhile(consultationViews.consultation(consultationId, me)));
        var wrong = new ArrayList<Wrong>();
        for (var place = 0; place < entries.size(); place++) {
            var one = entries.get(place);
            var submission = known.get(one.id());
            submission.choose(one.choice(), one.reason(), place + 1, one.speaker(), wrong, "entries[" + place + "]");
            if (consultation.selected() && one.choice() == null && submission.status() == Status.RECEIVED) {
                wrong.add(new Wrong("entries[" + place + "].choice", "submission-choice-missing"));
            }
        }
        Texts.refuse(wrong);
        known.values().forEach(one -> keep(one, me));
    }

    /** The choice is made; what never came back complete is left out. */
    @Transactional
    public void conclude(UUID consultationId, Consultations.Versioned said, Me me) {
        var consultation = office.changing(consultationId, me);
        unless(consultation.version() == said.version(), () -> Refusal.changedMeanwhile(consultationViews.consultation(consultationId, me)));
        var all = submissions.of(consultation.id()).stream().filter(one -> one.receipt() != null).toList();
        var undecided = (int) all.stream().filter(one -> one.status() == Status.RECEIVED && one.chosen().choice() == null).count();
        var fact = consultation.concludeSelection(undecided, count(all, Choice.ORAL), count(all, Choice.WRITTEN), me.id(), clock.instant());
        all.stream().filter(one -> one.status() == Status.RETURNED).forEach(one -> {
            one.leaveOut();
            keep(one, me);
            process.givenUp(one);
        });
        consultation.due(process.due(consultation, Step.SCHEDULE));
        unless(consultations.save(consultation), () -> Refusal.changedMeanwhile(consultationViews.consultation(consultationId, me)));
        process.done(consultation, Step.SELECT, me.id(), Map.of());
        events.publishEvent(fact);
    }

    private static long count(Collection<Submission> all, Choice choice) {
        return all.stream().filter(one -> one.chosenFor(choice)).count();
    }

    /** The organisation's request while it may still be answered; nobody else learns that there is one. */
    private Asked answering(UUID request, Me me) {
        unless(readers.request(request, me), Refusal::notFound);
        var one = asked.find(request).orElseThrow(Refusal::notFound);
        studies.requireActive(one.study());
        unless(me.has(Role.CONTACT.word(), one.org()), () -> Refusal.notAllowed("submission-not-yours"));
        var state = asked.find(request).orElseThrow(Refusal::notFound).state();
        unless(state == Asked.State.WAITING, () -> Refusal.conflict(state == Asked.State.FINISHED ? "submission-finished" : "submission-call-over"));
        return one;
    }

    private Submission own(UUID id, Long version, Me me) {
        unless(readers.submission(id, me), Refusal::notFound);
        var found = submissions.find(id).orElseThrow(Refusal::notFound);
        studies.requireActive(consultations.study(found.consultation().value()).orElseThrow(Refusal::notFound));
        unless(me.has(Role.CONTACT.word(), found.org()), () -> Refusal.notAllowed("submission-not-yours"));
        return version == null ? submissions.find(id).orElseThrow(Refusal::notFound) : current(id, version, me);
    }

    /** A draft while its organisation is still asked; a returned one until the choice is made. */
    private void refuseUnlessWritable(Submission submission) {
        if (submission.status() == Status.RETURNED) {
            consultations.find(submission.consultation().value()).orElseThrow().refuseUnlessGathering();
            return;
        }
        unless(submission.status() == Status.DRAFT, () -> Refusal.conflict("submission-handed-in"));
        var state = asked.find(submission.request()).orElseThrow().state();
        unless(state == Asked.State.WAITING, () -> Refusal.conflict(state == Asked.State.FINISHED ? "submission-finished" : "submission-call-over"));
    }

    private Submission current(UUID id, long version, Me me) {
        var submission = submissions.find(id).orElseThrow(Refusal::notFound);
        unless(submission.version() == version, () -> Refusal.changedMeanwhile(views.submission(id, me)));
        return submission;
    }

    private void tell(Submission submission, String what, UUID by, UUID recordedBy, Object... details) {
        var study = consultations.study(submission.consultation().value()).orElseThrow();
        events.publishEvent(ConsultationFact.of(study, submission, directory.organisationName(submission.org()), what, by, recordedBy, clock.instant(),
            details));
    }

    private void keep(Submission submission, Me me) {
        unless(submissions.save(submission), () -> Refusal.changedMeanwhile(views.submission(submission.id().value(), me)));
    }
}
