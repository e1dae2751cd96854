package org.specialstudy.workplan;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.assignment.Assignments;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.specialstudy.meeting.Meetings;
import org.specialstudy.study.Studies;
import org.specialstudy.study.Study;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.study.Voices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with amendments of an issued plan. One method, one decision, one transaction. */
@Service
public class Amendments {

    /** What a leader says of it, or the office for a leader who said it on paper; {@code preview}: the outcome that was seen. */
    public record Said(long version, Amendment.Outcome outcome, String reason, String preview, UUID recordedFor, UUID scan) {}

    public record Writing(long version, String reason, String title, List<Section> sections, List<PlannedGroup> groups, List<ScheduleItem> schedule) {}

    private record Subject(Amendment amendment, WorkPlan plan) {}

    private static final String OWNER_TYPE = "WORK_PLAN";

    private final AmendmentStore amendments;
    private final AmendmentQuery views;
    private final AmendmentProcess process;
    private final WorkPlanStore plans;
    private final Foresight foresight;
    private final AmendmentEffect effect;
    private final Named named;
    private final Meetings meetings;
    private final Assignments assignments;
    private final Voices voices;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Amendments(AmendmentStore amendments, AmendmentQuery views, AmendmentProcess process, WorkPlanStore plans, Foresight foresight, AmendmentEffect effect,
        Named named, Meetings meetings, Assignments assignments, Voices voices, Studies studies, StudyQuery studyViews, Documents documents,
        ApplicationEventPublisher events,
        BusinessClock clock) {
        this.amendments = amendments;
        this.views = views;
        this.process = process;
        this.plans = plans;
        this.foresight = foresight;
        this.effect = effect;
        this.named = named;
        this.meetings = meetings;
        this.assignments = assignments;
        this.voices = voices;
        this.studies = studies;
        this.studyViews = studyViews;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The office begins to change the plan in force; the study goes on meanwhile. */
    @Transactional
    public Amendment.Id open(WorkPlan.Id id, String reason, Me me) {
        var study = plans.study(id).filter(found -> studyViews.mayRead(found, me.id())).orElseThrow(Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        studies.requireActive(study);
        var plan = plans.find(id).orElseThrow(Refusal::notFound);
        unless(plan.inForce(), () -> Refusal.conflict("work-plan-not-in-force"));
        requireRunning(study);
        unless(reason == null || !ClassificationMarks.in(reason), () -> Refusal.invalid("reason", "classified-mark"));
        var now = clock.instant();
        return begin(plan, reason, me, now).id();
    }

    /** A decision of a meeting becomes a change of the plan: the amendment being drafted rests on it too, or one begins with it. */
    @Transactional
    public Amendment.Id restOn(UUID decision, Me me) {
        var bound = meetings.bind(decision, me);
        var plan = plans.ofStudy(new Study.Id(bound.study())).filter(WorkPlan::inForce).orElseThrow(() -> Refusal.conflict("work-plan-not-in-force"));
        requireRunning(bound.study());
        var now = clock.instant();
        var amendment = amendments.underWay(plan.id()).orElseGet(() -> begin(plan, bound.text(), me, now));
        unless(amendment.status() == Amendment.Status.DRAFT, () -> Refusal.conflict("amendment-under-way"));
        amendments.release(decision);
        unless(amendments.rests(amendment.id(), decision, bound, me.id(), now), () -> Refusal.conflict("decision-in-plan"));
        tell(amendment, plan, "based", me.id(), null, now, "meeting", bound.title(), "meetingId", bound.meeting(), "decision", bound.text());
        return amendment.id();
    }

    private void requireRunning(UUID study) {
        unless(process.possible(study), () -> Refusal.conflict("amendment-older-model"));
        unless(assignments.givable(study), () -> Refusal.conflict("assignment-study-over"));
    }

    private Amendment begin(WorkPlan plan, String reason, Me me, Instant now) {
        var amendment = Amendment.opened(new Amendment.Id(UUID.randomUUID()), plan, amendments.nextNo(plan.id()), reason, me.id(), now);
        process.schedule(amendment);
        amendments.insert(amendment);
        process.proposed(amendment);
        tell(amendment, plan, "proposed", me.id(), null, now, "reason", amendment.reason());
        return amendment;
    }

    @Transactional
    public void save(Amendment.Id id, Writing said, Me me) {
        var subject = forOffice(id, said.version(), me);
        unless(said.reason() == null || !ClassificationMarks.in(said.reason()), () -> Refusal.invalid("reason", "classified-mark"));
        var content = new Content(said.title() == null ? null : said.title().strip(), said.sections(), said.groups(), said.schedule());
        PlanRules.refuseIfWrong(PlanRules.wrongInWriting(content, subject.plan().openedOn(), known(subject.plan(), content)));
        subject.amendment().save(content, said.reason());
        keep(subject.amendment(), null, me);
    }

    /** Put before the leading group: whole, possible, and changing something. */
    @Transactional
    public void submit(Amendment.Id id, long version, Me me) {
        var subject = forOffice(id, version, me);
        var amendment = subject.amendment();
        amendment.submit(me.id());
        PlanRules.refuseIfWrong(PlanRules.wrongForReview(amendment.content(), studyViews.kind(amendment.study().value()).needsGroups()));
        var foreseen = foresight.of(InForce.of(subject.plan()), amendment.content());
        unless(!foreseen.changes.isEmpty(), () -> Refusal.conflict("amendment-changes-nothing"));
        PlanRules.refuseIfWrong(foreseen.refused().stream().map(change -> new Wrong(change.at(), change.why(), change.title())).toList());
        documents.freeze(OWNER_TYPE, amendment.plan().value());
        process.schedule(amendment);
        keep(amendment, null, me);
        process.submitted(amendment, me.id());
        tell(amendment, subject.plan(), "submitted", me.id(), null, clock.instant(), "changes", foreseen.changes.size());
    }

    /** Passed, it does what its preview says, in this same moment: an outcome that nobody has seen is never carried out. */
    @Transactional
    public void decide(Amendment.Id id, Said said, Me me) {
        var subject = readable(id, said.version(), me);
        var amendment = subject.amendment();
        var voice = voices.of(amendment.study().value(), amendment.plan().value(), Role.LEADERS, said.recordedFor(), said.scan(), me);
        var now = clock.instant();
        amendment.decide(said.outcome(), said.reason(), voice, now);
        documents.freeze(OWNER_TYPE, amendment.plan().value());
        if (said.outcome() == Amendment.Outcome.RETURNED) {
            process.schedule(amendment);
            keep(amendment, null, me);
            process.decided(amendment, said.outcome(), voice.by());
            tell(amendment, subject.plan(), "returned", voice.by(), voice.recordedBy(), now, "reason", amendment.ruled().orElseThrow().reason(), "scan",
                voice.scan());
            return;
        }
        var foreseen = foresight.of(InForce.of(subject.plan()), amendment.content());
        var refused = foreseen.refused();
        unless(refused.isEmpty(), () -> Refusal.conflict("amendment-impossible", refused.stream().map(Change::title).collect(Collectors.joining("、"))));
        var outcome = new AmendmentView.Outcome(foreseen.changes, foreseen.told());
        unless(views.digest(outcome).equals(said.preview()), () -> Refusal.conflict("amendment-outcome-changed"));
        amendment.became(subject.plan().versions() + 1);
        process.schedule(amendment);
        keep(amendment, outcome, me);
        effect.carryOut(amendment, subject.plan(), foreseen, now);
        process.decided(amendment, said.outcome(), voice.by());
        tell(amendment, subject.plan(), "applied", voice.by(), voice.recordedBy(), now, "version", amendment.state().planVersion(), "scan", voice.scan(),
            "told", foreseen.told().stream().map(Told::name).collect(Collectors.joining("、")));
    }

    @Transactional
    public void drop(Amendment.Id id, long version, Me me) {
        var subject = forOffice(id, version, me);
        var now = clock.instant();
        subject.amendment().drop(now);
        keep(subject.amendment(), null, me);
        process.dropped(subject.amendment(), me.id());
        tell(subject.amendment(), subject.plan(), "dropped", me.id(), null, now);
    }

    /** Whoever the plan in force names may stay named, even when nobody could be named anew. */
    private PlanRules.Known known(WorkPlan plan, Content content) {
        var found = named.known(content, List.of());
        var before = named.namedIn(plan.content());
        var people = new HashSet<>(found.people());
        people.addAll(before.people());
        var orgs = new HashSet<>(found.orgs());
        orgs.addAll(before.orgs());
        return new PlanRules.Known(people, orgs);
    }

    private void tell(Amendment amendment, WorkPlan plan, String what, UUID by, UUID recordedBy, Instant at, Object... details) {
        var said = new ArrayList<Object>(List.of("amendmentId", amendment.id().value(), "no", amendment.no()));
        for (var detail : details) said.add(detail);
        events.publishEvent(PlanFact.of(plan, "work-plan.amendment-" + what, by, recordedBy, at, said.toArray()));
    }

    private Subject forOffice(Amendment.Id id, long version, Me me) {
        var subject = readable(id, version, me);
        unless(me.has(Role.OFFICE.word(), subject.amendment().study().value()), () -> Refusal.notAllowed("not-office"));
        return subject;
    }

    /** Known to nobody outside the study; refused when the study was stopped or somebody saved first. */
    private Subject readable(Amendment.Id id, long version, Me me) {
        var study = amendments.study(id).filter(found -> studyViews.mayRead(found, me.id())).orElseThrow(Refusal::notFound);
        studies.requireActive(study);
        var amendment = amendments.find(id).orElseThrow(Refusal::notFound);
        unless(amendment.version() == version, () -> Refusal.changedMeanwhile(views.amendment(id.value(), me)));
        return new Subject(amendment, plans.find(amendment.plan()).orElseThrow());
    }

    private void keep(Amendment amendment, AmendmentView.Outcome outcome, Me me) {
        unless(amendments.save(amendment, outcome), () -> Refusal.changedMeanwhile(views.amendment(amendment.id().value(), me)));
    }
}
