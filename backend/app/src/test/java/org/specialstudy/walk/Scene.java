package org.specialstudy.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Studies with everybody in them, carried by the application and the process themselves to where there is one of each thing: a study whose
 * plan is being drafted, one whose plan was sent out for opinions, and one whose group has submitted its outline, all with the same people.
 */
final class Scene {

    /** Stand-ins in paths for the ids of real things. */
    static final String STUDY = "@study";
    static final String PLAN = "@plan";
    static final String TASK = "@task";
    static final String DOCUMENT = "@document";
    static final String PLAN_DOCUMENT = "@plan-document";
    static final String SENT_PLAN = "@sent-plan";
    static final String OPINION = "@opinion";
    static final String PERSON = "@person";
    /** The third study, and its one group. */
    static final String WORKING_STUDY = "@working-study";
    static final String GROUP = "@group";
    static final String VISIT = "@visit";
    /** A change of the third study's plan, being drafted. */
    static final String AMENDMENT = "@amendment";
    /** A change of the outline of that study's group, being drafted. */
    static final String OUTLINE_CHANGE = "@outline-change";
    /** A topic report of the first study, accepted once, and its chapter. */
    static final String REPORT = "@report";
    static final String CHAPTER = "@chapter";
    /** A delivery of the first study that waits for instructions, and a restricted one that nobody was named for. */
    static final String DELIVERY = "@delivery";
    static final String INSTRUCTION = "@instruction";
    /** A consultation of the first study whose call is over, what the one organisation was asked, and what it handed in. */
    static final String CONSULTATION = "@consultation";
    static final String REQUEST = "@request";
    static final String SUBMISSION = "@submission";
    static final String ASSIGNMENT = "@assignment";
    /** Until when the one organisation has to do the assignment, and a slip that urges it. */
    static final String DEADLINE = "@deadline";
    static final String SLIP = "@slip";
    /** More time that the organisation has asked for that deadline. */
    static final String EXTENSION = "@extension";
    /** Of the first study: the organisation was asked about it and has not answered; its document and a policy beside it. */
    static final String RECOMMENDATION = "@recommendation";
    static final String SOURCE = "@source";
    static final String POLICY = "@policy";
    /** Of the first study: held, its minutes with the one organisation that was there. */
    static final String MEETING = "@meeting";
    static final String DECISION = "@decision";

    /** The first study's running process of its plan. */
    static final String INSTANCE = "@instance";
    /** A comparison of lists that nobody has written. */
    static final String IMPORT = "@import";

    private final Environment environment;
    private final Directory directory;
    private final Memberships memberships;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Map<Role, UUID> people = new EnumMap<>(Role.class);
    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
    private final Map<String, String> things = new HashMap<>();
    private final UUID host;
    private final UUID asked;

    Scene(Environment environment, Directory directory, Memberships memberships, Accounts accounts, JdbcClient jdbc) {
        this.environment = environment;
        this.directory = directory;
        this.memberships = memberships;
        this.accounts = accounts;
        this.jdbc = jdbc;
        host = directory.createOrganisation("河南省政协", "cppcc_committee", "province", null, false);
        asked = directory.createOrganisation("河南省科学技术厅", "government_dept", "province", null, false);
        for (var role : List.of(Role.LEADERS, Role.INCHARGE, Role.OFFICE, Role.LEAD, Role.MEMBER, Role.EXPERT, Role.CONTACT)) {
            enter(role);
        }
        memberships.grant(people.get(Role.OFFICE), Role.OFFICE, ScopeType.ORGANISATION, host, null, null);
        memberships.grant(people.get(Role.CONTACT), Role.CONTACT, ScopeType.ORGANISATION, asked, null, null);
        things.put(PERSON, people.get(Role.OFFICE).toString());
        things.put(IMPORT, compared());
    }

    /** One person of every role, nothing yet that they work on. */
    Scene withStudies() {
        var study = commissioned();
        var plan = planOf(study);
        things.put(STUDY, study.toString());
        things.put(PLAN, plan.toString());
        things.put(TASK, awaited("select key::text from engine.user_task where study_id = ? and element_id = 'UserTask_DraftWorkPlan' and state = 'OPEN'",
            study));
        things.put(INSTANCE, awaited("select key::text from engine.process_instance where study_id = ? and process_id = 'work-plan' and state = 'ACTIVE'",
            study));
        things.put(DOCUMENT, document("STUDY", study));
        things.put(PLAN_DOCUMENT, document("WORK_PLAN", plan));
        report(study);
        delivery(study);
        consultation(study);
        recommendation(study);
        things.put(ASSIGNMENT, given(study));
        urged(study);
        things.put(MEETING, meeting(study));
        var other = commissioned();
        var sent = planOf(other);
        awaited("select key::text from engine.user_task where study_id = ? and element_id = 'UserTask_DraftWorkPlan' and state = 'OPEN'", other);
        send(sent);
        things.put(SENT_PLAN, sent.toString());
        things.put(OPINION, awaited("select opinion_id::text from opinion.subject where study_id = ?", other));
        var working = commissioned();
        things.put(WORKING_STUDY, working.toString());
        var group = workingGroup(working);
        things.put(GROUP, group.toString());
        things.put(VISIT, visit(working, group).toString());
        things.put(OUTLINE_CHANGE, outlineChange(working, group).toString());
        things.put(AMENDMENT, visitors.get(Role.OFFICE).post("/api/work-plans/" + planOf(working) + "/amendments", Map.of("reason", "充实内容。")).body()
            .path("id").asString());
        return this;
    }

    Map<Role, Visitor> visitors() {
        return visitors;
    }

    String fill(String path) {
        var filled = path;
        for (var thing : things.entrySet()) {
            filled = filled.replaceAll(thing.getKey() + "(?![\\w-])", thing.getValue());
        }
        return filled;
    }

    private void enter(Role role) {
        var person = directory.createPerson("演示人员 " + role.name(), true);
        var username = role.word() + "-" + UUID.randomUUID();
        people.put(role, person);
        visitors.put(role, Visitor.at(environment).signedIn(username, accounts.createDemo(person, username)));
    }

    private String compared() {
        return jdbc.sql("""
            insert into roster.import (id, files, sha256, state, by_id, at)
            values (gen_random_uuid(), '人员.csv', '', 'CHECKED', :by, now())
            returning id::text
            """).param("by", people.get(Role.OFFICE)).query(String.class).single();
    }

    private UUID commissioned() {
        var answer = visitors.get(Role.OFFICE).post("/api/studies", Map.of(
            "title", "权限走查 " + UUID.randomUUID(), "kind", "SPECIAL_STUDY", "year", LocalDate.now().getYear(), "hostOrg", host, "labels", List.of(),
            "leadingGroupName", "领导小组", "leaders", List.of(people.get(Role.LEADERS)), "inCharge", people.get(Role.INCHARGE),
            "office", List.of(people.get(Role.OFFICE))));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        var study = UUID.fromString(answer.body().path("id").asString());
        var group = UUID.randomUUID();
        memberships.grant(people.get(Role.LEAD), Role.LEAD, ScopeType.GROUP, group, study, null);
        memberships.grant(people.get(Role.MEMBER), Role.MEMBER, ScopeType.GROUP, group, study, null);
        memberships.grant(people.get(Role.EXPERT), Role.EXPERT, ScopeType.STUDY, study, study, null);
        return study;
    }

    /** From the plan to a group whose outline lies with the leader in charge. */
    private UUID workingGroup(UUID study) {
        var plan = "/api/work-plans/" + planOf(study);
        waiting(study, "UserTask_DraftWorkPlan");
        did(visitors.get(Role.OFFICE).put(plan, Map.of("version", version(plan), "title", "工作方案", "sections",
            List.of(Map.of("key", "focus", "heading", "研究重点", "text", "算力")), "groups", List.of(Map.of("key", "g1", "no", 1, "name", "第一课题组",
                "kind", "SUB", "lead", people.get(Role.LEAD), "members", List.of(people.get(Role.MEMBER)))),
            "schedule", List.of(), "opinionOrgs", List.of())));
        did(visitors.get(Role.OFFICE).post(plan + "/discussion-draft", Map.of("version", version(plan))));
        waiting(study, "UserTask_ReviseWorkPlan");
        did(visitors.get(Role.OFFICE).post(plan + "/revision", Map.of("version", version(plan))));
        waiting(study, "UserTask_ReviewWorkPlan");
        did(visitors.get(Role.INCHARGE).post(plan + "/review", Map.of("version", version(plan), "outcome", "AGREED")));
        waiting(study, "UserTask_DecideWorkPlan");
        did(visitors.get(Role.LEADERS).post(plan + "/decision", Map.of("version", version(plan), "outcome", "PASSED")));
        waiting(study, "UserTask_IssueWorkPlan");
        var number = UUID.randomUUID().toString().substring(0, 8).chars().mapToObj(c -> "" + (char) (0x4E00 + c)).collect(Collectors.joining());
        did(visitors.get(Role.OFFICE).post(plan + "/issue", Map.of("version", version(plan), "docNumber", number + "〔" + LocalDate.now(BusinessClock.ZONE)
            .getYear() + "〕1号", "issuedOn", LocalDate.now(BusinessClock.ZONE).toString())));
        waiting(study, "UserTask_AppointTopicGroups");
        var group = UUID.fromString(visitors.get(Role.OFFICE).get("/api/studies/" + study + "/groups").body().path(0).path("id").asString());
        did(visitors.get(Role.OFFICE).post("/api/studies/" + study + "/appointment", Map.of("groups", List.of(Map.of("id", group, "lead",
            people.get(Role.LEAD), "members", List.of(people.get(Role.MEMBER)))))));
        waiting(study, "UserTask_WriteOutline");
        var outline = "/api/groups/" + group;
        did(visitors.get(Role.MEMBER).put(outline + "/outline", Map.of("version", version(outline), "points",
            List.of(Map.of("id", UUID.randomUUID(), "level", 0, "text", "算力布局现状如何?")), "plan", List.of(), "schedule", List.of(), "guests", List.of())));
        did(visitors.get(Role.LEAD).post(outline + "/outline-submission", Map.of("version", version(outline))));
        return group;
    }

    /** A visit being planned, without the research that it would need: what is walked are its rules. */
    private UUID visit(UUID study, UUID group) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into fieldvisit.visit (id, study_id, group_id, in_charge_of, no, title, purpose, points, itinerary, checklist, status, called_by,
                   called_at, rulings, version)
            values (?, ?, ?, ?, 1, '调研', '', '{}', '{}', '[]', 'PLANNING', ?, now(), 0, 0)
            """)
            .params(id, study, group, study, people.get(Role.LEAD)).update();
        return id;
    }

    /** The same for a change of its outline. */
    private UUID outlineChange(UUID study, UUID group) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into topic.outline_change (id, group_id, study_id, no, status, base_no, reason, content, opened_by, opened_at, version)
            values (?, ?, ?, 1, 'DRAFT', 1, '增加数据要素', '{}', ?, now(), 0)
            """)
            .params(id, group, study, people.get(Role.LEAD)).update();
        return id;
    }

    private void waiting(UUID study, String element) {
        awaited("select key::text from engine.user_task where study_id = ? and element_id = '" + element + "' and state = 'OPEN'", study);
    }

    private long version(String path) {
        return visitors.get(Role.OFFICE).get(path).body().path("version").asLong();
    }

    private static void did(Visitor.Answer answer) {
        assertThat(answer.status()).as("%s %s", answer.raw().uri(), answer.body()).isEqualTo(200);
    }

    private String meeting(UUID study) {
        var office = visitors.get(Role.OFFICE);
        var path = "/api/meetings/" + office.post("/api/studies/" + study + "/meetings", Map.of("kind", "PROGRESS", "title", "推进会")).body().path("id")
            .asString();
        waiting(study, "UserTask_PrepareAgenda");
        var startsAt = java.time.Instant.now().minus(Duration.ofHours(3));
        did(office.put(path, Map.of("version", 0, "kind", "PROGRESS", "title", "推进会", "convenors", List.of(Map.of("name", "办公室")), "startsAt",
            startsAt.toString(), "endsAt", startsAt.plus(Duration.ofHours(1)).toString(), "place", "会议室", "agenda",
            List.of(Map.of("id", UUID.randomUUID(), "kind", "HEAR_REPORT", "title", "听取汇报")), "invitations",
            List.of(Map.of("kind", "ORGANISATION", "orgId", asked)))));
        did(office.post(path + "/invitation", Map.of("version", version(path))));
        waiting(study, "UserTask_HoldMeeting");
        var invitation = office.get(path).body().at("/invitations/0/id").asString();
        did(office.put(path + "/attendance", Map.of("attendance", List.of(Map.of("invitation", invitation, "present", true)))));
        things.put(DECISION, office.post(path + "/decisions", Map.of("text", "充实数据要素内容。")).body().path("id").asString());
        did(office.post(path + "/sitting", Map.of("version", version(path))));
        waiting(study, "UserTask_WriteMinutes");
        did(office.post(path + "/minutes/circulation", Map.of("version", version(path))));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private UUID planOf(UUID study) {
        return UUID.fromString(awaited("select id::text from workplan.plan where study_id = ?", study));
    }

    /** Written past the process, which would first have to walk through plan and research. */
    private void report(UUID study) {
        var group = jdbc.sql("select scope_id from directory.active_membership where study_id = :study and role = 'LEAD'").param("study", study)
            .query(UUID.class).single();
        var report = UUID.randomUUID();
        var chapter = UUID.randomUUID();
        jdbc.sql("""
            insert into report.report (id, study_id, kind, group_id, writer_id, title, status, opinion_orgs, opened_at, accepted_version, versions,
                                       rulings, version)
            values (:id, :study, 'TOPIC', :group, :group, '课题报告', 'REVISING', '{}', now(), 1, 1, 0, 0)
            """).param("id", report).param("study", study).param("group", group).update();
        jdbc.sql("""
            insert into report.chapter (id, report_id, place, heading, html, text, source_report, source_version, source_chapter, changed_at, version)
            values (:id, :report, 0, '现状', '<p>算力</p>', '算力', :report, 1, :id, now(), 0)
            """).param("id", chapter).param("report", report).update();
        jdbc.sql("insert into report.version (report_id, no, label, title, by_id, at) values (:report, 1, 'FOR_REVIEW', '课题报告', :by, now())")
            .param("report", report).param("by", people.get(Role.LEAD)).update();
        jdbc.sql("""
            insert into report.version_chapter (report_id, no, chapter_id, place, heading, html, text)
            values (:report, 1, :chapter, 0, '现状', '<p>算力</p>', '算力')
            """).param("report", report).param("chapter", chapter).update();
        things.put(REPORT, report.toString());
        things.put(CHAPTER, chapter.toString());
    }

    private void delivery(UUID study) {
        var delivery = UUID.randomUUID();
        var instruction = UUID.randomUUID();
        jdbc.sql("""
            insert into delivery.delivery (report_id, study_id, report_version, title, status, recipients, copies, signatory_id, note, opened_at,
                                           process_key, signings, version)
            values (:id, :study, 1, '总报告', 'WAITING', '{}', '{}', :signatory, '', now(), 1, 0, 0)
            """).param("id", delivery).param("study", study).param("signatory", people.get(Role.LEADERS)).update();
        jdbc.sql("""
            insert into delivery.instruction (id, report_id, no, author, text, given_on, received_on, moment, restricted, recorded_by, recorded_at)
            values (:id, :report, 1, '省委书记', '请研究', current_date, current_date, 'WAITING', true, :by, now())
            """).param("id", instruction).param("report", delivery).param("by", people.get(Role.OFFICE)).update();
        things.put(DELIVERY, delivery.toString());
        things.put(INSTRUCTION, instruction.toString());
    }

    private void urged(UUID study) {
        var deadline = awaited("select deadline_id::text from deadline.entry where aggregate_id = ? and element_id = 'UserTask_CompleteAssignment'",
            UUID.fromString(things.get(ASSIGNMENT)));
        things.put(DEADLINE, deadline);
        var asking = visitors.get(Role.CONTACT).post("/api/deadlines/" + deadline + "/extensions", Map.of("day", LocalDate.now(BusinessClock.ZONE).plusDays(200)
            .toString(), "reason", "等待数据。"));
        assertThat(asking.status()).as("%s", asking.body()).isEqualTo(201);
        things.put(EXTENSION, asking.body().at("/extensions/0/id").asString());
        things.put(SLIP, jdbc.sql("""
            insert into supervision.slip (id, kind, year, no, study_id, deadline_id, element_id, recipient, copies, due_at, days_left, text, sent_at, reply_due)
            values (gen_random_uuid(), 'URGE', 1900, (select count(*) from supervision.slip), :study, :deadline::uuid, 'UserTask_CompleteAssignment',
                    'contact@' || :org, '{}', now(), -1, '', now(), now())
            returning id::text
            """).param("study", study).param("deadline", deadline).param("org", asked.toString()).query(String.class).single());
    }

    private void consultation(UUID study) {
        var consultation = UUID.randomUUID();
        var request = UUID.randomUUID();
        var submission = UUID.randomUUID();
        jdbc.sql("""
            insert into consultation.consultation (id, study_id, title, status, notice, orgs, preface, opened_at, process_key, receipts, papers, version)
            values (:id, :study, '协商', 'SELECTING', '请提交', '{}', '', now(), 1, 1, 1, 0)
            """).param("id", consultation).param("study", study).update();
        jdbc.sql("insert into consultation.request (id, consultation_id, org_id, place, state) values (:id, :consultation, :org, 0, 'WAITING')")
            .param("id", request).param("consultation", consultation).param("org", asked).update();
        jdbc.sql("""
            insert into consultation.submission (id, request_id, title, author, wish, text, status, no, received_on, received_at, choice_reason, place,
                                                 speaker, created_by, created_at, versions, version)
            values (:id, :request, '书面发言', '处长', 'ORAL', '正文', 'RECEIVED', 1, current_date, now(), '', 1, '', :by, now(), 0, 0)
            """).param("id", submission).param("request", request).param("by", people.get(Role.CONTACT)).update();
        jdbc.sql("""
            insert into consultation.paper (consultation_id, no, label, content, by_id, at)
            values (:id, 1, 'MATERIALS', '{"title": "协商", "preface": "", "entries": [], "lines": []}', :by, now())
            """).param("id", consultation).param("by", people.get(Role.OFFICE)).update();
        things.put(CONSULTATION, consultation.toString());
        things.put(REQUEST, request.toString());
        things.put(SUBMISSION, submission.toString());
    }

    private void recommendation(UUID study) {
        var recommendation = UUID.randomUUID();
        var source = UUID.randomUUID();
        var policy = UUID.randomUUID();
        jdbc.sql("insert into recommendation.source (id, study_id, kind, title, place, version) values (:id, :study, 'SPEECH', '大会发言', 1, 0)")
            .param("id", source).param("study", study).update();
        jdbc.sql("""
            insert into recommendation.recommendation (id, study_id, source_id, place, label, text, tags, clause, follow_up, lead_id, cooperating, reply_days,
                                                       status, late, round, created_by, created_at, version)
            values (:id, :study, :source, 1, '', '做好总体规划', '{}', '', true, :asked, '{}', 20, 'REPLYING', false, 1, :by, now(), 0)
            """).param("id", recommendation).param("study", study).param("source", source).param("asked", asked)
            .param("by", people.get(Role.OFFICE)).update();
        jdbc.sql("""
            insert into recommendation.reply (id, recommendation_id, round, place, org_id, lead, question, state, asked_at, due_at, recorded)
            values (gen_random_uuid(), :recommendation, 1, 1, :asked, true, '', 'ASKED', now(), now(), false)
            """).param("recommendation", recommendation).param("asked", asked).update();
        jdbc.sql("insert into recommendation.policy (id, study_id, title, issuer, number, place, version) values (:id, :study, '行动计划', '省政府办公厅', '', 1, 0)")
            .param("id", policy).param("study", study).update();
        things.put(RECOMMENDATION, recommendation.toString());
        things.put(SOURCE, source.toString());
        things.put(POLICY, policy.toString());
    }

    private String document(String ownerType, UUID owner) {
        var answer = visitors.get(Role.OFFICE).upload("/api/documents?ownerType=" + ownerType + "&ownerId=" + owner, "说明.txt",
            "附件".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    /** Given by the office to the organisation that is asked. */
    private String given(UUID study) {
        var answer = visitors.get(Role.OFFICE).post("/api/studies/" + study + "/assignments", Map.of("title", "提供数据", "text", "", "owner",
            Map.of("type", "ORG", "id", asked), "helpers", List.of(), "rule", Map.of("kind", "TERM", "term", 10, "unit", "WORKING_DAYS")));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private void send(UUID plan) {
        var office = visitors.get(Role.OFFICE);
        var version = office.get("/api/work-plans/" + plan).body().path("version").asLong();
        var saved = office.put("/api/work-plans/" + plan, Map.of("version", version, "title", "工作方案", "sections",
            List.of(Map.of("key", "focus", "heading", "研究重点", "text", "算力")), "groups", List.of(), "schedule", List.of(),
            "opinionOrgs", List.of(asked), "opinionsDue", LocalDate.now().plusDays(30).toString()));
        assertThat(saved.status()).as("%s", saved.body()).isEqualTo(200);
        var sent = office.post("/api/work-plans/" + plan + "/discussion-draft", Map.of("version", saved.body().path("version").asLong()));
        assertThat(sent.status()).as("%s", sent.body()).isEqualTo(200);
    }

    private String awaited(String sql, UUID id) {
        return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100))
            .until(() -> jdbc.sql(sql).param(id).query(String.class).list(), found -> !found.isEmpty()).getFirst();
    }
}
