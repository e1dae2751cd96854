package org.specialstudy.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.specialstudy.deadline.Notice.Off;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.notice.NoticeText.Days;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year of days as published lists have it: {@code {"days": [{"name", "date", "isOffDay"}]}}, or the array alone. */
final class NoticeJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoticeJson() {}

    static Days read(String text) {
        var days = days(text);
        Refusal.unless(days.isArray(), () -> Refusal.invalid("days", "calendar-json-shape"));
        var off = new ArrayList<Off>();
        var work = new ArrayList<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var no = i + 1;
            Refusal.unless(day.path("isOffDay").isBoolean(), () -> Refusal.invalid("days", "calendar-json-day", no));
            var date = date(day.path("date").asString(""), no);
            if (day.path("isOffDay").booleanValue()) off.add(new Off(NoticeText.holiday(day.path("name").asString("")), date, date));
            else work.add(date);
        }
        return new Days(NoticeText.together(off), work);
    }

    private static JsonNode days(String text) {
        try {
            var read = JSON.readTree(text);
            return read.isArray() ? read : read.path("days");
        } catch (JacksonException unreadable) {
            throw Refusal.invalid("days", "calendar-json-unreadable", unreadable.getLocation() == null ? 1 : unreadable.getLocation().getLineNr());
        }
    }

    private static LocalDate date(String text, int no) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw Refusal.invalid("days", "calendar-date-impossible", no, text);
        }
    }
}
