package org.specialstudy.topic;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Role;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** What a change of an outline sends to its process and to the deadlines. A group has at most one, so the group's id names its tasks. */
@Component
class OutlineChangeProcess {

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OutlineChangeProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, BusinessClock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A group whose process began before outlines could be changed cannot be told of a change. */
    boolean possible(TopicGroup.Id group) {
        return engine.knows("topic-study", GroupProcess.GROUP, group.value(), "SubProcess_OutlineChange");
    }

    void proposed(OutlineChange change, TopicGroup group) {
        begin(change, group, ChangeStep.WRITE);
        engine.publish("topic.outline-change-proposed", group.id().value(), Map.of("changeId", change.id().value()));
    }

    /** The step is done; whoever the new status names has it next. */
    void done(OutlineChange change, TopicGroup group, ChangeStep step, UUID by, Map<String, Object> routing) {
        var variables = new LinkedHashMap<>(routing);
        deadlines.close(GroupProcess.GROUP, group.id().value(), step.elementId);
        ChangeStep.of(change.status()).ifPresent(next -> {
            begin(change, group, next);
            variables.put("due", change.stepDue());
        });
        engine.complete(new Waiting(GroupProcess.GROUP, group.id().value(), step.elementId), by, variables);
    }

    /** When the step that a change of this status waits for must be done. */
    void schedule(OutlineChange change) {
        change.due(ChangeStep.of(change.status()).map(step -> calendar.due(clock.instant(), step.workingDays, Unit.WORKING_DAYS).at()).orElse(null));
    }

    private void begin(OutlineChange change, TopicGroup group, ChangeStep step) {
        var study = change.opened().study();
        var principal = step == ChangeStep.REVIEW ? Role.INCHARGE.at(group.inChargeOf(study)) : Role.LEAD.at(group.id().value());
        deadlines.open(study, GroupProcess.GROUP, group.id().value(), step.elementId, principal, clock.instant(), change.stepDue(),
            Basis.workingDaysAfter(clock.instant(), step.workingDays));
    }
}
