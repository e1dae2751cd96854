package org.specialstudy.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
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

/** Every way an assignment can take from its giving to its end, walked through the interface on the real broker. */
@SystemTest
class AssignmentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    BusinessClock clock;
    @Autowired
    Engine engine;
    @Autowired
    TransactionTemplate transaction;

    private House house;
    private Picture picture;
    private UUID study;

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
        house = new House(context);
        picture = new Picture(jdbc);
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        assertThat(picture.incidents(study)).isEmpty();
    }

    @Test
    void each_item_of_the_issued_schedule_becomes_an_assignment_with_a_process_of_its_own() {
        house.furtherItems.add(item("s2", "起草调研通知", "PERSON", house.member));
        house.furtherItems.add(item("s3", "提供算力发展数据", "ORG", house.bureau));
        study = house.commissioned();
        assertThat(list(house.clerk).path("items")).isEmpty();

        house.issued(study);

        var given = list(house.clerk).path("items");
        assertThat(texts(given, "title")).containsExactlyInAnyOrder("报送研究提纲", "起草调研通知", "提供算力发展数据");
        var errands = new ArrayList<Errand>();
        for (var row : given) {
            assertThat(row.path("source").asString()).isEqualTo("PLAN_ITEM");
            assertThat(row.path("no").asInt()).isEqualTo(switch (row.path("title").asString()) {
                case "报送研究提纲" -> 1;
                case "起草调研通知" -> 2;
                default -> 3;
            });
            errands.add(new Errand(UUID.fromString(row.path("id").asString()), house, picture).waitsIn("UserTask_SignAssignment"));
        }
        assertThat(titled(given, "报送研究提纲").path("accountable").path(0).asString()).startsWith("课题组组长");
        assertThat(titled(given, "提供算力发展数据").path("accountable").path(0).asString()).startsWith("联络员甲");
        var ofGroup = errand(titled(given, "报送研究提纲"));
        var ofMember = errand(titled(given, "起草调研通知"));
        var ofBureau = errand(titled(given, "提供算力发展数据"));
        assertThat(ofGroup.inInboxOf(house.lead, "mine").path("subject").asString()).isEqualTo("报送研究提纲");
        assertThat(ofMember.inInboxOf(house.member, "mine").path("subject").asString()).isEqualTo("起草调研通知");
        assertThat(ofBureau.inInboxOf(house.contact, "mine").path("subject").asString()).isEqualTo("提供算力发展数据");
        assertThat(ofBureau.inInboxOf(house.lead, "mine")).isNull();
        assertThat(refsOf("UserTask_AppointTopicGroups")).doesNotContainKey("assignmentId");

        ofBureau.does(house.contact, "signature").waitsIn("UserTask_CompleteAssignment");
        assertThat(ofGroup.status()).isEqualTo("GIVEN");
        assertThat(ofMember.status()).isEqualTo("GIVEN");

        var taken = new Spreadsheet(house.as(house.clerk).download("/api/studies/" + study + "/assignments/export?sort=no"));
        assertThat(taken.title()).endsWith("交办事项");
        assertThat(taken.column("事项")).containsExactly(texts(ok(house.as(house.clerk).get("/api/studies/" + study + "/assignments?sort=no"))
            .path("items"), "title").toArray());
        assertThat(taken.column("状态")).containsExactly("待签收", "待签收", "进行中");
        assertThat(taken.column("阶段")).containsOnly("开题");
        assertThat(taken.column("期限")).allMatch(LocalDateTime.class::isInstance);
        assertThat(taken.heads()).noneMatch(head -> head.toString().contains(":"));
        assertThat(new Spreadsheet(house.as(house.clerk).download("/api/studies/" + study + "/assignments/export?status=SIGNED")).column("责任人"))
            .hasSize(1);
        assertThat(ok(house.as(house.clerk).get("/api/studies/" + study + "/assignments?status=NOT_STARTED")).path("items")).as("all have begun").isEmpty();
        assertThat(new Spreadsheet(house.as(house.contact).download("/api/assignments/export")).column("事项")).containsExactly("提供算力发展数据");
        assertThat(house.as(house.contact).get("/api/studies/" + study + "/assignments/export").status()).isEqualTo(404);
    }

    @Test
    void signed_worked_on_reported_returned_reported_again_and_closed() {
        study = house.commissioned();
        var errand = given(house.clerk, Errand.saying("报送典型案例", "PERSON", house.lead, "helpers", List.of(Map.of("type", "ORG", "id", house.bureau))));
        assertThat(openDeadlines(errand)).containsExactlyInAnyOrder("UserTask_CompleteAssignment", "UserTask_SignAssignment");

        errand.does(house.lead, "signature").waitsIn("UserTask_CompleteAssignment");
        assertThat(openDeadlines(errand)).containsExactly("UserTask_CompleteAssignment");
        var paper = ok(house.as(house.contact).upload("/api/documents?ownerType=ASSIGNMENT&ownerId=" + errand.id, "数据.txt",
            "一".getBytes(StandardCharsets.UTF_8))).path("id").asString();
        errand.does(house.contact, "notes", "text", "已提供算力数据。", "attachments", List.of(paper));
        assertThat(house.as(house.contact).delete("/api/documents/" + paper).status()).isEqualTo(409);
        assertThat(errand.tries(house.lead, "completion", "statement", " ").code()).isEqualTo("assignment-statement-required");
        errand.does(house.lead, "completion", "statement", "已汇总五个案例。").waitsIn("UserTask_ReviewAssignment");
        assertThat(openDeadlines(errand)).containsExactlyInAnyOrder("UserTask_CompleteAssignment", "UserTask_ReviewAssignment");
        assertThat(errand.tries(house.clerk, "review", "outcome", "RETURNED").code()).isEqualTo("reason-required");
        errand.does(house.secondClerk, "review", "outcome", "RETURNED", "reason", "请补充市县案例。").waitsIn("UserTask_CompleteAssignment");
        assertThat(errand.status()).isEqualTo("RETURNED");
        errand.does(house.lead, "completion", "statement", "已补充。").waitsIn("UserTask_ReviewAssignment");
        errand.does(house.clerk, "review", "outcome", "CLOSED").over("COMPLETED", "EndEvent_AssignmentClosed");

        var seen = errand.seenBy(house.contact);
        assertThat(seen.path("status").asString()).isEqualTo("CLOSED");
        assertThat(seen.path("lateDays").asInt(-1)).isZero();
        assertThat(seen.path("actions")).isEmpty();
        assertThat(texts(seen.path("entries"), "kind")).containsExactly("GIVEN", "SIGNED", "PROGRESS", "COMPLETED", "RETURNED", "COMPLETED", "CLOSED");
        assertThat(seen.path("entries").path(2).path("attachments").path(0).asString()).isEqualTo(paper);
        assertThat(openDeadlines(errand)).isEmpty();
        assertThat(facts()).contains("assignment.given", "assignment.signed", "assignment.progress", "assignment.completed", "assignment.returned",
            "assignment.closed");
        assertThat(errand.tries(house.lead, "notes", "text", "迟到的说明").code()).isEqualTo("assignment-over");
    }

    @Test
    void what_was_reported_after_the_day_stays_late_for_good() {
        study = house.commissioned();
        var errand = given(house.clerk, Errand.saying("两日内报送名单", "PERSON", house.lead, "rule", Map.of("kind", "TERM", "term", 1, "unit",
            "WORKING_DAYS")));
        errand.does(house.lead, "signature").waitsIn("UserTask_CompleteAssignment");

        clock.moveTo(BrokerClock.now().plus(Duration.ofDays(15)));
        assertThat(errand.seenBy(house.lead).path("light").path("kind").asString()).isEqualTo("OVERDUE");
        assertThat(texts(ok(house.as(house.clerk).get("/api/studies/" + study + "/assignments?light=OVERDUE")).path("items"), "title"))
            .containsExactly("两日内报送名单");
        errand.does(house.lead, "completion", "statement", "已报送。").waitsIn("UserTask_ReviewAssignment");
        var late = errand.seenBy(house.clerk).path("light").path("days").asInt();
        clock.moveTo(BrokerClock.now().plus(Duration.ofDays(30)));
        errand.does(house.clerk, "review", "outcome", "CLOSED").over("COMPLETED", "EndEvent_AssignmentClosed");

        assertThat(late).isPositive();
        assertThat(errand.seenBy(house.clerk).path("lateDays").asInt()).isEqualTo(late);
        assertThat(jdbc.sql("select late_working_days from deadline.of_task where aggregate_id = :id and element_id = 'UserTask_CompleteAssignment'")
            .param("id", errand.id).query(Integer.class).single()).isEqualTo(late);
    }

    @Test
    void what_comes_back_is_given_to_somebody_else_or_dropped() {
        study = house.commissioned();
        var errand = given(house.clerk, Errand.saying("协调现场调研", "ORG", house.bureau));
        assertThat(errand.tries(house.contact, "send-back", "reason", "").code()).isEqualTo("reason-required");
        errand.does(house.contact, "send-back", "reason", "不属我单位职责。").waitsIn("UserTask_ReassignAssignment");
        assertThat(openDeadlines(errand)).containsExactly("UserTask_ReassignAssignment");
        assertThat(errand.inInboxOf(house.clerk, "group")).isNotNull();

        errand.does(house.clerk, "reassignment", "owner", Map.of("type", "ORG", "id", house.otherBureau), "rule",
            Map.of("kind", "FIXED", "date", today().plusDays(20).toString()), "note", "改由牵头单位办理。").waitsIn("UserTask_SignAssignment");
        assertThat(openDeadlines(errand)).containsExactlyInAnyOrder("UserTask_CompleteAssignment", "UserTask_SignAssignment");
        assertThat(house.as(house.contact).get("/api/assignments/" + errand.id).status()).isEqualTo(404);
        assertThat(errand.inInboxOf(house.otherContact, "mine")).isNotNull();
        errand.does(house.otherContact, "send-back", "reason", "时间不够。").waitsIn("UserTask_ReassignAssignment");

        errand.does(house.secondClerk, "withdrawal", "reason", "不再需要。").over("COMPLETED", "EndEvent_AssignmentDropped");
        assertThat(errand.status()).isEqualTo("CANCELED");
        assertThat(openDeadlines(errand)).isEmpty();
        assertThat(facts()).contains("assignment.sent-back", "assignment.reassigned", "assignment.withdrawn");
    }

    @Test
    void what_is_withdrawn_leaves_the_hands_it_is_in() {
        study = house.commissioned();
        var errand = given(house.chair, Errand.saying("研究提出意见", "PERSON", house.lead));
        errand.does(house.lead, "signature").waitsIn("UserTask_CompleteAssignment");

        errand.does(house.chair, "withdrawal", "reason", "情况有变化。").over("COMPLETED", "EndEvent_AssignmentEnded");

        await().atMost(PATIENCE).until(() -> errand.inInboxOf(house.lead, "mine") == null);
        assertThat(openDeadlines(errand)).isEmpty();
        assertThat(errand.tries(house.lead, "completion", "statement", "已完成。").code()).isEqualTo("assignment-not-in-hand");
    }

    @Test
    void a_withdrawn_study_takes_its_assignments_with_it() {
        study = house.commissioned();
        var signed = given(house.clerk, Errand.saying("事项一", "PERSON", house.lead)).does(house.lead, "signature")
            .waitsIn("UserTask_CompleteAssignment");
        var fresh = given(house.clerk, Errand.saying("事项二", "ORG", house.bureau));
        var version = ok(house.as(house.clerk).get("/api/studies/" + study)).path("version").asLong();

        ok(house.as(house.clerk).post("/api/studies/" + study + "/withdrawal", Map.of("version", version, "reason", "任务取消。")));

        signed.over("TERMINATED", null);
        fresh.over("TERMINATED", null);
        assertThat(signed.status()).isEqualTo("CANCELED");
        assertThat(openDeadlines(signed)).isEmpty();
        assertThat(openDeadlines(fresh)).isEmpty();
        await().atMost(PATIENCE).until(() -> signed.inInboxOf(house.lead, "mine") == null && fresh.inInboxOf(house.contact, "mine") == null);
        assertThat(fresh.tries(house.contact, "signature").code()).isEqualTo("study-withdrawn");
        assertThat(house.as(house.clerk).post("/api/studies/" + study + "/assignments", Errand.saying("事项三", "PERSON", house.lead)).code())
            .isEqualTo("study-withdrawn");
    }

    @Test
    void a_second_start_of_an_assignment_ends_itself() {
        study = house.commissioned();
        var errand = given(house.clerk, Errand.saying("事项", "PERSON", house.lead));
        transaction.executeWithoutResult(status -> engine.publish("assignment.given", study, Map.of("assignmentId", errand.id)));

        picture.awaitInstances("assignment", "assignmentId", errand.id, "ACTIVE", "COMPLETED");
        assertThat(picture.times("assignment", "assignmentId", errand.id, "EndEvent_NothingToDo")).isEqualTo(1);
        errand.does(house.lead, "signature");
        picture.awaitActive("assignment", "assignmentId", errand.id, "UserTask_CompleteAssignment");
    }

    @Test
    void each_does_what_is_theirs_and_nobody_else_does_it() {
        study = house.commissioned();
        var path = "/api/studies/" + study + "/assignments";
        assertThat(house.as(house.stranger).post(path, Errand.saying("事项", "PERSON", house.lead)).status()).isEqualTo(404);
        assertThat(house.as(house.chair).post(path, Errand.saying("事项", "PERSON", house.chair)).code()).isEqualTo("assignment-to-oneself");

        var errand = given(house.clerk, Errand.saying("事项", "ORG", house.bureau, "helpers", List.of(Map.of("type", "PERSON", "id", house.member))));
        for (var other : List.of(house.clerk, house.chair, house.member)) {
            assertThat(errand.tries(other, "signature").code()).isEqualTo("assignment-not-accountable");
        }
        for (var outsider : List.of(house.stranger, house.otherContact, house.lead)) {
            assertThat(house.as(outsider).get("/api/assignments/" + errand.id).status()).isEqualTo(404);
            assertThat(errand.tries(outsider, "signature").status()).isEqualTo(404);
            assertThat(errand.tries(outsider, "notes", "text", "我也说一句").status()).isEqualTo(404);
        }
        errand.does(house.contact, "signature").waitsIn("UserTask_CompleteAssignment");
        assertThat(errand.tries(house.member, "completion", "statement", "已完成。").code()).isEqualTo("assignment-not-accountable");
        errand.does(house.member, "notes", "text", "协办材料已送。");
        assertThat(errand.tries(house.chair, "notes", "text", "抓紧。").code()).isEqualTo("assignment-not-yours");
        errand.does(house.contact, "completion", "statement", "已完成。").waitsIn("UserTask_ReviewAssignment");
        for (var other : List.of(house.contact, house.member, house.chair)) {
            assertThat(errand.tries(other, "review", "outcome", "CLOSED").code()).isEqualTo("assignment-not-reviewer");
        }
        assertThat(texts(ok(house.as(house.contact).get("/api/assignments")).path("items"), "title")).containsExactly("事项");
        assertThat(ok(house.as(house.otherContact).get("/api/assignments")).path("items")).isEmpty();
        assertThat(ok(house.as(house.secondClerk).get("/api/assignments?as=reviewer&status=FOR_REVIEW")).path("items")).hasSize(1);
        assertThat(house.as(house.contact).get(path).status()).isEqualTo(404);
    }

    @Test
    void a_leaders_own_assignment_is_the_leaders_to_review_and_the_offices_own_work_is_not_the_offices() {
        study = house.commissioned();
        var ofLeader = given(house.chair, Errand.saying("专题调度", "PERSON", house.secondClerk)).does(house.secondClerk, "signature")
            .waitsIn("UserTask_CompleteAssignment").does(house.secondClerk, "completion", "statement", "已调度。").waitsIn("UserTask_ReviewAssignment");
        assertThat(ofLeader.tries(house.clerk, "review", "outcome", "CLOSED").code()).isEqualTo("assignment-not-reviewer");
        assertThat(ofLeader.inInboxOf(house.chair, "mine")).isNotNull();
        ofLeader.does(house.chair, "review", "outcome", "CLOSED").over("COMPLETED", "EndEvent_AssignmentClosed");

        var ofOffice = given(house.clerk, Errand.saying("印发会议通知", "OFFICE", study)).does(house.secondClerk, "signature")
            .waitsIn("UserTask_CompleteAssignment").does(house.clerk, "completion", "statement", "已印发。").waitsIn("UserTask_ReviewAssignment");
        assertThat(ofOffice.tries(house.secondClerk, "review", "outcome", "CLOSED").code()).isEqualTo("assignment-not-reviewer");
        ofOffice.does(house.vice, "review", "outcome", "CLOSED").over("COMPLETED", "EndEvent_AssignmentClosed");
    }

    @Test
    void bad_input_is_refused_at_its_field_and_two_who_press_at_once_do_not_overwrite() {
        study = house.commissioned();
        var path = "/api/studies/" + study + "/assignments";
        refused(path, "title", "text-required", Errand.saying(" ", "PERSON", house.lead));
        refused(path, "owner", "owner-unknown", Errand.saying("事项", "PERSON", UUID.randomUUID()));
        refused(path, "owner", "owner-unknown", Errand.saying("事项", "GROUP", UUID.randomUUID()));
        refused(path, "owner", "assignment-nobody-there", Errand.saying("事项", "ORG", house.host));
        refused(path, "helpers[0]", "owner-unknown", Errand.saying("事项", "PERSON", house.lead, "helpers", List.of(Map.of("type", "ORG", "id",
            UUID.randomUUID()))));
        refused(path, "rule.term", "plan-term-range", Errand.saying("事项", "PERSON", house.lead, "rule", Map.of("kind", "TERM", "term", 0, "unit",
            "WORKING_DAYS")));
        refused(path, "rule.date", "assignment-due-past", Errand.saying("事项", "PERSON", house.lead, "rule", Map.of("kind", "FIXED", "date",
            today().minusDays(1).toString())));
        refused(path, "stage", "stage-unknown", Errand.saying("事项", "PERSON", house.lead, "stage", "LUNCH"));
        refused(path, "title", "classified-mark", Errand.saying("机密★事项", "PERSON", house.lead));

        var errand = given(house.clerk, Errand.saying("事项", "PERSON", house.lead));
        var stale = Map.<String, Object>of("version", 0, "reason", "晚了一步。");
        errand.does(house.lead, "signature");
        var answer = house.as(house.lead).post("/api/assignments/" + errand.id + "/send-back", stale);
        assertThat(answer.code()).isEqualTo("changed-meanwhile");
        assertThat(answer.body().path("current").path("status").asString()).isEqualTo("SIGNED");
        assertThat(errand.tries(house.lead, "notes", "text", "材料", "attachments", List.of(UUID.randomUUID())).code()).isEqualTo("assignment-paper-unknown");
    }

    private void refused(String path, String field, String code, Map<String, Object> said) {
        var answer = house.as(house.clerk).post(path, said);
        assertThat(answer.code()).as("%s", answer.body()).isEqualTo(code);
        assertThat(texts(answer.body().path("errors"), "field")).containsExactly(field);
    }

    private Errand given(UUID by, Map<String, Object> said) {
        return Errand.given(house, picture, by, study, said);
    }

    private Errand errand(JsonNode row) {
        return new Errand(UUID.fromString(row.path("id").asString()), house, picture);
    }

    private JsonNode list(UUID person) {
        return ok(house.as(person).get("/api/studies/" + study + "/assignments"));
    }

    private static JsonNode titled(JsonNode rows, String title) {
        for (var row : rows) if (row.path("title").asString().equals(title)) return row;
        throw new AssertionError("No " + title + " in " + rows);
    }

    private static Map<String, Object> item(String key, String title, String ownerType, UUID owner) {
        return Map.of("key", key, "title", title, "stage", "OUTLINE", "owner", Map.of("type", ownerType, "id", owner), "rule",
            Map.of("kind", "TERM", "term", 15, "unit", "WORKING_DAYS", "anchor", "PLAN_ISSUED"));
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private List<String> openDeadlines(Errand errand) {
        return jdbc.sql("select element_id from deadline.of_task where aggregate_id = :id and status = 'OPEN'").param("id", errand.id)
            .query(String.class).list();
    }

    private List<String> facts() {
        return jdbc.sql("select kind from timeline.entry where study_id = :id").param("id", study).query(String.class).list();
    }

    private Map<String, String> refsOf(String element) {
        var refs = new java.util.HashMap<String, String>();
        jdbc.sql("""
            select v.name, v.value
              from engine.user_task t
              join engine.variable_ref v on v.scope_key in (t.process_instance_key, t.element_instance_key)
             where t.study_id = :study
               and t.element_id = :element
            """)
            .param("study", study).param("element", element).query(row -> {
                refs.put(row.getString("name"), row.getString("value"));
            });
        return refs;
    }

    private static List<String> texts(JsonNode rows, String field) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(row.path(field).asString()));
        return texts;
    }
}
