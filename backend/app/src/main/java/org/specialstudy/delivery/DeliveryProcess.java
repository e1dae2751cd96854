package org.specialstudy.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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

/** What a delivery's life sends to the process and to the deadlines: each step that ends closes its deadline, the next one opens its own. */
@Component
class DeliveryProcess {

    static final String REPORT = "reportId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    DeliveryProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, BusinessClock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a step that begins now must be done. */
    Instant due(Step step) {
        return calendar.due(clock.instant(), step.workingDays, Unit.WORKING_DAYS).at();
    }

    void begin(Delivery delivery, Step step) {
        var study = delivery.study().value();
        var principal = step == Step.SIGN ? delivery.signatory().toString() : Role.OFFICE.at(study);
        deadlines.open(study, REPORT, delivery.id().value(), step.elementId, principal, clock.instant(), delivery.stepDue(),
            Basis.workingDaysAfter(clock.instant(), step.workingDays));
    }

    /** The step is done; whoever the delivery's new status names has it next. */
    void done(Delivery delivery, Step step, UUID by, Map<String, Object> routing) {
        var variables = new LinkedHashMap<String, Object>(routing);
        deadlines.close(REPORT, delivery.id().value(), step.elementId);
        Step.of(delivery.status()).ifPresent(next -> {
            begin(delivery, next);
            variables.put("due", delivery.stepDue());
        });
        if (delivery.status() == Delivery.Status.SIGNING) variables.put("signatories", List.of(delivery.signatory().toString()));
        if (delivery.status() == Delivery.Status.WAITING) variables.put("waitUntil", clock.ofEngine(delivery.waiting().until()));
        engine.complete(new Waiting(REPORT, delivery.id().value(), step.elementId), by, variables);
    }

    void instructed(Delivery delivery) {
        engine.publish("delivery.instructed", delivery.id().value(), Map.of());
    }

    /** The office does not wait for the end of the time. */
    void closed(Delivery delivery) {
        engine.publish("delivery.closed", delivery.id().value(), Map.of());
    }
}
