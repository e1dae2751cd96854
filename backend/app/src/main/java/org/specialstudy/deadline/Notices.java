package org.specialstudy.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * The State Council's yearly notices of days off and make-up working days. A year without a notice is guessed from its weekends and the
 * holidays whose date the law fixes; every answer about it must be marked as estimated.
 */
final class Notices {

    record Off(DayOff holiday, LocalDate from, LocalDate to) {}

    record Notice(int year, String number, LocalDate issued, List<Off> off, List<LocalDate> work) {}

    private static final Map<MonthDay, DayOff> FIXED_BY_LAW = Map.of(
        MonthDay.of(1, 1), DayOff.NEW_YEAR,
        MonthDay.of(5, 1), DayOff.LABOUR_DAY, MonthDay.of(5, 2), DayOff.LABOUR_DAY,
        MonthDay.of(10, 1), DayOff.NATIONAL_DAY, MonthDay.of(10, 2), DayOff.NATIONAL_DAY, MonthDay.of(10, 3), DayOff.NATIONAL_DAY);

    private final List<Notice> notices;
    private final int version;
    private final Set<Integer> announced = new HashSet<>();
    private final Map<LocalDate, DayOff> off = new HashMap<>();
    private final Set<LocalDate> work = new HashSet<>();

    Notices(List<Notice> notices) {
        this(notices, 0);
    }

    Notices(List<Notice> notices, int version) {
        this.notices = List.copyOf(notices);
        this.version = version;
        for (var notice : notices) {
            announced.add(notice.year());
            notice.off().forEach(days -> days.from().datesUntil(days.to().plusDays(1)).forEach(day -> off.put(day, days.holiday())));
            work.addAll(notice.work());
        }
    }

    static Notices bundled() {
        try (var file = Notices.class.getResourceAsStream("/deadline/working-days.json")) {
            return new Notices(List.of(JsonMapper.builder().build().readValue(file, Notice[].class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int version() {
        return version;
    }

    List<Notice> all() {
        return notices;
    }

    boolean announced(int year) {
        return announced.contains(year);
    }

    /** Empty on a working day. */
    Optional<DayOff> dayOff(LocalDate day) {
        if (work.contains(day)) return Optional.empty();
        var holiday = announced(day.getYear()) ? off.get(day) : FIXED_BY_LAW.get(MonthDay.from(day));
        if (holiday != null) return Optional.of(holiday);
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? Optional.of(DayOff.WEEKEND) : Optional.empty();
    }
}
