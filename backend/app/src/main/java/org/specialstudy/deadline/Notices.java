package org.specialstudy.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The State Council's yearly notices of days off and make-up working days. A year without a notice is guessed from its weekends and the
 * holidays whose date the law fixes; every answer about it must be marked as estimated. A later year's notice may change the December
 * before it.
 */
final class Notices {

    /** What no notice can leave out. */
    static final Map<MonthDay, DayOff> FIXED_BY_LAW = Map.of(
        MonthDay.of(1, 1), DayOff.NEW_YEAR,
        MonthDay.of(5, 1), DayOff.LABOUR_DAY, MonthDay.of(5, 2), DayOff.LABOUR_DAY,
        MonthDay.of(10, 1), DayOff.NATIONAL_DAY, MonthDay.of(10, 2), DayOff.NATIONAL_DAY, MonthDay.of(10, 3), DayOff.NATIONAL_DAY);

    private final List<Notice> notices;
    private final int version;
    private final Map<Integer, Notice> announced = new TreeMap<>();
    private final Map<LocalDate, DayOff> off = new HashMap<>();
    private final Set<LocalDate> work = new HashSet<>();

    Notices(List<Notice> notices) {
        this(notices, 0);
    }

    Notices(List<Notice> notices, int version) {
        this.notices = notices.stream().sorted(Comparator.comparing(Notice::year)).toList();
        this.version = version;
        for (var notice : this.notices) {
            announced.put(notice.year(), notice);
            notice.daysOff().forEach((day, holiday) -> {
                off.put(day, holiday);
                work.remove(day);
            });
            notice.work().forEach(day -> {
                work.add(day);
                off.remove(day);
            });
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
        return announced.containsKey(year);
    }

    Optional<Notice> of(int year) {
        return Optional.ofNullable(announced.get(year));
    }

    /** These with one more, or with another one for its year. */
    Notices with(Notice notice) {
        return new Notices(Stream.concat(without(notice.year()).notices.stream(), Stream.of(notice)).toList(), version);
    }

    Notices without(int year) {
        return new Notices(notices.stream().filter(notice -> notice.year() != year).toList(), version);
    }

    /** A day that people would not expect by looking at the week: a holiday, also on a weekend, or a weekend on which they work. */
    boolean listed(LocalDate day) {
        return work.contains(day) || dayOff(day).filter(reason -> reason != DayOff.WEEKEND).isPresent();
    }

    /** Empty on a working day. */
    Optional<DayOff> dayOff(LocalDate day) {
        if (work.contains(day)) return Optional.empty();
        var holiday = off.get(day);
        if (holiday == null && !announced(day.getYear())) holiday = FIXED_BY_LAW.get(MonthDay.from(day));
        if (holiday != null) return Optional.of(holiday);
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? Optional.of(DayOff.WEEKEND) : Optional.empty();
    }
}
