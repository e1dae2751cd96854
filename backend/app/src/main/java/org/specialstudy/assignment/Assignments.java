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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.assignment.Assignment.Charge;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.ClassificationMarks;
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

    private final AssignmentStore assignments;
    private final AssignmentProcess process;
    private final Map<Party.Type, Parties> parties;
    private final Studies studies;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(AssignmentStore assignments, AssignmentProcess process, List<Parties> parties, Studies studies, Directory directory,
        WorkingCalendar calendar, ApplicationEventPublisher events, BusinessClock clock) {
        this.assignments = assignments;
        this.process = process;
        this.parties = parties.stream().collect(Collectors.toMap(Parties::type, Function.identity()));
        this.studies = studies;
        this.directory = directory;
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
        process.given(assignment);
        events.publishEvent(assignment.gave());
        return assignment.id();
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
