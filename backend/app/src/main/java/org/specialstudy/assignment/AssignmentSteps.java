package org.specialstudy.assignment;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.assignment.Assignment.Outcome;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.StudyPeople.StudyPerson;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Mention;
import org.specialstudy.study.Mentions;
import org.specialstudy.study.Mentions.Circle;
import org.specialstudy.study.Mentions.Written;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with what they were given, and with what they gave. One method, one decision, one transaction. */
@Service
class AssignmentSteps {

    /** Given anew, to whom and until when. */
    record Anew(long version, Party.Ref owner, List<Party.Ref> helpers, Term term, String note) {}

    /** How it stands, with evidence, and who is mentioned. */
    record Noted(String text, List<UUID> papers, List<Mention> mentions) {}

    private final Assignments given;
    private final AssignmentStore assignments;
    private final AssignmentQuery views;
    private final AssignmentProcess process;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Mentions mentions;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignmentSteps(Assignments given, AssignmentStore assignments, AssignmentQuery views, AssignmentProcess process, Studies studies,
        StudyQuery studyViews, Mentions mentions, Documents documents, WorkingCalendar calendar, ApplicationEventPublisher events, BusinessClock clock) {
        this.given = given;
        this.assignments = assignments;
        this.views = views;
        this.process = process;
        this.studies = studies;
        this.studyViews = studyViews;
        this.mentions = mentions;
        this.documents = documents;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The office gives in the office's name, a leader in their own. Whoever is both speaks for the office. */
    @Transactional
    UUID give(NewAssignment said, Me me) {
        unless(studyViews.mayRead(said.study(), me.id()), Refusal::notFound);
        var office = me.has(Role.OFFICE.word(), said.study());
        var leader = me.has(Role.LEADERS.word(), said.study()) || me.has(Role.INCHARGE.word(), said.study());
        unless(office || leader, () -> Refusal.notAllowed("assignment-not-giver"));
        return given.give(said, office ? Giver.office(me.id()) : Giver.leader(me.id())).value();
    }

    @Transactional
    void sign(UUID id, long version, Me me) {
        var assignment = mine(id, version, me);
        var signed = assignment.sign(me.id(), clock.instant());
        keep(assignment, me);
        process.signed(assignment, me.id());
        events.publishEvent(signed);
    }

    @Transactional
    void sendBack(UUID id, long version, String reason, Me me) {
        var assignment = mine(id, version, me);
        refuseMarks("reason", reason);
        var sent = assignment.sendBack(reason, me.id(), clock.instant());
        keep(assignment, me);
        process.sentBack(assignment, me.id());
        events.publishEvent(sent);
    }

    /** Whoever works on it or gave it says how it stands; two may speak at once, so no version is asked for. */
    @Transactional
    void note(UUID id, Noted said, Me me) {
        var assignment = readable(id, me);
        unless(mayNote(assignment, me), () -> Refusal.notAllowed("assignment-not-yours"));
        refuseMarks("text", said.text());
        var noted = assignment.note(said.text(), brought(id, said.papers(), me), me.id(), clock.instant());
        assignments.entries(assignment);
        documents.freeze(AssignmentPapers.TYPE, id);
        events.publishEvent(noted);
        var entry = assignment.fresh().getLast();
        mentions.keep(Circle.everybody(assignment.study()), new Written(entry.id(), "text", entry.text(), "assignment",
            "/assignments/" + id + "#" + entry.id(), Map.of("title", assignment.title())), said.mentions(), me, noted.at());
    }

    List<StudyPerson> mentionable(UUID id, String q, Me me) {
        unless(assignments.mayRead(id, me), Refusal::notFound);
        return mentions.mentionable(Circle.everybody(assignments.study(id).orElseThrow(Refusal::notFound)), q, me);
    }

    @Transactional
    void complete(UUID id, long version, String statement, List<UUID> papers, Me me) {
        var assignment = mine(id, version, me);
        refuseMarks("statement", statement);
        var completed = assignment.complete(statement, brought(id, papers, me), me.id(), clock.instant());
        keep(assignment, me);
        documents.freeze(AssignmentPapers.TYPE, id);
        process.completed(assignment, me.id());
        events.publishEvent(completed);
    }

    @Transactional
    void review(UUID id, long version, Outcome outcome, String reason, Me me) {
        var assignment = forReviewer(id, version, me);
        refuseMarks("reason", reason);
        var late = assignment.completedAt() == null ? 0 : calendar.lateDays(assignment.due(), assignment.completedAt());
        var reviewed = assignment.review(outcome, reason, late, me.id(), clock.instant());
        keep(assignment, me);
        process.reviewed(assignment, me.id());
        events.publishEvent(reviewed);
    }

    @Transactional
    void reassign(UUID id, Anew said, Me me) {
        var assignment = forReviewer(id, said.version(), me);
        unless(assignment.status() == Assignment.Status.SENT_BACK, () -> Refusal.conflict("assignment-not-sent-back"));
        refuseMarks("note", said.note());
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        unless(said.owner() != null, () -> Refusal.invalid("owner", "owner-missing"));
        unless(said.term() != null, () -> Refusal.invalid("rule", "rule-missing"));
        said.term().check("rule", today);
        var charge = given.charge(assignment.study(), new Giver(assignment.giver().kind() == Giver.Kind.LEADER ? Giver.Kind.LEADER : Giver.Kind.OFFICE, me
            .id()),
            said.owner(), said.helpers() == null ? List.of() : said.helpers(), said.term(), today);
        var reassigned = assignment.reassign(charge, said.note(), me.id(), now);
        keep(assignment, me);
        process.reassigned(assignment, said.term().basis(today), me.id());
        events.publishEvent(reassigned);
    }

    @Transactional
    void withdraw(UUID id, long version, String reason, Me me) {
        var assignment = forReviewer(id, version, me);
        refuseMarks("reason", reason);
        given.withdraw(assignment, reason, me.id(), changed -> keep(changed, me));
    }

    static boolean mayNote(Assignment assignment, Me me) {
        return assignment.principals().stream().anyMatch(me.principals()::contains) || me.principals().contains(assignment.reviewer())
            || me.has(Role.OFFICE.word(), assignment.study());
    }

    /** The papers are this person's to show: they lie with this assignment. */
    private List<UUID> brought(UUID id, List<UUID> papers, Me me) {
        if (papers == null || papers.isEmpty()) return List.of();
        var known = documents.of(AssignmentPapers.TYPE, id, me.id()).stream().map(paper -> paper.id()).toList();
        unless(known.containsAll(papers), () -> Refusal.invalid("attachments", "assignment-paper-unknown"));
        return papers;
    }

    private static void refuseMarks(String field, String text) {
        unless(text == null || !ClassificationMarks.in(text), () -> Refusal.invalid(field, "classified-mark"));
    }

    private Assignment mine(UUID id, long version, Me me) {
        var assignment = readable(id, me);
        unless(me.principals().contains(assignment.accountable()), () -> Refusal.notAllowed("assignment-not-accountable"));
        return unchanged(assignment, version, me);
    }

    private Assignment forReviewer(UUID id, long version, Me me) {
        var assignment = readable(id, me);
        unless(me.principals().contains(assignment.reviewer()), () -> Refusal.notAllowed("assignment-not-reviewer"));
        return unchanged(assignment, version, me);
    }

    private Assignment unchanged(Assignment assignment, long version, Me me) {
        unless(assignment.version() == version, () -> Refusal.changedMeanwhile(views.assignment(assignment.id().value(), me)));
        return assignment;
    }

    /** Not found for whoever may not know of it; refused once the study has been stopped. */
    private Assignment readable(UUID id, Me me) {
        unless(assignments.mayRead(id, me), Refusal::notFound);
        studies.requireActive(assignments.study(id).orElseThrow(Refusal::notFound));
        return assignments.load(id).orElseThrow(Refusal::notFound);
    }

    /** The step that begins now is due on its own day. */
    private void keep(Assignment assignment, Me me) {
        if (!assignment.status().over()) assignment.stepDue(process.stepDue(assignment));
        unless(assignments.save(assignment), () -> Refusal.changedMeanwhile(views.assignment(assignment.id().value(), me)));
    }
}
