package org.specialstudy.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;

/** The moments between "overdue", "today", "near" and "later", as the calendar's lights draw them, so that the database can count by range. */
record Bounds(OffsetDateTime now, OffsetDateTime tomorrow, OffsetDateTime later) {

    static Bounds at(Instant now, WorkingCalendar calendar) {
        return new Bounds(Timestamptz.of(now),
            first(now, day -> calendar.workingDaysLeft(now, calendar.endOf(day)) > 0),
            Timestamptz.of(calendar.nearUntil(now)));
    }

    private static OffsetDateTime first(Instant now, Predicate<LocalDate> day) {
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        return today.plusDays(1).datesUntil(today.plusDays(60)).filter(day).findFirst().orElse(today.plusDays(60))
            .atStartOfDay(BusinessClock.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
