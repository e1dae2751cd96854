package org.specialstudy.topic;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Eligible;
import org.specialstudy.topic.GroupDoor.Opened;
import org.specialstudy.topic.TopicStudy.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people of a group and its leader in charge do with the group's research. One method, one decision, one transaction. */
@Service
public class TopicStudies {

    static final String OWNER_TYPE = "TOPIC_GROUP";

    public record Writing(long version, List<Outline.Point> points, List<Outline.Part> plan, List<Outline.Line> schedule,
        List<Outline.Guest> guests) {}

    /** What the leader in charge says of an outline, or the office for a leader who said it on paper. */
    public record Said(long version, Outcome outcome, String reason, UUID recordedFor, UUID scan) {}

    private final GroupDoor door;
    private final TopicStudyStore works;
    private final GroupQuery views;
    private final GroupProcess process;
    private final ObjectProvider<GroupProgress> progress;
    private final Seats seats;
    private final Eligible eligible;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TopicStudies(GroupDoor door, TopicStudyStore works, GroupQuery views, GroupProcess process, ObjectProvider<GroupProgress> progress, Seats seats,
        Eligible eligible, Documents documents, ApplicationEventPublisher events, Clock clock) {
        this.door = door;
        this.works = works;
        this.views = views;
        this.process = process;
        this.progress = progress;
        this.seats = seats;
        this.eligible = eligible;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** Lead and members write; the later of two savers is told what stands. */
    @Transactional
    public void write(TopicGroup.Id id, Writing said, Me me) {
        var opened = door.open(id, me);
        unless(me.has(Role.LEAD.word(), id.value()) || me.has(Role.MEMBER.word(), id.value()), () -> Refusal.notAllowed("not-of-group"));
        fresh(opened, said.version(), me);
        var outline = new Outline(said.points(), said.plan(), said.schedule(), said.guests());
        opened.work().write(outline, eligible.among(outline.guests().stream().map(Outline.Guest::person).toList()));
        keep(opened, me);
    }

    @Transactional
    public void submit(TopicGroup.Id id, long version, Me me) {
        var opened = forLead(id, version, me);
        door.requireReviewerBeside(me, opened);
        opened.work().submit(me.id(), clock.instant());
        documents.freeze(OWNER_TYPE, id.value());
        process.done(opened.work(), opened.group(), Step.OUTLINE, me.id(), Map.of("inChargeOf", opened.inChargeOf()));
        keep(opened, me);
        tell(opened, "topic.outline-submitted", me.id(), null, "version", opened.work().frozen().orElseThrow().no(), "points",
            opened.work().content().points().size());
    }

    @Transactional
    public void review(TopicGroup.Id id, Said said, Me me) {
        var opened = door.open(id, me);
        var work = opened.work();
        var voice = door.voice(opened, said.recordedFor(), said.scan(), me);
        fresh(opened, said.version(), me);
        work.review(said.outcome(), said.reason(), voice, clock.instant());
        documents.freeze(OWNER_TYPE, id.value());
        var agreed = work.phase() == TopicStudy.Phase.RESEARCH;
        process.done(work, opened.group(), Step.REVIEW, voice.by(), Map.of("agreed", agreed));
        keep(opened, me);
        if (agreed) seats.experts(id.value(), work.content().experts(), work.study(), me.id());
        tell(opened, agreed ? "topic.outline-agreed" : "topic.outline-returned", voice.by(), voice.recordedBy(), "reason",
            work.ruled().orElseThrow().reason(), "scan", voice.scan());
    }

    @Transactional
    public void conclude(TopicGroup.Id id, long version, String text, Me me) {
        var opened = forLead(id, version, me);
        opened.work().conclude(text, me.id(), clock.instant());
        var open = progress.orderedStream().flatMap(one -> one.open(id.value()).stream()).map(GroupProgress.Open::title).toList();
        unless(open.isEmpty(), () -> Refusal.conflict("research-still-open", open.size(), open.stream().limit(5).collect(Collectors.joining("、"))));
        process.done(opened.work(), opened.group(), Step.RESEARCH, me.id(), Map.of());
        keep(opened, me);
        tell(opened, "topic.research-concluded", me.id(), null, "text", opened.work().state().conclusion().text());
    }

    private void tell(Opened opened, String kind, UUID by, UUID recordedBy, Object... details) {
        events.publishEvent(TopicFact.of(opened.group(), opened.work().study(), kind, by, recordedBy, clock.instant(), details));
    }

    private Opened forLead(TopicGroup.Id id, long version, Me me) {
        var opened = door.open(id, me);
        unless(me.has(Role.LEAD.word(), id.value()), () -> Refusal.notAllowed("not-lead-of-group"));
        return fresh(opened, version, me);
    }

    private Opened fresh(Opened opened, long version, Me me) {
        unless(opened.work().version() == version, () -> Refusal.changedMeanwhile(views.group(opened.group().id().value(), me)));
        return opened;
    }

    private void keep(Opened opened, Me me) {
        unless(works.save(opened.work()), () -> Refusal.changedMeanwhile(views.group(opened.group().id().value(), me)));
    }
}
