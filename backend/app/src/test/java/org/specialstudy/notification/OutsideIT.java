package org.specialstudy.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.House;
import org.specialstudy.Spreadsheet;
import org.specialstudy.SystemTest;
import org.specialstudy.TestSystem;
import org.specialstudy.Visitor;
import org.specialstudy.deadline.Alerted;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.Mentioned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves the house: letters to a real mail server that fails in every way, calls to a real gateway, and the weekly digest. */
@SystemTest
class OutsideIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What the gateway got. */
    private record Call(String signature, String timestamp, String body) {}

    @Autowired
    ApplicationContext context;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Memberships memberships;
    @Autowired
    Directory directory;
    @Autowired
    Accounts accounts;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Digests digests;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    BusinessClock clock;
    @Autowired
    JdbcClient jdbc;

    private House house;
    private UUID study;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aWorkingMorning() {
        clock.moveTo(BrokerClock.now());
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var day = today.plusDays(1).datesUntil(today.plusDays(30)).filter(calendar::isWorkingDay).findFirst().orElseThrow();
        house = new House(context);
        study = house.commissioned();
        clock.moveTo(day.atTime(10, 0).atZone(BusinessClock.ZONE).toInstant());
    }

    @AfterEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
    }

    @Test
    void a_burst_is_one_letter_that_outlives_every_failure_of_the_mail_server_and_arrives_once() throws Exception {
        chooses(house.clerk, address("clerk"), "EN");
        chooses(house.secondClerk, address("second"), "ZH");
        alert("NEAR", 3);
        alert("DUE", 0);
        alert("REMINDER", 5);
        mention();
        tenMinutesLater();

        var letter = awaitDelivery(house.clerk, "SENDING", 1);
        try (var silent = SmtpScript.silent(TestSystem.mailPort())) {
            awaitDelivery(house.clerk, "SENDING", attempts(letter) + 2);
        }
        try (var mail = Mailbox.open()) {
            awaitDelivery(house.clerk, "SENT", 1);
            awaitDelivery(house.secondClerk, "SENT", 1);
            assertThat(to(mail, "clerk")).hasSize(1);
            reads(to(mail, "clerk").getFirst(), letter, "[Reminder]", "4 notifications", "Draft the work plan", "[Mentioned]", " mentioned " + nameOf(
                house.clerk),
                "in the progress of “报送数据”");
            assertThat(to(mail, "second").getFirst().getSubject()).startsWith("4 条通知");
            assertThat(Mailbox.plain(to(mail, "second").getFirst())).contains("[提到]", "在“报送数据”的进展中提到%s、".formatted(nameOf(house.clerk)),
                "/assignments/" + study + "#entry");

            diesBetweenSendingAndWritingItDown(letter);
            await().atMost(PATIENCE).until(() -> to(mail, "clerk").size() == 2);
            assertThat(to(mail, "clerk")).extracting(Mailbox::messageId).containsOnly("<" + letter + "@specialstudy.test>");
            assertThat(to(mail, "second")).hasSize(1);
        }
    }

    @Test
    void an_alert_of_what_is_urgent_waits_for_no_quiet_hours() throws Exception {
        chooses(house.clerk, address("clerk"), "ZH");
        jdbc.sql("update notification.preference set quiet_from = '00:00', quiet_to = '23:59' where person_id = ?").param(house.clerk).update();
        try (var mail = Mailbox.open()) {
            alert("NEAR", 3);
            alert("NEAR", 3, true);
            awaitDelivery(house.clerk, "SENT", 1);
            assertThat(to(mail, "clerk")).hasSize(1);
            assertThat(jdbc.sql("select state || ' ' || (due_at > :now)::text from notification.delivery where person_id = :person and not urgent")
                .param("now", Timestamptz.of(clock.instant())).param("person", house.clerk).query(String.class).list()).containsExactly("OPEN true");
        }
    }

    @Test
    void an_address_that_the_server_does_not_know_is_given_up_and_shown_to_the_administrator_who_sends_again() throws Exception {
        chooses(house.clerk, address("clerk"), "ZH");
        alert("CIRCULATE", -5);
        tenMinutesLater();
        UUID letter;
        try (var refusing = SmtpScript.refusing(TestSystem.mailPort())) {
            letter = awaitDelivery(house.clerk, "GIVEN_UP", 1);
        }
        var admin = administrator();
        var trouble = troubles(admin).stream().filter(one -> one.path("id").asString().equals(letter.toString())).findFirst().orElseThrow();
        assertThat(trouble.path("givenUp").asBoolean()).isTrue();
        assertThat(trouble.path("error").asString()).isNotBlank();
        assertThat(admin.get("/api/admin/deliveries?state=SENDING").body().findValuesAsString("id")).doesNotContain(letter.toString());
        assertThat(new Spreadsheet(admin.download("/api/admin/deliveries/export?channel=EMAIL&state=GIVEN_UP")).column("状态")).isNotEmpty().containsOnly("已放弃");

        try (var mail = Mailbox.open()) {
            assertThat(admin.post("/api/admin/deliveries/" + letter + "/retry", null).status()).isEqualTo(204);
            await().atMost(PATIENCE).until(() -> to(mail, "clerk").size() == 1);
            awaitDelivery(house.clerk, "SENT", 1);
            assertThat(admin.post("/api/admin/deliveries/" + letter + "/retry", null).status()).as("it has arrived").isEqualTo(404);
        }
    }

    @Test
    void the_gateway_gets_signed_ids_and_is_called_again_when_it_fails() throws IOException {
        var calls = new CopyOnWriteArrayList<Call>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/hook", exchange -> {
            calls.add(new Call(exchange.getRequestHeaders().getFirst(WebhookGateway.SIGNATURE), exchange.getRequestHeaders().getFirst(
                WebhookGateway.TIMESTAMP), new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(calls.size() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        server.start();
        var admin = administrator();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
            assertThat(admin.put("/api/admin/webhook", Map.of("url", "ftp://x", "secret", mark.repeat(4), "withText", false)).code()).isEqualTo(
                "webhook-url-unreadable");
            assertThat(admin.put("/api/admin/webhook", Map.of("url", url, "secret", "short", "withText", false)).code()).isEqualTo("webhook-secret-short");
            var set = house.ok(admin.put("/api/admin/webhook", Map.of("url", url, "secret", mark.repeat(4), "withText", false)));
            assertThat(set.toString()).doesNotContain(mark.repeat(4));
            alert("CIRCULATE", -5);
            tenMinutesLater();

            await().atMost(PATIENCE).until(() -> of(calls, house.clerk).size() >= 2 || of(calls, house.clerk).size() == 1 && calls.size() > 1);
            awaitDelivery(house.clerk, "WEBHOOK", "SENT", 1);
            var call = of(calls, house.clerk).getLast();
            assertThat(call.signature()).isEqualTo("sha256=" + WebhookGateway.signature(mark.repeat(4), call.timestamp(), call.body()));
            var news = JsonMapper.builder().build().readTree(call.body()).path("notifications").path(0);
            assertThat(news.path("reason").asString()).isEqualTo("URGED");
            assertThat(news.path("study").asString()).isEqualTo(study.toString());
            assertThat(news.has("text")).isFalse();
            mentionsGoThroughTheGatewayInTheReadersLanguage(admin, url, calls);
        } finally {
            admin.delete("/api/admin/webhook");
            server.stop(0);
        }
    }

    @Test
    void the_leading_group_reads_on_the_first_working_day_how_the_work_of_the_week_stands() {
        var now = clock.instant();
        var monday = LocalDate.ofInstant(now, BusinessClock.ZONE).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        transaction.executeWithoutResult(status -> {
            var done = given(monday.minusDays(1));
            given(monday.minusDays(2));
            given(monday.plusDays(2));
            given(monday.plusDays(40));
            deadlines.close("assignmentId", done, "UserTask_CompleteAssignment");
        });
        clock.moveTo(monday.atTime(8, 30).atZone(BusinessClock.ZONE).toInstant());

        transaction.executeWithoutResult(status -> digests.send(study, clock.instant()));
        transaction.executeWithoutResult(status -> digests.send(study, clock.instant()));

        for (var reader : List.of(house.chair, house.vice)) {
            var said = house.ok(house.as(reader).get("/api/notifications?reason=DIGEST")).path("items");
            assertThat(said).hasSize(1);
            var counts = said.path(0).path("details");
            assertThat(List.of("open", "done", "dueNext", "overdue", "awaiting").stream().map(name -> counts.path(name).asInt()).toList())
                .containsExactly(3, 1, 1, 1, 0);
        }
        assertThat(house.ok(house.as(house.clerk).get("/api/notifications?reason=DIGEST")).path("items")).isEmpty();
    }

    private UUID given(LocalDate due) {
        var id = UUID.randomUUID();
        deadlines.open(study, "assignmentId", id, "UserTask_CompleteAssignment", house.clerk.toString(), clock.instant(), calendar.endOf(due), Basis.FIXED);
        return id;
    }

    /** Once everything that is to go out lies in its letter. */
    private void tenMinutesLater() {
        await().atMost(PATIENCE).until(() -> jdbc.sql("select not exists (select from notification.notification where outward and study_id = :study)")
            .param("study", study).query(Boolean.class).single());
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    private void diesBetweenSendingAndWritingItDown(UUID letter) {
        jdbc.sql("update notification.delivery set state = 'SENDING', retry_at = now(), ended_at = null where id = :id").param("id", letter).update();
    }

    private void reads(MimeMessage message, UUID letter, String... said) throws Exception {
        assertThat(Mailbox.messageId(message)).isEqualTo("<" + letter + "@specialstudy.test>");
        var plain = Mailbox.plain(message);
        var html = Mailbox.html(message);
        assertThat(message.getSubject() + plain).contains(said);
        assertThat(html).contains("<html lang=\"en\">").contains("/studies/" + study).contains("/notifications/settings");
    }

    private String address(String name) {
        return name + "-" + mark + "@example.org";
    }

    private List<MimeMessage> to(Mailbox mail, String name) {
        return mail.to(address(name));
    }

    private List<Call> of(List<Call> calls, UUID person) {
        return calls.stream().filter(call -> call.body().contains(person.toString())).toList();
    }

    /** E-mail at once and nothing quiet, whatever hour it is; to an address that was in use before addresses were confirmed. */
    private void chooses(UUID person, String email, String language) {
        chooses(person, email, language, Map.of("reason", "ASSIGNED", "email", false, "webhook", false));
    }

    private void chooses(UUID person, String email, String language, Map<String, Object> reason) {
        jdbc.sql("insert into notification.address (person_id, email) values (?, ?)").params(person, email).update();
        var settings = house.ok(house.as(person).get("/api/notification-settings"));
        var body = new HashMap<String, Object>();
        body.put("language", language);
        body.put("rhythm", "AT_ONCE");
        body.put("reasons", List.of(reason));
        body.put("version", settings.path("version").asLong());
        body.put("quietFrom", LocalTime.of(22, 0).toString());
        assertThat(house.as(person).put("/api/notification-settings", body).code()).isEqualTo("quiet-hours-incomplete");
        body.remove("quietFrom");
        house.ok(house.as(person).put("/api/notification-settings", body));
        assertThat(house.as(person).put("/api/notification-settings", body).code()).isEqualTo("changed-meanwhile");
    }

    private void mentionsGoThroughTheGatewayInTheReadersLanguage(Visitor admin, String url, List<Call> calls) {
        house.ok(admin.put("/api/admin/webhook", Map.of("url", url, "secret", mark.repeat(4), "withText", true)));
        chooses(house.clerk, address("clerk"), "EN", Map.of("reason", "MENTIONED", "email", false, "webhook", true));
        chooses(house.secondClerk, address("second"), "ZH", Map.of("reason", "MENTIONED", "email", false, "webhook", true));
        mention();
        tenMinutesLater();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(of(calls, house.clerk)).anyMatch(call -> call.body().contains("MENTIONED") && call.body().contains("in the progress of"));
            assertThat(of(calls, house.secondClerk)).anyMatch(call -> call.body().contains("MENTIONED") && call.body().contains("的进展中提到"));
        });
    }

    /** By the leader, of both clerks. */
    private void mention() {
        var people = List.of(new PersonRef(house.clerk, nameOf(house.clerk)), new PersonRef(house.secondClerk, nameOf(house.secondClerk)));
        transaction.executeWithoutResult(status -> events.publishEvent(new Mentioned(study, "assignment", people, "/assignments/" + study + "#entry",
            Map.of("title", "报送数据"), house.vice, clock.instant())));
    }

    private String nameOf(UUID person) {
        return directory.name(person);
    }

    private void alert(String level, int left) {
        alert(level, left, false);
    }

    private void alert(String level, int left, boolean urgent) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Alerted(study, UUID.randomUUID(), "UserTask_DraftWorkPlan", level,
            clock.instant(), left, List.of("office@" + study), urgent, clock.instant())));
    }

    private UUID awaitDelivery(UUID person, String state, int attempts) {
        return awaitDelivery(person, "EMAIL", state, attempts);
    }

    private UUID awaitDelivery(UUID person, String channel, String state, int attempts) {
        return await().atMost(PATIENCE).until(() -> jdbc.sql("""
            select id from notification.delivery
             where person_id = :person and channel = :channel and state = :state and attempts >= :attempts
            """).param("person", person).param("channel", channel).param("state", state).param("attempts", attempts).query(UUID.class).optional(),
            java.util.Optional::isPresent).orElseThrow();
    }

    private int attempts(UUID delivery) {
        return jdbc.sql("select attempts from notification.delivery where id = :id").param("id", delivery).query(Integer.class).single();
    }

    private List<JsonNode> troubles(Visitor admin) {
        return admin.get("/api/admin/deliveries?channel=EMAIL&sort=-attempts").body().valueStream().toList();
    }

    private Visitor administrator() {
        var person = directory.createPerson("系统管理员" + mark, false);
        memberships.grant(person, Role.SYSADMIN, ScopeType.SYSTEM, null, null, null);
        var username = "admin" + UUID.randomUUID().toString().substring(0, 8);
        return Visitor.at(context.getEnvironment()).signedIn(username, accounts.createDemo(person, username));
    }
}
