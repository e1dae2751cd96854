package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.deadline.Unit.WORKING_DAYS;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.specialstudy.deadline.Notice.Off;

/** What holds of every calendar, whatever its notices say; and the bundled notices beside somebody else's reading of them. */
class CalendarLawsTest {

    private static final int ROUNDS = 400;

    @Test
    void every_day_of_three_years_is_the_same_in_another_library() {
        var calendar = new WorkingCalendar();
        var days = LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();
        assertThat(days).hasSize(1096);
        assertThat(days).allSatisfy(day -> assertThat(calendar.isWorkingDay(day)).as(day.toString()).isEqualTo(worksByTyme(day)));
    }

    private static boolean worksByTyme(LocalDate day) {
        var listed = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return listed == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : listed.isWork();
    }

    @RepeatedTest(4)
    void the_laws_of_counting_hold_for_any_notices(RepetitionInfo repetition) {
        var random = new Random(20_240_202L * repetition.getCurrentRepetition());
        var calendar = new WorkingCalendar(anyNotices(random), LocalTime.of(18, 0));
        for (int round = 0; round < ROUNDS; round++) {
            var day = LocalDate.of(2029, 1, 1).plusDays(random.nextInt(1800));
            var later = day.plusDays(random.nextInt(40));
            var unit = Unit.values()[random.nextInt(3)];
            var term = 1 + random.nextInt(unit == Unit.MONTHS ? 14 : 60);

            var due = calendar.due(day, term, unit);
            assertThat(calendar.isWorkingDay(due.day())).as("%s + %d %s lands on a day off", day, term, unit).isTrue();
            assertThat(due.day()).isAfter(day).isBeforeOrEqualTo(calendar.due(day, term + 1, unit).day());
            assertThat(due.day()).isBeforeOrEqualTo(calendar.due(later, term, unit).day());
            assertThat(due.skipped()).noneMatch(skipped -> calendar.isWorkingDay(skipped.date()));

            var backward = calendar.before(day, Math.min(term, 60)).day();
            assertThat(calendar.isWorkingDay(backward)).isTrue();
            assertThat(backward).isBefore(day).isAfterOrEqualTo(calendar.before(day, term + 1).day());
            if (calendar.isWorkingDay(day)) {
                assertThat(calendar.before(calendar.due(day, term, WORKING_DAYS).day(), term).day()).isEqualTo(day);
                assertThat(calendar.due(calendar.before(day, term).day(), term, WORKING_DAYS).day()).isEqualTo(day);
            }
        }
    }

    /** Six years of holidays and make-up days at random, every second year without a notice. */
    private static Notices anyNotices(Random random) {
        return new Notices(Stream.of(2029, 2031, 2033).map(year -> {
            var from = LocalDate.of(year, 1, 1).plusDays(random.nextInt(300));
            var off = new Off(DayOff.SPRING_FESTIVAL, from, from.plusDays(random.nextInt(12)));
            var work = from.minusDays(40).datesUntil(from).filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY && random.nextBoolean()).toList();
            return new Notice(year, "第" + year + "号", LocalDate.of(year - 1, 11, 1), List.of(off), work);
        }).toList());
    }
}
