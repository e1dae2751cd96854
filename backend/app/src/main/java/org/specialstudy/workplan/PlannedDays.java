package org.specialstudy.workplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** When a group's step must be done: on the day to come that the plan in force gives the group for a stage, otherwise after the step's usual term. */
@Component
public class PlannedDays {

    /** The day, and how it was found. */
    public record StepDue(Instant at, Basis basis) {}

    private final Schedules schedules;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PlannedDays(Schedules schedules, WorkingCalendar calendar, BusinessClock clock) {
        this.schedules = schedules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** For a step that begins today; {@code group} is the plan's own name for the group, {@code stage} null where no plan gives the step its day. */
    public StepDue due(UUID study, String group, String stage, int workingDays) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var planned = group == null || stage == null ? Optional.<Schedules.Planned>empty() : schedules.day(study, group, stage);
        return planned.filter(one -> one.day().isAfter(today)).map(one -> on(one.day(), one.basis()))
            .orElseGet(() -> new StepDue(calendar.due(today, workingDays, Unit.WORKING_DAYS).at(), Basis.after(today, workingDays, Unit.WORKING_DAYS)));
    }

    public StepDue on(LocalDate day, Basis basis) {
        return new StepDue(calendar.endOf(day), basis);
    }
}
