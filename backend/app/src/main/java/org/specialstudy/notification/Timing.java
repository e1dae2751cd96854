package org.specialstudy.notification;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.specialstudy.deadline.WorkingCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When news goes out: after a moment in which more may come, never in somebody's quiet hours, on working days only. */
@Component
class Timing {

    static final LocalTime MORNING = LocalTime.of(8, 30);

    private final WorkingCalendar calendar;
    private final Duration gather;

    @Autowired
    Timing(WorkingCalendar calendar, @Value("${specialstudy.notification.gather:3m}") Duration gather) {
        this.calendar = calendar;
        this.gather = gather;
    }

    Instant due(Instant now, Preference preference, Channel channel, boolean urgent) {
        var at = now.atZone(ZONE);
        if (urgent || channel == Channel.WEBHOOK) return allowed(at.plus(gather), preference).toInstant();
        return switch (preference.rhythm()) {
            case AT_ONCE -> allowed(at.plus(gather), preference).toInstant();
            case DAILY -> morning(at.toLocalTime().isBefore(MORNING) ? at.toLocalDate() : at.toLocalDate().plusDays(1));
            case WEEKLY -> {
                var thisWeek = weekly(at.toLocalDate());
                yield now.isBefore(thisWeek) ? thisWeek : weekly(at.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            }
        };
    }

    /** The first working day of that day's week, in the morning. A week that is off as a whole has it in the next one. */
    Instant weekly(LocalDate day) {
        return morning(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    private Instant morning(LocalDate earliest) {
        return workingDay(earliest).atTime(MORNING).atZone(ZONE).toInstant();
    }

    private LocalDate workingDay(LocalDate earliest) {
        return earliest.datesUntil(earliest.plusMonths(2)).filter(calendar::isWorkingDay).findFirst().orElse(earliest);
    }

    private ZonedDateTime allowed(ZonedDateTime wanted, Preference preference) {
        var at = calendar.isWorkingDay(wanted.toLocalDate()) ? wanted : workingDay(wanted.toLocalDate()).atTime(MORNING).atZone(ZONE);
        var from = preference.quietFrom();
        var to = preference.quietTo();
        if (from == null || !quiet(at.toLocalTime(), from, to)) return at;
        var end = at.toLocalTime().isBefore(to) ? at.toLocalDate() : at.toLocalDate().plusDays(1);
        return calendar.isWorkingDay(end) ? end.atTime(to).atZone(ZONE) : later(workingDay(end).atTime(MORNING).atZone(ZONE), to);
    }

    private static ZonedDateTime later(ZonedDateTime morning, LocalTime quietTo) {
        return morning.toLocalTime().isBefore(quietTo) ? morning.with(quietTo) : morning;
    }

    /** Quiet hours may lie across midnight. */
    private static boolean quiet(LocalTime time, LocalTime from, LocalTime to) {
        if (from.isBefore(to)) return !time.isBefore(from) && time.isBefore(to);
        return !time.isBefore(from) || time.isBefore(to);
    }
}
