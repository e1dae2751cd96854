package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.specialstudy.deadline.Unit.CALENDAR_DAYS;
import static org.specialstudy.deadline.Unit.MONTHS;
import static org.specialstudy.deadline.Unit.WORKING_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialstudy.deadline.Due.Skipped;
import org.specialstudy.kernel.Refusal;

class WorkingCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final WorkingCalendar calendar = new WorkingCalendar();

    @ParameterizedTest
    @CsvSource({
        "2024-02-02,1,2024-02-04", "2024-02-02,5,2024-02-08", "2024-02-02,10,2024-02-21", "2024-02-02,15,2024-02-28",
        "2024-02-09,1,2024-02-18", "2024-02-09,5,2024-02-22", "2024-02-17,1,2024-02-18", "2024-01-16,7,2024-01-25",
        "2024-04-03,3,2024-04-09", "2024-04-30,5,2024-05-10", "2024-09-13,3,2024-09-19", "2024-09-30,5,2024-10-12",
        "2024-07-08,7,2024-07-17", "2025-01-24,5,2025-02-07", "2025-01-27,5,2025-02-10", "2025-04-30,3,2025-05-08",
        "2025-09-30,3,2025-10-11", "2025-12-31,3,2026-01-06", "2026-02-13,5,2026-02-27", "2026-04-30,5,2026-05-11",
        "2026-09-18,3,2026-09-22", "2026-09-30,3,2026-10-10"})
    void the_day_of_the_event_does_not_count_and_make_up_days_do(LocalDate from, int term, LocalDate due) {
        assertThat(calendar.due(from, term, WORKING_DAYS).day()).isEqualTo(due);
        assertThat(calendar.due(from, term, WORKING_DAYS).estimated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024-07-08,15,2024-06-17", "2024-07-08,10,2024-06-24", "2024-07-08,3,2024-07-03"})
    void terms_before_a_meeting_count_backwards_without_its_day(LocalDate meeting, int term, LocalDate due) {
        assertThat(calendar.before(meeting, term).day()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "2024;251;22,18,21,22,21,19,23,22,21,19,21,22",
        "2025;248;19,19,21,22,19,20,23,21,23,18,20,23",
        "2026;248;21,16,22,21,19,21,23,21,22,18,21,23"})
    void a_year_has_its_working_days(int year, int total, String months) {
        var counted = IntStream.rangeClosed(1, 12).mapToObj(month -> "" + workingDays(YearMonth.of(year, month))).toList();
        assertThat(String.join(",", counted)).isEqualTo(months);
        assertThat(counted.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(total);
    }

    private long workingDays(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(calendar::isWorkingDay).count();
    }

    @Test
    void every_year_names_its_notice() {
        assertThat(Notices.bundled().all()).extracting(Notice::number, notice -> notice.issued().toString()).containsExactly(
            org.assertj.core.groups.Tuple.tuple("国办发明电〔2023〕7号", "2023-10-25"),
            org.assertj.core.groups.Tuple.tuple("国办发明电〔2024〕12号", "2024-11-12"),
            org.assertj.core.groups.Tuple.tuple("国办发明电〔2025〕7号", "2025-11-04"));
        assertThat(calendar.announced(Year.of(2026))).isTrue();
        assertThat(calendar.announced(Year.of(2027))).isFalse();
    }

    @Test
    void the_eve_of_the_spring_festival_2024_is_a_working_day() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 2, 9))).isTrue();
    }

    @Test
    void a_term_ends_at_six_in_the_evening_in_the_house() {
        assertThat(calendar.due(LocalDate.of(2024, 2, 2), 5, WORKING_DAYS).at()).isEqualTo(at("2024-02-08T18:00:00"));
        assertThat(new WorkingCalendar("17:30").due(LocalDate.of(2024, 2, 2), 5, WORKING_DAYS).at()).isEqualTo(at("2024-02-08T17:30:00"));
    }

    @Test
    void an_event_counts_for_the_day_it_happens_on_in_the_house_not_in_utc() {
        assertThat(calendar.due(Instant.parse("2024-02-01T17:00:00Z"), 1, WORKING_DAYS).day()).isEqualTo(LocalDate.of(2024, 2, 4));
    }

    @Test
    void what_was_passed_over_is_told_with_its_reason() {
        assertThat(calendar.due(LocalDate.of(2024, 9, 13), 1, WORKING_DAYS).skipped()).isEmpty();
        assertThat(calendar.due(LocalDate.of(2024, 9, 14), 1, WORKING_DAYS).skipped()).containsExactly(
            new Skipped(LocalDate.of(2024, 9, 15), DayOff.MID_AUTUMN),
            new Skipped(LocalDate.of(2024, 9, 16), DayOff.MID_AUTUMN),
            new Skipped(LocalDate.of(2024, 9, 17), DayOff.MID_AUTUMN));
        assertThat(calendar.due(LocalDate.of(2024, 7, 5), 1, WORKING_DAYS).skipped()).extracting(Skipped::reason)
            .containsExactly(DayOff.WEEKEND, DayOff.WEEKEND);
        assertThat(calendar.before(LocalDate.of(2024, 7, 8), 3).skipped()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01,3,2024-01-04", "2024-01-01,5,2024-01-08", "2024-02-01,10,2024-02-18", "2024-09-20,11,2024-10-08"})
    void calendar_days_include_days_off_but_never_end_on_one(LocalDate from, int term, LocalDate due) {
        assertThat(calendar.due(from, term, CALENDAR_DAYS).day()).isEqualTo(due);
    }

    @Test
    void days_off_within_a_calendar_term_are_not_passed_over_only_those_at_its_end() {
        assertThat(calendar.due(LocalDate.of(2024, 9, 20), 11, CALENDAR_DAYS).skipped()).hasSize(7)
            .allMatch(skipped -> skipped.reason() == DayOff.NATIONAL_DAY);
        assertThat(calendar.due(LocalDate.of(2024, 1, 1), 9, CALENDAR_DAYS).skipped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31,1,2024-02-29", "2025-01-31,1,2025-02-28", "2024-03-15,1,2024-04-15", "2024-02-29,12,2025-02-28",
        "2024-12-31,2,2025-02-28", "2024-04-01,1,2024-05-06", "2024-08-31,1,2024-09-30"})
    void months_end_on_the_same_date_number_or_at_the_end_of_the_month(LocalDate from, int term, LocalDate due) {
        assertThat(calendar.due(from, term, MONTHS).day()).isEqualTo(due);
    }

    @Test
    void a_term_that_reaches_a_year_without_notice_is_estimated() {
        assertThat(calendar.due(LocalDate.of(2026, 12, 30), 1, WORKING_DAYS).estimated()).isFalse();
        var over = calendar.due(LocalDate.of(2026, 12, 31), 1, WORKING_DAYS);
        assertThat(over.estimated()).isTrue();
        assertThat(over.day()).as("New Year's Day is off by law").isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(calendar.due(LocalDate.of(2026, 12, 1), 2, MONTHS).estimated()).isTrue();
        assertThat(calendar.due(LocalDate.of(2023, 12, 29), 3, WORKING_DAYS).estimated()).isTrue();
    }

    @Test
    void a_later_start_or_a_longer_term_is_never_due_earlier() {
        for (var day : days().toList()) {
            for (var unit : Unit.values()) {
                for (int term : new int[] {1, 2, 3, 5, 10, 15}) {
                    var due = calendar.due(day, term, unit).day();
                    assertThat(due).isAfter(day).isBeforeOrEqualTo(calendar.due(day, term + 1, unit).day());
                    assertThat(due).isBeforeOrEqualTo(calendar.due(day.plusDays(1), term, unit).day());
                    assertThat(calendar.isWorkingDay(due)).isTrue();
                }
            }
        }
    }

    @Test
    void the_working_days_left_on_the_day_of_the_event_are_the_term_itself() {
        for (var day : days().toList()) {
            for (int term = 1; term <= 12; term++) {
                var due = calendar.due(day, term, WORKING_DAYS);
                assertThat(calendar.workingDaysLeft(noon(day), due.at())).isEqualTo(term);
                assertThat(calendar.workingDaysLeft(due.at(), noon(day))).isEqualTo(-term);
            }
        }
    }

    @Test
    void counting_back_undoes_counting_forward_from_a_working_day() {
        for (var day : days().filter(calendar::isWorkingDay).toList()) {
            for (int term = 1; term <= 12; term++) {
                assertThat(calendar.before(calendar.due(day, term, WORKING_DAYS).day(), term).day()).isEqualTo(day);
            }
        }
    }

    @Test
    void a_term_of_working_days_is_the_same_however_it_is_split() {
        for (var day : days().toList()) {
            var halfway = calendar.due(day, 4, WORKING_DAYS).day();
            assertThat(calendar.due(halfway, 7, WORKING_DAYS).day()).isEqualTo(calendar.due(day, 11, WORKING_DAYS).day());
        }
    }

    @Test
    void the_days_left_never_grow_while_time_passes_and_fall_by_one_each_working_day() {
        var due = calendar.due(LocalDate.of(2024, 9, 2), 30, WORKING_DAYS).at();
        for (var day : LocalDate.of(2024, 8, 1).datesUntil(LocalDate.of(2024, 12, 1)).toList()) {
            var fell = calendar.workingDaysLeft(noon(day.minusDays(1)), due) - calendar.workingDaysLeft(noon(day), due);
            assertThat(fell).isEqualTo(calendar.isWorkingDay(day) ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01T12:00:00,NORMAL,4", "2024-02-02T12:00:00,NORMAL,5", "2024-02-04T23:59:00,NORMAL,4", "2024-02-05T00:00:00,NEAR,3",
        "2024-02-08T18:00:00,NEAR,0", "2024-02-08T18:00:01,OVERDUE,1", "2024-02-09T12:00:00,OVERDUE,1", "2024-02-17T12:00:00,OVERDUE,1",
        "2024-02-18T12:00:00,OVERDUE,2"})
    void the_light_is_yellow_from_three_working_days_and_red_after_the_hour(String now, Light.Kind kind, int days) {
        var due = now.startsWith("2024-02-01") ? at("2024-02-06T18:00:00") : at("2024-02-08T18:00:00");
        assertThat(calendar.light(at(now), due)).isEqualTo(new Light(kind, days));
    }

    @Test
    void done_late_keeps_the_working_days_for_good() {
        var due = at("2024-02-08T18:00:00");
        assertThat(Light.done(calendar.lateDays(due, at("2024-02-08T17:59:00")))).isEqualTo(new Light(Light.Kind.DONE, 0));
        assertThat(Light.done(calendar.lateDays(due, at("2024-02-08T19:00:00")))).isEqualTo(new Light(Light.Kind.DONE_LATE, 1));
        assertThat(Light.done(calendar.lateDays(due, at("2024-02-19T09:00:00")))).isEqualTo(new Light(Light.Kind.DONE_LATE, 3));
    }

    @ParameterizedTest
    @CsvSource({"0,WORKING_DAYS", "-1,WORKING_DAYS", "100000,WORKING_DAYS", "1001,CALENDAR_DAYS", "121,MONTHS", "0,MONTHS"})
    void an_impossible_term_is_refused_by_its_field(int term, Unit unit) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendar.due(LocalDate.of(2024, 2, 2), term, unit)).satisfies(no -> {
            assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(no.field()).isEqualTo("term");
            assertThat(no.code()).isEqualTo("term-out-of-range");
        });
    }

    @Test
    void a_date_far_from_any_study_is_refused_by_its_field() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendar.due(LocalDate.of(9999, 1, 1), 5, MONTHS))
            .satisfies(no -> assertThat(no.field()).isEqualTo("from"));
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.minusDays(20));
    }

    private static Instant noon(LocalDate day) {
        return at(day + "T12:00:00");
    }

    private static Instant at(String local) {
        return Instant.parse(local + "Z").minusSeconds(8 * 3600);
    }
}
