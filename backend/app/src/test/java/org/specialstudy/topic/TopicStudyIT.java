package org.specialstudy.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.Picture;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every way the topic groups of a study can take, walked through the interface on the real broker. */
@SystemTest
class TopicStudyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;

    private House house;
    private Picture picture;
    private UUID study;

    @BeforeEach
    void aHouse() {
        house = new House(context);
        picture = new Picture(jdbc);
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        if (study != null) assertThat(picture.incidents(study)).isEmpty();
    }

    @Test
    void an_outline_is_returned_improved_agreed_and_researched_until_the_lead_concludes() {
        var page = house.appointed(study = house.commissioned());
        var group = id(page);
        assertThat(page.at("/group/work/due").asString()).as("the day of the plan's schedule").isNotEmpty();
        assertThat(stage()).isEqualTo("OUTLINE");
        assertThat(openDeadlines()).containsExactly("UserTask_WriteOutline");

        assertThat(house.as(house.lead).post(path(group, "outline-submission"), house.version(page)).code()).isEqualTo("outline-points-missing");
        page = house.ok(house.as(house.member).put(path(group, "outline"), writing(page)));
        assertThat(page.at("/content/points/2/number").asString()).isEqualTo("1.2");
        assertThat(house.as(house.member).post(path(group, "outline-submission"), house.version(page)).code()).isEqualTo("not-lead-of-group");
        house.ok(house.as(house.lead).post(path(group, "outline-submission"), house.version(page)));
        page = house.awaitGroup(group, "REVIEW");
        assertThat(openDeadlines()).containsExactly("UserTask_ReviewOutline");
        assertThat(house.as(house.member).put(path(group, "outline"), writing(page)).code()).isEqualTo("outline-not-editable");

        assertThat(house.as(house.vice).post(path(group, "outline-review"), house.version(page, "outcome", "RETURNED")).code())
            .isEqualTo("reason-required");
        assertThat(house.as(house.chair).post(path(group, "outline-review"), house.version(page, "outcome", "AGREED")).code())
            .isEqualTo("not-in-charge");
        house.ok(house.as(house.vice).post(path(group, "outline-review"), house.version(page, "outcome", "RETURNED", "reason", "补充数据要素问题。")));
        page = house.awaitGroup(group, "OUTLINE");
        assertThat(page.at("/rulings/0/reason").asString()).isEqualTo("补充数据要素问题。");
        assertThat(openDeadlines()).containsExactly("UserTask_WriteOutline");

        page = agreed(group);
        assertThat(page.get("versions")).hasSize(2);
        assertThat(stage()).isEqualTo("FIELD");
        assertThat(openDeadlines()).containsExactly("UserTask_ConcludeResearch");
        assertThat(house.as(house.member).post(path(group, "research-conclusion"), house.version(page)).status()).isEqualTo(403);
        house.ok(house.as(house.lead).post(path(group, "research-conclusion"), house.version(page, "text", "调研任务完成。")));
        house.topicReportAccepted(study, group);
        house.overallReportAccepted(study);
        house.reportDelivered(study);
        assertThat(house.as(house.clerk).post("/api/studies/" + study + "/groups", late("迟到的课题组", house.lead)).code()).isEqualTo("groups-finished");

        awaitAllDone();
        assertThat(house.group(group).at("/group/work/phase").asString()).isEqualTo("CONCLUDED");
        assertThat(picture.times("topic-study", "groupId", group, "UserTask_WriteOutline")).isEqualTo(2);
        assertThat(picture.times("topic-study", "groupId", group, "UserTask_ReviewOutline")).isEqualTo(2);
        assertThat(facts()).contains("topic.outline-submitted", "topic.outline-returned", "topic.outline-agreed", "topic.research-concluded");
    }

    @Test
    void two_groups_work_in_parallel_and_two_late_ones_join_while_they_do() {
        var groups = appointed(study = house.commissioned(), 2);
        assertThat(house.as(house.clerk).post("/api/studies/" + study + "/groups", late("第三课题组", null)).body().at("/errors/0/field").asString())
            .isEqualTo("lead");
        assertThat(house.as(house.chair).post("/api/studies/" + study + "/groups", late("第三课题组", house.lead)).status()).isEqualTo(403);

        var third = joined("第三课题组");
        var fourth = joined("第四课题组");
        assertThat(third).isNotEqualTo(fourth);
        assertThat(house.as(house.clerk).post("/api/studies/" + study + "/groups", late("第三课题组", house.lead)).code()).isEqualTo("group-name-taken");
        house.awaitGroup(third, "OUTLINE");
        house.awaitGroup(fourth, "OUTLINE");
        assertThat(picture.instances("topic-study", "studyId", study)).containsExactly("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE");

        concluded(groups.getFirst());
        concluded(third);
        await().atMost(PATIENCE).until(() -> picture.instances("topic-study", "studyId", study).stream().filter("COMPLETED"::equals).count() == 2);
        assertThat(picture.instances("special-study", "studyId", study)).as("waits for all of them").containsExactly("ACTIVE");
        concluded(fourth);
        concluded(groups.getLast());
        house.overallReportAccepted(study);
        house.reportDelivered(study);

        awaitAllDone();
        assertThat(facts().stream().filter("topic.group-joined"::equals)).hasSize(2);
    }

    @Test
    void a_deliberation_goes_past_the_topic_groups_to_its_consultation() {
        var said = house.newStudy();
        said.put("kind", "DELIBERATION");
        study = UUID.fromString(house.ok(house.as(house.clerk).post("/api/studies", said)).get("id").asString());
        house.awaitTask(study, "DRAFT");
        var body = house.writing(house.plan(study));
        body.put("groups", List.of());
        body.put("schedule", List.of());
        var saved = house.ok(house.as(house.clerk).put(House.path(house.plan(study), ""), body));
        house.ok(house.as(house.clerk).post(House.path(saved, "/discussion-draft"), house.version(saved)));
        var revising = house.awaitTask(study, "REVISING");
        house.ok(house.as(house.clerk).post(House.path(revising, "/revision"), house.version(revising)));
        var review = house.awaitTask(study, "REVIEW");
        house.ok(house.as(house.vice).post(House.path(review, "/review"), house.version(review, "outcome", "AGREED")));
        var decision = house.awaitTask(study, "DECISION");
        house.ok(house.as(house.chair).post(House.path(decision, "/decision"), house.version(decision, "outcome", "PASSED")));
        var toIssue = house.awaitTask(study, "TO_ISSUE");
        var today = java.time.LocalDate.now(org.specialstudy.kernel.BusinessClock.ZONE);
        house.ok(house.as(house.clerk).post(House.path(toIssue, "/issue"),
            house.version(toIssue, "docNumber", house.docNumber(today.getYear()), "issuedOn", today.toString())));
        assertThat(house.as(house.clerk).put("/api/studies/" + study + "/consultation-choice", Map.of("wanted", false)).code())
            .isEqualTo("consultation-always");
        house.consultedInWriting(study);

        awaitAllDone();
        assertThat(picture.times("special-study", "studyId", study, "CallActivity_Consultation")).isEqualTo(1);
        assertThat(picture.times("special-study", "studyId", study, "CallActivity_ReportDelivery")).isZero();
        assertThat(picture.times("special-study", "studyId", study, "UserTask_AppointTopicGroups")).isZero();
        assertThat(picture.instances("topic-study", "studyId", study)).isEmpty();
    }

    @Test
    void a_study_withdrawn_while_its_groups_write_and_research_leaves_nothing_running() {
        var groups = appointed(study = house.commissioned(), 2);
        agreed(groups.getFirst());

        withdraw();

        picture.awaitInstances("special-study", "studyId", study, "COMPLETED");
        picture.awaitInstances("topic-study", "studyId", study, "TERMINATED", "TERMINATED");
        awaitNothingOpen();
        for (var group : groups) {
            var page = house.group(group);
            assertThat(page.at("/group/work/phase").asString()).isEqualTo("WITHDRAWN");
            assertThat(page.get("actions")).isEmpty();
            assertThat(house.as(house.lead).put(path(group, "outline"), writing(page)).code()).isEqualTo("study-withdrawn");
        }
        assertThat(house.as(house.clerk).post("/api/studies/" + study + "/groups", late("第三课题组", house.lead)).code()).isEqualTo("study-withdrawn");
    }

    private UUID joined(String name) {
        return id(house.ok(house.as(house.clerk).post("/api/studies/" + study + "/groups", late(name, house.lead))));
    }

    private Map<String, Object> late(String name, UUID lead) {
        var body = new HashMap<String, Object>();
        body.put("name", name);
        body.put("lead", lead);
        body.put("members", List.of(house.member));
        return body;
    }

    private void concluded(UUID group) {
        var page = agreed(group);
        house.ok(house.as(house.lead).post(path(group, "research-conclusion"), house.version(page)));
        house.topicReportAccepted(study, group);
    }

    /** Written, submitted and agreed; the research's task waits. */
    private JsonNode agreed(UUID group) {
        var page = house.awaitGroup(group, "OUTLINE");
        page = house.ok(house.as(house.lead).put(path(group, "outline"), writing(page)));
        house.ok(house.as(house.lead).post(path(group, "outline-submission"), house.version(page)));
        page = house.awaitGroup(group, "REVIEW");
        house.ok(house.as(house.vice).post(path(group, "outline-review"), house.version(page, "outcome", "AGREED")));
        return house.awaitGroup(group, "RESEARCH");
    }

    private Map<String, Object> writing(JsonNode page) {
        return house.version(page, "points", List.of(point(0, "算力布局现状如何?"), point(1, "有哪些短板?"), point(5, "如何补齐?")),
            "plan", List.of(Map.of("key", "division", "heading", "任务分工", "text", "组长牵头。")), "schedule", List.of(), "guests", List.of());
    }

    private static Map<String, Object> point(int level, String text) {
        return Map.of("id", UUID.randomUUID(), "level", Math.min(level, 1), "text", text);
    }

    /** A study whose plan has so many groups, all appointed and asked for their outlines. */
    private List<UUID> appointed(UUID study, int groups) {
        var body = house.writing(house.plan(study));
        var planned = new ArrayList<Map<String, Object>>();
        for (var no = 1; no <= groups; no++) {
            planned.add(Map.of("key", "g" + no, "no", no, "name", "课题组" + no, "kind", "SUB", "lead", house.lead, "members", List.of(house.member)));
        }
        body.put("groups", planned);
        var saved = house.ok(house.as(house.clerk).put(House.path(house.plan(study), ""), body));
        house.ok(house.as(house.clerk).post(House.path(saved, "/discussion-draft"), house.version(saved)));
        return house.appointedFrom(study, house.awaitTask(study, "REVISING"));
    }

    private void withdraw() {
        var version = house.as(house.clerk).get("/api/studies/" + study).body().get("version").asLong();
        house.ok(house.as(house.clerk).post("/api/studies/" + study + "/withdrawal", Map.of("version", version, "reason", "任务取消。")));
    }

    private void awaitAllDone() {
        house.assignmentsClosed(study);
        house.archived(study);
        picture.awaitInstances("special-study", "studyId", study, "COMPLETED");
        assertThat(picture.times("special-study", "studyId", study, "EndEvent_StudyArchived")).isEqualTo(1);
        awaitNothingOpen();
    }

    private void awaitNothingOpen() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(jdbc.sql("select process_id from engine.process_instance where study_id = :id and state = 'ACTIVE'").param("id", study)
                .query(String.class).list()).isEmpty();
            assertThat(jdbc.sql("select element_id from engine.user_task where study_id = :id and state = 'OPEN'").param("id", study)
                .query(String.class).list()).isEmpty();
        });
        assertThat(openDeadlines()).isEmpty();
    }

    /** Those of the groups' own steps; what the plan gave the groups to do beside has its own. */
    private List<String> openDeadlines() {
        return jdbc.sql("""
            select element_id
              from deadline.of_task
             where study_id = :id
               and status = 'OPEN'
               and id_variable <> 'assignmentId'
             order by element_id
            """).param("id", study).query(String.class).list();
    }

    private List<String> facts() {
        return jdbc.sql("select kind from timeline.entry where study_id = :id order by id").param("id", study).query(String.class).list();
    }

    private String stage() {
        return house.as(house.clerk).get("/api/studies/" + study).body().get("stage").asString();
    }

    private static UUID id(JsonNode page) {
        return UUID.fromString(page.at("/group/id").asString());
    }

    private static String path(UUID group, String act) {
        return "/api/groups/" + group + "/" + act;
    }
}
