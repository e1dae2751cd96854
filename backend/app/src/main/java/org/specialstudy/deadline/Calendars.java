package org.specialstudy.deadline;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar year by year, and what a new notice does to it and to the running deadlines; for whoever decides on notices. */
@Service
public class Calendars {

    /** {@code notice} is null for a year whose days are guessed. Who confirmed is null where the notice came with the software. */
    public record Year(int year, Notice notice, UUID proposedBy, UUID confirmedBy, Instant at, int workingDays) {}

    /** A day that is not what its day of the week says; {@code off} is null on a day on which people work. */
    public record Day(LocalDate date, DayOff off) {}

    /** Null stands for a working day. */
    public record Change(LocalDate date, DayOff before, DayOff after) {}

    /** A deadline that would be due on another day. {@code past}: that day is over already. */
    public record Move(UUID deadline, UUID study, String elementId, Basis basis, Instant from, Instant to, boolean past) {}

    /**
     * A day that was announced, for example to the organisations that are asked for their opinion, and on which nobody would work any more. No
     * calendar moves it: the office says another day, or tells those who were told. {@code next}: the working day after it.
     */
    public record Stay(UUID study, String elementId, LocalDate day, LocalDate next, int deadlines) {}

    /** {@code settled}: deadlines that would no longer be estimated. */
    public record Effect(List<Change> days, List<Move> moves, List<Stay> stays, int settled) {}

    private final WorkingCalendar calendar;
    private final NoticeStore notices;
    private final Recount recount;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Calendars(WorkingCalendar calendar, NoticeStore notices, Recount recount, ApplicationEventPublisher events, BusinessClock clock) {
        this.calendar = calendar;
        this.notices = notices;
        this.recount = recount;
        this.events = events;
        this.clock = clock;
    }

    /** Every year that has a notice, and up to the year after next those that have none. */
    public List<Year> years() {
        var published = notices.published(calendar.version());
        var unannounced = IntStream.rangeClosed(today().getYear(), today().getYear() + 2)
            .filter(year -> published.stream().noneMatch(one -> one.notice().year() == year));
        return Stream.concat(
            published.stream().map(one -> new Year(one.notice().year(), one.notice(), one.proposedBy(), one.confirmedBy(), one.at(), workingDays(one.notice()
                .year()))),
            unannounced.mapToObj(year -> new Year(year, null, null, null, null, workingDays(year))))
            .sorted((one, other) -> Integer.compare(one.year(), other.year())).toList();
    }

    /** The days of a year that need saying. */
    public List<Day> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(calendar.notices()::listed)
            .map(day -> new Day(day, calendar.notices().dayOff(day).orElse(null))).toList();
    }

    /** Working days of each month. */
    public List<Integer> months(int year) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> workingDays(YearMonth.of(year, month))).toList();
    }

    /** Why this notice may not come into force, field by field; empty when it may. */
    public List<Wrong> faults(Notice notice) {
        return notice.faults(calendar.notices(), today());
    }

    @Transactional(readOnly = true)
    public Effect effect(Notice notice) {
        var then = calendar.with(calendar.notices().with(notice));
        var days = changes(notice.year(), then);
        var shifts = recount.foretold(days, then);
        var settled = (int) shifts.stream().filter(shift -> shift.deadline().estimated() && !shift.due().estimated()).count();
        var moves = shifts.stream().filter(Ripple.Shift::toAnotherDay).map(shift -> move(shift.deadline(), shift.due().at())).toList();
        return new Effect(days, moves, stays(days, then), settled);
    }

    /** The days that would become days off, or working days. */
    public List<Change> changes(Notice notice) {
        return changes(notice.year(), calendar.with(calendar.notices().with(notice)));
    }

    private List<Change> changes(int year, WorkingCalendar then) {
        return LocalDate.of(year - 1, 12, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
            .map(day -> new Change(day, calendar.notices().dayOff(day).orElse(null), then.notices().dayOff(day).orElse(null)))
            .filter(change -> (change.before() == null) != (change.after() == null)).toList();
    }

    private List<Stay> stays(List<Change> days, WorkingCalendar then) {
        var off = days.stream().filter(change -> change.after() != null).map(Change::date).toList();
        var named = new LinkedHashMap<Stay, Integer>();
        for (var one : recount.named(off)) {
            var day = LocalDate.ofInstant(one.due(), BusinessClock.ZONE);
            named.merge(new Stay(one.study(), one.elementId(), day, then.next(day), 0), 1, Integer::sum);
        }
        return named.entrySet().stream().map(one -> {
            var stay = one.getKey();
            return new Stay(stay.study(), stay.elementId(), stay.day(), stay.next(), one.getValue());
        }).toList();
    }

    private Move move(Running one, Instant to) {
        return new Move(one.id(), one.study(), one.elementId(), one.basis(), one.due(), to, to.isBefore(clock.instant()));
    }

    /** The notice comes into force when the caller's transaction ends; every replica takes it up, and the running deadlines follow. */
    @Transactional(propagation = MANDATORY)
    public void publish(Notice notice, UUID proposedBy, UUID confirmedBy) {
        var wrong = faults(notice);
        Refusal.unless(wrong.isEmpty(), () -> Refusal.invalid(wrong));
        notices.insert(notice, proposedBy, confirmedBy, clock.instant());
        events.publishEvent(new CalendarWatch.Published());
    }

    private int workingDays(int year) {
        return months(year).stream().mapToInt(Integer::intValue).sum();
    }

    private int workingDays(YearMonth month) {
        return (int) month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(calendar::isWorkingDay).count();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
