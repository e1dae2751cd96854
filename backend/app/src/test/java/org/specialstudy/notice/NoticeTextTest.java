package org.specialstudy.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.specialstudy.deadline.DayOff.HOLIDAY;
import static org.specialstudy.deadline.DayOff.NATIONAL_DAY;
import static org.specialstudy.deadline.DayOff.NATIONAL_DAY_AND_MID_AUTUMN;
import static org.specialstudy.deadline.DayOff.NEW_YEAR;
import static org.specialstudy.deadline.DayOff.SPRING_FESTIVAL;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialstudy.deadline.DayOff;
import org.specialstudy.deadline.Notice.Off;
import org.specialstudy.kernel.Refusal;

/** The days of a notice, however they are pasted. */
class NoticeTextTest {

    @Test
    void the_sentences_of_a_notice_are_understood() {
        var days = NoticeText.read(2025, """
            关于2025年部分节假日安排的通知
            一、元旦：1月1日（周三）放假1天，不调休。
            二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            三、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
            2024年11月12日
            """);
        assertThat(days.off()).containsExactly(off(NEW_YEAR, "2025-01-01", "2025-01-01"), off(SPRING_FESTIVAL, "2025-01-28", "2025-02-04"),
            off(NATIONAL_DAY_AND_MID_AUTUMN, "2025-10-01", "2025-10-08"));
        assertThat(days.work()).isEqualTo(Stream.of("2025-01-26", "2025-02-08", "2025-09-28", "2025-10-11").map(LocalDate::parse).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"国庆节\t2027-10-01\t至\t2027-10-07\t休\n2027-09-26\t班", "国庆节,2027/10/1-2027/10/7,休\n补班,2027/9/26",
        "National Day 2027-10-01 to 2027-10-07 off\nwork 2027-09-26", "国庆 10月1日～7日 放假；9月26日，调休上班", "国庆节\t2027-10-01\t2027-10-07\t假\n2027-09-26\t班"})
    void a_table_is_understood_however_it_is_written(String table) {
        var days = NoticeText.read(2027, table);
        assertThat(days.off()).containsExactly(off(NATIONAL_DAY, "2027-10-01", "2027-10-07"));
        assertThat(days.work()).containsExactly(LocalDate.parse("2027-09-26"));
    }

    @Test
    void a_published_list_is_understood() {
        var days = NoticeText.read(2027, """
            {"year": 2027, "papers": [], "days": [
              {"name": "春节", "date": "2027-02-06", "isOffDay": true}, {"name": "春节", "date": "2027-02-05", "isOffDay": true},
              {"name": "纪念日", "date": "2027-09-03", "isOffDay": true}, {"name": "春节", "date": "2027-01-31", "isOffDay": false}]}
            """);
        assertThat(days.off()).containsExactly(off(SPRING_FESTIVAL, "2027-02-05", "2027-02-06"), off(HOLIDAY, "2027-09-03", "2027-09-03"));
        assertThat(days.work()).containsExactly(LocalDate.parse("2027-01-31"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"春节：2月5日至11日|calendar-line-unclear", "二月 2027-02-30 放假|calendar-date-impossible",
        "12日放假|calendar-date-impossible", "{\"days\": 3}|calendar-json-shape", "{\"days\": [|calendar-json-unreadable",
        "[{\"date\": \"2027-01-01\"}]|calendar-json-day", "[{\"date\": \"soon\", \"isOffDay\": true}]|calendar-date-impossible",
        "2027-03-01 至 2027-02-01 上班|calendar-line-unclear", "' '|calendar-days-missing"})
    void what_is_unclear_is_refused_at_the_field(String text, String code) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> NoticeText.read(2027, text)).satisfies(no -> {
            assertThat(no.field()).isEqualTo("days");
            assertThat(no.code()).isEqualTo(code);
        });
    }

    private static Off off(DayOff holiday, String from, String to) {
        return new Off(holiday, LocalDate.parse(from), LocalDate.parse(to));
    }
}
