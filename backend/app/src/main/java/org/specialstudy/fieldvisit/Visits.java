package org.specialstudy.fieldvisit;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.Documents;
import org.specialstudy.fieldvisit.Visit.Outcome;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Studies;
import org.specialstudy.study.Study;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.study.Voice;
import org.specialstudy.study.Voices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with visits. One method, one decision, one transaction. */
@Service
public class Visits {

    /** What the group writes of a visit before it leaves. */
    public record Writing(long version, String title, String purpose, List<UUID> points, Itinerary itinerary) {

        VisitRules.Plan plan() {
            return new VisitRules.Plan(title, purpose, points, itinerary);
        }
    }

    /** Another itinerary after the approval, and why. */
    public record Changing(long version, String reason, String title, String purpose, List<UUID> points, Itinerary itinerary) {

        VisitRules.Plan plan() {
            return new VisitRules.Plan(title, purpose, points, itinerary);
        }
    }

    /** What the leader in charge says of an itinerary, or the office for a leader who said it on paper. */
    public record Said(long version, Outcome outcome, String reason, UUID recordedFor, UUID scan) {}

    private final VisitStore visits;
    private final FindingStore findings;
    private final VisitQuery views;
    private final VisitGroups groups;
    private final Topics topics;
    private final VisitProcess process;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Directory directory;
    private final Documents documents;
    private final Voices voices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visits(VisitStore visits, FindingStore findings, VisitQuery views, VisitGroups groups, Topics topics, VisitProcess process, Studies studies,
        StudyQuery studyViews, Directory directory, Documents documents, Voices voices, ApplicationEventPublisher events, Clock clock) {
        this.visits = visits;
        this.findings = findings;
        this.views = views;
        this.groups = groups;
        this.topics = topics;
        this.process = process;
        this.studies = studies;
        this.studyViews = studyViews;
        this.directory = directory;
        this.documents = documents;
        this.voices = voices;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody of the group calls a visit; its process asks for the itinerary. */
    @Transactional
    public UUID call(UUID group, String title, Me me) {
        var found = groups.find(group).filter(one -> studyViews.mayRead(one.study(), me.id())).orElseThrow(Refusal::notFound);
        unless(VisitGroups.belongs(me, group), () -> Refusal.notAllowed("visit-not-group"));
        studies.requireActive(found.study());
        unless(topics.researching(group), () -> Refusal.conflict("visit-group-not-researching"));
        unless(process.possible(group), () -> Refusal.conflict("visit-older-model"));
        var now = clock.instant();
        var visit = Visit.called(new Visit.Id(UUID.randomUUID()), new Study.Id(found.study()), group, groups.inChargeOf(group, found.study()), visits.nextNo(
            group),
            title);
        visits.insert(visit, me.id(), now);
        process.called(visit);
        events.publishEvent(VisitFact.of(visit, "visit.called", me.id(), null, now));
        return visit.id().value();
    }

    @Transactional
    public void save(UUID id, Writing said, Me me) {
        var visit = forGroup(id, said.version(), me);
        visit.save(said.plan(), known(visit, said.plan(), me));
        keep(visit, me);
    }

    @Transactional
    public void submit(UUID id, long version, Me me) {
        var visit = forGroup(id, version, me);
        var submitted = visit.submit(groups.inChargeOf(visit.group(), visit.study().value()), me.id(), clock.instant());
        documents.freeze(VisitAttachments.TYPE, id);
        process.schedule(visit);
        keep(visit, me);
        process.done(visit, VisitStep.PLAN, me.id(), Map.of("inChargeOf", visit.inChargeOf()));
        events.publishEvent(submitted);
    }

    @Transactional
    public void approve(UUID id, Said said, Me me) {
        var visit = readable(id, said.version(), me);
        var voice = voice(visit, said, me);
        var ruled = visit.approve(said.outcome(), said.reason(), voice, clock.instant());
        documents.freeze(VisitAttachments.TYPE, id);
        process.schedule(visit);
        keep(visit, me);
        process.done(visit, VisitStep.APPROVE, voice.by(), Map.of("agreed", said.outcome() == Outcome.AGREED));
        events.publishEvent(ruled);
    }

    /** Days, places or the route change after the approval: the leader in charge is asked again. */
    @Transactional
    public void change(UUID id, Changing said, Me me) {
        var visit = forGroup(id, said.version(), me);
        var changed = visit.change(said.plan(), said.reason(), known(visit, said.plan(), me),
            groups.inChargeOf(visit.group(), visit.study().value()), me.id(), clock.instant());
        process.schedule(visit);
        keep(visit, me);
        process.changed(visit);
        events.publishEvent(changed);
    }

    @Transactional
    public void check(UUID id, long version, List<ChecklistLine> lines, Me me) {
        var visit = forOffice(id, version, me);
        visit.check(lines == null ? List.of() : lines);
        keep(visit, me);
    }

    @Transactional
    public void prepared(UUID id, long version, Me me) {
        var visit = forOffice(id, version, me);
        var prepared = visit.prepared(me.id(), clock.instant());
        process.schedule(visit);
        keep(visit, me);
        process.done(visit, VisitStep.PREPARE, me.id(), Map.of());
        events.publishEvent(prepared);
    }

    @Transactional
    public void submitFindings(UUID id, long version, Me me) {
        var visit = forGroup(id, version, me);
        var submitted = visit.submitFindings(findings.count(id), me.id(), clock.instant());
        documents.freeze(VisitAttachments.TYPE, id);
        process.schedule(visit);
        keep(visit, me);
        process.done(visit, VisitStep.RECORD, me.id(), Map.of());
        events.publishEvent(submitted);
    }

    @Transactional
    public void confirm(UUID id, long version, Outcome outcome, String reason, Me me) {
        var visit = readable(id, version, me);
        unless(me.has(Role.LEAD.word(), visit.group()), () -> Refusal.notAllowed("visit-not-lead"));
        var ruled = visit.confirm(outcome, reason, me.id(), clock.instant());
        process.schedule(visit);
        keep(visit, me);
        process.done(visit, VisitStep.CONFIRM, me.id(), Map.of("confirmed", outcome == Outcome.CONFIRMED));
        events.publishEvent(ruled);
    }

    @Transactional
    public void cancel(UUID id, long version, String reason, Me me) {
        var visit = readable(id, version, me);
        var may = VisitGroups.belongs(me, visit.group()) || me.has(Role.OFFICE.word(), visit.study().value());
        unless(may, () -> Refusal.notAllowed("visit-not-group"));
        var cancelled = visit.cancel(reason, me.id(), clock.instant());
        keep(visit, me);
        process.cancelled(visit);
        events.publishEvent(cancelled);
    }

    /** The leader in charge of the group or of the study, or the office for one who decided on paper. */
    private Voice voice(Visit visit, Said said, Me me) {
        var study = visit.study().value();
        var scope = groups.approving(visit.inChargeOf(), study);
        unless(said.recordedFor() != null || me.has(Role.INCHARGE.word(), scope), () -> Refusal.notAllowed("visit-not-in-charge"));
        return voices.of(study, scope.equals(study) ? ScopeType.STUDY : ScopeType.GROUP, scope, visit.id().value(), Role.INCHARGE, said.recordedFor(),
            said.scan(), me);
    }

    /** Of all that a plan names, what exists and may be named. Whoever was approved to come along may stay, though they left the group. */
    private VisitRules.Known known(Visit visit, VisitRules.Plan plan, Me me) {
        var people = groups.people(visit.group()).stream().map(PersonRef::id).collect(Collectors.toCollection(HashSet::new));
        visit.itinerary().roster().stream().map(Itinerary.Companion::person).filter(Objects::nonNull).forEach(people::add);
        var orgs = plan.itinerary().sites().stream().map(Itinerary.Site::org).filter(Objects::nonNull).toList();
        return new VisitRules.Known(people, directory.organisations(orgs).keySet(), topics.points(visit.group()), views.dates(visit.study().value(), me));
    }

    private Visit forGroup(UUID id, long version, Me me) {
        var visit = readable(id, version, me);
        unless(VisitGroups.belongs(me, visit.group()), () -> Refusal.notAllowed("visit-not-group"));
        return visit;
    }

    private Visit forOffice(UUID id, long version, Me me) {
        var visit = readable(id, version, me);
        unless(me.has(Role.OFFICE.word(), visit.study().value()), () -> Refusal.notAllowed("not-office"));
        return visit;
    }

    /** Known to nobody outside the study; refused when the study was stopped or somebody saved first. */
    private Visit readable(UUID id, long version, Me me) {
        var study = visits.study(new Visit.Id(id)).filter(found -> studyViews.mayRead(found, me.id())).orElseThrow(Refusal::notFound);
        studies.requireActive(study);
        var visit = visits.find(new Visit.Id(id)).orElseThrow();
        unless(visit.version() == version, () -> Refusal.changedMeanwhile(views.visit(id, me)));
        return visit;
    }

    private void keep(Visit visit, Me me) {
        unless(visits.save(visit), () -> Refusal.changedMeanwhile(views.visit(visit.id().value(), me)));
    }
}
