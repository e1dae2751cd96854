package org.specialstudy.deadline;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a deadline is looked at again: on the working days on which its profile of the escalation changes its answer, in the morning. Never in
 * the past, because the process would then loop as fast as the machine can.
 */
@Component
class AlertPlan {

    /** Office hours: whoever is not to be disturbed outside them is told when they begin again. */
    static final LocalTime OPENING = LocalTime.of(8, 30);
    static final LocalTime CLOSING = LocalTime.of(18, 0);

    private final WorkingCalendar calendar;
    private final Function<Urgency, Escalation> profiles;
    private final LocalTime alertTime;

    @Autowired
    AlertPlan(WorkingCalendar calendar, EscalationsInForce profiles, @Value("${deadline.alert-time:09:00}") String alertTime) {
        this(calendar, profiles::of, LocalTime.parse(alertTime));
    }

    AlertPlan(WorkingCalendar calendar, Function<Urgency, Escalation> profiles, LocalTime alertTime) {
        this.calendar = calendar;
        this.profiles = profiles;
        this.alertTime = alertTime;
    }

    /** The first step after this instant; none when all have passed. */
    Optional<Instant> after(Instant now, Instant due, Urgency urgency) {
        return profile(urgency).turns().stream().map(turn -> at(due, turn, urgency)).filter(moment -> moment.isAfter(now)).findFirst();
    }

    /** Its turns up to the due day. */
    List<Instant> upTo(Instant due, Urgency urgency) {
        return profile(urgency).turns().stream().filter(turn -> turn >= 0).map(turn -> at(due, turn, urgency)).toList();
    }

    /** The same hours on another calendar's days, by other profiles. */
    AlertPlan under(WorkingCalendar otherDays, Function<Urgency, Escalation> otherProfiles) {
        return new AlertPlan(otherDays, otherProfiles, alertTime);
    }

    Escalation profile(Urgency urgency) {
        return profiles.apply(urgency);
    }

    /** Whether people may be told of it now. */
    boolean open(Instant now, Urgency urgency) {
        var at = now.atZone(ZONE);
        return urgency == Urgency.URGENT || calendar.isWorkingDay(at.toLocalDate()) && !at.toLocalTime().isBefore(OPENING)
            && at.toLocalTime().isBefore(CLOSING);
    }

    /** When the next office hours begin. */
    Instant opening(Instant after) {
        var at = after.atZone(ZONE);
        var today = at.toLocalDate();
        var day = calendar.isWorkingDay(today) && at.toLocalTime().isBefore(OPENING) ? today : calendar.stepped(today, 1, 1);
        return day.atTime(OPENING).atZone(ZONE).toInstant();
    }

    /** Something urgent that is due on a day off is announced on that day, everything else on the working day before. */
    Instant at(Instant due, int daysLeft, Urgency urgency) {
        var last = LocalDate.ofInstant(due, ZONE);
        return day(last, daysLeft, urgency).atTime(alertTime).atZone(ZONE).toInstant();
    }

    private LocalDate day(LocalDate last, int daysLeft, Urgency urgency) {
        if (daysLeft < 0) return calendar.stepped(last, -daysLeft, 1);
        return daysLeft == 0 && urgency == Urgency.URGENT ? last : calendar.stepped(calendar.workingDayUpTo(last), daysLeft, -1);
    }
}
