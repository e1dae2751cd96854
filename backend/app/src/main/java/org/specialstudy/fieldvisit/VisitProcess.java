package org.specialstudy.fieldvisit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/** What a visit's life sends to the process and to the deadlines: each step that ends closes its deadline, the next one opens its own. */
@Component
class VisitProcess {

    static final String VISIT = "visitId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    VisitProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A group whose process began before visits were part of it cannot be told of one. */
    boolean possible(UUID group) {
        return engine.knows("topic-study", "groupId", group, "SubProcess_FieldVisit");
    }

    /** The group's study hears that a visit is wanted. */
    void called(Visit visit) {
        engine.publish("fieldvisit.called", visit.group(), Map.of("visitId", visit.id().value(), "studyId", visit.study().value()));
    }

    /** Sets the day by which the step that the status begins must be done. */
    void schedule(Visit visit) {
        visit.due(VisitStep.of(visit.status()).map(step -> due(visit, step)).orElse(null));
    }

    void begin(Visit visit, VisitStep step) {
        deadlines.open(visit.study().value(), VISIT, visit.id().value(), step.elementId, step.principal(visit), clock.instant(), visit.stepDue(),
            basis(visit, step));
    }

    /** The step is done; whoever the visit's new status names has it next. */
    void done(Visit visit, VisitStep step, UUID by, Map<String, Object> routing) {
        var variables = new LinkedHashMap<String, Object>(routing);
        deadlines.close(VISIT, visit.id().value(), step.elementId);
        VisitStep.of(visit.status()).ifPresent(next -> {
            begin(visit, next);
            variables.put("due", visit.stepDue());
        });
        engine.complete(new Waiting(VISIT, visit.id().value(), step.elementId), by, variables);
    }

    /** What was approved holds no longer: preparing and recording stop until the leader in charge has agreed again. */
    void changed(Visit visit) {
        cancelDeadlines(visit);
        begin(visit, VisitStep.APPROVE);
        engine.publish("fieldvisit.itinerary-changed", visit.id().value(), Map.of("studyId", visit.study().value(), "inChargeOf", visit.inChargeOf(), "due",
            visit.stepDue()));
    }

    void cancelled(Visit visit) {
        cancelDeadlines(visit);
        engine.publish("fieldvisit.cancelled", visit.id().value(), Map.of("studyId", visit.study().value()));
    }

    private void cancelDeadlines(Visit visit) {
        for (var step : VisitStep.values()) deadlines.cancel(VISIT, visit.id().value(), step.elementId);
    }

    private Instant due(Visit visit, VisitStep step) {
        var now = clock.instant();
        var counted = calendar.due(now, step.workingDays, Unit.WORKING_DAYS).at();
        return switch (step) {
            case PREPARE -> dayBefore(visit.itinerary().from(), now);
            case RECORD -> latest(calendar.due(visit.itinerary().to(), step.workingDays, Unit.WORKING_DAYS).at(), counted);
            default -> counted;
        };
    }

    /** Ready on the last working day before the departure, at the latest at the end of today when that day is past. */
    private Instant dayBefore(LocalDate departure, Instant now) {
        return latest(calendar.before(departure, 1).at(), calendar.endOf(LocalDate.ofInstant(now, BusinessClock.ZONE)));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Basis basis(Visit visit, VisitStep step) {
        var usual = Basis.workingDaysAfter(clock.instant(), step.workingDays);
        return switch (step) {
            case PREPARE -> Basis.workingDaysBefore(visit.itinerary().from(), 1);
            case RECORD -> usual.anchor().isAfter(visit.itinerary().to()) ? usual : Basis.after(visit.itinerary().to(), step.workingDays, Unit.WORKING_DAYS);
            default -> usual;
        };
    }
}
