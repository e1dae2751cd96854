package org.specialstudy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specialstudy.deadline.WorkingCalendar;

class CaseDaysTest {

    private static final LocalDate CASE = LocalDate.of(2024, 1, 18);

    private final WorkingCalendar calendar = new WorkingCalendar();

    @Test
    void on_its_own_day_the_case_stays_where_it_was() {
        var days = new CaseDays(calendar, CASE, CASE);

        assertThat(Stream.of("2024-01-02", "2024-01-12", "2024-01-16", "2024-01-18", "2024-01-25", "2024-02-18", "2024-09-30").map(LocalDate::parse))
            .allSatisfy(day -> assertThat(days.day(day)).isEqualTo(day));
    }

    @Test
    void elsewhere_the_working_days_between_are_the_same() {
        var days = new CaseDays(calendar, CASE, LocalDate.of(2026, 2, 13));

        assertThat(days.day(LocalDate.of(2024, 1, 17))).isEqualTo(LocalDate.of(2026, 2, 12));
        assertThat(days.day(LocalDate.of(2024, 1, 25))).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    void on_a_day_off_the_last_working_day_stands_for_today() {
        var days = new CaseDays(calendar, CASE, LocalDate.of(2026, 11, 21));

        assertThat(days.day(CASE)).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(days.day(LocalDate.of(2024, 1, 25))).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(days.day(LocalDate.of(2024, 1, 12))).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(days.moment(LocalDateTime.of(2024, 1, 12, 16, 0))).isEqualTo(Instant.parse("2026-11-16T08:00:00Z"));
    }

    @Test
    void the_story_tells_of_everybody_whom_the_case_names_and_of_nobody_else() {
        var scenario = Scenario.bundled();
        var story = Scenario.story();
        var administrators = List.of("p.sysadmin", "p.secadmin", "p.auditor");

        assertThat(scenario.entries("orgs")).hasSize(28);
        assertThat(Stream.concat(scenario.entries("people").stream(), story.entries("people").stream()).map(one -> one.text("id"))
            .filter(id -> !administrators.contains(id))).containsExactlyInAnyOrderElementsOf(story.entries("accounts").stream().map(one -> one.text("id"))
                .toList());
        assertThat(story.entries("accounts")).allSatisfy(account -> assertThat(account.text("user")).matches("[a-z0-9-]+"));
        assertThat(scenario.in("studies", "st.hn.ai").entries("tasks")).hasSize(24);
        assertThat(story.day("as_of")).isEqualTo(LocalDate.of(2024, 3, 8));
    }
}
