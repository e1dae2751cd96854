package org.specialstudy.assignment;

import static org.specialstudy.kernel.Refusal.unless;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.assignment.Assignment.Charge;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Stage;
import org.specialstudy.study.Studies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives things to people and bodies to do, for whoever has the right to: the plan in force, a decision, an instruction, the office, a leader. */
@Service
public class Assignments {

    /** Something that a source has given, as it stands. */
    public record Given(Assignment.Id id, int no, String title, String stage, Assignment.Status status, String owner, LocalDate due) {}

    /** What an amended source says of something that it gave; without a term its day stays. */
    public record Amended(String title, String stage, LocalDate start, Term term) {}

    private final AssignmentStore assignments;
    private final AssignmentProcess process;
    private final Map<Party.Type, Parties> parties;
    private final Studies studies;
    private final Directory directory;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(AssignmentStore assignments, AssignmentProcess process, List<Parties> parties, Studies studies, Directory directory, Documents documents,
        WorkingCalendar calendar, ApplicationEventPublisher events, BusinessClock clock) {
        this.assignments = assignments;
        this.process = process;
        this.parties = parties.stream().collect(Collectors.toMap(Parties::type, Function.identity()));
        this.studies = studies;
        this.directory = directory;
        this.documents = documents;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** So many consecutive numbers of the study's assignments, for a source that numbers its items itself. */
    @Transactional(propagation = MANDATORY)
    public int reserve(UUID study, int count) {
        return assignments.reserve(study, count);
    }

    /**
     * Gives it, in the caller's transaction; the caller has found that {@code giver} may. What the plan gives to somebody who is not
     * there any more goes to the office, which gives it anew; anybody else's choice is refused.
     */
    @Transactional(propagation = MANDATORY)
    public Assignment.Id give(NewAssignment said, Giver giver) {
        studies.requireActive(said.study());
        unless(assignments.processWaits(said.study()), () -> Refusal.conflict("assignment-study-over"));
        unless(process.possible(said.study()), () -> Refusal.conflict("assignment-older-model"));
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var planned = giver.kind() == Giver.Kind.PLAN;
        check(said, planned, today);
        var start = said.start() == null ? today : said.start();
        var charge = charge(said.study(), giver, said.owner(), said.helpers(), said.term(), start);
        var no = said.no() == null ? assignments.reserve(said.study(), 1) : said.no();
        var assignment = Assignment.given(new Assignment.Id(UUID.randomUUID()), no, said, giver, start, charge, now);
        assignment.stepDue(process.stepDue(assignment));
        assignments.insert(assignment);
        process.given(assignment, said.term().basis(start), said.urgency());
        events.publishEvent(assignment.gave());
        return assignment.id();
    }

    /** What a source has given, by the source's own keys. */
    public Map<String, Given> given(Source.Kind kind, UUID source) {
        return assignments.given(kind, source);
    }

    /** Whether the study's process takes what is given: it still runs, and on a model that knows assignments. */
    public boolean givable(UUID study) {
        return assignments.processWaits(study) && process.possible(study);
    }

    /** The name of whoever would have it: who is not there any more is stood in for by the office where the plan gives. */
    public String ownerOf(UUID study, Party.Ref owner, Giver giver) {
        var found = find(study, owner);
        if (giver.kind() == Giver.Kind.PLAN && found.isEmpty()) found = find(study, new Party.Ref(Party.Type.OFFICE, study));
        return found.map(Party::name).orElse(null);
    }

    /** What gave it says otherwise now; it stays with whoever has it. In the caller's transaction, the caller has found that it may. */
    @Transactional(propagation = MANDATORY)
    public void amend(Assignment.Id id, Amended said, String why, UUID by) {
        var assignment = assignments.load(id.value()).orElseThrow(Refusal::notFound);
        var before = assignment.charge();
        var charge = said.term() == null ? before : moved(before, said);
        var amended = assignment.amend(said.title(), said.stage(), charge, why, by, clock.instant());
        if (!before.due().equals(charge.due())) process.moved(assignment, said.term().basis(said.start()));
        kept(assignment);
        events.publishEvent(amended);
    }

    /** What gave it takes it back. In the caller's transaction, the caller has found that it may. */
    @Transactional(propagation = MANDATORY)
    public void withdraw(Assignment.Id id, String why, UUID by) {
        withdraw(assignments.load(id.value()).orElseThrow(Refusal::notFound), why, by, this::kept);
    }

    void withdraw(Assignment assignment, String why, UUID by, Consumer<Assignment> keep) {
        var before = assignment.status();
        var withdrawn = assignment.withdraw(why, by, clock.instant());
        keep.accept(assignment);
        documents.freeze(AssignmentPapers.TYPE, assignment.id().value());
        process.withdrawn(assignment, before, by);
        events.publishEvent(withdrawn);
    }

    private Charge moved(Charge before, Amended said) {
        var due = said.term().due(said.start(), calendar);
        return new Charge(before.owner(), before.helpers(), before.reviewer(), said.term(), due.at(), due.estimated());
    }

    private void kept(Assignment assignment) {
        if (!assignments.save(assignment)) throw new IllegalStateException("Assignment " + assignment.id().value() + " was changed at the same moment.");
    }

    /** What somebody is charged with; refuses unknown parties, bodies that nobody represents, and leaders who charge themselves, by field. */
    Charge charge(UUID study, Giver giver, Party.Ref owner, List<Party.Ref> helpers, Term term, LocalDate start) {
        var planned = giver.kind() == Giver.Kind.PLAN;
        var found = find(study, owner);
        if (planned && found.isEmpty()) found = find(study, new Party.Ref(Party.Type.OFFICE, study));
        var party = found.orElseThrow(() -> Refusal.invalid("owner", "owner-unknown"));
        unless(planned || !directory.behind(party.principal()).isEmpty(), () -> Refusal.invalid("owner", "assignment-nobody-there", party.name()));
        unless(giver.kind() != Giver.Kind.LEADER || !party.principal().equals(giver.person().toString()),
            () -> Refusal.invalid("owner", "assignment-to-oneself"));
        var others = new ArrayList<Party>();
        unless(helpers.size() <= Assignment.HELPERS, () -> Refusal.invalid("helpers", "too-many", Assignment.HELPERS));
        for (var i = 0; i < helpers.size(); i++) {
            var field = "helpers[" + i + "]";
            var helper = find(study, helpers.get(i)).orElseThrow(() -> Refusal.invalid(field, "owner-unknown"));
            if (!helper.principal().equals(party.principal()) && !others.contains(helper)) others.add(helper);
        }
        var due = term.due(start, calendar);
        return new Charge(party, List.copyOf(others), reviewer(study, party, giver), term, due.at(), due.estimated());
    }

    private Optional<Party> find(UUID study, Party.Ref ref) {
        if (ref == null || ref.type() == null || ref.id() == null) return Optional.empty();
        return Optional.ofNullable(parties.get(ref.type())).flatMap(known -> known.find(study, ref.id()));
    }

    /** A leader reviews what they gave; the office what it or the plan gave, but never its own people's work: that is the leader in charge's. */
    private String reviewer(UUID study, Party owner, Giver giver) {
        if (giver.kind() == Giver.Kind.LEADER) return giver.person().toString();
        var office = directory.membersOf(Role.OFFICE, ScopeType.STUDY, study);
        var own = owner.type() == Party.Type.OFFICE || office.stream().anyMatch(person -> owner.principal().equals(person.id().toString()));
        return own ? Role.INCHARGE.at(study) : Role.OFFICE.at(study);
    }

    private static void check(NewAssignment said, boolean planned, LocalDate today) {
        unless(!said.title().isEmpty(), () -> Refusal.invalid("title", "text-required"));
        unless(said.title().length() <= Assignment.TITLE_LIMIT, () -> Refusal.invalid("title", "text-too-long", Assignment.TITLE_LIMIT));
        unless(said.text().length() <= Assignment.TEXT_LIMIT, () -> Refusal.invalid("text", "text-too-long", Assignment.TEXT_LIMIT));
        for (var field : Set.of("title", "text")) {
            var words = field.equals("title") ? said.title() : said.text();
            unless(words.indexOf('\0') < 0, () -> Refusal.invalid(field, "text-unreadable"));
            unless(!ClassificationMarks.in(words), () -> Refusal.invalid(field, "classified-mark"));
        }
        unless(said.stage() == null || Arrays.stream(Stage.values()).anyMatch(stage -> stage.name().equals(said.stage())),
            () -> Refusal.invalid("stage", "stage-unknown"));
        unless(said.owner() != null, () -> Refusal.invalid("owner", "owner-missing"));
        unless(said.term() != null, () -> Refusal.invalid("rule", "rule-missing"));
        if (!planned) said.term().check("rule", today);
    }
}
