package org.specialstudy.topic;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Eligible;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.workplan.PlannedGroup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with groups that work: lets a late one join, and changes who leads and who belongs. */
@Service
public class GroupPeople {

    public record Late(Integer no, String name, String duty, UUID lead, UUID leadOrg, List<UUID> members, UUID inCharge) {}

    public record Changed(long version, UUID lead, List<UUID> members, UUID inCharge) {}

    private static final int DUTY_LIMIT = 5_000;

    private final TopicGroupStore groups;
    private final TopicStudyStore works;
    private final OutlineChangeStore changes;
    private final GroupQuery views;
    private final GroupProcess process;
    private final Seats seats;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Directory directory;
    private final Eligible eligible;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupPeople(TopicGroupStore groups, TopicStudyStore works, OutlineChangeStore changes, GroupQuery views, GroupProcess process, Seats seats, Studies studies,
        StudyQuery studyViews, Directory directory, Eligible eligible, ApplicationEventPublisher events, Clock clock) {
        this.groups = groups;
        this.works = works;
        this.changes = changes;
        this.views = views;
        this.process = process;
        this.seats = seats;
        this.studies = studies;
        this.studyViews = studyViews;
        this.directory = directory;
        this.eligible = eligible;
        this.events = events;
        this.clock = clock;
    }

    /** A group joins a study whose groups work already. */
    @Transactional
    public TopicGroup.Id join(UUID study, Late said, Me me) {
        unless(studyViews.mayRead(study, me.id()), Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        studies.requireActive(study);
        var appointment = groups.appointment(study).filter(found -> found.appointedAt() != null)
            .orElseThrow(() -> Refusal.conflict("groups-not-appointed"));
        unless(appointment.gatheredAt() == null, () -> Refusal.conflict("groups-finished"));
        unless(process.joinable(study), () -> Refusal.conflict("group-older-model"));
        checkWords(study, said);
        var crew = new TopicGroup.Crew(said.lead(), said.members(), said.inCharge());
        var group = TopicGroup.joined(new TopicGroup.Id(UUID.randomUUID()), said.name(), crew, eligible.among(people(crew).toList()));
        unless(!groups.nameTaken(study, group.name()), () -> Refusal.invalid("name", "group-name-taken"));
        groups.join(group, study, new TopicGroupStore.Words(said.no(), PlannedGroup.Kind.SUB, said.duty() == null ? null : said.duty().strip(), said
            .leadOrg()));
        works.insert(TopicStudy.begun(group.id(), study));
        seats.move(Map.of(), Map.of(group.id().value(), group.crew()), study, me.id());
        process.joined(study, group);
        events.publishEvent(TopicFact.of(group, study, "topic.group-joined", me.id(), null, clock.instant(), "lead", directory.name(group.lead())));
        return group.id();
    }

    /** Somebody else leads, comes or goes; each is told on the timeline, each role begins or ends in the same moment. */
    @Transactional
    public void change(TopicGroup.Id id, Changed said, Me me) {
        var study = groups.study(id).filter(found -> studyViews.mayRead(found, me.id())).orElseThrow(Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        studies.requireActive(study);
        var group = groups.find(id).orElseThrow();
        unless(group.version() == said.version(), () -> Refusal.changedMeanwhile(views.group(id.value(), me)));
        var crew = new TopicGroup.Crew(said.lead(), said.members(), said.inCharge());
        var before = group.change(crew, eligible.among(people(crew).toList()));
        var reviewed = changes.inReview(id) || works.find(id).filter(work -> work.phase() == TopicStudy.Phase.REVIEW).isPresent();
        unless(!reviewed || (before.inCharge() == null) == (group.crew().inCharge() == null), () -> Refusal.invalid("inCharge", "in-charge-during-review"));
        unless(groups.save(group), () -> Refusal.changedMeanwhile(views.group(id.value(), me)));
        moved(group, before, study, me.id(), clock.instant());
    }

    /** Roles and tasks go with the people; each change is told. */
    void moved(TopicGroup group, TopicGroup.Crew before, UUID study, UUID by, Instant now) {
        var id = group.id();
        seats.move(Map.of(id.value(), before), Map.of(id.value(), group.crew()), study, by);
        if (!before.lead().equals(group.lead())) process.letGo(id, before.lead());
        if (before.inCharge() != null && !before.inCharge().equals(group.crew().inCharge())) process.letGo(id, before.inCharge());
        tell(group, before, study, by, now);
    }

    private void tell(TopicGroup group, TopicGroup.Crew before, UUID study, UUID by, Instant now) {
        var after = group.crew();
        var names = directory.people(Stream.concat(people(before), people(after)).distinct().toList());
        if (!before.lead().equals(after.lead())) {
            events.publishEvent(TopicFact.of(group, study, "topic.lead-changed", by, null, now, "from", name(names, before.lead()), "to",
                name(names, after.lead())));
        }
        people(after).filter(person -> people(before).noneMatch(person::equals)).filter(after.members()::contains).forEach(person -> events.publishEvent(
            TopicFact.of(group, study, "topic.member-joined", by, null, now, "person", name(names, person))));
        before.members().stream().filter(person -> !after.members().contains(person) && !person.equals(after.lead())).forEach(person -> events
            .publishEvent(TopicFact.of(group, study, "topic.member-left", by, null, now, "person", name(names, person))));
        if (!Objects.equals(before.inCharge(), after.inCharge())) {
            events.publishEvent(TopicFact.of(group, study, "topic.in-charge-changed", by, null, now, "to", name(names, after.inCharge())));
        }
    }

    private void checkWords(UUID study, Late said) {
        unless(said.no() == null || (said.no() >= 1 && said.no() <= 999), () -> Refusal.invalid("no", "late-group-number-range"));
        unless(said.no() == null || !groups.numberTaken(study, said.no()), () -> Refusal.invalid("no", "group-number-taken", said.no()));
        unless(said.duty() == null || said.duty().length() <= DUTY_LIMIT, () -> Refusal.invalid("duty", "text-too-long", DUTY_LIMIT));
        unless(said.name() == null || !ClassificationMarks.in(said.name()), () -> Refusal.invalid("name", "classified-mark"));
        unless(said.duty() == null || !ClassificationMarks.in(said.duty()), () -> Refusal.invalid("duty", "classified-mark"));
        unless(said.leadOrg() == null || directory.organisationExists(said.leadOrg()), () -> Refusal.invalid("leadOrg", "organisation-unknown"));
    }

    private static Stream<UUID> people(TopicGroup.Crew crew) {
        var members = crew.members() == null ? Stream.<UUID>empty() : crew.members().stream();
        return Stream.concat(Stream.of(crew.lead(), crew.inCharge()).filter(Objects::nonNull), members.filter(Objects::nonNull));
    }

    private static String name(Map<UUID, PersonRef> names, UUID person) {
        return person == null ? null : names.get(person).name();
    }
}
