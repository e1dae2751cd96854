package org.specialstudy.fieldvisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.Picture;
import org.specialstudy.Spreadsheet;
import org.specialstudy.SystemTest;
import org.specialstudy.engine.Engine;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Every way a field visit can take, called by its group and walked through the interface on the real broker. */
@SystemTest
class FieldVisitIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Engine engine;
    @Autowired
    TransactionTemplate transaction;

    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    private House house;
    private Picture picture;
    private UUID study;
    private UUID group;
    private UUID point;

    @BeforeEach
    void aGroupThatResearches() {
        house = new House(context);
        picture = new Picture(jdbc);
        study = house.commissioned();
        var page = house.inResearch(study);
        group = UUID.fromString(page.at("/group/id").asString());
        point = UUID.fromString(page.at("/content/points/0/id").asString());
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        assertThat(picture.incidents(study)).isEmpty();
    }

    @Test
    void a_visit_is_planned_returned_approved_prepared_recorded_and_confirmed() {
        assertThat(house.as(house.clerk).post("/api/groups/" + group + "/visits", Map.of("title", "调研")).code()).isEqualTo("visit-not-group");
        assertThat(house.as(house.stranger).post("/api/groups/" + group + "/visits", Map.of("title", "调研")).status()).isEqualTo(404);
        assertThat(house.as(house.lead).post("/api/groups/" + group + "/visits", Map.of("title", " ")).body().at("/errors/0/field").asString()).isEqualTo(
            "title");
        var id = called("赴许昌调研");
        assertThat(openDeadlines()).containsExactlyInAnyOrder("UserTask_ConcludeResearch", "UserTask_PlanVisit");

        var lacking = house.as(house.member).post(path(id, "/submission"), version(id));
        assertThat(lacking.status()).isEqualTo(422);
        assertThat(fields(lacking.body())).contains("itinerary.sites", "itinerary.roster", "itinerary.from");
        assertThat(fields(save(id, today.plusDays(3), today.plusDays(2)).body())).containsExactly("itinerary.to");
        assertThat(fields(save(id, today.minusDays(400), today).body())).containsExactly("itinerary.from");
        house.ok(save(id, today, today.plusDays(1)));
        assertThat(house.as(house.member).put(path(id, ""), writing(id, today, today.plusDays(1), 0)).code()).isEqualTo("changed-meanwhile");
        house.ok(house.as(house.member).post(path(id, "/submission"), version(id)));
        awaitTask(id, "APPROVAL");

        assertThat(house.as(house.chair).post(path(id, "/approval"), house.version(visit(id), "outcome", "AGREED")).code()).isEqualTo("visit-not-in-charge");
        assertThat(house.as(house.vice).post(path(id, "/approval"), house.version(visit(id), "outcome", "RETURNED")).code()).isEqualTo("reason-required");
        house.ok(house.as(house.vice).post(path(id, "/approval"), house.version(visit(id), "outcome", "RETURNED", "reason", "与全会时间冲突")));
        assertThat(awaitTask(id, "PLANNING").at("/rulings/0/reason").asString()).isEqualTo("与全会时间冲突");
        house.ok(house.as(house.lead).post(path(id, "/submission"), version(id)));
        awaitTask(id, "APPROVAL");
        var scan = house.as(house.clerk).upload("/api/documents?ownerType=FIELD_VISIT&ownerId=" + id, "签批件.jpg", PHOTO);
        house.ok(house.as(house.clerk).post(path(id, "/approval"),
            house.version(visit(id), "outcome", "AGREED", "recordedFor", house.vice, "scan", house.ok(scan).get("id").asString())));
        assertThat(awaitTask(id, "LOGISTICS").at("/rulings/1/recordedBy/id").asString()).isEqualTo(house.clerk.toString());

        assertThat(save(id, today.plusDays(1), today.plusDays(1)).code()).isEqualTo("visit-change-needs-approval");
        house.ok(checklist(id, false));
        assertThat(house.as(house.clerk).post(path(id, "/preparation"), version(id)).body().at("/errors/0/field").asString()).isEqualTo("lines[0].done");
        house.ok(checklist(id, true));
        house.ok(house.as(house.clerk).post(path(id, "/preparation"), version(id)));
        awaitTask(id, "FINDINGS");

        assertThat(house.as(house.member).post(path(id, "/findings"), version(id)).code()).isEqualTo("visit-findings-missing");
        var finding = recorded(id);
        var conclusion = house.as(house.lead).post("/api/groups/" + group + "/research-conclusion", house.version(house.group(group)));
        assertThat(conclusion.code()).isEqualTo("research-still-open");
        assertThat(conclusion.body().get("detail").asString()).contains("赴许昌调研");
        handedIn(id);
        assertThat(house.as(house.member).put(path(id, "/findings/" + finding), finding(1)).code()).isEqualTo("visit-not-recording");
        assertThat(house.as(house.member).post(path(id, "/confirmation"), house.version(visit(id), "outcome", "CONFIRMED")).code()).isEqualTo(
            "visit-not-lead");
        house.ok(house.as(house.lead).post(path(id, "/confirmation"), house.version(visit(id), "outcome", "RETURNED", "reason", "补充口径")));
        awaitTask(id, "FINDINGS");
        handedIn(id);
        house.ok(house.as(house.lead).post(path(id, "/confirmation"), house.version(visit(id), "outcome", "CONFIRMED")));

        picture.awaitInstances("field-visit", "visitId", id, "COMPLETED");
        assertThat(openDeadlines()).containsExactly("UserTask_ConcludeResearch");
        assertThat(house.as(house.lead).post(path(id, "/cancellation"), house.version(visit(id), "reason", "不去了")).code()).isEqualTo("visit-confirmed");
        var figures = house.group(group).at("/group/work/figures");
        assertThat(figures.valueStream().map(figure -> figure.get("kind").asString() + " " + figure.get("done") + "/" + figure.get("planned")).toList())
            .contains("visits 1/1", "findings 1/1");
        assertThat(facts()).contains("visit.called", "visit.itinerary-submitted", "visit.itinerary-ruled", "visit.prepared", "visit.findings-submitted",
            "visit.findings-ruled");
        house.ok(house.as(house.lead).post("/api/groups/" + group + "/research-conclusion", house.version(house.group(group))));
        picture.awaitTimes("topic-study", "groupId", group, "EndEvent_ResearchConcluded", 1);
        assertThat(house.as(house.lead).post("/api/groups/" + group + "/visits", Map.of("title", "再去")).code()).isEqualTo("visit-group-not-researching");
    }

    @Test
    void two_visits_run_in_parallel_warn_of_each_other_and_one_is_cancelled() {
        var first = called("赴许昌调研");
        var second = called("再赴许昌调研");
        assertThat(picture.instances("field-visit", "studyId", study)).containsExactly("ACTIVE", "ACTIVE");
        assertThat(jdbc.sql("""
            select count(*)
              from engine.variable_ref v
              join engine.process_instance p on p.key = v.scope_key
             where p.process_id = 'topic-study' and p.study_id = :study and v.name = 'visitId'
            """).param("study", study).query(Integer.class).single()).as("each visit keeps its id to itself").isZero();
        house.ok(save(first, today, today.plusDays(1)));
        house.ok(save(second, today, today));

        var clashes = visit(second).get("clashes");
        assertThat(clashes).hasSize(1);
        assertThat(clashes.at("/0/kind").asString()).isEqualTo("SAME_UNIT_SAME_WEEK");
        assertThat(clashes.at("/0/visitId").asString()).isEqualTo(first.toString());
        assertThat(clashes.at("/0/ask/id").asString()).isEqualTo(house.lead.toString());

        submitted(first);
        approved(second);
        assertThat(house.as(house.vice).post(path(first, "/cancellation"), house.version(visit(first), "reason", "x")).code()).isEqualTo("visit-not-group");
        assertThat(house.as(house.lead).post(path(first, "/cancellation"), version(first)).code()).isEqualTo("reason-required");
        house.ok(house.as(house.lead).post(path(first, "/cancellation"), house.version(visit(first), "reason", "合并到另一次调研")));
        picture.awaitInstances("field-visit", "visitId", first, "COMPLETED");
        assertThat(picture.times("field-visit", "visitId", first, "EndEvent_VisitCancelled")).isEqualTo(1);
        assertThat(house.as(house.vice).post(path(first, "/approval"), house.version(visit(first), "outcome", "AGREED")).code())
            .isEqualTo("visit-not-in-approval");
        assertThat(visit(second).get("clashes")).isEmpty();
        assertThat(openDeadlines()).containsExactlyInAnyOrder("UserTask_ConcludeResearch", "UserTask_PrepareVisit");

        transaction.executeWithoutResult(status -> engine.publish("fieldvisit.called", group, Map.of("visitId", second, "studyId", study)));
        await().atMost(PATIENCE).until(() -> picture.times("field-visit", "visitId", second, "EndEvent_AlreadyStarted") == 1);
        prepared(second);
        recorded(second);
        handedIn(second);
        house.ok(house.as(house.lead).post(path(second, "/confirmation"), house.version(visit(second), "outcome", "CONFIRMED")));
        picture.awaitInstances("field-visit", "visitId", second, "COMPLETED", "COMPLETED");
        var rows = house.as(house.clerk).get("/api/studies/" + study + "/visits?status=CONFIRMED&q=许昌&sort=-from").body();
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/held").asBoolean()).isTrue();
        assertThat(facts()).contains("visit.cancelled");
    }

    @Test
    void changed_dates_and_places_go_back_for_approval_while_preparing_and_while_recording() {
        var id = called("赴新乡调研");
        house.ok(save(id, today.plusDays(5), today.plusDays(6)));
        approved(id);
        assertThat(house.as(house.member).post(path(id, "/change"), changing(id, today.plusDays(5), today.plusDays(6), "改期")).code())
            .isEqualTo("visit-nothing-changed");
        assertThat(fields(house.as(house.member).post(path(id, "/change"), changing(id, today.plusDays(7), today.plusDays(7), "")).body()))
            .containsExactly("reason");

        house.ok(house.as(house.member).post(path(id, "/change"), changing(id, today.plusDays(7), today.plusDays(7), "接待单位改期")));
        var page = awaitTask(id, "APPROVAL");
        assertThat(page.get("changeReason").asString()).isEqualTo("接待单位改期");
        assertThat(page.at("/approved/from").asString()).isEqualTo(today.plusDays(5).toString());
        picture.awaitActive("field-visit", "visitId", id, "UserTask_ApproveVisit");
        assertThat(openDeadlines()).containsExactlyInAnyOrder("UserTask_ConcludeResearch", "UserTask_ApproveVisit");
        assertThat(house.as(house.clerk).post(path(id, "/preparation"), version(id)).code()).isEqualTo("visit-not-in-logistics");
        house.ok(house.as(house.vice).post(path(id, "/approval"), house.version(visit(id), "outcome", "RETURNED", "reason", "再商量")));
        awaitTask(id, "PLANNING");
        house.ok(save(id, today, today));
        approved(id);
        prepared(id);
        recorded(id);

        house.ok(house.as(house.lead).post(path(id, "/change"), changing(id, today.minusDays(0), today.plusDays(1), "多留一天")));
        awaitTask(id, "APPROVAL");
        assertThat(house.as(house.lead).post(path(id, "/findings"), version(id)).code()).isEqualTo("visit-not-in-findings");
        house.ok(house.as(house.vice).post(path(id, "/approval"), house.version(visit(id), "outcome", "AGREED")));
        awaitTask(id, "LOGISTICS");
        assertThat(picture.times("field-visit", "visitId", id, "Event_ItineraryChanged")).isEqualTo(2);
        prepared(id);
        handedIn(id);
        house.ok(house.as(house.lead).post(path(id, "/confirmation"), house.version(visit(id), "outcome", "CONFIRMED")));
        picture.awaitInstances("field-visit", "visitId", id, "COMPLETED");
    }

    @Test
    void a_study_withdrawn_in_the_middle_leaves_no_visit_running_and_keeps_what_was_found() {
        var planned = called("甲地调研");
        var recording = called("乙地调研");
        house.ok(save(recording, today, today));
        approved(recording);
        prepared(recording);
        recorded(recording);

        var version = house.as(house.clerk).get("/api/studies/" + study).body().get("version").asLong();
        house.ok(house.as(house.clerk).post("/api/studies/" + study + "/withdrawal", Map.of("version", version, "reason", "任务取消。")));

        awaitNothingRunning();
        assertThat(openDeadlines()).isEmpty();
        assertThat(visit(planned).get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(visit(recording).get("findings")).hasSize(1);
        assertThat(visit(recording).get("actions")).isEmpty();
        assertThat(house.as(house.lead).post(path(recording, "/findings"), version(recording)).code()).isEqualTo("study-withdrawn");
    }

    private UUID called(String title) {
        var id = UUID.fromString(house.ok(house.as(house.lead).post("/api/groups/" + group + "/visits", Map.of("title", title))).get("id").asString());
        awaitTask(id, "PLANNING");
        return id;
    }

    private void submitted(UUID id) {
        house.ok(house.as(house.lead).post(path(id, "/submission"), version(id)));
        awaitTask(id, "APPROVAL");
    }

    private void approved(UUID id) {
        submitted(id);
        house.ok(house.as(house.vice).post(path(id, "/approval"), house.version(visit(id), "outcome", "AGREED")));
        awaitTask(id, "LOGISTICS");
    }

    private void prepared(UUID id) {
        house.ok(checklist(id, true));
        house.ok(house.as(house.clerk).post(path(id, "/preparation"), version(id)));
        awaitTask(id, "FINDINGS");
    }

    /** One finding with its photograph, sent twice as a phone does that has lost the answer. */
    private UUID recorded(UUID id) {
        var finding = UUID.randomUUID();
        assertThat(fields(house.as(house.member).put(path(id, "/findings/" + finding), Map.of("version", 0)).body())).containsExactly("kind", "text");
        house.ok(house.as(house.member).put(path(id, "/findings/" + finding), finding(0)));
        house.ok(house.as(house.member).put(path(id, "/findings/" + finding), finding(0)));
        assertThat(visit(id).get("findings")).hasSize(1);
        var other = new LinkedHashMap<>(finding(0));
        other.put("text", "另一人写的");
        assertThat(house.as(house.lead).put(path(id, "/findings/" + finding), other).code()).isEqualTo("changed-meanwhile");
        house.ok(house.as(house.member).upload("/api/documents?ownerType=FINDING&ownerId=" + finding, "现场.jpg", PHOTO));
        assertThat(house.as(house.clerk).upload("/api/documents?ownerType=FINDING&ownerId=" + finding, "a.txt", "a".getBytes(StandardCharsets.UTF_8))
            .status()).isEqualTo(403);
        var spare = UUID.randomUUID();
        house.ok(house.as(house.lead).put(path(id, "/findings/" + spare), finding(0)));
        assertThat(house.as(house.lead).send("DELETE", path(id, "/findings/" + spare), null).status()).isEqualTo(204);
        assertThat(visit(id).at("/findings/0/attachments/0/name").asString()).isEqualTo("现场.jpg");
        var found = new Spreadsheet(house.as(house.clerk).download(path(id, "/findings/export?sort=point")));
        assertThat(found.column("佐证材料")).containsExactly("现场.jpg");
        assertThat(found.column("发现")).containsExactly(visit(id).at("/findings/0/text").asString());
        assertThat(new Spreadsheet(house.as(house.clerk).download(path(id, "/findings/export?q=nothing"))).size()).isZero();
        return finding;
    }

    private void handedIn(UUID id) {
        house.ok(house.as(house.member).post(path(id, "/findings"), version(id)));
        awaitTask(id, "CONFIRMING");
    }

    private Map<String, Object> finding(long version) {
        return Map.of("version", version, "kind", "GAP", "text", "算力缺口约三成。", "point", point, "site", "a",
            "figures", List.of(Map.of("name", "智能算力", "value", 1.25, "unit", "EFLOPS", "asOf", today.toString(), "basis", "企业自报")));
    }

    private org.specialstudy.Visitor.Answer checklist(UUID id, boolean done) {
        return house.as(house.clerk).put(path(id, "/checklist"), house.version(visit(id), "lines",
            List.of(Map.of("key", "a", "text", "联系接待单位", "who", "办公室", "done", done))));
    }

    private org.specialstudy.Visitor.Answer save(UUID id, LocalDate from, LocalDate to) {
        return house.as(house.member).put(path(id, ""), writing(id, from, to, visit(id).get("version").asLong()));
    }

    private Map<String, Object> writing(UUID id, LocalDate from, LocalDate to, long version) {
        var body = new LinkedHashMap<String, Object>();
        body.put("version", version);
        body.put("title", visit(id).get("title").asString());
        body.put("purpose", "了解算力供给");
        body.put("points", List.of(point));
        body.put("itinerary", Map.of("from", from.toString(), "to", to.toString(), "route", "郑州—许昌", "sites",
            List.of(Map.of("key", "a", "org", house.bureau, "city", "许昌市", "contact", "接待处"), Map.of("key", "b", "name", "某智能制造企业")),
            "roster", List.of(Map.of("person", house.lead), Map.of("guest", "省科技厅处长"))));
        return body;
    }

    private Map<String, Object> changing(UUID id, LocalDate from, LocalDate to, String reason) {
        var body = writing(id, from, to, visit(id).get("version").asLong());
        body.put("reason", reason);
        return body;
    }

    private Map<String, Object> version(UUID id) {
        return house.version(visit(id));
    }

    private JsonNode visit(UUID id) {
        return house.as(house.clerk).get("/api/visits/" + id).body();
    }

    /** The visit has this status and its task can be completed. */
    private JsonNode awaitTask(UUID id, String status) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> visit(id),
            visit -> visit.path("status").asString("").equals(status) && visit.path("taskKey").isString());
    }

    private static String path(UUID id, String act) {
        return "/api/visits/" + id + act;
    }

    private static List<String> fields(JsonNode problem) {
        return problem.path("errors").valueStream().map(error -> error.get("field").asString()).toList();
    }

    /** Of the group's research and its visits; what the plan's schedule asks of others has its own. */
    private List<String> openDeadlines() {
        return jdbc.sql("select element_id from deadline.of_task where study_id = :id and status = 'OPEN' and id_variable in ('groupId', 'visitId')")
            .param("id", study).query(String.class).list();
    }

    private List<String> facts() {
        return jdbc.sql("select kind from timeline.entry where study_id = :id").param("id", study).query(String.class).list();
    }

    private void awaitNothingRunning() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(jdbc.sql("select process_id from engine.process_instance where study_id = :id and state = 'ACTIVE'").param("id", study)
                .query(String.class).list()).isEmpty();
            assertThat(jdbc.sql("select element_id from engine.user_task where study_id = :id and state = 'OPEN'").param("id", study)
                .query(String.class).list()).isEmpty();
        });
    }
}
