package org.specialstudy.deadline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.specialstudy.web.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers when a term ends, so that no screen counts days itself. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    record SkippedDay(LocalDate date, String reason) {}

    record DueAnswer(LocalDate due, Instant dueAt, boolean estimated, List<SkippedDay> skipped) {}

    private final WorkingCalendar calendar;
    private final Words words;

    CalendarController(WorkingCalendar calendar, Words words) {
        this.calendar = calendar;
        this.words = words;
    }

    @GetMapping("/due")
    @PreAuthorize("hasAuthority('business')")
    DueAnswer due(@RequestParam LocalDate from, @RequestParam int term, @RequestParam Unit unit, HttpServletRequest request) {
        var due = calendar.due(from, term, unit);
        var language = request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
        var skipped = due.skipped().stream()
            .map(day -> new SkippedDay(day.date(), words.say(language, "day-off." + day.reason()))).toList();
        return new DueAnswer(due.day(), due.at(), due.estimated(), skipped);
    }
}
