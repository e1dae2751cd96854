package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.Picture;
import org.specialstudy.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The plan in force is changed while the study goes on: what the preview says is what happens, on the real engine. */
@SystemTest
class AmendmentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What was given for one item of the plan. */
    private record Given(UUID id, String status, String title, String owner, LocalDate due) {}

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;

    private House house;
    private Picture picture;
    private UUID study;
    private UUID plan;
    private List<UUID> groups;

    @BeforeEach
    void aStudyWithTwoGroups() {
        house = new House(context);
        picture = new Picture(jdbc);
        study = house.commissioned();
        house.furtherItems.add(item("s2", "起草调研通知", "FIELD", "PERSON", house.member, term(15)));
        house.furtherItems.add(item("s3", "提供算力发展数据", "FIELD", "ORG", house.bureau, term(20)));
        house.furtherItems.add(item("s4", "编写调查问卷", "FIELD", "PERSON", house.lead, term(20)));
        house.furtherItems.add(item("s5", "报送提纲", "OUTLINE", "GROUP", "g2", term(12)));
        house.furtherItems.add(item("s6", "结束调研", "FIELD", "GROUP", "g1", term(30)));
        var writing = house.writing(house.plan(study));
        writing.put("groups", List.of(((List<?>) writing.get("groups")).getFirst(), group("g2", 2, "应用场景研究", house.lead, List.of(house.member))));
        var saved = house.ok(house.as(house.clerk).put(House.path(house.plan(study), ""), writing));
        house.ok(house.as(house.clerk).post(House.path(saved, "/discussion-draft"), house.version(saved)));
        groups = house.appointedFrom(study, house.awaitTask(study, "REVISING"));
        plan = UUID.fromString(house.plan(study).get("id").asString());
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        assertThat(picture.incidents(study)).isEmpty();
    }

    @Test
    void what_the_preview_says_is_what_happens_and_nothing_else() {
        research(groups.getFirst());
        closed("s4");
        assertThat(open(house.lead).status()).isEqualTo(403);
        assertThat(open(house.stranger).status()).isEqualTo(404);
        assertThat(texts(house.plan(study).get("actions"))).containsExactly("open-amendment");
        var draft = house.ok(open(house.clerk));
        var path = "/api/amendments/" + draft.get("id").asString();
        assertThat(open(house.secondClerk).code()).isEqualTo("amendment-under-way");
        assertThat(house.plan(study).get("actions")).isEmpty();
        draft = awaitTask(path, "DRAFT");
        assertThat(house.as(house.clerk).post(path + "/submission", house.version(draft)).code()).isEqualTo("amendment-changes-nothing");

        var impossible = writing(draft);
        impossible.put("groups", List.of(group("g9", 9, "替代课题组", house.otherContact, List.of())));
        impossible.put("schedule", List.of());
        draft = house.ok(house.as(house.clerk).put(path, impossible));
        assertThat(change(draft, "GROUP", "g1").get("act").asString()).as("it researches already").isEqualTo("REFUSED");
        var refused = house.as(house.clerk).post(path + "/submission", house.version(draft));
        assertThat(refused.code()).isEqualTo("amendment-group-begun");

        var stale = writing(draft);
        draft = house.ok(house.as(house.clerk).put(path, changed(draft)));
        assertThat(house.as(house.secondClerk).put(path, stale).code()).isEqualTo("changed-meanwhile");
        assertThat(texts(draft.at("/outcome/changes"), "act")).doesNotContain("REFUSED");
        house.ok(house.as(house.clerk).post(path + "/submission", house.version(draft)));
        var inDecision = awaitTask(path, "DECISION");
        assertThat(house.as(house.clerk).put(path, changed(inDecision)).code()).isEqualTo("amendment-not-editable");
        assertThat(house.as(house.chair).post(path + "/decision", house.version(inDecision, "outcome", "RETURNED")).code()).isEqualTo("reason-required");
        house.ok(house.as(house.chair).post(path + "/decision", house.version(inDecision, "outcome", "RETURNED", "reason", "请再核对分工。")));
        draft = awaitTask(path, "DRAFT");
        assertThat(draft.at("/rulings/0/reason").asString()).isEqualTo("请再核对分工。");
        house.ok(house.as(house.secondClerk).post(path + "/submission", house.version(draft)));
        inDecision = awaitTask(path, "DECISION");

        var given = given();
        assertThat(house.as(house.chair).post(path + "/decision", house.version(inDecision, "outcome", "PASSED", "preview", "x")).code())
            .isEqualTo("amendment-outcome-changed");
        assertThat(given()).as("an outcome that nobody has seen is not carried out").isEqualTo(given);
        var scan = house.ok(house.as(house.clerk).upload("/api/documents?ownerType=WORK_PLAN&ownerId=" + plan, "审议单.txt", "同意".getBytes(
            StandardCharsets.UTF_8))).get("id").asString();
        var passed = house.ok(house.as(house.clerk).post(path + "/decision", house.version(inDecision, "outcome", "PASSED", "preview",
            inDecision.get("preview").asString(), "recordedFor", house.chair, "scan", scan)));

        assertThat(passed.get("status").asString()).isEqualTo("APPLIED");
        assertThat(passed.get("outcome")).as("what was foreseen is what was done").isEqualTo(inDecision.get("outcome"));
        itemsAre(given, passed);
        groupsAre();
        assertThat(texts(house.plan(study).get("versions"), "label")).endsWith("AMENDED");
        assertThat(house.plan(study).get("groups").get(0).get("name").asString()).isEqualTo("算力与数据要素研究");
        picture.awaitInstances("plan-amendment", "planId", plan, "COMPLETED");
        assertThat(picture.times("plan-amendment", "planId", plan, "UserTask_DraftPlanAmendment")).isEqualTo(2);
        assertThat(picture.times("plan-amendment", "planId", plan, "EndEvent_PlanAmended")).isEqualTo(1);
        assertThat(facts()).contains("work-plan.amendment-proposed", "work-plan.amendment-submitted", "work-plan.amendment-returned",
            "work-plan.amendment-applied", "topic.group-renamed", "topic.lead-changed", "topic.group-joined", "topic.group-closed", "assignment.amended",
            "assignment.withdrawn");
        assertThat(texts(house.plan(study).get("actions"))).as("the next one can begin").containsExactly("open-amendment");
        theReportMoves();
    }

    @Test
    void dropped_it_changes_nothing_and_a_withdrawn_study_takes_the_next_one_along() {
        var meeting = meeting();
        var decision = decided(meeting, "把应用场景并入第一课题组。");
        assertThat(rest(house.lead, decision).status()).isEqualTo(403);
        assertThat(rest(house.stranger, decision).status()).isEqualTo(404);
        var first = "/api/amendments/" + house.ok(rest(house.clerk, decision)).get("id").asString();
        house.ok(rest(house.clerk, decided(meeting, "结束调研顺延。")));
        var draft = awaitTask(first, "DRAFT");
        assertThat(draft.get("reason").asString()).isEqualTo("把应用场景并入第一课题组。");
        assertThat(texts(draft.get("basis"), "text")).containsExactly("把应用场景并入第一课题组。", "结束调研顺延。");
        assertThat(draft.at("/basis/0/meeting").asString()).isEqualTo("领导小组会议");
        assertThat(rest(house.secondClerk, decision).code()).isEqualTo("decision-in-plan");
        assertThat(house.as(house.clerk).delete(meeting + "/decisions/" + decision).code()).as("its words stand").isEqualTo("decision-given");
        assertThat(texts(house.ok(house.as(house.member).get(meeting + "/amendments")), "amendmentId")).containsOnly(draft.get("id").asString());
        draft = house.ok(house.as(house.clerk).put(first, changed(draft)));
        var given = given();
        assertThat(house.as(house.chair).post(first + "/drop", house.version(draft)).status()).isEqualTo(403);
        house.ok(house.as(house.clerk).post(first + "/drop", house.version(draft)));
        picture.awaitInstances("plan-amendment", "planId", plan, "COMPLETED");
        assertThat(given()).isEqualTo(given);

        var second = "/api/amendments/" + house.ok(rest(house.clerk, decision)).get("id").asString();
        draft = awaitTask(second, "DRAFT");
        assertThat(draft.get("no").asInt()).isEqualTo(2);
        draft = house.ok(house.as(house.clerk).put(second, changed(draft)));
        house.ok(house.as(house.clerk).post(second + "/submission", house.version(draft)));
        awaitTask(second, "DECISION");
        var seen = house.as(house.clerk).get("/api/studies/" + study).body();
        house.ok(house.as(house.clerk).post("/api/studies/" + study + "/withdrawal", house.version(seen, "reason", "题目合并办理。")));

        picture.awaitInstances("plan-amendment", "planId", plan, "COMPLETED", "TERMINATED");
        assertThat(house.ok(house.as(house.clerk).get(second)).get("status").asString()).isEqualTo("WITHDRAWN");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("select count(*) from engine.user_task where study_id = ? and state = 'OPEN'")).isZero());
        assertThat(count("select count(*) from deadline.deadline where study_id = ? and status = 'OPEN'")).isZero();
    }

    /** The name and the lead of the first group, the second one given up, a third one; items moved, handed over, dropped, added. */
    private Map<String, Object> changed(JsonNode draft) {
        var body = writing(draft);
        body.put("groups", List.of(group("g1", 1, "算力与数据要素研究", house.otherContact, List.of(house.member, house.stranger)),
            group("g3", 3, "治理与安全研究", house.vice, List.of(house.contact))));
        body.put("schedule", List.of(item("s1", "报送研究提纲", "OUTLINE", "GROUP", "g1", term(10)),
            item("s2", "起草并印发调研通知", "FIELD", "PERSON", house.member, term(25)),
            item("s3", "提供算力发展数据", "FIELD", "ORG", house.otherBureau, term(20)),
            item("s6", "结束调研", "FIELD", "GROUP", "g1", term(45)),
            item("s7", "报送研究提纲", "OUTLINE", "GROUP", "g3", term(15))));
        return body;
    }

    /** Every item that the preview names stands as it says, every other one as before. */
    private void itemsAre(Map<String, Given> before, JsonNode passed) {
        var after = given();
        var named = new ArrayList<String>();
        for (var change : passed.at("/outcome/changes")) {
            if (!change.get("area").asString().equals("ITEM")) continue;
            var key = change.get("key").asString();
            named.add(key + ":" + change.get("act").asString());
            var now = after.get(key);
            switch (change.get("act").asString()) {
                case "ADDED", "REPLACED" -> {
                    assertThat(now.status()).isEqualTo("GIVEN");
                    assertThat(now.owner()).isEqualTo(change.get("party").asString());
                    if (before.containsKey(key)) assertThat(status(before.get(key).id())).isEqualTo("CANCELED");
                }
                case "CHANGED" -> assertThat(now.id()).isEqualTo(before.get(key).id());
                case "REMOVED" -> assertThat(now.status()).isEqualTo("CANCELED");
                case "STAYS" -> assertThat(now).isEqualTo(before.get(key));
                default -> throw new AssertionError(change.toString());
            }
            for (var turn : change.get("turns")) {
                if (turn.get("to").isNull() || change.get("act").asString().equals("STAYS")) continue;
                if (turn.get("field").asString().equals("DUE")) assertThat(now.due()).isEqualTo(LocalDate.parse(turn.get("to").asString()));
                if (turn.get("field").asString().equals("TITLE")) assertThat(now.title()).isEqualTo(turn.get("to").asString());
            }
        }
        assertThat(named).containsExactlyInAnyOrder("s2:CHANGED", "s3:REPLACED", "s4:STAYS", "s5:REMOVED", "s6:CHANGED", "s7:ADDED");
        assertThat(after.get("s1")).isEqualTo(before.get("s1"));
        var day = after.get("s6").due();
        assertThat(change(passed, "STEP", "g1").get("turns").get(1).get("to").asString()).isEqualTo(day.toString());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(house.group(groups.getFirst()).at("/group/work/due").asString())
            .startsWith(day.toString()));
        assertThat(dueOf(groups.getFirst())).isEqualTo(day);
    }

    private void groupsAre() {
        var living = house.ok(house.as(house.clerk).get("/api/studies/" + study + "/groups"));
        assertThat(texts(living, "name")).containsExactly("算力与数据要素研究", "应用场景研究", "治理与安全研究");
        assertThat(texts(living, "state")).containsExactly("APPOINTED", "CLOSED", "APPOINTED");
        assertThat(living.get(0).at("/lead/id").asString()).isEqualTo(house.otherContact.toString());
        assertThat(texts(living.get(0).get("members"), "id")).containsExactly(house.member.toString(), house.stranger.toString());
        assertThat(living.get(2).get("joinedLate").asBoolean()).isTrue();
        picture.awaitInstances("topic-study", "groupId", groups.get(1), "COMPLETED");
        assertThat(picture.times("topic-study", "groupId", groups.get(1), "EndEvent_GroupEnded")).isEqualTo(1);
        house.awaitGroup(UUID.fromString(living.get(2).get("id").asString()), "OUTLINE");
        assertThat(house.as(house.stranger).get("/api/studies/" + study).status()).isEqualTo(200);
        awaitTaskDue("UserTask_ConcludeResearch", given().get("s6").due());
    }

    /** The next amendment names a day for a report that is being written. */
    private void theReportMoves() {
        var group = groups.getFirst();
        house.ok(house.as(house.otherContact).post("/api/groups/" + group + "/research-conclusion", house.version(house.group(group))));
        var report = house.awaitReport(study, group, "DRAFT");
        var path = "/api/amendments/" + house.ok(open(house.clerk)).get("id").asString();
        var draft = awaitTask(path, "DRAFT");
        var body = writing(draft);
        var schedule = new ArrayList<Object>();
        draft.get("schedule").forEach(schedule::add);
        schedule.add(item("s8", "报送课题报告", "PRELIM", "GROUP", "g1", term(60)));
        body.put("schedule", schedule);
        body.put("reason", "课题报告限期报送。");
        house.ok(house.as(house.clerk).post(path + "/submission", house.version(house.ok(house.as(house.clerk).put(path, body)))));
        var inDecision = awaitTask(path, "DECISION");
        assertThat(inDecision.get("reason").asString()).isEqualTo("课题报告限期报送。");
        var passed = house.ok(house.as(house.chair).post(path + "/decision", house.version(inDecision, "outcome", "PASSED", "preview", inDecision.get(
            "preview").asString())));

        assertThat(passed.get("outcome")).isEqualTo(inDecision.get("outcome"));
        var day = given().get("s8").due();
        assertThat(change(passed, "STEP", report).get("turns").get(1).get("to").asString()).isEqualTo(day.toString());
        assertThat(dueOf(UUID.fromString(report))).isEqualTo(day);
        awaitTaskDue("UserTask_WriteTopicReport", day);
    }

    private LocalDate dueOf(UUID aggregate) {
        return jdbc.sql("select (due_at at time zone 'Asia/Shanghai')::date from deadline.deadline where aggregate_id = ? and status = 'OPEN'")
            .param(aggregate).query(LocalDate.class).single();
    }

    private void awaitTaskDue(String element, LocalDate day) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("""
            select (due_at at time zone 'Asia/Shanghai')::date
              from engine.user_task
             where study_id = ?
               and element_id = ?
               and state = 'OPEN'
            """).param(study).param(element).query(LocalDate.class).single()).isEqualTo(day));
    }

    private void research(UUID group) {
        var page = house.ok(house.as(house.member).put("/api/groups/" + group + "/outline", house.version(house.group(group), "points", List.of(Map.of("id",
            UUID.randomUUID(), "level", 0, "text", "算力布局现状如何?")), "plan", List.of(), "schedule", List.of(), "guests", List.of())));
        house.ok(house.as(house.lead).post("/api/groups/" + group + "/outline-submission", house.version(page)));
        house.ok(house.as(house.vice).post("/api/groups/" + group + "/outline-review", house.version(house.awaitGroup(group, "REVIEW"), "outcome", "AGREED")));
        house.awaitGroup(group, "RESEARCH");
    }

    private void closed(String key) {
        var path = "/api/assignments/" + given().get(key).id();
        house.ok(house.as(house.lead).post(path + "/signature", house.version(awaitTask(path, "GIVEN"))));
        house.ok(house.as(house.lead).post(path + "/completion", house.version(awaitTask(path, "SIGNED"), "statement", "已办结。")));
        house.ok(house.as(house.clerk).post(path + "/review", house.version(awaitTask(path, "FOR_REVIEW"), "outcome", "CLOSED")));
    }

    /** A meeting of the leading group at which decisions can be written down. */
    private String meeting() {
        var path = "/api/meetings/" + house.ok(house.as(house.clerk).post("/api/studies/" + study + "/meetings", Map.of("kind", "LEADING_GROUP", "title",
            "领导小组会议"))).get("id").asString();
        var called = awaitTask(path, "PREPARING");
        var starts = java.time.Instant.now().minus(Duration.ofHours(1));
        var body = house.version(called, "kind", "LEADING_GROUP", "title", "领导小组会议", "convenors", List.of(Map.of("name", "领导小组")), "startsAt",
            starts.toString(), "endsAt", starts.plus(Duration.ofHours(2)).toString(), "place", "会议室", "agenda", List.of(Map.of("id", UUID.randomUUID(),
                "kind", "DEPLOY", "title", "部署工作")), "invitations", List.of(Map.of("kind", "PERSON", "personId", house.vice)));
        var written = house.ok(house.as(house.clerk).put(path, body));
        house.ok(house.as(house.clerk).post(path + "/invitation", house.version(written)));
        awaitTask(path, "CONVENED");
        return path;
    }

    private UUID decided(String meeting, String text) {
        return UUID.fromString(house.ok(house.as(house.clerk).post(meeting + "/decisions", Map.of("text", text))).get("id").asString());
    }

    private org.specialstudy.Visitor.Answer rest(UUID who, UUID decision) {
        return house.as(who).post("/api/decisions/" + decision + "/amendment", null);
    }

    private org.specialstudy.Visitor.Answer open(UUID who) {
        return house.as(who).post("/api/work-plans/" + plan + "/amendments", Map.of("reason", "会议要求充实数据要素内容。"));
    }

    private JsonNode awaitTask(String path, String status) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> house.as(house.clerk).get(path).body(),
            seen -> seen.path("status").asString("").equals(status) && seen.path("taskKey").isString());
    }

    private Map<String, Given> given() {
        var all = new LinkedHashMap<String, Given>();
        jdbc.sql("""
            select source_key, id, status, title, owner_name, (due_at at time zone 'Asia/Shanghai')::date as due
              from assignment.assignment
             where source_id = ?
             order by no
            """).param(plan).query((row, n) -> all.put(row.getString("source_key"), new Given(row.getObject("id", UUID.class), row.getString("status"),
            row.getString("title"), row.getString("owner_name"), row.getObject("due", LocalDate.class)))).list();
        return all;
    }

    private String status(UUID assignment) {
        return jdbc.sql("select status from assignment.assignment where id = ?").param(assignment).query(String.class).single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(study).query(Long.class).single();
    }

    private List<String> facts() {
        return jdbc.sql("select kind from timeline.entry where study_id = ?").param(study).query(String.class).list();
    }

    private static JsonNode change(JsonNode amendment, String area, String key) {
        return StreamSupport.stream(amendment.at("/outcome/changes").spliterator(), false)
            .filter(one -> one.get("area").asString().equals(area) && one.get("key").asString().equals(key)).findFirst().orElseThrow();
    }

    private static Map<String, Object> writing(JsonNode draft) {
        var body = new LinkedHashMap<String, Object>();
        body.put("version", draft.get("version").asLong());
        body.put("title", draft.get("title").asString());
        body.put("sections", draft.get("sections"));
        body.put("groups", draft.get("groups"));
        body.put("schedule", draft.get("schedule"));
        return body;
    }

    private static Map<String, Object> group(String key, int no, String name, UUID lead, List<UUID> members) {
        return Map.of("key", key, "no", no, "name", name, "kind", "SUB", "duty", "算力、算法、数据", "lead", lead, "members", members);
    }

    private static Map<String, Object> item(String key, String title, String stage, String owner, Object id, Map<String, Object> rule) {
        return Map.of("key", key, "title", title, "stage", stage, "owner", Map.of("type", owner, "id", id.toString()), "rule", rule);
    }

    private static Map<String, Object> term(int days) {
        return Map.of("kind", "TERM", "term", days, "unit", "WORKING_DAYS", "anchor", "PLAN_ISSUED");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> one.get(field).asString()).toList();
    }
}
