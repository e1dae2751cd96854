package org.specialstudy.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.specialstudy.kernel.Refusal.Wrong;

/** One year's notice of days off and make-up working days, with its number and date. */
public record Notice(int year, String number, LocalDate issued, List<Off> off, List<LocalDate> work) {

    public record Off(DayOff holiday, LocalDate from, LocalDate to) {}

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private static final int LONGEST_HOLIDAY = 31;
    private static final int LONGEST_NUMBER = 60;

    Map<LocalDate, DayOff> daysOff() {
        var days = new TreeMap<LocalDate, DayOff>();
        off.forEach(range -> range.from().datesUntil(range.to().plusDays(1)).forEach(day -> days.put(day, range.holiday())));
        return days;
    }

    /** What is wrong with it beside the notices in force, field by field; empty for one that may come into force. */
    List<Wrong> faults(Notices inForce, LocalDate today) {
        var wrong = new ArrayList<Wrong>();
        if (year < FIRST_YEAR || year > LAST_YEAR) wrong.add(new Wrong("year", "calendar-year-range", "" + FIRST_YEAR, "" + LAST_YEAR));
        else if (year < today.getYear()) wrong.add(new Wrong("year", "calendar-year-over", "" + year));
        if (number == null || number.isBlank()) wrong.add(new Wrong("number", "calendar-number-missing"));
        else if (number.length() > LONGEST_NUMBER) wrong.add(new Wrong("number", "calendar-number-long", LONGEST_NUMBER));
        else if (inForce.without(year).all().stream().anyMatch(other -> other.number().equals(number.strip()))) {
            wrong.add(new Wrong("number", "calendar-number-taken", number));
        }
        if (issued == null) wrong.add(new Wrong("issued", "calendar-issued-missing"));
        else if (issued.isAfter(today)) wrong.add(new Wrong("issued", "calendar-issued-ahead"));
        if (!wrong.isEmpty() && wrong.getFirst().field().equals("year")) return wrong;
        days(wrong, inForce.without(year));
        return wrong;
    }

    private void days(List<Wrong> wrong, Notices others) {
        if (off.isEmpty()) {
            wrong.add(new Wrong("days", "calendar-days-missing"));
            return;
        }
        var free = new HashSet<LocalDate>();
        for (var range : off) {
            if (range.to().isBefore(range.from())) wrong.add(new Wrong("days", "calendar-range-reversed", range.from(), range.to()));
            else if (range.from().plusDays(LONGEST_HOLIDAY).isBefore(range.to())) {
                wrong.add(new Wrong("days", "calendar-range-long", range.from(), range.to()));
            } else {
                range.from().datesUntil(range.to().plusDays(1)).forEach(day -> {
                    if (!free.add(day)) wrong.add(new Wrong("days", "calendar-day-twice", day));
                    if (!mine(day)) wrong.add(new Wrong("days", "calendar-day-of-other-year", day, "" + year));
                });
            }
        }
        var worked = new HashSet<LocalDate>();
        for (var day : work) {
            if (!worked.add(day)) wrong.add(new Wrong("days", "calendar-day-twice", day));
            else if (free.contains(day)) wrong.add(new Wrong("days", "calendar-day-both", day));
            else if (!mine(day)) wrong.add(new Wrong("days", "calendar-day-of-other-year", day, "" + year));
            else if (others.dayOff(day).isEmpty()) wrong.add(new Wrong("days", "calendar-works-already", day));
        }
        Notices.FIXED_BY_LAW.keySet().stream().map(day -> day.atYear(year)).filter(day -> !free.contains(day)).sorted()
            .forEach(day -> wrong.add(new Wrong("days", "calendar-law-day-missing", day)));
    }

    /** Its own year, or the December before it, which the next year's notice may change. */
    private boolean mine(LocalDate day) {
        return day.getYear() == year || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
    }
}
