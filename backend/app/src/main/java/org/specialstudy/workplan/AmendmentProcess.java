package org.specialstudy.workplan;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** What an amendment's life sends to the process and to the deadlines. The plan has at most one, so the plan's id names its tasks. */
@Component
class AmendmentProcess {

    static final String PLAN = "planId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AmendmentProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, BusinessClock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A study whose process began before plans could be amended cannot be told of an amendment. */
    boolean possible(UUID study) {
        return engine.knows("special-study", "studyId", study, "SubProcess_PlanAmendment");
    }

    void proposed(Amendment amendment) {
        begin(amendment, AmendmentStep.DRAFT);
        engine.publish("workplan.amendment-proposed", amendment.study().value(),
            Map.of("amendmentId", amendment.id().value(), PLAN, amendment.plan().value()));
    }

    void submitted(Amendment amendment, UUID by) {
        done(amendment, AmendmentStep.DRAFT, by, Map.of("submitted", true));
    }

    void dropped(Amendment amendment, UUID by) {
        done(amendment, AmendmentStep.DRAFT, by, Map.of("submitted", false));
    }

    void decided(Amendment amendment, Amendment.Outcome outcome, UUID by) {
        done(amendment, AmendmentStep.DECIDE, by, Map.of("outcome", outcome.name()));
    }

    /** When the step that an amendment of this status waits for must be done. */
    void schedule(Amendment amendment) {
        amendment.due(AmendmentStep.of(amendment.status()).map(step -> calendar.due(clock.instant(), step.workingDays, Unit.WORKING_DAYS).at())
            .orElse(null));
    }

    private void begin(Amendment amendment, AmendmentStep step) {
        var study = amendment.study().value();
        deadlines.open(study, PLAN, amendment.plan().value(), step.elementId, step.role.at(study), clock.instant(), amendment.stepDue(),
            Basis.workingDaysAfter(clock.instant(), step.workingDays));
    }

    private void done(Amendment amendment, AmendmentStep step, UUID by, Map<String, Object> routing) {
        var variables = new LinkedHashMap<String, Object>(routing);
        deadlines.close(PLAN, amendment.plan().value(), step.elementId);
        AmendmentStep.of(amendment.status()).ifPresent(next -> {
            begin(amendment, next);
            variables.put("due", amendment.stepDue());
        });
        engine.complete(new Waiting(PLAN, amendment.plan().value(), step.elementId), by, variables);
    }
}
