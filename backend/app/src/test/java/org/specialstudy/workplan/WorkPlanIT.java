package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.House.path;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A study from its commission until its groups begin, over HTTP, on the real engine. */
@SystemTest
class WorkPlanIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void newHouse() {
        house = new House(context);
    }

    @Test
    void a_plan_travels_from_the_draft_to_living_groups() {
        var study = house.commissioned();
        assertThat(stage(study)).isEqualTo("PLAN_DRAFT");
        assertThat(texts(house.plan(study).get("actions"))).containsExactly("save", "submit-draft");

        var saved = house.ok(house.as(house.clerk).put(path(house.plan(study), ""), house.writing(house.plan(study), house.bureau, house.otherBureau)));
        assertThat(saved.get("schedule").get(0).get("estimated").asBoolean()).isTrue();
        var asking = house.ok(house.as(house.clerk).post(path(saved, "/discussion-draft"), house.version(saved)));
        assertThat(asking.get("status").asString()).isEqualTo("OPINIONS");
        assertThat(texts(asking.get("actions"))).isEmpty();
        assertThat(asking.get("next").get(0).get("elementId").asString()).isEqualTo("UserTask_AnswerOpinion");
        assertThat(asking.get("next").get(0).get("holders").size()).isEqualTo(2);

        everybodyAnswers(study);
        var revising = house.awaitTask(study, "REVISING");
        var hasty = house.as(house.clerk).post(path(revising, "/revision"), house.version(revising));
        assertThat(hasty.status()).isEqualTo(409);
        assertThat(hasty.code()).isEqualTo("opinions-unanswered");
        answerOpinions(study);
        var submitted = house.ok(house.as(house.clerk).post(path(revising, "/revision"), house.version(house.plan(study))));
        assertThat(submitted.get("next").get(0).get("elementId").asString()).isEqualTo("UserTask_ReviewWorkPlan");
        assertThat(stage(study)).isEqualTo("PLAN_APPROVE");

        var inReview = house.awaitTask(study, "REVIEW");
        house.ok(house.as(house.vice).post(path(inReview, "/review"), house.version(inReview, "outcome", "RETURNED", "reason", "请补充分工")));
        var again = house.awaitTask(study, "REVISING");
        assertThat(again.get("review").get("reason").asString()).isEqualTo("请补充分工");
        house.ok(house.as(house.clerk).post(path(again, "/revision"), house.version(again)));
        var second = house.awaitTask(study, "REVIEW");
        house.ok(house.as(house.vice).post(path(second, "/review"), house.version(second, "outcome", "AGREED")));

        var inDecision = house.awaitTask(study, "DECISION");
        house.ok(house.as(house.chair).post(path(inDecision, "/decision"),
            house.version(inDecision, "outcome", "PASSED_AMENDED", "reason", "充实数据要素内容")));
        var amending = house.awaitTask(study, "AMENDING");
        house.ok(house.as(house.clerk).post(path(amending, "/amendment"), house.version(amending)));
        var toIssue = house.awaitTask(study, "TO_ISSUE");
        var today = LocalDate.now(BusinessClock.ZONE);
        var issued = house.ok(house.as(house.clerk).post(path(toIssue, "/issue"),
            house.version(toIssue, "docNumber", house.docNumber(today.getYear()), "issuedOn", today.toString())));
        assertThat(issued.get("status").asString()).isEqualTo("ISSUED");
        assertThat(texts(issued.get("versions"), "label")).containsExactly("DISCUSSION_DRAFT", "FOR_REVIEW", "FOR_REVIEW", "FORMAL");
        assertThat(issued.get("schedule").get(0).get("due").asString()).isNotEmpty();

        var appointment = Awaitility.await().atMost(Duration.ofSeconds(30))
            .until(() -> house.as(house.clerk).get("/api/studies/" + study + "/appointment").body(), found -> found.path("taskKey").isString());
        assertThat(texts(appointment.get("groups"), "state")).containsExactly("ESTABLISHED");
        assertThat(house.as(house.member).get("/api/studies/" + study).status()).isEqualTo(200);
        house.ok(appoint(study, appointment, house.lead, List.of(house.member)));

        assertThat(house.as(house.clerk).get("/api/studies/" + study).body().get("status").asString()).isEqualTo("RESEARCHING");
        assertThat(stage(study)).isEqualTo("OUTLINE");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(openWork(study)).as("the study, its group with the outline's deadline, the schedule's item with the days of signing and doing")
                .isEqualTo(6);
            assertThat(openDeadlines(study)).isEqualTo(3);
        });
        assertThat(kinds(study)).contains("study.commissioned", "work-plan.opened", "work-plan.draft-submitted", "work-plan.revision-opened",
            "work-plan.submitted-for-review", "work-plan.reviewed", "work-plan.decided", "work-plan.amended", "work-plan.issued",
            "topic.groups-established", "topic.groups-appointed");
    }

    @Test
    void the_appointment_corrects_who_leads_and_who_belongs() {
        var study = house.commissioned();
        var appointment = house.issued(study);

        assertThat(appoint(study, appointment, null, List.of()).code()).isEqualTo("group-lead-missing");
        assertThat(appoint(study, appointment, UUID.randomUUID(), List.of()).code()).isEqualTo("person-unknown");
        assertThat(house.as(house.clerk).post("/api/studies/" + study + "/appointment", Map.of("version", 0, "groups", List.of())).code())
            .isEqualTo("groups-forgotten");
        assertThat(house.as(house.chair).post("/api/studies/" + study + "/appointment", Map.of("version", 0, "groups", List.of())).status()).isEqualTo(403);
        assertThat(house.as(house.stranger).post("/api/studies/" + study + "/appointment", Map.of("version", 0, "groups", List.of())).status()).isEqualTo(404);

        house.ok(appoint(study, appointment, house.member, List.of(house.stranger)));

        assertThat(house.as(house.lead).get("/api/studies/" + study).status()).isEqualTo(404);
        assertThat(house.as(house.stranger).get("/api/studies/" + study).status()).isEqualTo(200);
        var roles = house.as(house.clerk).get("/api/studies/" + study + "/members").body();
        assertThat(StreamSupport.stream(roles.spliterator(), false)
            .filter(row -> row.get("role").asString().startsWith("LEAD") && row.get("scope").get("type").asString().equals("GROUP"))
            .map(row -> row.get("person").get("id").asString())).containsExactly(house.member.toString());
        var sorted = house.ok(house.as(house.clerk).get("/api/studies/" + study + "/members?sort=-role"));
        assertThat(sorted).hasSameSizeAs(roles);
        assertThat(sorted.path(sorted.size() - 1).get("role").asString()).isEqualTo("LEADERS");
        assertThat(house.ok(house.as(house.clerk).get("/api/studies/" + study + "/members?role=OFFICE")).findValuesAsString("role")).containsOnly("OFFICE");
        assertThat(appoint(study, appointment, house.member, List.of()).code()).isEqualTo("groups-already-appointed");
    }

    @Test
    void of_two_who_save_the_same_version_one_is_told_what_stands_now() throws Exception {
        var study = house.commissioned();
        var plan = house.plan(study);
        var writing = house.writing(plan);
        var first = house.as(house.clerk);
        var second = house.as(house.secondClerk);
        var together = new CyclicBarrier(2);

        List<Visitor.Answer> answers;
        try (var pool = Executors.newFixedThreadPool(2)) {
            answers = pool.invokeAll(Stream.of(first, second).map(who -> (Callable<Visitor.Answer>) () -> {
                together.await();
                return who.put(path(plan, ""), writing);
            }).toList()).stream().map(future -> {
                try {
                    return future.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }

        assertThat(answers).extracting(Visitor.Answer::status).containsExactlyInAnyOrder(200, 409);
        var refused = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
        assertThat(refused.code()).isEqualTo("changed-meanwhile");
        assertThat(refused.body().get("current").get("version").asLong()).isEqualTo(1);
    }

    @Test
    void a_plan_is_known_to_the_people_of_its_study_and_each_does_their_own_part() {
        var study = house.commissioned();
        var plan = house.plan(study);

        for (var outsider : List.of(house.stranger, house.contact, house.lead)) {
            assertThat(house.as(outsider).get("/api/studies/" + study).status()).isEqualTo(404);
            assertThat(house.as(outsider).get("/api/studies/" + study + "/work-plan").status()).isEqualTo(404);
            assertThat(house.as(outsider).get("/api/studies/" + study + "/timeline").status()).isEqualTo(404);
            assertThat(house.as(outsider).get("/api/studies/" + study + "/groups").status()).isEqualTo(404);
            assertThat(house.as(outsider).get("/api/studies/" + study + "/members").status()).isEqualTo(404);
            assertThat(house.as(outsider).get("/api/studies/" + study + "/documents").status()).isEqualTo(404);
            assertThat(house.as(outsider).get(path(plan, "")).status()).isEqualTo(404);
            assertThat(house.as(outsider).put(path(plan, ""), house.writing(plan)).status()).isEqualTo(404);
            assertThat(house.as(outsider).post(path(plan, "/decision"), house.version(plan, "outcome", "PASSED")).status()).isEqualTo(404);
            assertThat(house.as(outsider).post("/api/studies/" + study + "/withdrawal", Map.of("version", 0, "reason", "不")).status()).isEqualTo(404);
            assertThat(house.as(outsider).get("/api/studies").body().get("items").isEmpty()).isTrue();
        }
        assertThat(new Visitor(base()).get(path(plan, "")).status()).isEqualTo(401);
        assertThat(house.as(house.chair).put(path(plan, ""), house.writing(plan)).status()).isEqualTo(403);
        assertThat(house.as(house.chair).post(path(plan, "/discussion-draft"), house.version(plan)).status()).isEqualTo(403);
        assertThat(house.as(house.chair).post(path(plan, "/review"), house.version(plan, "outcome", "AGREED")).status()).isEqualTo(403);
        assertThat(texts(house.as(house.chair).get(path(plan, "")).body().get("actions"))).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_field_by_field() {
        var study = house.commissioned();
        var plan = house.plan(study);
        var writing = house.writing(plan);
        writing.put("groups", List.of(Map.of("key", "g1", "name", " ", "kind", "SUB", "members", List.of())));
        writing.put("schedule", List.of(Map.of("key", "s1", "title", "提纲", "rule", Map.of("kind", "TERM", "term", 0, "unit", "WORKING_DAYS"))));

        var refused = house.as(house.clerk).put(path(plan, ""), writing);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(texts(refused.body().get("errors"), "field")).containsExactlyInAnyOrder("groups[0].name", "schedule[0].rule.term");
        assertThat(texts(refused.body().get("errors"), "message")).allSatisfy(words -> assertThat(words).doesNotContain("plan-term", "{0}"));
        assertThat(house.plan(study).get("version").asLong()).isEqualTo(plan.get("version").asLong());
    }

    @Test
    void a_decision_on_paper_is_recorded_by_the_office_with_its_scan() {
        var study = house.commissioned();
        var plan = house.inDecision(study);
        assertThat(texts(plan.get("actions"))).containsExactly("record-decision");

        assertThat(recorded(plan, house.chair, null).code()).isEqualTo("scan-required");
        assertThat(recorded(plan, house.chair, UUID.randomUUID()).code()).isEqualTo("scan-unknown");
        var scan = house.ok(house.as(house.clerk).upload("/api/documents?ownerType=WORK_PLAN&ownerId=" + plan.get("id").asString(),
            "签批.pdf", "%PDF-1.7 signed".getBytes()));
        var scanId = UUID.fromString(scan.get("id").asString());
        assertThat(recorded(plan, house.lead, scanId).code()).isEqualTo("recorded-for-not-leader");
        assertThat(house.as(house.chair).post(path(plan, "/decision"),
            house.version(plan, "outcome", "PASSED", "recordedFor", house.vice, "scan", scanId)).code()).isEqualTo("not-office");

        var passed = house.ok(recorded(plan, house.chair, scanId));

        assertThat(passed.get("status").asString()).isEqualTo("TO_ISSUE");
        assertThat(passed.get("decision").get("by").get("id").asString()).isEqualTo(house.chair.toString());
        assertThat(passed.get("decision").get("recordedBy").get("id").asString()).isEqualTo(house.clerk.toString());
        assertThat(passed.get("decision").get("scan").get("name").asString()).isEqualTo("签批.pdf");
        assertThat(house.as(house.clerk).delete("/api/documents/" + scanId).code()).isEqualTo("document-submitted");
        var entry = house.as(house.chair).get("/api/studies/" + study + "/timeline?kind=work-plan.decided").body().get("items").get(0);
        assertThat(entry.get("by").get("id").asString()).isEqualTo(house.chair.toString());
        assertThat(entry.get("recordedBy").get("id").asString()).isEqualTo(house.clerk.toString());
    }

    @Test
    void a_document_number_is_given_once() {
        var first = house.commissioned();
        house.issued(first);
        var second = house.commissioned();
        var plan = house.toIssue(second);
        var today = LocalDate.now(BusinessClock.ZONE);

        var refused = house.as(house.clerk).post(path(plan, "/issue"),
            house.version(plan, "docNumber", house.docNumber(today.getYear()), "issuedOn", today.toString()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(texts(refused.body().get("errors"), "code")).containsExactly("doc-number-taken");
        assertThat(house.plan(second).get("status").asString()).isEqualTo("TO_ISSUE");
    }

    @Test
    void a_withdrawn_study_ends_its_process_and_lets_nothing_be_changed() {
        var study = house.commissioned();
        var plan = house.inReview(study);
        var view = house.as(house.clerk).get("/api/studies/" + study).body();
        assertThat(texts(view.get("actions"))).containsExactly("withdraw");
        assertThat(house.as(house.chair).post("/api/studies/" + study + "/withdrawal", house.version(view, "reason", "不")).status()).isEqualTo(403);
        assertThat(house.as(house.clerk).post("/api/studies/" + study + "/withdrawal", house.version(view, "reason", " ")).code()).isEqualTo("reason-required");

        var withdrawn = house.ok(house.as(house.clerk).post("/api/studies/" + study + "/withdrawal", house.version(view, "reason", "另有安排")));

        assertThat(withdrawn.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(texts(withdrawn.get("actions"))).isEmpty();
        assertThat(house.plan(study).get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(openDeadlines(study)).isZero();
        assertThat(house.as(house.vice).post(path(plan, "/review"), house.version(house.plan(study), "outcome", "AGREED")).code())
            .isEqualTo("study-withdrawn");
        assertThat(house.as(house.clerk).put(path(plan, ""), house.writing(house.plan(study))).code()).isEqualTo("study-withdrawn");
        assertThat(house.as(house.clerk).upload("/api/documents?ownerType=STUDY&ownerId=" + study, "a.txt", "a".getBytes()).code())
            .isEqualTo("study-withdrawn");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> openWork(study) == 0);
    }

    private Visitor.Answer recorded(JsonNode plan, UUID leader, UUID scan) {
        return house.as(house.clerk).post(path(plan, "/decision"), house.version(plan, "outcome", "PASSED", "recordedFor", leader, "scan", scan));
    }

    private Visitor.Answer appoint(UUID study, JsonNode appointment, UUID lead, List<UUID> members) {
        var group = new java.util.HashMap<String, Object>();
        group.put("id", appointment.get("groups").get(0).get("id").asString());
        group.put("lead", lead);
        group.put("members", members);
        return house.as(house.clerk).post("/api/studies/" + study + "/appointment", house.version(appointment, "groups", List.of(group)));
    }

    private void everybodyAnswers(UUID study) {
        for (var opinion : house.plan(study).get("round").get("opinions")) {
            var id = opinion.get("id").asString();
            var mine = opinion.get("org").get("id").asString().equals(house.bureau.toString());
            var contact = house.as(mine ? house.contact : house.otherContact);
            var path = "/api/opinions/" + id;
            Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> assertThat(contact.post(path + "/reply",
                Map.of("version", contact.get(path).body().get("opinion").get("version").asLong(),
                    "none", !mine, "text", mine ? "建议补充算力内容" : "")).status()).isEqualTo(200));
        }
    }

    private void answerOpinions(UUID study) {
        for (var opinion : house.plan(study).get("round").get("opinions")) {
            if (!opinion.get("state").asString().equals("GIVEN")) continue;
            var path = "/api/opinions/" + opinion.get("id").asString();
            var vice = mentionable(path, house.vice);
            var chair = mentionable(path, house.chair);
            var once = house.ok(house.as(house.clerk).put(path + "/answer", Map.of("version", opinion.get("version").asLong(), "outcome", "ADOPTED", "reason",
                "已采纳，请@" + vice, "mentions", List.of(Map.of("person", house.vice, "name", vice, "at", 5)))));
            var text = "@" + chair + "@" + vice;
            var twice = house.ok(house.as(house.clerk).put(path + "/answer", Map.of("version", once.get("version").asLong(), "outcome", "ADOPTED", "reason",
                text, "mentions", List.of(Map.of("person", house.chair, "name", chair, "at", 0), Map.of("person", house.vice, "name", vice, "at",
                    chair.length() + 1)))));
            assertThat(twice.at("/answer/mentions")).hasSize(2);
            for (var mentioned : List.of(house.vice, house.chair)) {
                var heard = house.ok(house.as(mentioned).get("/api/notifications?reason=MENTIONED")).get("items");
                assertThat(heard).as("an edit tells only whom it mentions anew").hasSize(1);
                assertThat(heard.get(0).get("link").asString()).isEqualTo("/studies/" + study + "/plan?tab=opinions#" + opinion.get("id").asString());
            }
        }
    }

    private String mentionable(String path, UUID person) {
        return StreamSupport.stream(house.ok(house.as(house.clerk).get(path + "/mentionable")).spliterator(), false)
            .filter(one -> one.get("id").asString().equals(person.toString())).findFirst().orElseThrow().get("name").asString();
    }

    private String stage(UUID study) {
        return house.as(house.clerk).get("/api/studies/" + study).body().get("stage").asString();
    }

    private long openWork(UUID study) {
        return jdbc.sql("select count(*) from engine.process_instance where study_id = :study and state = 'ACTIVE'").param("study", study)
            .query(Long.class).single();
    }

    private long openDeadlines(UUID study) {
        return jdbc.sql("select count(*) from deadline.deadline where study_id = :study and status = 'OPEN'").param("study", study)
            .query(Long.class).single();
    }

    private List<String> kinds(UUID study) {
        return texts(house.as(house.chair).get("/api/studies/" + study + "/timeline").body().get("items"), "kind");
    }

    private String base() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(row -> row.get(field).asString()).toList();
    }
}
