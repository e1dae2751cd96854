package org.specialstudy.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.DayOff;
import org.specialstudy.kernel.Fact;

/** A meeting or a visit on days that a notice made days off, or working days. */
record DayMark(UUID thing, Kind kind, UUID study, UUID group, String title, List<Day> days, String number) {

    enum Kind {
        MEETING("/meetings/", "meetingId"), VISIT("/visits/", "visitId");

        private final String page;
        private final String id;

        Kind(String page, String id) {
            this.page = page;
            this.id = id;
        }
    }

    /** {@code off} is null on a day on which people work now. */
    record Day(LocalDate date, DayOff off) {}

    record Happened(UUID study, String kind, UUID by, Instant at, Map<String, Object> details) implements Fact {}

    String link() {
        return kind.page + thing;
    }

    Fact found(Instant at) {
        return fact(days.stream().anyMatch(day -> day.off() != null) ? "day-mark.off" : "day-mark.worked", null, at);
    }

    Fact kept(UUID by, Instant at) {
        return fact("day-mark.kept", by, at);
    }

    private Fact fact(String happened, UUID by, Instant at) {
        var details = new LinkedHashMap<String, Object>();
        details.put(kind.id, thing);
        details.put("title", title);
        details.put("days", said());
        details.put("number", number);
        details.put("link", link());
        if (group != null) details.put("groupId", group);
        return new Happened(study, happened, by, at, details);
    }

    private String said() {
        var first = days.getFirst().date();
        return days.size() == 1 ? first.toString() : first + " – " + days.getLast().date();
    }
}
