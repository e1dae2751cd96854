package org.specialstudy.topic;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Eligible;
import org.specialstudy.topic.TopicStudy.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with changes of an agreed outline. One method, one decision, one transaction. */
@Service
class OutlineChanges {

    record Writing(long version, String reason, List<Outline.Point> points, List<Outline.Part> plan, List<Outline.Line> schedule,
        List<Outline.Guest> guests) {}

    private record Subject(GroupDoor.Opened opened, OutlineChange change) {}

    private final GroupDoor door;
    private final OutlineChangeStore changes;
    private final OutlineChangeQuery views;
    private final OutlineChangeProcess process;
    private final TopicStudyStore works;
    private final Seats seats;
    private final Eligible eligible;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutlineChanges(GroupDoor door, OutlineChangeStore changes, OutlineChangeQuery views, OutlineChangeProcess process, TopicStudyStore works, Seats seats,
        Eligible eligible, Documents documents, ApplicationEventPublisher events, BusinessClock clock) {
        this.door = door;
        this.changes = changes;
        this.views = views;
        this.process = process;
        this.works = works;
        this.seats = seats;
        this.eligible = eligible;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The lead wants the agreed outline changed; the research goes on meanwhile. */
    @Transactional
    OutlineChange.Id open(TopicGroup.Id group, String reason, Me me) {
        var opened = door.open(group, me);
        requireLead(opened, me);
        unless(opened.work().phase() == TopicStudy.Phase.RESEARCH, () -> Refusal.conflict("research-not-running"));
        unless(process.possible(group), () -> Refusal.conflict("outline-change-older-model"));
        var begun = new OutlineChange.Opened(group, opened.study(), changes.nextNo(group), changes.agreedNo(group), me.id(), clock.instant());
        var change = OutlineChange.opened(new OutlineChange.Id(UUID.randomUUID()), begun, opened.work().content(), reason);
        process.schedule(change);
        changes.insert(change);
        process.proposed(change, opened.group());
        tell(new Subject(opened, change), "proposed", me.id(), null, begun.at(), "reason", change.reason());
        return change.id();
    }

    /** Lead and members write; the later of two savers is told what stands. */
    @Transactional
    void write(OutlineChange.Id id, Writing said, Me me) {
        var subject = subject(id, said.version(), me);
        var group = subject.opened().group().id().value();
        unless(me.has(Role.LEAD.word(), group) || me.has(Role.MEMBER.word(), group), () -> Refusal.notAllowed("not-of-group"));
        var outline = new Outline(said.points(), said.plan(), said.schedule(), said.guests());
        subject.change().write(outline, said.reason(), eligible.among(outline.guests().stream().map(Outline.Guest::person).toList()));
        keep(subject, me);
    }

    @Transactional
    void submit(OutlineChange.Id id, long version, Me me) {
        var subject = forLead(id, version, me);
        var opened = subject.opened();
        var change = subject.change();
        door.requireReviewerBeside(me, opened);
        var now = clock.instant();
        change.submitted(opened.work().propose(change.content(), me.id(), now), me.id());
        documents.freeze(TopicStudies.OWNER_TYPE, opened.group().id().value());
        process.schedule(change);
        keep(subject, me);
        keepWork(opened);
        process.done(change, opened.group(), ChangeStep.WRITE, me.id(), Map.of("submitted", true, "inChargeOf", opened.inChargeOf()));
        tell(subject, "submitted", me.id(), null, now, "version", change.state().outlineNo());
    }

    @Transactional
    void review(OutlineChange.Id id, TopicStudies.Said said, Me me) {
        var subject = subject(id, said.version(), me);
        var opened = subject.opened();
        var change = subject.change();
        var voice = door.voice(opened, said.recordedFor(), said.scan(), me);
        var now = clock.instant();
        change.reviewed(said.outcome(), now);
        opened.work().reviewChange(change.content(), change.submittedBy(), said.outcome(), said.reason(), voice, now);
        documents.freeze(TopicStudies.OWNER_TYPE, opened.group().id().value());
        process.schedule(change);
        keep(subject, me);
        keepWork(opened);
        var agreed = said.outcome() == Outcome.AGREED;
        process.done(change, opened.group(), ChangeStep.REVIEW, voice.by(), Map.of("agreed", agreed));
        if (agreed) seats.experts(opened.group().id().value(), change.content().experts(), opened.study(), me.id());
        tell(subject, agreed ? "agreed" : "returned", voice.by(), voice.recordedBy(), now, "reason", opened.work().ruled().orElseThrow().reason(), "scan",
            voice.scan(), "version", change.state().outlineNo());
    }

    @Transactional
    void drop(OutlineChange.Id id, long version, Me me) {
        var subject = forLead(id, version, me);
        var now = clock.instant();
        subject.change().drop(now);
        keep(subject, me);
        process.done(subject.change(), subject.opened().group(), ChangeStep.WRITE, me.id(), Map.of("submitted", false));
        tell(subject, "dropped", me.id(), null, now);
    }

    private void tell(Subject subject, String what, UUID by, UUID recordedBy, Instant at, Object... details) {
        var said = new ArrayList<Object>(List.of("changeId", subject.change().id().value(), "no", subject.change().opened().no()));
        for (var detail : details) said.add(detail);
        events.publishEvent(TopicFact.of(subject.opened().group(), subject.opened().study(), "topic.outline-change-" + what, by, recordedBy, at, said
            .toArray()));
    }

    private Subject forLead(OutlineChange.Id id, long version, Me me) {
        var subject = subject(id, version, me);
        requireLead(subject.opened(), me);
        return subject;
    }

    private static void requireLead(GroupDoor.Opened opened, Me me) {
        unless(me.has(Role.LEAD.word(), opened.group().id().value()), () -> Refusal.notAllowed("not-lead-of-group"));
    }

    /** Read once to find its group, and again behind the group's door. */
    private Subject subject(OutlineChange.Id id, long version, Me me) {
        var group = changes.find(id).orElseThrow(Refusal::notFound).opened().group();
        var opened = door.open(group, me);
        var change = changes.find(id).orElseThrow();
        unless(change.version() == version, () -> Refusal.changedMeanwhile(views.change(id.value(), me)));
        return new Subject(opened, change);
    }

    private void keep(Subject subject, Me me) {
        unless(changes.save(subject.change()), () -> Refusal.changedMeanwhile(views.change(subject.change().id().value(), me)));
    }

    private void keepWork(GroupDoor.Opened opened) {
        unless(works.save(opened.work()), () -> Refusal.conflict("changed-meanwhile"));
    }
}
