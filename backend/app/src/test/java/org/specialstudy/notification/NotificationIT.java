package org.specialstudy.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.specialstudy.deadline.Alerted;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SystemTest
class NotificationIT {

    @Autowired
    ApplicationContext context;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Memberships memberships;
    @Autowired
    BusinessClock clock;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
    }

    @Test
    void people_are_told_what_concerns_them_and_nobody_what_they_did_themselves() {
        var house = new House(context);
        var study = house.commissioned();
        told(house, house.clerk, "ASSIGNED task.came UserTask_DraftWorkPlan");
        told(house, house.secondClerk, "ASSIGNED task.came UserTask_DraftWorkPlan");

        var plan = house.inReview(study);
        told(house, house.vice, "ASSIGNED task.came UserTask_ReviewWorkPlan");
        var before = newest(house, house.clerk);
        house.ok(house.as(house.vice).post(House.path(plan, "/review"), house.version(plan, "outcome", "RETURNED", "reason", "请补充进度安排")));
        told(house, house.clerk, "RETURNED work-plan.reviewed ");
        told(house, house.secondClerk, "RETURNED work-plan.reviewed ");
        plan = house.awaitTask(study, "REVISING");
        assertThat(lines(house, house.vice)).as("the leader returned it").noneMatch(line -> line.contains("work-plan.reviewed"));

        house.ok(house.as(house.clerk).post(House.path(plan, "/revision"), house.version(plan)));
        plan = house.awaitTask(study, "REVIEW");
        house.ok(house.as(house.vice).post(House.path(plan, "/review"), house.version(plan, "outcome", "AGREED")));
        recordedForTheChair(house, house.awaitTask(study, "DECISION"));

        assertThat(lines(house, house.stranger)).isEmpty();
        assertThat(lines(house, house.lead)).as("no group has been appointed yet").isEmpty();
        assertThat(newest(house, house.clerk)).isGreaterThan(before);
        oneReadsOneByOneAndAll(house);
        assertThat(lines(house, house.clerk)).as("returned is told once, not once more as a task")
            .noneMatch(line -> line.equals("ASSIGNED task.came UserTask_ReviseWorkPlan"));
        whoLosesTheRoleSeesItNoMore(house, study);
    }

    @Test
    void an_alert_reaches_its_audience_as_a_reminder_or_as_urging() {
        var house = new House(context);
        var study = house.commissioned();
        house.awaitTask(study, "DRAFT");
        alert(study, "NEAR", 3, "office@" + study);
        alert(study, "CIRCULATE", -5, "office@" + study, "incharge@" + study, "contact@" + UUID.randomUUID());

        told(house, house.clerk, "URGED deadline.alerted UserTask_DraftWorkPlan");
        assertThat(lines(house, house.clerk)).contains("REMINDER deadline.alerted UserTask_DraftWorkPlan");
        assertThat(lines(house, house.vice)).containsExactly("URGED deadline.alerted UserTask_DraftWorkPlan");
        assertThat(lines(house, house.chair)).isEmpty();
        var plan = house.plan(study);
        assertThat(list(house, house.vice, "")).allSatisfy(told -> {
            assertThat(told.path("details").path("subject")).as("what it is about").isEqualTo(plan.path("title"));
            assertThat(told.path("link").asString()).startsWith("/tasks/");
        });
    }

    @Test
    void whoever_is_mentioned_hears_of_it_once_and_only_people_of_the_study_mention_and_are_mentioned() {
        var house = new House(context);
        var study = house.commissioned();
        var assignment = house.ok(house.as(house.clerk).post("/api/studies/" + study + "/assignments", Map.of("title", "报送数据", "text", "", "owner",
            Map.of("type", "ORG", "id", house.bureau), "helpers", List.of(), "rule", Map.of("kind", "TERM", "term", 10, "unit", "WORKING_DAYS"))));
        var path = "/api/assignments/" + assignment.path("id").asString();
        var clerk = nameOf(house, path, house.clerk);
        var second = nameOf(house, path, house.secondClerk);
        assertThat(house.ok(house.as(house.clerk).get(path + "/mentionable?q=" + UUID.randomUUID()))).isEmpty();
        assertThat(house.ok(house.as(house.contact).get(path + "/mentionable"))).as("not of the study").isEmpty();
        assertThat(house.as(house.stranger).get(path + "/mentionable").status()).isEqualTo(404);

        var text = "请@%s和@%s核对，@%s复核".formatted(second, clerk, second);
        var mentions = List.of(mention(house.secondClerk, second, 1), mention(house.clerk, clerk, text.indexOf("@" + clerk)),
            mention(house.secondClerk, second, text.lastIndexOf('@')));
        refusedAtTheText(house, path, "mention-not-in-text", house.clerk, text, mention(house.secondClerk, second, 2));
        refusedAtTheText(house, path, "mention-not-in-text", house.clerk, text, mention(house.secondClerk, "请", 0));
        refusedAtTheText(house, path, "mention-not-readable", house.clerk, "@谁", mention(house.stranger, "谁", 0));
        refusedAtTheText(house, path, "mention-from-outside", house.contact, text, mentions.getFirst());
        assertThat(lines(house, house.secondClerk)).noneMatch(line -> line.startsWith("MENTIONED"));

        var noted = house.ok(house.as(house.clerk).post(path + "/notes", Map.of("text", text, "mentions", mentions)));
        var entry = noted.path("entries").valueStream().filter(one -> one.path("kind").asString().equals("PROGRESS")).findFirst().orElseThrow();
        assertThat(entry.path("mentions").valueStream().map(one -> one.path("person").asString())).containsExactly(house.secondClerk.toString(),
            house.clerk.toString(), house.secondClerk.toString());
        var heard = list(house, house.secondClerk, "?reason=MENTIONED");
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().path("link").asString()).isEqualTo(path.substring(4) + "#" + entry.path("id").asString());
        assertThat(list(house, house.clerk, "?reason=MENTIONED")).as("oneself").isEmpty();

        memberships.end(house.secondClerk, Role.OFFICE, ScopeType.STUDY, study, null);
        assertThat(list(house, house.secondClerk, "")).isEmpty();
    }

    private static Map<String, Object> mention(UUID person, String name, int at) {
        return Map.of("person", person, "name", name, "at", at);
    }

    private static String nameOf(House house, String path, UUID person) {
        return house.ok(house.as(house.vice).get(path + "/mentionable")).valueStream().filter(one -> one.path("id").asString().equals(person.toString()))
            .findFirst().orElseThrow().path("name").asString();
    }

    private static void refusedAtTheText(House house, String path, String code, UUID by, String text, Map<String, Object> mention) {
        var refused = house.as(by).post(path + "/notes", Map.of("text", text, "mentions", List.of(mention)));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.body().path("errors").path(0).path("field").asString()).isEqualTo("text");
    }

    private void alert(UUID study, String level, int left, String... audience) {
        var deadline = jdbc.sql("select deadline_id from deadline.of_task where study_id = :study").param("study", study).query(UUID.class).single();
        transaction.executeWithoutResult(status -> events.publishEvent(new Alerted(study, deadline, "UserTask_DraftWorkPlan", level,
            clock.instant(), left, List.of(audience), false, clock.instant())));
    }

    private void recordedForTheChair(House house, JsonNode plan) {
        var scan = house.ok(house.as(house.clerk).upload("/api/documents?ownerType=WORK_PLAN&ownerId=" + plan.get("id").asString(), "批件.txt",
            "同意".getBytes(StandardCharsets.UTF_8))).get("id").asString();
        house.ok(house.as(house.clerk).post(House.path(plan, "/decision"), house.version(plan, "outcome", "PASSED", "recordedFor", house.chair, "scan",
            scan)));
        told(house, house.chair, "DECIDED work-plan.decided ");
        told(house, house.vice, "DECIDED work-plan.decided ");
        told(house, house.secondClerk, "DECIDED work-plan.decided ");
        assertThat(lines(house, house.clerk)).as("wrote it down").noneMatch(line -> line.contains("work-plan.decided"));
    }

    private void oneReadsOneByOneAndAll(House house) {
        var clerk = house.as(house.clerk);
        var mine = list(house, house.clerk, "?unread=true");
        var first = mine.getFirst().path("id").asString();
        assertThat(clerk.get("/api/notifications/count").body().path("unread").asInt()).isEqualTo(mine.size());

        assertThat(house.as(house.secondClerk).put("/api/notifications/" + first + "/read", Map.of("read", true)).status()).isEqualTo(404);
        assertThat(house.as(house.secondClerk).post("/api/notifications/reading", Map.of("upTo", 0)).body().path("marked").asInt()).isZero();
        assertThat(clerk.put("/api/notifications/" + first + "/read", Map.of("read", true)).status()).isEqualTo(204);
        assertThat(clerk.get("/api/notifications/count").body().path("unread").asInt()).isEqualTo(mine.size() - 1);
        assertThat(list(house, house.clerk, "?unread=true&reason=RETURNED")).isNotEmpty();
        assertThat(list(house, house.clerk, "?study=" + UUID.randomUUID())).isEmpty();

        clerk.post("/api/notifications/reading", Map.of("upTo", newest(house, house.clerk), "reason", "RETURNED"));
        assertThat(list(house, house.clerk, "?unread=true&reason=RETURNED")).isEmpty();
        assertThat(list(house, house.clerk, "?unread=true")).isNotEmpty();
        clerk.post("/api/notifications/reading", Map.of("upTo", newest(house, house.clerk)));
        assertThat(clerk.get("/api/notifications/count").body().path("unread").asInt()).isZero();
        assertThat(list(house, house.clerk, "")).hasSizeGreaterThanOrEqualTo(mine.size());
        assertThat(clerk.get("/api/notifications/studies").body()).hasSize(1);
    }

    private void whoLosesTheRoleSeesItNoMore(House house, UUID study) {
        assertThat(list(house, house.secondClerk, "")).isNotEmpty();
        memberships.end(house.secondClerk, Role.OFFICE, ScopeType.STUDY, study, null);
        assertThat(list(house, house.secondClerk, "")).isEmpty();
        assertThat(house.as(house.secondClerk).get("/api/notifications/count").body().path("unread").asInt()).isZero();
    }

    private void told(House house, UUID person, String line) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(lines(house, person)).contains(line));
    }

    /** Reason, kind and step of everything that the person was told. */
    private List<String> lines(House house, UUID person) {
        return list(house, person, "").stream().map(one -> "%s %s %s".formatted(one.path("reason").asString(), one.path("kind").asString(),
            one.path("details").path("elementId").asString(""))).toList();
    }

    private long newest(House house, UUID person) {
        return list(house, person, "").stream().mapToLong(one -> Long.parseLong(one.path("id").asString())).max().orElse(0);
    }

    private List<JsonNode> list(House house, UUID person, String filter) {
        var items = house.ok(house.as(person).get("/api/notifications" + filter)).path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
