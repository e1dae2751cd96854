package org.specialstudy.topic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.workplan.PlannedDays;
import org.springframework.stereotype.Component;

/** What a group's research sends to its process and to the deadlines: each step that ends closes its deadline, the next one opens its own. */
@Component
class GroupProcess {

    static final String GROUP = "groupId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final PlannedDays days;
    private final Clock clock;

    GroupProcess(Engine engine, Deadlines deadlines, PlannedDays days, Clock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.days = days;
        this.clock = clock;
    }

    /** A study whose process began before groups could join it cannot be told of one. */
    boolean joinable(UUID study) {
        return engine.knows("special-study", "studyId", study, "SubProcess_LateGroup");
    }

    /** The group takes up its work in the process that waits for late groups. */
    void joined(UUID study, TopicGroup group) {
        engine.publish("topic.joined", study, Map.of("groupId", group.id().value()));
    }

    /** The step begins now: it is due on the day that the issued plan gives the group, otherwise after its usual term. */
    void begin(TopicStudy study, TopicGroup group, Step step) {
        var due = days.due(study.study(), group.key(), step.stage, step.workingDays);
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
        var due = days.on(day, basis);
        study.due(due.at());
        deadlines.change(GROUP, study.group().value(), step.elementId, due.at(), basis);
    }

    /** The group was given up: its process ends, and nothing of it is due any more. */
    void closed(TopicGroup.Id group) {
        for (var step : Step.values()) deadlines.cancel(GROUP, group.value(), step.elementId);
        engine.publish("topic.closed", group.value(), Map.of());
    }

    /** Whoever has left the group holds none of its tasks. */
    void letGo(TopicGroup.Id group, UUID person) {
        Stream.concat(Arrays.stream(Step.values()).map(step -> step.elementId), Arrays.stream(ChangeStep.values()).map(step -> step.elementId))
            .forEach(element -> engine.letGo(new Waiting(GROUP, group.value(), element), person));
    }

    Optional<Long> openTask(TopicGroup.Id group, Step step) {
        return engine.openTask(new Waiting(GROUP, group.value(), step.elementId));
    }

    private static String principal(TopicStudy study, TopicGroup group, Step step) {
        var scope = step == Step.REVIEW ? group.inChargeOf(study.study()) : group.id().value();
        return step.role + "@" + scope;
    }
}
