package org.specialstudy.deadline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers when a term ends, so that no screen counts days itself. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    record SkippedDay(LocalDate date, String reason) {}

    record DueAnswer(LocalDate due, Instant dueAt, boolean estimated, List<SkippedDay> skipped) {}

    /** {@code reason} is null on a working day; {@code workingDays} are those from today on, the day itself included, negative for the past. */
    record CalendarDay(LocalDate date, String reason, boolean estimated, int workingDays) {}

    private final WorkingCalendar calendar;
    private final Words words;
    private final Clock clock;

    CalendarController(WorkingCalendar calendar, Words words, BusinessClock clock) {
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/due")
    @PreAuthorize("hasAuthority('business')")
    DueAnswer due(@RequestParam LocalDate from, @RequestParam int term, @RequestParam Unit unit, @RequestParam(defaultValue = "false") boolean before,
        HttpServletRequest request) {
        Refusal.unless(!before || unit == Unit.WORKING_DAYS, () -> Refusal.invalid("unit", "term-before-unit"));
        var due = before ? calendar.before(from, term) : calendar.due(from, term, unit);
        var skipped = due.skipped().stream().map(day -> new SkippedDay(day.date(), reason(day.reason(), request))).toList();
        return new DueAnswer(due.day(), due.at(), due.estimated(), skipped);
    }

    @GetMapping("/days/{date}")
    @PreAuthorize("hasAuthority('business')")
    CalendarDay day(@PathVariable LocalDate date, HttpServletRequest request) {
        var off = calendar.dayOff(date);
        return new CalendarDay(date, off.map(reason -> reason(reason, request)).orElse(null), !calendar.announced(Year.from(date)),
            calendar.workingDaysLeft(clock.instant(), calendar.endOf(date)));
    }

    private String reason(DayOff off, HttpServletRequest request) {
        return words.say(request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale(), "day-off." + off);
    }
}
