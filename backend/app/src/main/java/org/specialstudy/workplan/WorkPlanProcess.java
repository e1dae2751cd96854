package org.specialstudy.workplan;

import java.time.Clock;
import java.time.Instant;
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
import org.springframework.stereotype.Component;

/** What a plan's life sends to the process and to the deadlines: each step that ends closes its deadline, the next one opens its own. */
@Component
class WorkPlanProcess {

    static final String PLAN = "planId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    WorkPlanProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a step that begins now must be done. */
    Instant due(Step step) {
        return calendar.due(clock.instant(), step.workingDays, Unit.WORKING_DAYS).at();
    }

    void begin(WorkPlan plan, Step step) {
        var now = clock.instant();
        deadlines.open(plan.study().value(), PLAN, plan.id().value(), step.elementId, step.role + "@" + plan.study().value(), now,
            plan.stepDue(), Basis.workingDaysAfter(now, step.workingDays));
    }

    /** The step is done; whoever the plan's new status names has it next. */
    void done(WorkPlan plan, Step step, UUID by, Map<String, Object> routing) {
        var variables = new LinkedHashMap<String, Object>(routing);
        deadlines.close(PLAN, plan.id().value(), step.elementId);
        Step.of(plan.status()).ifPresent(next -> {
            begin(plan, next);
            variables.put("due", plan.stepDue());
        });
        engine.complete(new Waiting(PLAN, plan.id().value(), step.elementId), by, variables);
    }

    Optional<Long> openTask(UUID plan, Step step) {
        return engine.openTask(new Waiting(PLAN, plan, step.elementId));
    }

}
