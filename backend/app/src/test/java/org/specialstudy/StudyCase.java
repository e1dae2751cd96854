package org.specialstudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.specialstudy.Visitor.Answer;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A study with its own people, each at a browser; does through the interface what they would do, and waits for the process in between. */
public final class StudyCase {

    /** An organisation that can be asked, and its contact. */
    public record Asked(UUID org, Visitor contact) {}

    private final Directory directory;
    private final Memberships memberships;
    private final Accounts accounts;
    private final ApplicationContext application;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final UUID host;
    private final UUID leadOfGroup;
    public final Picture picture;
    public final Visitor office;
    public final Visitor inCharge;
    public final Visitor leader;
    public final UUID id;

    public StudyCase(ApplicationContext application) {
        this.application = application;
        directory = application.getBean(Directory.class);
        memberships = application.getBean(Memberships.class);
        accounts = application.getBean(Accounts.class);
        clock = application.getBean(BusinessClock.class);
        jdbc = application.getBean(JdbcClient.class);
        picture = new Picture(jdbc);
        host = directory.createOrganisation("省政协办公厅 " + mark, "CPPCC_OFFICE", "PROVINCE", null, true);
        var clerk = person("办公室工作人员");
        memberships.grant(clerk, Role.OFFICE, ScopeType.ORGANISATION, host, null, null);
        var inChargeId = person("分管副主席");
        var leaderId = person("领导小组成员");
        leadOfGroup = person("课题组组长");
        office = signedIn(clerk, "office");
        inCharge = signedIn(inChargeId, "incharge");
        leader = signedIn(leaderId, "leader");
        var study = ok(office.post("/api/studies", Map.of("title", "专题研究 " + mark, "kind", "SPECIAL_STUDY", "year", today().getYear(),
            "hostOrg", host, "labels", List.of(), "leadingGroupName", "领导小组", "leaders", List.of(leaderId), "inCharge", inChargeId,
            "office", List.of())));
        id = UUID.fromString(study.path("id").asString());
    }

    public Asked organisation(String name) {
        var org = directory.createOrganisation(name + " " + mark, "DEPARTMENT", "PROVINCE", null, true);
        var contact = person(name + "联络员");
        memberships.grant(contact, Role.CONTACT, ScopeType.ORGANISATION, org, null, null);
        return new Asked(org, signedIn(contact, "contact-" + UUID.randomUUID().toString().substring(0, 6)));
    }

    public UUID person(String title) {
        return directory.createPerson(title + " " + mark, true);
    }

    public Visitor signedIn(UUID person, String name) {
        var username = name + "-" + mark;
        var password = accounts.createDemo(person, username);
        return Visitor.at(application.getEnvironment()).signedIn(username, password);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    public JsonNode plan() {
        return ok(office.get("/api/studies/" + id + "/work-plan"));
    }

    public UUID planId() {
        return UUID.fromString(plan().path("id").asString());
    }

    public String status() {
        return plan().path("status").asString();
    }

    /** The plan is written with one group, and with the organisations that shall be asked until the day. */
    public StudyCase written(LocalDate opinionsDue, Asked... asked) {
        awaitTask("work-plan", "UserTask_DraftWorkPlan");
        var body = new HashMap<String, Object>();
        body.put("version", plan().path("version").asLong());
        body.put("title", "工作方案");
        body.put("sections", List.of(Map.of("key", "focus", "heading", "研究重点", "text", "算力、算法、数据。")));
        body.put("groups", List.of(Map.of("key", "g1", "no", 1, "name", "第一课题组", "kind", "SUB", "duty", "", "lead", leadOfGroup,
            "members", List.of())));
        body.put("schedule", List.of());
        var orgs = new ArrayList<UUID>();
        for (var one : asked) orgs.add(one.org());
        body.put("opinionOrgs", orgs);
        body.put("opinionsDue", opinionsDue == null ? null : opinionsDue.toString());
        ok(office.put("/api/work-plans/" + planId(), body));
        return this;
    }

    public StudyCase draftSubmitted() {
        return submitted("discussion-draft", "UserTask_DraftWorkPlan");
    }

    public StudyCase revisionSubmitted() {
        return submitted("revision", "UserTask_ReviseWorkPlan");
    }

    public StudyCase amended() {
        return submitted("amendment", "UserTask_AmendWorkPlan");
    }

    private StudyCase submitted(String what, String elementId) {
        awaitTask("work-plan", elementId);
        ok(office.post("/api/work-plans/" + planId() + "/" + what, Map.of("version", plan().path("version").asLong())));
        return this;
    }

    public StudyCase reviewed(String outcome) {
        awaitTask("work-plan", "UserTask_ReviewWorkPlan");
        return ruled(inCharge, "review", outcome);
    }

    public StudyCase decided(String outcome) {
        awaitTask("work-plan", "UserTask_DecideWorkPlan");
        return ruled(leader, "decision", outcome);
    }

    private StudyCase ruled(Visitor who, String what, String outcome) {
        ok(who.post("/api/work-plans/" + planId() + "/" + what,
            Map.of("version", plan().path("version").asLong(), "outcome", outcome, "reason", "补充数据要素内容。")));
        return this;
    }

    public StudyCase issued() {
        awaitTask("work-plan", "UserTask_IssueWorkPlan");
        ok(office.post("/api/work-plans/" + planId() + "/issue", Map.of("version", plan().path("version").asLong(),
            "docNumber", "豫政协〔" + today().getYear() + "〕" + (1 + ThreadLocalRandom.current().nextInt(99_998)) + "号", "issuedOn", today().toString())));
        return this;
    }

    public StudyCase groupsAppointed() {
        awaitTask("special-study", "UserTask_AppointTopicGroups");
        var groups = new ArrayList<Map<String, Object>>();
        for (var group : ok(office.get("/api/studies/" + id + "/groups"))) {
            groups.add(Map.of("id", group.path("id").asString(), "lead", leadOfGroup, "members", List.of()));
        }
        ok(office.post("/api/studies/" + id + "/appointment", Map.of("groups", groups)));
        return this;
    }

    public StudyCase withdrawn() {
        var version = ok(office.get("/api/studies/" + id)).path("version").asLong();
        ok(office.post("/api/studies/" + id + "/withdrawal", Map.of("version", version, "reason", "任务取消。")));
        return this;
    }

    /** The opinions of the running or last round, by organisation, as the office sees them. */
    public JsonNode opinionOf(Asked asked) {
        for (var opinion : plan().path("round").path("opinions")) {
            if (opinion.path("org").path("id").asString().equals(asked.org().toString())) return opinion;
        }
        throw new AssertionError("No opinion of " + asked.org() + " in " + plan().path("round"));
    }

    /** Nothing else is active in the process, and the task can be completed: its own row comes a moment after its element's. */
    public void awaitTask(String processId, String elementId) {
        picture.awaitActive(processId, "studyId", id, elementId);
        awaitOpen(elementId, 1);
    }

    /** So many organisations can answer now. */
    public void awaitAsked(int organisations) {
        awaitOpen("UserTask_AnswerOpinion", organisations);
    }

    private void awaitOpen(String elementId, int tasks) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql(
            "select count(*) from engine.user_task where study_id = :id and element_id = :element and state = 'OPEN'")
            .param("id", id).param("element", elementId).query(Integer.class).single(), open -> open == tasks);
    }

    /** Kinds of what the timeline kept, oldest first. */
    public List<String> facts() {
        return jdbc.sql("select kind from timeline.entry where study_id = :id order by id").param("id", id).query(String.class).list();
    }

    public List<String> openDeadlines() {
        return jdbc.sql("select element_id from deadline.of_task where study_id = :id and status = 'OPEN' order by started_at, element_id")
            .param("id", id).query(String.class).list();
    }

    public long openTasks() {
        return jdbc.sql("select count(*) from engine.user_task where study_id = :id and state = 'OPEN'").param("id", id)
            .query(Long.class).single();
    }

    /** States of all process instances of the study, the deadlines' included. */
    public List<String> running() {
        return jdbc.sql("select process_id from engine.process_instance where study_id = :id and state = 'ACTIVE'").param("id", id)
            .query(String.class).list();
    }

    public static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(() -> answer.raw().request().method() + " " + answer.raw().uri() + " " + answer.body()).isBetween(200, 299);
        return answer.body();
    }
}
