package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialstudy.Spreadsheet;
import org.specialstudy.StudyCase;
import org.specialstudy.SystemTest;
import org.specialstudy.TestSystem;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.local.LocalPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SystemTest
class CalendarIT {

    private static final Duration SOON = Duration.ofSeconds(60);

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
    @Autowired
    CatchUps catchUps;
    @Autowired
    CalendarWatch watch;
    @Autowired
    Deadlines deadlines;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

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
        var itsWatch = new CalendarWatch(notices, replica, escalations, recount, catchUps);
        itsWatch.takeUp();
        var monday = freeMonday();
        assertThat(replica.isWorkingDay(monday)).isTrue();

        announceOff(monday);
        itsWatch.look();

        for (var one : List.of(replica, calendar)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !one.isWorkingDay(monday) && one.isWorkingDay(monday.minusDays(1)));
            assertThat(one.due(monday, 1, Unit.WORKING_DAYS).estimated()).isFalse();
        }
    }

    @Test
    void a_study_whose_deadlines_cannot_follow_waits_longer_and_longer_and_then_for_an_administrator_and_holds_nobody_up() {
        var stuck = UUID.randomUUID();
        var free = UUID.randomUUID();
        List.of(stuck, free).forEach(study -> transaction.executeWithoutResult(status -> deadlines.open(study, "calendarTestId", UUID.randomUUID(),
            "UserTask_CalendarTest", "office@" + study, Instant.now(), calendar.endOf(LocalDate.of(2040, 6, 1)), Basis.FIXED)));
        var root = directory.createPerson("系统管理员", true);
        memberships.grant(root, Role.SYSADMIN, ScopeType.SYSTEM, null, null, null);
        var administrator = signedIn(root);
        asOwner("alter table deadline.deadline add constraint stuck check (study_id <> '%s' or calendar_version <= %d) not valid".formatted(stuck, calendar
            .version()));
        try {
            announceOff(freeMonday());
            await().atMost(SOON).until(() -> follows(free));
            await().atMost(SOON).until(() -> jdbc.sql("select next_at > since from deadline.catch_up where study_id = ?").param(stuck).query(Boolean.class)
                .optional().orElse(false));
            await().atMost(SOON).until(() -> {
                jdbc.sql("update deadline.catch_up set next_at = now() where study_id = ? and next_at is not null").param(stuck).update();
                watch.look();
                return parked(administrator, stuck).isPresent();
            });
            var parked = parked(administrator, stuck).orElseThrow();
            assertThat(parked.path("attempts").asInt()).isEqualTo(CatchUps.TRIES);
            assertThat(parked.path("reason").asString()).startsWith("PSQLException 23514 at deadline.");
            assertThat(health(administrator)).isEqualTo("catch-ups-parked");
            watch.look();
            assertThat(parked(administrator, stuck)).as("nobody tries meanwhile").contains(parked);
            assertThat(new Spreadsheet(administrator.download("/api/admin/catch-ups/export")).column("研究编号")).contains(stuck.toString());
        } finally {
            asOwner("alter table deadline.deadline drop constraint stuck");
        }
        assertThat(administrator.post("/api/admin/catch-ups/" + stuck + "/retry", Map.of()).status()).isEqualTo(204);
        await().atMost(SOON).until(() -> follows(stuck));
        assertThat(administrator.post("/api/admin/catch-ups/" + stuck + "/retry", Map.of()).code()).isEqualTo("catch-up-not-parked");
        assertThat(parked(administrator, stuck)).isEmpty();
        List.of(stuck, free).forEach(study -> transaction.executeWithoutResult(status -> deadlines.closeAllOf(study)));
    }

    private boolean follows(UUID study) {
        return jdbc.sql("select calendar_version from deadline.deadline where study_id = ?").param(study).query(Integer.class).single()
            .equals(notices.version());
    }

    private static Optional<JsonNode> parked(Visitor administrator, UUID study) {
        return StudyCase.ok(administrator.get("/api/admin/catch-ups")).valueStream().filter(row -> row.path("studyId").asString().equals(study.toString()))
            .findFirst();
    }

    private static String health(Visitor administrator) {
        return StudyCase.ok(administrator.get("/api/admin/health")).path("parts").valueStream()
            .filter(part -> part.path("name").asString().equals("deadlines")).findFirst().orElseThrow().path("code").asString();
    }

    /** Of a year that no notice arranges. */
    private LocalDate freeMonday() {
        var years = notices.published(notices.version()).stream().map(published -> published.notice().year()).toList();
        var year = IntStream.rangeClosed(2041, 2099).map(one -> 4140 - one).filter(one -> !years.contains(one)).findFirst().orElseThrow();
        return LocalDate.of(year, 6, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private void announceOff(LocalDate monday) {
        notices.insert(new Notice(monday.getYear(), "国办发明电〔" + (monday.getYear() - 1) + "〕8号", LocalDate.of(2026, 1, 1),
            List.of(new Notice.Off(DayOff.NATIONAL_DAY, monday, monday)), List.of(monday.minusDays(1))), null, null, null);
    }

    private static void asOwner(String statement) {
        var postgres = TestSystem.postgres();
        JdbcClient.create(new DriverManagerDataSource(postgres.url(), LocalPostgres.OWNER, postgres.passwords().owner())).sql(statement).update();
    }

    private Visitor signedIn(UUID person) {
        var username = "calendar-" + UUID.randomUUID().toString().substring(0, 8);
        return Visitor.at(environment).signedIn(username, accounts.createDemo(person, username));
    }
}
