package org.specialstudy.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.notification.Preference.Language;
import org.specialstudy.notification.Preference.Rhythm;

class TimingTest {

    private final Timing timing = new Timing(new WorkingCalendar(), Duration.ofMinutes(3));

    @ParameterizedTest
    @CsvSource({
        "AT_ONCE, 2024-04-26T10:00, 2024-04-26T10:03",
        "AT_ONCE, 2024-04-26T22:00, 2024-04-28T08:30",
        "AT_ONCE, 2024-04-25T22:00, 2024-04-26T08:00",
        "AT_ONCE, 2024-04-26T07:00, 2024-04-26T08:00",
        "AT_ONCE, 2024-04-27T10:00, 2024-04-28T08:30",
        "DAILY, 2024-04-26T08:00, 2024-04-26T08:30",
        "DAILY, 2024-04-26T10:00, 2024-04-28T08:30",
        "DAILY, 2024-04-30T10:00, 2024-05-06T08:30",
        "WEEKLY, 2024-04-26T10:00, 2024-04-29T08:30",
        "WEEKLY, 2024-04-29T08:00, 2024-04-29T08:30",
        "WEEKLY, 2024-10-02T10:00, 2024-10-08T08:30"})
    void letters_go_out_in_their_rhythm_on_working_days_and_outside_quiet_hours(Rhythm rhythm, LocalDateTime now, LocalDateTime due) {
        assertThat(timing.due(at(now), chosen(rhythm), Channel.EMAIL, false)).isEqualTo(at(due));
    }

    @Test
    void urging_and_the_gateway_wait_for_no_rhythm() {
        var now = LocalDateTime.of(2024, 4, 26, 10, 0);
        assertThat(timing.due(at(now), chosen(Rhythm.WEEKLY), Channel.EMAIL, true)).isEqualTo(at(now.plusMinutes(3)));
        assertThat(timing.due(at(now), chosen(Rhythm.DAILY), Channel.WEBHOOK, false)).isEqualTo(at(now.plusMinutes(3)));
    }

    @Test
    void the_week_begins_with_its_first_working_day_even_when_that_is_no_monday() {
        assertThat(timing.weekly(LocalDate.of(2024, 10, 8))).isEqualTo(at(LocalDateTime.of(2024, 10, 8, 8, 30)));
        assertThat(timing.weekly(LocalDate.of(2024, 4, 29))).isEqualTo(at(LocalDateTime.of(2024, 4, 29, 8, 30)));
    }

    private static Preference chosen(Rhythm rhythm) {
        return new Preference("a@example.org", Language.ZH, rhythm, LocalTime.of(21, 0), LocalTime.of(8, 0), Preference.usual().wanted(), 0);
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(BusinessClock.ZONE).toInstant();
    }
}
