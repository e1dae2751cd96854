package org.specialstudy.demo;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;

/** Moves the days of the case to ours: each lies as many working days from today as it lay from the case's own today. */
final class CaseDays {

    private final WorkingCalendar calendar;
    private final LocalDate caseToday;
    private final LocalDate today;

    /** On a day off, the last working day stands for today. */
    CaseDays(WorkingCalendar calendar, LocalDate caseToday, LocalDate today) {
        this.calendar = calendar;
        this.caseToday = caseToday;
        this.today = calendar.isWorkingDay(today) ? today : calendar.before(today, 1).day();
    }

    LocalDate day(LocalDate ofCase) {
        if (ofCase.isEqual(caseToday)) return today;
        var distance = workingDaysBetween(ofCase);
        if (distance == 0) return today;
        return ofCase.isAfter(caseToday) ? calendar.due(today, distance, Unit.WORKING_DAYS).day() : calendar.before(today, distance).day();
    }

    Instant moment(LocalDateTime ofCase) {
        return day(ofCase.toLocalDate()).atTime(ofCase.toLocalTime()).atZone(ZONE).toInstant();
    }

    private int workingDaysBetween(LocalDate ofCase) {
        var later = ofCase.isAfter(caseToday);
        var days = later ? caseToday.plusDays(1).datesUntil(ofCase.plusDays(1)) : ofCase.datesUntil(caseToday);
        return (int) days.filter(calendar::isWorkingDay).count();
    }
}
