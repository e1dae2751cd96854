package org.specialstudy.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.workplan.WorkPlanQuery;
import org.springframework.stereotype.Component;

/** What a group's research sends to its process and to the deadlines: each step that ends closes its deadline, the next one opens its own. */
@Component
class GroupProcess {

    /** When a step must be done, and how that was found. */
    record StepDue(Instant at, Basis basis) {}

    static final String GROUP = "groupId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final WorkPlanQuery plans;
    private final Clock clock;

    GroupProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, WorkPlanQuery plans, Clock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.plans = plans;
        this.clock = clock;
    }

    /** The group takes up its work in the process that waits for late groups. */
    void joined(UUID study, TopicGroup group) {
        engine.publish("topic.joined", study, Map.of("groupId", group.id().value()));
    }

    /** The step begins now: it is due on the day that the issued plan gives the group, otherwise after its usual term. */
    void begin(TopicStudy study, TopicGroup group, Step step) {
        var due = due(study.study(), group, step);
        study.due(due.at());
        deadlines.open(study.study(), GROUP, group.id().value(), step.elementId, principal(study, group, step), clock.instant(), due.at(), due.basis());
    }

    /** The step is done; whoever the new phase names has it next. */
    void done(TopicStudy study, TopicGroup group, Step step, UUID by, Map<String, Object> routing) {
        var variables = new LinkedHashMap<String, Object>(routing);
        deadlines.close(GROUP, group.id().value(), step.elementId);
        var next = Step.of(study.phase());
        next.ifPresentOrElse(following -> begin(study, group, following), () -> study.due(null));
        if (next.isPresent()) variables.put("due", study.stepDue());
        engine.complete(new Waiting(GROUP, group.id().value(), step.elementId), by, variables);
    }

    /** The step that the group is at is due on another day. */
    void moved(TopicStudy study, LocalDate day, Basis basis) {
        var step = Step.of(study.phase()).orElseThrow();
        study.due(calendar.endOf(day));
        deadlines.change(GROUP, study.group().value(), step.elementId, study.stepDue(), basis);
    }

    /** The group was given up: its process ends, and nothing of it is due any more. */
    void closed(TopicGroup.Id group) {
        for (var step : Step.values()) deadlines.cancel(GROUP, group.value(), step.elementId);
        engine.publish("topic.closed", group.value(), Map.of());
    }

    /** Whoever has left the group holds none of its tasks. */
    void letGo(TopicGroup.Id group, UUID person) {
        for (var step : Step.values()) engine.letGo(new Waiting(GROUP, group.value(), step.elementId), person);
    }

    Optional<Long> openTask(TopicGroup.Id group, Step step) {
        return engine.openTask(new Waiting(GROUP, group.value(), step.elementId));
    }

    private static String principal(TopicStudy study, TopicGroup group, Step step) {
        var scope = step == Step.REVIEW ? group.inChargeOf(study.study()) : group.id().value();
        return step.role + "@" + scope;
    }

    private StepDue due(UUID study, TopicGroup group, Step step) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var planned = step.stage == null ? Optional.<WorkPlanQuery.Planned>empty() : plans.scheduled(study, group.key(), step.stage);
        return planned.filter(one -> one.day().isAfter(today)).map(one -> new StepDue(calendar.endOf(one.day()), one.basis()))
            .orElseGet(() -> new StepDue(calendar.due(today, step.workingDays, Unit.WORKING_DAYS).at(), Basis.after(today, step.workingDays, Unit.WORKING_DAYS)));
    }
}
