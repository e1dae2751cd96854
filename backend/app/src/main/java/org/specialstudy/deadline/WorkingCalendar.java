package org.specialstudy.deadline;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.Optional;
import java.util.stream.IntStream;
import org.specialstudy.deadline.Due.Skipped;
import org.specialstudy.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts terms as Chinese offices do (Civil Code 201 to 203): the day of the event does not count, a term of months ends on the same date
 * number or at the month's end, and a last day off moves to the next working day. Days are the house's days, in Asia/Shanghai.
 */
@Component
public class WorkingCalendar {

    /** Working days left at which a deadline turns yellow. */
    static final int NEAR = 3;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private volatile Notices notices;
    private final LocalTime dueTime;

    @Autowired
    WorkingCalendar(@Value("${deadline.due-time:18:00}") String dueTime) {
        this(Notices.bundled(), LocalTime.parse(dueTime));
    }

    /** Due at 18:00, with the bundled notices. */
    public WorkingCalendar() {
        this(Notices.bundled(), LocalTime.of(18, 0));
    }

    WorkingCalendar(Notices notices, LocalTime dueTime) {
        this.notices = notices;
        this.dueTime = dueTime;
    }

    /** The end of a term that begins with an event on {@code from}. Refuses {@code term-out-of-range} and {@code date-out-of-range}. */
    public Due due(LocalDate from, int term, Unit unit) {
        refuseUnlessCountable(from, term, unit);
        return switch (unit) {
            case WORKING_DAYS -> ending(from, stepped(from, term, 1));
            case CALENDAR_DAYS -> moved(from, from.plusDays(term));
            case MONTHS -> moved(from, from.plusMonths(term));
        };
    }

    /** The same for an event at an instant: it counts for the day on which it happens in the house's zone. */
    public Due due(Instant from, int term, Unit unit) {
        return due(day(from), term, unit);
    }

    /** The n-th working day before a meeting or another fixed day, which itself does not count. */
    public Due before(LocalDate anchor, int workingDays) {
        refuseUnlessCountable(anchor, workingDays, Unit.WORKING_DAYS);
        return ending(anchor, stepped(anchor, workingDays, -1));
    }

    /** The end of business on a day that somebody named: it stays where it is, even on a day off. */
    public Instant endOf(LocalDate day) {
        return day.atTime(dueTime).atZone(ZONE).toInstant();
    }

    public boolean isWorkingDay(LocalDate day) {
        return notices.dayOff(day).isEmpty();
    }

    /** Why nobody works on a day of the years that can be counted; empty on a working day. */
    Optional<DayOff> dayOff(LocalDate day) {
        refuseUnlessCountable("date", day);
        return notices.dayOff(day);
    }

    /** False for a year whose notice is not published: what is said about its days is a guess. */
    public boolean announced(Year year) {
        return notices.announced(year.getValue());
    }

    /** Whether a date that was found like this may still change because a notice is missing. */
    boolean estimated(Basis basis, Instant due) {
        return basis.due(this).map(Due::estimated).orElseGet(() -> !announced(Year.from(day(due))));
    }

    /** Grows with every notice that comes into force. */
    int version() {
        return notices.version();
    }

    Notices notices() {
        return notices;
    }

    /** From now on these are in force. */
    void takeUp(Notices published) {
        notices = published;
    }

    /** The same house with other notices. */
    WorkingCalendar with(Notices others) {
        return new WorkingCalendar(others, dueTime);
    }

    /** Working days after today up to the due day, which counts; negative after it: the working days since. */
    public int workingDaysLeft(Instant now, Instant due) {
        var today = day(now);
        var last = day(due);
        return today.isAfter(last) ? -workingDays(last, today) : workingDays(today, last);
    }

    public Light light(Instant now, Instant due) {
        if (now.isAfter(due)) return new Light(Light.Kind.OVERDUE, lateDays(due, now));
        var left = workingDaysLeft(now, due);
        return new Light(left <= NEAR ? Light.Kind.NEAR : Light.Kind.NORMAL, left, !announced(Year.from(day(due))));
    }

    /** The first moment at which something due is not near yet: the morning of a day in the house's zone. */
    public Instant nearUntil(Instant now) {
        var first = day(now).plusDays(1);
        return first.datesUntil(first.plusDays(60)).filter(day -> light(now, endOf(day)).kind() == Light.Kind.NORMAL)
            .findFirst().orElseThrow().atStartOfDay(ZONE).toInstant();
    }

    /** Zero in time; otherwise the working days since the due day, at least one. */
    public int lateDays(Instant due, Instant done) {
        return done.isAfter(due) ? Math.max(1, -workingDaysLeft(done, due)) : 0;
    }

    /** The working day itself, or the last one before a day off. */
    LocalDate workingDayUpTo(LocalDate day) {
        return isWorkingDay(day) ? day : stepped(day, 1, -1);
    }

    /** The first working day after a day. */
    public LocalDate next(LocalDate day) {
        return stepped(day, 1, 1);
    }

    /** The n-th working day after (direction 1) or before (-1) a day. */
    LocalDate stepped(LocalDate from, int workingDays, int direction) {
        var day = from;
        for (int counted = 0; counted < workingDays;) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) counted++;
        }
        return day;
    }

    /** Days off within the term count; only those after its nominal end are passed over. */
    private Due moved(LocalDate from, LocalDate end) {
        return isWorkingDay(end) ? ending(from, end, end) : ending(from, end.minusDays(1), stepped(end, 1, 1));
    }

    private Due ending(LocalDate from, LocalDate end) {
        return ending(from, from, end);
    }

    private Due ending(LocalDate from, LocalDate skippingFrom, LocalDate end) {
        var between = end.isBefore(skippingFrom)
            ? end.datesUntil(skippingFrom)
            : skippingFrom.plusDays(1).datesUntil(end.plusDays(1));
        var skipped = between.flatMap(day -> notices.dayOff(day).map(reason -> new Skipped(day, reason)).stream()).toList();
        var estimated = IntStream.rangeClosed(Math.min(from.getYear(), end.getYear()), Math.max(from.getYear(), end.getYear()))
            .anyMatch(year -> !notices.announced(year));
        return new Due(end, endOf(end), estimated, skipped);
    }

    private int workingDays(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1).datesUntil(upTo.plusDays(1)).filter(this::isWorkingDay).count();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    private static void refuseUnlessCountable(LocalDate from, int term, Unit unit) {
        refuseUnlessCountable("from", from);
        Refusal.unless(term >= 1 && term <= unit.longest, () -> Refusal.invalid("term", "term-out-of-range", "1", "" + unit.longest));
    }

    private static void refuseUnlessCountable(String field, LocalDate day) {
        Refusal.unless(!day.isBefore(FIRST) && !day.isAfter(LAST), () -> Refusal.invalid(field, "date-out-of-range", "" + FIRST, "" + LAST));
    }
}
