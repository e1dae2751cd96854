package org.specialstudy.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
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
import org.specialstudy.Visitor;
import org.specialstudy.engine.Versioned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A group changes the outline that it was given, while it researches: nothing that was found is lost, on the real engine. */
@SystemTest
class OutlineChangeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Versioned versioned;

    private House house;
    private Picture picture;
    private UUID study;
    private UUID group;
    private String point;

    @BeforeEach
    void aGroupInResearch() {
        house = new House(context);
        picture = new Picture(jdbc);
        study = house.commissioned();
        var page = house.inResearch(study);
        group = UUID.fromString(page.at("/group/id").asString());
        point = page.at("/content/points/0/id").asString();
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        assertThat(picture.incidents(study)).isEmpty();
    }

    @Test
    void a_changed_outline_is_returned_then_agreed_to_and_what_was_found_keeps_its_words() {
        var visit = found("测试空域不足，企业排队试飞。");
        assertThat(open(house.member, "增加数据要素").code()).isEqualTo("not-lead-of-group");
        assertThat(open(house.stranger, "增加数据要素").status()).isEqualTo(404);
        assertThat(open(house.lead, " ").code()).isEqualTo("outline-change-reason-required");
        assertThat(texts(house.ok(house.as(house.lead).get("/api/groups/" + group)).get("actions"))).contains("change-outline");
        var path = begun("增加数据要素");
        assertThat(texts(house.ok(house.as(house.lead).get("/api/groups/" + group)).get("actions"))).doesNotContain("change-outline");
        assertThat(open(house.lead, "再改一次").code()).isEqualTo("outline-change-under-way");
        var draft = awaitTask(path, "DRAFT");
        assertThat(house.as(house.lead).post(path + "/submission", house.version(draft)).code()).isEqualTo("outline-change-nothing");
        assertThat(house.as(house.lead).post("/api/groups/" + group + "/research-conclusion", house.version(house.group(group))).code())
            .isEqualTo("research-still-open");

        var stale = writing(draft, "另一位同志的改动");
        draft = house.ok(house.as(house.member).put(path, writing(draft, "增加数据要素，算力布局不再单列")));
        assertThat(draft.at("/dropped/0/point/text").asString()).isEqualTo("算力布局现状如何?");
        assertThat(texts(draft.at("/dropped/0/uses"), "text")).containsExactly("测试空域不足，企业排队试飞。");
        var second = house.as(house.lead).put(path, stale);
        assertThat(second.code()).isEqualTo("changed-meanwhile");
        assertThat(second.body().at("/current/reason").asString()).isEqualTo("增加数据要素，算力布局不再单列");

        assertThat(house.as(house.member).post(path + "/submission", house.version(draft)).code()).isEqualTo("not-lead-of-group");
        house.ok(house.as(house.lead).post(path + "/submission", house.version(draft)));
        var inReview = awaitTask(path, "REVIEW");
        assertThat(house.as(house.member).put(path, writing(inReview, "来不及了")).code()).isEqualTo("outline-change-not-editable");
        assertThat(texts(house.group(group).at("/content/points"), "text")).as("the agreed outline stays in force").containsExactly("算力布局现状如何?");
        assertThat(house.as(house.lead).post(path + "/review", house.version(inReview, "outcome", "AGREED")).code()).isEqualTo("not-in-charge");
        assertThat(house.as(house.vice).post(path + "/review", house.version(inReview, "outcome", "RETURNED")).code()).isEqualTo("reason-required");
        house.ok(house.as(house.vice).post(path + "/review", house.version(inReview, "outcome", "RETURNED", "reason", "算力仍要保留一问。")));
        draft = awaitTask(path, "DRAFT");
        assertThat(draft.at("/rulings/0/reason").asString()).isEqualTo("算力仍要保留一问。");
        house.ok(house.as(house.lead).post(path + "/submission", house.version(draft)));
        inReview = awaitTask(path, "REVIEW");
        var scan = house.ok(house.as(house.clerk).upload("/api/documents?ownerType=TOPIC_GROUP&ownerId=" + group, "签批单.txt", "同意".getBytes(
            StandardCharsets.UTF_8))).get("id").asString();
        var agreed = house.ok(house.as(house.clerk).post(path + "/review", house.version(inReview, "outcome", "AGREED", "recordedFor", house.vice, "scan",
            scan)));

        assertThat(agreed.get("status").asString()).isEqualTo("AGREED");
        var page = house.group(group);
        assertThat(texts(page.at("/content/points"), "text")).containsExactly("数据要素如何流通?", "谁来建平台?");
        assertThat(texts(page.get("versions"), "no")).as("every submission is kept").containsExactly("1", "2", "3");
        assertThat(texts(page.get("rulings"), "outcome")).containsExactly("AGREED", "RETURNED", "AGREED");
        var seen = house.ok(house.as(house.member).get(visit));
        assertThat(seen.at("/findings/0/point").asString()).isEqualTo(point);
        var kept = StreamSupport.stream(seen.get("outline").spliterator(), false).filter(one -> one.get("gone").asBoolean()).toList();
        assertThat(kept).extracting(one -> one.get("text").asString()).containsExactly("算力布局现状如何?");
        picture.awaitInstances("outline-change", "groupId", group, "COMPLETED");
        assertThat(picture.times("outline-change", "groupId", group, "UserTask_ReviewOutlineChange")).isEqualTo(2);
        assertThat(jdbc.sql("select kind from timeline.entry where study_id = ?").param(study).query(String.class).list()).contains(
            "topic.outline-change-proposed", "topic.outline-change-submitted", "topic.outline-change-returned", "topic.outline-change-agreed");
        assertThat(texts(house.ok(house.as(house.lead).get("/api/groups/" + group)).get("actions"))).contains("change-outline", "conclude");
    }

    @Test
    void what_running_processes_began_without_is_refused_in_words_and_leaves_nothing_that_would_wait_for_ever() {
        versioned.whileOlder("topic-study", xml -> Versioned.without(xml, "SubProcess_OutlineChange", "Message_OutlineChangeProposed",
            "SubProcess_GroupMeeting", "Message_MeetingCalled", "SubProcess_FieldVisit", "Message_VisitCalled"),
            () -> versioned.whileOlder("special-study", xml -> Versioned.without(xml, "SubProcess_PlanAmendment", "Message_AmendmentProposed",
                "SubProcess_Assignment", "Message_AssignmentGiven", "SubProcess_LateGroup", "Message_GroupJoined", "SubProcess_ReopenedReport",
                "Message_ReportReopened", "SubProcess_LateRecommendation", "Message_RecommendationAdded"), () -> {
                    house = new House(context);
                    study = house.commissioned();
                    group = UUID.fromString(house.inResearch(study).at("/group/id").asString());
                }));
        var meetings = "/api/studies/" + study + "/meetings";
        var assignments = "/api/studies/" + study + "/assignments";

        assertThat(open(house.lead, "增加数据要素").body().get("detail").asString()).contains("现行提纲继续有效");
        assertThat(house.ok(house.as(house.lead).get("/api/groups/" + group + "/outline-changes"))).isEmpty();
        var plan = house.plan(study).get("id").asString();
        assertThat(house.as(house.clerk).post("/api/work-plans/" + plan + "/amendments", Map.of("reason", "充实内容。")).body().get("detail").asString())
            .contains("现行方案继续有效");
        var given = Map.of("title", "报送材料", "text", "请办理。", "owner", Map.of("type", "PERSON", "id", house.lead), "helpers", List.of(), "rule",
            Map.of("kind", "TERM", "term", 10, "unit", "WORKING_DAYS"));
        assertThat(house.as(house.clerk).post(assignments, given).code()).isEqualTo("assignment-older-model");
        var list = house.ok(house.as(house.clerk).get(assignments));
        assertThat(list.get("items")).as("the plan's schedule is read, not given").isEmpty();
        assertThat(list.get("actions")).isEmpty();
        assertThat(house.as(house.lead).post(meetings, Map.of("kind", "PROGRESS", "title", "推进会", "groupId", group)).code()).isEqualTo(
            "meeting-older-model");
        assertThat(house.ok(house.as(house.clerk).get(meetings)).get("items")).isEmpty();
        house.ok(house.as(house.clerk).post(meetings, Map.of("kind", "PROGRESS", "title", "研究推进会")));      // the study knows meetings
        assertThat(count("select count(*) from deadline.deadline where study_id = ? and element_id in ('UserTask_ChangeOutline', "
            + "'UserTask_DraftPlanAmendment', 'UserTask_SignAssignment', 'UserTask_CompleteAssignment')")).isZero();
        laterThings();
    }

    /** What comes after the research, put there past its processes: an accepted report, and recommendations that are followed already. */
    private void laterThings() {
        var visit = house.as(house.lead).post("/api/groups/" + group + "/visits", Map.of("title", "赴产业园调研"));
        assertThat(visit.body().get("detail").asString()).contains("请线下组织");
        assertThat(house.as(house.clerk).post("/api/studies/" + study + "/groups", Map.of("name", "低空经济组", "lead", house.lead, "members", List.of()))
            .code()).isEqualTo("group-older-model");
        var report = UUID.randomUUID();
        jdbc.sql("""
            insert into report.report (id, study_id, kind, group_id, writer_id, title, status, opinion_orgs, opened_at, accepted_version, accepted_at,
                   versions, rulings, version)
            values (:id, :study, 'TOPIC', :group, :group, '课题报告', 'ACCEPTED', '{}', now(), 1, now(), 1, 1, 1)
            """).param("id", report).param("study", study).param("group", group).update();
        assertThat(house.as(house.clerk).post("/api/reports/" + report + "/reopening", Map.of("version", 1, "reason", "数据有误")).code())
            .isEqualTo("report-older-model");
        jdbc.sql("insert into recommendation.listing (study_id, listed_at) values (?, now())").param(study).update();
        var source = house.ok(house.as(house.clerk).post("/api/studies/" + study + "/recommendation-sources", Map.of("kind", "SPEECH", "title", "大会发言")));
        var draft = Map.of("source", source.get("id").asString(), "text", "建设算力平台", "followUp", true);
        assertThat(house.as(house.clerk).post("/api/studies/" + study + "/recommendations", draft).code()).isEqualTo("recommendation-older-model");
        assertThat(house.ok(house.as(house.clerk).get("/api/studies/" + study + "/visits"))).isEmpty();
        assertThat(house.ok(house.as(house.clerk).get("/api/studies/" + study + "/recommendations")).get("rows")).isEmpty();
        assertThat(house.ok(house.as(house.clerk).get("/api/reports/" + report)).get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(count("select count(*) from topic.topic_group where study_id = ?")).isOne();
    }

    @Test
    void dropped_it_changes_nothing_and_a_withdrawn_study_takes_the_next_one_along() {
        var first = begun("换一个题目");
        var draft = house.ok(house.as(house.lead).put(first, writing(awaitTask(first, "DRAFT"), "换一个题目")));
        assertThat(house.as(house.member).post(first + "/drop", house.version(draft)).code()).isEqualTo("not-lead-of-group");
        house.ok(house.as(house.lead).post(first + "/drop", house.version(draft)));
        picture.awaitInstances("outline-change", "groupId", group, "COMPLETED");
        assertThat(house.group(group).get("versions")).hasSize(1);
        assertThat(house.group(group).at("/content/points/0/id").asString()).isEqualTo(point);

        var second = begun("再次调整");
        draft = house.ok(house.as(house.lead).put(second, writing(awaitTask(second, "DRAFT"), "再次调整")));
        assertThat(draft.get("no").asInt()).isEqualTo(2);
        house.ok(house.as(house.lead).post(second + "/submission", house.version(draft)));
        awaitTask(second, "REVIEW");
        var seen = house.as(house.clerk).get("/api/studies/" + study).body();
        house.ok(house.as(house.clerk).post("/api/studies/" + study + "/withdrawal", house.version(seen, "reason", "题目合并办理。")));

        picture.awaitInstances("outline-change", "groupId", group, "COMPLETED", "TERMINATED");
        assertThat(house.ok(house.as(house.clerk).get(second)).get("status").asString()).isEqualTo("WITHDRAWN");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("select count(*) from engine.user_task where study_id = ? and state = 'OPEN'")).isZero());
        assertThat(count("select count(*) from deadline.deadline where study_id = ? and status = 'OPEN'")).isZero();
    }

    /** A visit with one finding for the group's question, written past the visit's own process. */
    private String found(String text) {
        var visit = UUID.randomUUID();
        jdbc.sql("""
            insert into fieldvisit.visit (id, study_id, group_id, in_charge_of, no, title, purpose, points, itinerary, checklist, status, called_by,
                   called_at, rulings, version)
            values (:id, :study, :group, :study, 1, '赴产业园调研', '', '{}', '{}', '[]', 'CONFIRMED', :by, now(), 0, 0)
            """).param("id", visit).param("study", study).param("group", group).param("by", house.member).update();
        jdbc.sql("""
            insert into fieldvisit.finding (id, visit_id, kind, text, point_id, figures, by_id, at, version)
            values (gen_random_uuid(), :visit, 'GAP', :text, :point::uuid, '[]', :by, now(), 1)
            """).param("visit", visit).param("text", text).param("point", point).param("by", house.member).update();
        return "/api/visits/" + visit;
    }

    private Visitor.Answer open(UUID who, String reason) {
        return house.as(who).post("/api/groups/" + group + "/outline-changes", Map.of("reason", reason));
    }

    private String begun(String reason) {
        return "/api/outline-changes/" + house.ok(open(house.lead, reason)).get("id").asString();
    }

    private JsonNode awaitTask(String path, String status) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> house.as(house.clerk).get(path).body(),
            seen -> seen.path("status").asString("").equals(status) && seen.path("taskKey").isString());
    }

    /** Two other questions instead of the one that was agreed. */
    private static Map<String, Object> writing(JsonNode draft, String reason) {
        var body = new HashMap<String, Object>();
        body.put("version", draft.get("version").asLong());
        body.put("reason", reason);
        body.put("points", List.of(Map.of("id", UUID.randomUUID(), "level", 0, "text", "数据要素如何流通?"), Map.of("id", UUID.randomUUID(), "level", 0, "text",
            "谁来建平台?")));
        for (var part : List.of("plan", "schedule", "guests")) body.put(part, draft.at("/content/" + part));
        return body;
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(study).query(Long.class).single();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> one.get(field).asString()).toList();
    }
}
