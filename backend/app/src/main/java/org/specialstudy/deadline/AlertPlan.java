package org.specialstudy.deadline;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a deadline is looked at again: on the working days on which {@code escalation.dmn} changes its answer, in the morning. Never in the
 * past, because the process would then loop as fast as the machine can.
 */
@Component
class AlertPlan {

    /** Working days left; negative after the due day. A test holds them against the decision table. */
    static final List<Integer> STEPS = List.of(5, 3, 0, -1, -3, -5);

    private final WorkingCalendar calendar;
    private final LocalTime alertTime;

    @Autowired
    AlertPlan(WorkingCalendar calendar, @Value("${deadline.alert-time:09:00}") String alertTime) {
        this(calendar, LocalTime.parse(alertTime));
    }

    AlertPlan(WorkingCalendar calendar, LocalTime alertTime) {
        this.calendar = calendar;
        this.alertTime = alertTime;
    }

    /** The first step after this instant; none when all have passed. */
    Optional<Instant> after(Instant now, Instant due) {
        return STEPS.stream().map(step -> at(due, step)).filter(moment -> moment.isAfter(now)).findFirst();
    }

    /** The same hours on another calendar's days. */
    AlertPlan under(WorkingCalendar other) {
        return new AlertPlan(other, alertTime);
    }

    private Instant at(Instant due, int daysLeft) {
        var last = LocalDate.ofInstant(due, ZONE);
        var day = daysLeft < 0
            ? calendar.stepped(last, -daysLeft, 1)
            : calendar.stepped(calendar.workingDayUpTo(last), daysLeft, -1);
        return day.atTime(alertTime).atZone(ZONE).toInstant();
    }
}
