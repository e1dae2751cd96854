package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.deadline.DayOff.LABOUR_DAY;
import static org.specialstudy.deadline.DayOff.NATIONAL_DAY;
import static org.specialstudy.deadline.DayOff.NEW_YEAR;
import static org.specialstudy.deadline.DayOff.SPRING_FESTIVAL;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specialstudy.deadline.Notice.Off;
import org.specialstudy.kernel.Refusal.Wrong;

/** What a notice may not say, beside the three bundled years. */
class NoticeTest {

    private static final LocalDate TODAY = day("2026-11-10");
    private static final Off NEW_YEAR_2027 = new Off(NEW_YEAR, day("2027-01-01"), day("2027-01-03"));
    private static final List<Off> LATER = List.of(new Off(LABOUR_DAY, day("2027-05-01"), day("2027-05-05")),
        new Off(NATIONAL_DAY, day("2027-10-01"), day("2027-10-07")));
    private static final List<Off> LAWFUL = Stream.concat(Stream.of(NEW_YEAR_2027), LATER.stream()).toList();

    @Test
    void a_notice_of_the_coming_year_may_come_into_force() {
        assertThat(faults(notice(List.of(NEW_YEAR_2027), day("2027-01-09")))).isEmpty();
    }

    @Test
    void a_day_is_off_or_worked_and_said_once() {
        assertThat(faults(notice(List.of(NEW_YEAR_2027), day("2027-01-02")))).containsExactly("days calendar-day-both");
        assertThat(faults(notice(List.of(NEW_YEAR_2027, new Off(NEW_YEAR, day("2027-01-03"), day("2027-01-03")))))).containsExactly("days calendar-day-twice");
        assertThat(faults(notice(List.of(NEW_YEAR_2027), day("2027-01-09"), day("2027-01-09")))).containsExactly("days calendar-day-twice");
    }

    @Test
    void only_a_day_that_would_be_off_is_made_up() {
        assertThat(faults(notice(List.of(NEW_YEAR_2027), day("2027-01-06")))).as("a Wednesday").containsExactly("days calendar-works-already");
    }

    @Test
    void it_arranges_its_own_year_and_the_december_before() {
        var december = new Off(NEW_YEAR, day("2026-12-31"), day("2027-01-02"));
        assertThat(faults(notice(List.of(december), day("2026-12-27")))).isEmpty();
        assertThat(faults(notice(List.of(NEW_YEAR_2027, new Off(NEW_YEAR, day("2026-11-30"), day("2026-11-30"))), day("2028-01-01"))))
            .containsExactly("days calendar-day-of-other-year", "days calendar-day-of-other-year");
    }

    @Test
    void the_next_years_notice_changes_the_december_before_it() {
        var bundled = Notices.bundled();
        var with = bundled.with(notice(List.of(new Off(NEW_YEAR, day("2026-12-31"), day("2027-01-02"))), day("2026-12-27")));
        assertThat(bundled.dayOff(day("2026-12-31"))).isEmpty();
        assertThat(with.dayOff(day("2026-12-31"))).contains(NEW_YEAR);
        assertThat(with.dayOff(day("2026-12-27"))).as("a Sunday that is made up").isEmpty();
        assertThat(with.announced(2027)).isTrue();
        assertThat(with.without(2027).dayOff(day("2026-12-31"))).isEmpty();
    }

    @Test
    void a_year_without_a_notice_lists_what_the_law_has_off() {
        var listed = day("2027-01-01").datesUntil(day("2028-01-01")).filter(Notices.bundled()::listed).map(LocalDate::toString).toList();
        assertThat(listed).containsExactly("2027-01-01", "2027-05-01", "2027-05-02", "2027-10-01", "2027-10-02", "2027-10-03");
    }

    @Test
    void ranges_begin_before_they_end_and_are_no_longer_than_a_holiday() {
        assertThat(faults(notice(List.of(NEW_YEAR_2027, new Off(SPRING_FESTIVAL, day("2027-02-12"), day("2027-02-05")))))).containsExactly(
            "days calendar-range-reversed");
        assertThat(faults(notice(List.of(NEW_YEAR_2027, new Off(SPRING_FESTIVAL, day("2027-02-05"), day("2027-09-05")))))).containsExactly(
            "days calendar-range-long");
        assertThat(faults(new Notice(2027, "国办发明电〔2026〕9号", TODAY, List.of(), List.of()))).containsExactly("days calendar-days-missing");
    }

    @Test
    void a_year_that_is_over_stays_as_it_was() {
        assertThat(faults(new Notice(2025, "第1号", TODAY, List.of(NEW_YEAR_2027), List.of()))).containsExactly("year calendar-year-over");
        assertThat(faults(new Notice(2101, "第1号", TODAY, List.of(NEW_YEAR_2027), List.of()))).containsExactly("year calendar-year-range");
    }

    @Test
    void what_the_law_has_off_cannot_be_forgotten() {
        assertThat(faults(notice(List.of()))).containsExactly("days calendar-law-day-missing");
    }

    @Test
    void it_names_its_number_and_its_date() {
        assertThat(faults(new Notice(2027, " ", null, LAWFUL, List.of())))
            .containsExactly("number calendar-number-missing", "issued calendar-issued-missing");
        assertThat(faults(new Notice(2027, "国办发明电〔2025〕7号", TODAY.plusDays(1), LAWFUL, List.of())))
            .containsExactly("number calendar-number-taken", "issued calendar-issued-ahead");
    }

    private static List<String> faults(Notice notice) {
        return notice.faults(Notices.bundled(), TODAY).stream().map((Wrong wrong) -> wrong.field() + " " + wrong.code()).toList();
    }

    private static Notice notice(List<Off> off, LocalDate... work) {
        return new Notice(2027, "国办发明电〔2026〕9号", day("2026-11-05"), Stream.concat(off.stream(), LATER.stream()).toList(), List.of(work));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
