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
    private final Props props;

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
        props = new Props(jdbc, people, asked, things);
        props.comparison();
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
        props.report(study);
        props.delivery(study);
        props.consultation(study);
        props.recommendation(study);
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
        props.visit(working, group);
        props.outlineChange(working, group);
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
