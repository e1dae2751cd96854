package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialstudy.StudyCase;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@SystemTest
class CalendarIT {

    @Autowired
    Environment environment;
    @Autowired
    Directory directory;
    @Autowired
    Memberships memberships;
    @Autowired
    Accounts accounts;

    @Autowired
    WorkingCalendar calendar;
    @Autowired
    NoticeStore notices;
    @Autowired
    EscalationsInForce escalations;
    @Autowired
    Recount recount;

    private Visitor clerk;

    @BeforeEach
    void somebodyAsks() {
        clerk = signedIn(directory.createPerson("办公室工作人员", true));
    }

    @Test
    void a_term_is_answered_with_the_days_that_were_passed_over_in_the_readers_language() {
        var answer = StudyCase.ok(clerk.get("/api/calendar/due?from=2024-09-14&term=1&unit=WORKING_DAYS"));

        assertThat(answer.path("due").asString()).isEqualTo("2024-09-18");
        assertThat(answer.path("dueAt").asString()).isEqualTo("2024-09-18T10:00:00Z");
        assertThat(answer.path("estimated").asBoolean()).isFalse();
        assertThat(answer.path("skipped")).hasSize(3);
        assertThat(answer.at("/skipped/0/reason").asString()).isEqualTo("中秋节");
        var english = clerk.with("Accept-Language", "en").get("/api/calendar/due?from=2024-09-14&term=1&unit=WORKING_DAYS").body();
        assertThat(english.at("/skipped/0/reason").asString()).isEqualTo("Mid-Autumn Festival");
    }

    @ParameterizedTest
    @CsvSource({"2024-02-02,0,WORKING_DAYS,term", "2024-02-02,100000,WORKING_DAYS,term", "9999-01-01,5,MONTHS,from",
        "2024-02-30,5,MONTHS,from", "2024-02-02,many,MONTHS,term", "2024-02-02,5,WEEKS,unit"})
    void what_cannot_be_counted_is_refused_at_its_field(String from, String term, String unit, String field) {
        var refused = clerk.get("/api/calendar/due?from=" + from + "&term=" + term + "&unit=" + unit);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.body().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void administrators_and_strangers_are_told_nothing() {
        var administrator = directory.createPerson("系统管理员", true);
        memberships.grant(administrator, Role.SYSADMIN, ScopeType.SYSTEM, null, null, null);

        assertThat(signedIn(administrator).get("/api/calendar/due?from=2024-02-02&term=5&unit=WORKING_DAYS").status()).isEqualTo(403);
        assertThat(Visitor.at(environment).get("/api/calendar/due?from=2024-02-02&term=5&unit=WORKING_DAYS").status()).isEqualTo(401);
    }

    @Test
    void what_one_replica_publishes_all_count_by_a_moment_later() {
        var replica = new WorkingCalendar();
        var itsWatch = new CalendarWatch(notices, replica, escalations, recount);
        itsWatch.takeUp();
        var years = notices.published(notices.version()).stream().map(published -> published.notice().year()).toList();
        var year = IntStream.rangeClosed(2041, 2099).map(one -> 4140 - one).filter(one -> !years.contains(one)).findFirst().orElseThrow();
        var monday = LocalDate.of(year, 6, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        assertThat(replica.isWorkingDay(monday)).isTrue();

        notices.insert(new Notice(year, "国办发明电〔" + (year - 1) + "〕8号", LocalDate.of(2026, 1, 1),
            List.of(new Notice.Off(DayOff.NATIONAL_DAY, monday, monday)), List.of(monday.minusDays(1))), null, null, null);
        itsWatch.look();

        for (var one : List.of(replica, calendar)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !one.isWorkingDay(monday) && one.isWorkingDay(monday.minusDays(1)));
            assertThat(one.due(monday, 1, Unit.WORKING_DAYS).estimated()).isFalse();
        }
    }

    private Visitor signedIn(UUID person) {
        var username = "calendar-" + UUID.randomUUID().toString().substring(0, 8);
        return Visitor.at(environment).signedIn(username, accounts.createDemo(person, username));
    }
}
