package org.specialstudy.topic;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.directory.Directory;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.topic.TopicGroupStore.Standing;
import org.specialstudy.topic.TopicGroupStore.Words;
import org.specialstudy.topic.TopicStudy.Phase;
import org.specialstudy.workplan.LivingGroups;
import org.specialstudy.workplan.PlannedGroup;
import org.specialstudy.workplan.RunningSteps;
import org.specialstudy.workplan.WorkPlanAmended;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the plan what has become of its groups, and does with them what an amendment of the plan says. */
@Component
class GroupsOfPlan implements LivingGroups, RunningSteps {

    private final TopicGroupStore groups;
    private final TopicStudyStore works;
    private final GroupProcess process;
    private final GroupPeople people;
    private final Seats seats;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    GroupsOfPlan(TopicGroupStore groups, TopicStudyStore works, GroupProcess process, GroupPeople people, Seats seats, Directory directory,
        ApplicationEventPublisher events) {
        this.groups = groups;
        this.works = works;
        this.process = process;
        this.people = people;
        this.seats = seats;
        this.directory = directory;
        this.events = events;
    }

    @Override
    public List<Living> living(UUID study) {
        return groups.standing(study).stream().map(GroupsOfPlan::living).toList();
    }

    @Override
    public List<Running> running(UUID study) {
        return groups.standing(study).stream().flatMap(one -> running(one).stream()).toList();
    }

    @Override
    public boolean joinable(UUID study) {
        return groups.appointment(study).map(TopicGroupStore.Appointment::gatheredAt).isEmpty();
    }

    private static Living living(Standing standing) {
        var group = standing.group();
        var phase = standing.phase();
        var stand = group.state() == TopicGroup.State.CLOSED ? Stand.CLOSED
            : phase == null || phase == Phase.OUTLINE || phase == Phase.REVIEW ? Stand.PREPARING : Stand.BEGUN;
        return new Living(group.id().value(), group.key(), standing.no(), group.name(), group.lead(), group.members(), stand);
    }

    private static Optional<Running> running(Standing standing) {
        var group = standing.group();
        if (group.state() == TopicGroup.State.CLOSED || standing.phase() == null || standing.stepDue() == null) return Optional.empty();
        var due = LocalDate.ofInstant(standing.stepDue(), BusinessClock.ZONE);
        return Step.of(standing.phase()).filter(step -> step.stage != null)
            .map(step -> new Running(group.id().value(), group.key(), group.key(), standing.no(), group.name(), group.name(), step.stage, due));
    }

    /** In the transaction in which the amendment takes effect. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void amended(WorkPlanAmended amended) {
        for (var joined : amended.joined()) join(joined, amended);
        for (var changed : amended.changed()) change(changed, amended);
        for (var closed : amended.closed()) close(closed, amended);
        for (var moved : amended.moved()) {
            works.find(new TopicGroup.Id(moved.aggregate())).ifPresent(work -> {
                process.moved(work, moved.due(), moved.basis());
                save(work);
            });
        }
    }

    /** While the groups are not appointed yet it is appointed with them; otherwise it joins those who work. */
    private void join(WorkPlanAmended.Joined joined, WorkPlanAmended amended) {
        var planned = joined.planned();
        var id = new TopicGroup.Id(joined.id());
        var study = amended.study();
        if (groups.appointment(study).map(TopicGroupStore.Appointment::appointedAt).isEmpty()) {
            var group = TopicGroup.established(id, planned.key(), planned.name(), planned.lead(), planned.members());
            groups.insert(group, study, amended.plan(), planned, groups.standing(study).size());
            seats.move(Map.of(), Map.of(id.value(), group.crew()), study, amended.by());
            events.publishEvent(TopicFact.established(study, amended.by(), amended.at(), List.of(group)));
            return;
        }
        var crew = new TopicGroup.Crew(planned.lead(), planned.members(), null);
        var group = TopicGroup.joined(id, planned.key(), planned.name(), crew, known(crew));
        groups.join(group, study, words(planned));
        works.insert(TopicStudy.begun(id, study));
        seats.move(Map.of(), Map.of(id.value(), group.crew()), study, amended.by());
        process.joined(study, group);
        events.publishEvent(TopicFact.of(group, study, "topic.group-joined", amended.by(), null, amended.at(), "lead", directory.name(group.lead())));
    }

    private void change(WorkPlanAmended.Changed changed, WorkPlanAmended amended) {
        var group = groups.find(new TopicGroup.Id(changed.id())).orElseThrow();
        var named = group.name();
        var members = new ArrayList<>(group.members());
        members.removeAll(changed.leave());
        members.addAll(changed.join());
        var crew = new TopicGroup.Crew(changed.lead() == null ? group.lead() : changed.lead(), members, group.crew().inCharge());
        var before = group.amend(changed.planned().name(), crew, known(crew));
        unless(groups.save(group), () -> Refusal.conflict("amendment-outcome-changed"));
        groups.describe(group, words(changed.planned()));
        people.moved(group, before, amended.study(), amended.by(), amended.at());
        if (!named.equals(group.name())) {
            events.publishEvent(TopicFact.of(group, amended.study(), "topic.group-renamed", amended.by(), null, amended.at(), "from", named, "to",
                group.name()));
        }
    }

    private void close(UUID id, WorkPlanAmended amended) {
        var group = groups.find(new TopicGroup.Id(id)).orElseThrow();
        group.close();
        unless(groups.save(group), () -> Refusal.conflict("amendment-outcome-changed"));
        works.find(group.id()).filter(TopicStudy::withdraw).ifPresent(work -> {
            save(work);
            process.closed(group.id());
        });
        seats.move(Map.of(id, group.crew()), Map.of(), amended.study(), amended.by());
        events.publishEvent(TopicFact.of(group, amended.study(), "topic.group-closed", amended.by(), null, amended.at()));
    }

    private static Words words(PlannedGroup planned) {
        return new Words(planned.no(), planned.kind(), planned.duty(), planned.leadOrg());
    }

    /** Those who belong already stay, whoever they are by now. */
    private static Set<UUID> known(TopicGroup.Crew crew) {
        return Stream.concat(Stream.of(crew.lead(), crew.inCharge()), crew.members().stream()).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void save(TopicStudy work) {
        if (!works.save(work)) throw new IllegalStateException("Group " + work.group().value() + " was changed at the same moment.");
    }
}
