package org.specialstudy.topic;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.assignment.Assignments;
import org.specialstudy.assignment.Giver;
import org.specialstudy.assignment.Party;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Eligible;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.workplan.ScheduleItem;
import org.specialstudy.workplan.WorkPlanIssued;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings topic groups to life with the issued plan, and lets the office appoint them. */
@Service
public class TopicGroups {

    /** Who leads one group and who belongs to it, as the office confirms it. */
    public record Appointed(UUID id, UUID lead, List<UUID> members) {

        Stream<UUID> people() {
            return Stream.concat(Stream.ofNullable(lead), members == null ? Stream.empty() : members.stream().filter(Objects::nonNull));
        }
    }

    private final TopicGroupStore groups;
    private final TopicQuery views;
    private final TopicProcess process;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Eligible eligible;
    private final Seats seats;
    private final TopicStudyStore work;
    private final Assignments assignments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TopicGroups(TopicGroupStore groups, TopicQuery views, TopicProcess process, Studies studies, StudyQuery studyViews, Eligible eligible,
        Seats seats, TopicStudyStore work, Assignments assignments, ApplicationEventPublisher events, Clock clock) {
        this.groups = groups;
        this.views = views;
        this.process = process;
        this.studies = studies;
        this.studyViews = studyViews;
        this.eligible = eligible;
        this.seats = seats;
        this.work = work;
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction in which the plan takes effect: its groups live, their people may work. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void establish(WorkPlanIssued issued) {
        var established = new ArrayList<TopicGroup>();
        var byKey = new HashMap<String, TopicGroup>();
        for (var planned : issued.groups()) {
            var group = TopicGroup.established(new TopicGroup.Id(UUID.randomUUID()), planned.key(), planned.name(), planned.lead(),
                planned.members());
            if (!groups.insert(group, issued.study(), issued.plan(), planned, established.size())) continue;
            established.add(group);
            byKey.put(planned.key(), group);
        }
        seats.move(Map.of(), crews(established), issued.study(), issued.by());
        if (!established.isEmpty()) events.publishEvent(TopicFact.established(issued.study(), issued.by(), issued.at(), established));
        if (!assignments.givable(issued.study())) return;
        issued.schedule().stream().filter(item -> item.owner().type() == ScheduleItem.OwnerType.GROUP && byKey.containsKey(item.owner().id()))
            .forEach(item -> assignments.give(issued.asks(item, Party.Type.GROUP, byKey.get(item.owner().id()).id().value()), Giver.plan(issued.by())));
    }

    /** Natural key: the study. */
    @Transactional
    Instant prepareAppointment(UUID study) {
        var due = process.due();
        if (studies.active(study) && groups.prepare(study, due)) process.begin(study, due);
        return groups.appointment(study).map(TopicGroupStore.Appointment::due).orElse(due);
    }

    /** The office says of every group who leads it and who belongs to it; from then on the study researches. */
    @Transactional
    public void appoint(UUID study, Long version, List<Appointed> said, Me me) {
        unless(studyViews.mayRead(study, me.id()), Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        studies.requireActive(study);
        var appointment = groups.appointment(study).orElseThrow(() -> Refusal.conflict("appointment-not-open"));
        unless(appointment.appointedAt() == null, () -> Refusal.conflict("groups-already-appointed"));
        unless(version == null || version == appointment.version(), () -> Refusal.changedMeanwhile(views.appointment(study, me)));
        var living = groups.ofStudy(study);
        var before = crews(living);
        confirm(living, said == null ? List.of() : said);
        var now = clock.instant();
        unless(groups.appointed(study, appointment.version(), me.id(), now), () -> Refusal.changedMeanwhile(views.appointment(study, me)));
        living.forEach(groups::save);
        living.forEach(group -> work.insert(TopicStudy.begun(group.id(), study)));
        seats.move(before, crews(living), study, me.id());
        process.appointed(study, me.id());
        events.publishEvent(TopicFact.appointed(study, me.id(), now, living));
    }

    private void confirm(List<TopicGroup> living, List<Appointed> said) {
        var known = eligible.among(said.stream().flatMap(Appointed::people).toList());
        var named = new HashSet<UUID>();
        for (var i = 0; i < said.size(); i++) {
            var field = "groups[" + i + "]";
            var one = said.get(i);
            var group = living.stream().filter(each -> each.id().value().equals(one.id())).findFirst()
                .orElseThrow(() -> Refusal.invalid(field + ".id", "group-unknown"));
            unless(named.add(one.id()), () -> Refusal.invalid(field + ".id", "group-named-twice"));
            group.appoint(one.lead(), one.members(), known, field);
        }
        var forgotten = living.stream().filter(group -> !named.contains(group.id().value())).map(TopicGroup::name).toList();
        unless(forgotten.isEmpty(), () -> Refusal.invalid("groups", "groups-forgotten", String.join("、", forgotten)));
    }

    private static Map<UUID, TopicGroup.Crew> crews(List<TopicGroup> groups) {
        return groups.stream().collect(Collectors.toMap(group -> group.id().value(), TopicGroup::crew));
    }
}
