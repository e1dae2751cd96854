package org.specialstudy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * An organisation of its own with people who can sign in, and the steps that carry a study through its work plan over HTTP. Every house is
 * new: tests that share a database never meet.
 */
public final class House {

    public final UUID host;
    public final UUID bureau;
    public final UUID otherBureau;
    public final UUID clerk;
    public final UUID secondClerk;
    public final UUID chair;
    public final UUID vice;
    public final UUID lead;
    public final UUID member;
    public final UUID contact;
    public final UUID otherContact;
    public final UUID stranger;

    /** What the plan's schedule has beside its usual item. */
    public final List<Map<String, Object>> furtherItems = new java.util.ArrayList<>();

    private final ApplicationContext context;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Map<UUID, String[]> accounts = new HashMap<>();
    private final Map<UUID, Visitor> visitors = new HashMap<>();

    public House(ApplicationContext context) {
        this.context = context;
        var directory = context.getBean(Directory.class);
        host = directory.createOrganisation("政协" + mark, "cppcc_committee", "province", null, false);
        bureau = directory.createOrganisation("科技厅" + mark, "government_dept", "province", null, false);
        otherBureau = directory.createOrganisation("工信厅" + mark, "government_dept", "province", null, false);
        clerk = person("办公室副主任");
        secondClerk = person("副秘书长");
        chair = person("主席");
        vice = person("副主席");
        lead = person("课题组组长");
        member = person("课题组成员");
        contact = person("联络员甲");
        otherContact = person("联络员乙");
        stranger = person("外人");
        var memberships = context.getBean(Memberships.class);
        memberships.grant(clerk, Role.OFFICE, ScopeType.ORGANISATION, host, null, null);
        memberships.grant(contact, Role.CONTACT, ScopeType.ORGANISATION, bureau, null, null);
        memberships.grant(otherContact, Role.CONTACT, ScopeType.ORGANISATION, otherBureau, null, null);
    }

    private UUID person(String title) {
        var person = context.getBean(Directory.class).createPerson(title + mark, false);
        var username = "u" + accounts.size() + mark;
        accounts.put(person, new String[] {username, context.getBean(Accounts.class).createDemo(person, username)});
        return person;
    }

    /** This person at a browser, signed in. */
    public Visitor as(UUID person) {
        return visitors.computeIfAbsent(person, who -> Visitor.at(context.getBean(Environment.class)).signedIn(accounts.get(who)[0], accounts.get(who)[1]));
    }

    public Map<String, Object> newStudy() {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", "人工智能创新发展专题研究" + mark);
        body.put("kind", "SPECIAL_STUDY");
        body.put("year", 2026);
        body.put("hostOrg", host);
        body.put("labels", List.of("一号协商议题"));
        body.put("leadingGroupName", "领导小组");
        body.put("leaders", List.of(chair, vice));
        body.put("inCharge", vice);
        body.put("office", List.of(clerk, secondClerk));
        return body;
    }

    /** A study whose plan the process has opened, with the draft's task waiting. */
    public UUID commissioned() {
        var answer = as(clerk).post("/api/studies", newStudy());
        if (answer.status() != 201) throw new AssertionError(answer.body());
        var study = UUID.fromString(answer.body().get("id").asString());
        awaitTask(study, "DRAFT");
        return study;
    }

    public JsonNode plan(UUID study) {
        return as(clerk).get("/api/studies/" + study + "/work-plan").body();
    }

    public JsonNode awaitTask(UUID study, String status) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> plan(study),
            plan -> plan.path("status").asString("").equals(status) && !plan.path("taskKey").isNull() && !plan.path("taskKey").isMissingNode());
    }

    /** All that a plan needs; organisations are asked until a day far enough away when there are any. */
    public Map<String, Object> writing(JsonNode plan, UUID... asked) {
        var sections = new java.util.ArrayList<Map<String, Object>>();
        plan.get("sections").forEach(section -> sections.add(Map.of("key", section.get("key").asString(), "heading", section.get("heading").asString(),
            "text", "本章节内容。")));
        var group = new LinkedHashMap<String, Object>(Map.of("key", "g1", "no", 1, "name", "支撑要素研究", "kind", "SUB", "duty", "算力、算法、数据",
            "lead", lead, "members", List.of(member)));
        var item = Map.of("key", "s1", "title", "报送研究提纲", "stage", "OUTLINE", "owner", Map.of("type", "GROUP", "id", "g1"),
            "rule", Map.of("kind", "TERM", "term", 10, "unit", "WORKING_DAYS", "anchor", "PLAN_ISSUED"));
        var body = new LinkedHashMap<String, Object>();
        body.put("version", plan.get("version").asLong());
        body.put("title", plan.get("title").asString());
        body.put("sections", sections);
        body.put("groups", List.of(group));
        var schedule = new java.util.ArrayList<Map<String, Object>>(List.of(item));
        schedule.addAll(furtherItems);
        body.put("schedule", schedule);
        body.put("opinionOrgs", List.of(asked));
        body.put("opinionsDue", asked.length == 0 ? null : java.time.LocalDate.ofInstant(BrokerClock.now(), org.specialstudy.kernel.BusinessClock.ZONE)
            .plusDays(14).toString());
        return body;
    }

    /** What the server says after a step; anything but success fails the test. */
    public JsonNode ok(Visitor.Answer answer) {
        if (answer.status() / 100 != 2) throw new AssertionError(answer.status() + " " + answer.body());
        return answer.body();
    }

    public Map<String, Object> version(JsonNode plan, Object... more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("version", plan.get("version").asLong());
        for (var i = 0; i < more.length; i += 2) body.put((String) more[i], more[i + 1]);
        return body;
    }

    public static String path(JsonNode plan, String act) {
        return "/api/work-plans/" + plan.get("id").asString() + act;
    }

    /** Draft written and submitted, nobody asked. */
    public JsonNode revising(UUID study) {
        var saved = ok(as(clerk).put(path(plan(study), ""), writing(plan(study))));
        ok(as(clerk).post(path(saved, "/discussion-draft"), version(saved)));
        return awaitTask(study, "REVISING");
    }

    public JsonNode inReview(UUID study) {
        ok(as(clerk).post(path(revising(study), "/revision"), version(plan(study))));
        return awaitTask(study, "REVIEW");
    }

    public JsonNode inDecision(UUID study) {
        return inDecisionFrom(study, inReview(study));
    }

    public JsonNode toIssue(UUID study) {
        return toIssueFrom(study, inDecision(study));
    }

    /** The plan is issued and the process waits for the groups' appointment. */
    public JsonNode issued(UUID study) {
        return issuedFrom(study, inReview(study));
    }

    private JsonNode inDecisionFrom(UUID study, JsonNode review) {
        ok(as(vice).post(path(review, "/review"), version(review, "outcome", "AGREED")));
        return awaitTask(study, "DECISION");
    }

    private JsonNode toIssueFrom(UUID study, JsonNode decision) {
        ok(as(chair).post(path(decision, "/decision"), version(decision, "outcome", "PASSED")));
        return awaitTask(study, "TO_ISSUE");
    }

    private JsonNode issuedFrom(UUID study, JsonNode review) {
        var toIssue = toIssueFrom(study, inDecisionFrom(study, review));
        var today = LocalDate.ofInstant(context.getBean(BusinessClock.class).instant(), BusinessClock.ZONE);
        ok(as(clerk).post(path(toIssue, "/issue"), version(toIssue, "docNumber", docNumber(today.getYear()), "issuedOn", today.toString())));
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
            .until(() -> as(clerk).get("/api/studies/" + study + "/appointment").body(), appointment -> appointment.path("taskKey").isString());
    }

    /** The groups are appointed as planned, and the first one is asked for its outline: its page. */
    public JsonNode appointed(UUID study) {
        return group(appoint(study, issued(study)).getFirst());
    }

    /** The same from a plan that is being revised, so that a test can write its own. */
    public List<UUID> appointedFrom(UUID study, JsonNode revising) {
        ok(as(clerk).post(path(revising, "/revision"), version(revising)));
        return appoint(study, issuedFrom(study, awaitTask(study, "REVIEW")));
    }

    private List<UUID> appoint(UUID study, JsonNode appointment) {
        var groups = new java.util.ArrayList<Map<String, Object>>();
        appointment.get("groups").forEach(group -> groups.add(Map.of("id", UUID.fromString(group.get("id").asString()), "lead", lead, "members",
            List.of(member))));
        ok(as(clerk).post("/api/studies/" + study + "/appointment", version(appointment, "groups", groups)));
        var ids = groups.stream().map(group -> (UUID) group.get("id")).toList();
        ids.forEach(group -> awaitGroup(group, "OUTLINE"));
        return ids;
    }

    /** The group's outline is agreed, and its research has begun. */
    public JsonNode inResearch(UUID study) {
        var page = appointed(study);
        var group = UUID.fromString(page.at("/group/id").asString());
        page = ok(as(member).put("/api/groups/" + group + "/outline", version(page, "points", List.of(Map.of("id", UUID.randomUUID(), "level", 0,
            "text", "算力布局现状如何?")), "plan", List.of(), "schedule", List.of(), "guests", List.of())));
        ok(as(lead).post("/api/groups/" + group + "/outline-submission", version(page)));
        page = awaitGroup(group, "REVIEW");
        ok(as(vice).post("/api/groups/" + group + "/outline-review", version(page, "outcome", "AGREED")));
        return awaitGroup(group, "RESEARCH");
    }

    public JsonNode group(UUID group) {
        return as(clerk).get("/api/groups/" + group).body();
    }

    /** The group is in this phase and its task can be completed. */
    public JsonNode awaitGroup(UUID group, String phase) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> group(group),
            page -> page.at("/group/work/phase").asString("").equals(phase) && page.path("taskKey").isString());
    }

    /** What the plan gave to groups is signed for, reported done and closed: the study's process waits for nothing of it any more. */
    public void assignmentsClosed(UUID study) {
        ok(as(clerk).get("/api/studies/" + study + "/assignments?status=OPEN")).get("items").forEach(row -> {
            var path = "/api/assignments/" + row.get("id").asString();
            ok(as(lead).post(path + "/signature", version(awaitAssignment(path, "GIVEN"))));
            ok(as(lead).post(path + "/completion", version(awaitAssignment(path, "SIGNED"), "statement", "已办结。")));
            ok(as(clerk).post(path + "/review", version(awaitAssignment(path, "FOR_REVIEW"), "outcome", "CLOSED")));
        });
    }

    private JsonNode awaitAssignment(String path, String status) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> as(clerk).get(path).body(),
            seen -> seen.path("status").asString("").equals(status) && seen.path("taskKey").isString());
    }

    /** A number that no other house uses. */
    public String docNumber(int year) {
        var letters = mark.getBytes(StandardCharsets.US_ASCII);
        var word = new StringBuilder();
        for (var letter : letters) word.append((char) (0x4E00 + letter));
        return word + "〔" + year + "〕3号";
    }

    /** The report of a topic group, from its first chapter to its acceptance; nobody is asked. */
    public void topicReportAccepted(UUID study, UUID group) {
        reportAccepted(study, group, lead);
    }

    /** The overall report of a study without a general group, from its assembly to its acceptance; nobody is asked. */
    public void overallReportAccepted(UUID study) {
        consultationDeclined(study);
        reportAccepted(study, null, clerk);
    }

    /** The office says that the study has no consultation, before the process asks or when it does. */
    public void consultationDeclined(UUID study) {
        ok(as(clerk).put("/api/studies/" + study + "/consultation-choice", Map.of("wanted", false)));
    }

    /** A consultation in writing alone: one organisation is asked and hands in one submission, which is printed. */
    public void consultedInWriting(UUID study) {
        var view = awaitConsultation(study, "PREPARING");
        var path = "/api/consultations/" + view.get("id").asString();
        view = ok(as(clerk).put(path + "/call", version(view, "title", "专题协商", "notice", "请提交书面发言。", "orgs", List.of(bureau), "term", 10)));
        ok(as(clerk).post(path + "/call", version(view)));
        var request = "/api/submission-requests/" + ok(as(clerk).get(path)).at("/asked/0/id").asString();
        var drafted = ok(as(contact).post(request + "/submissions", Map.of("version", 0, "title", "书面发言", "author", "厅长", "wish", "WRITTEN", "text",
            "正文。")));
        ok(as(contact).post("/api/submissions/" + drafted.at("/submission/id").asString() + "/receipt", version(drafted.get("submission"))));
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
            .until(() -> as(contact).post(request + "/conclusion", Map.of()).status() == 200);
        view = awaitConsultation(study, "SELECTING");
        var row = view.at("/submissions/0");
        ok(as(clerk).put(path + "/selection", Map.of("entries", List.of(Map.of("id", row.get("id").asString(), "version", row.get("version").asLong(),
            "choice", "WRITTEN")))));
        ok(as(clerk).post(path + "/selection", version(ok(as(clerk).get(path)))));
        ok(as(clerk).post(path + "/schedule", version(awaitConsultation(study, "SCHEDULING"), "meeting", false)));
        ok(as(clerk).post(path + "/compilation", version(awaitConsultation(study, "COMPILING"))));
    }

    private JsonNode awaitConsultation(UUID study, String status) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
            .until(() -> ok(as(clerk).get("/api/studies/" + study + "/consultations")).path("items").path(0),
                view -> view.path("status").asString("").equals(status) && !view.path("tasks").isEmpty());
    }

    /** The overall report is signed by the chair, sent and received; no instruction is waited for. */
    public void reportDelivered(UUID study) {
        var today = java.time.LocalDate.ofInstant(context.getBean(org.specialstudy.kernel.BusinessClock.class).instant(),
            org.specialstudy.kernel.BusinessClock.ZONE).toString();
        var view = awaitDelivery(study, "PREPARING");
        var delivery = "/api/reports/" + view.get("reportId").asString() + "/delivery";
        ok(as(clerk).post(delivery + "/submission", version(view, "recipients", List.of(bureau), "copies", List.of(), "signatory", chair)));
        ok(as(chair).post(delivery + "/signature", version(awaitDelivery(study, "SIGNING"), "outcome", "SIGNED", "circled", true, "signedOn", today)));
        ok(as(clerk).post(delivery + "/dispatch", version(awaitDelivery(study, "SENDING"), "organCode", docNumber(2026).split("〔")[0], "sentOn", today)));
        var received = ok(as(clerk).post(delivery + "/receipt", version(awaitDelivery(study, "RECEIVING"), "receiver", "秘书处", "receivedOn", today)));
        ok(as(clerk).post(delivery + "/decision", version(received, "outcome", "CLOSE")));
    }

    /** A recommendation of a speech in the study; {@code more} are further fields of its draft. */
    public JsonNode recommended(UUID study, String text, Object... more) {
        var sources = ok(as(clerk).get("/api/studies/" + study + "/recommendations")).get("sources");
        var source = sources.isEmpty() ? ok(as(clerk).post("/api/studies/" + study + "/recommendation-sources", Map.of("kind", "SPEECH", "title", "大会发言")))
            : sources.get(0);
        var draft = new LinkedHashMap<String, Object>(Map.of("source", source.get("id").asString(), "text", text));
        for (var i = 0; i < more.length; i += 2) draft.put((String) more[i], more[i + 1]);
        return ok(as(clerk).post("/api/studies/" + study + "/recommendations", draft));
    }

    /** What the server says of a recommendation once it has this status and, where somebody has it to do, the task can be completed. */
    public JsonNode awaitRecommendation(String id, String status) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
            .until(() -> ok(as(clerk).get("/api/recommendations/" + id)), view -> view.at("/row/status").asString("").equals(status) && switch (status) {
                case "NAMING", "ASSESSING" -> view.path("taskKey").isString();
                case "REPLYING" -> view.get("replies").valueStream().filter(reply -> reply.get("state").asString().equals("ASKED"))
                    .allMatch(reply -> reply.path("taskKey").isString());
                default -> true;
            });
    }

    /** The bureau is named, answers, and the office closes the recommendation as this class. */
    public JsonNode followedUp(String id, String classCode) {
        var path = "/api/recommendations/" + id;
        var naming = awaitRecommendation(id, "NAMING");
        ok(as(clerk).post(path + "/duty", Map.of("version", naming.at("/row/version").asLong(), "lead", bureau, "days", 10)));
        awaitRecommendation(id, "REPLYING");
        ok(as(contact).post(path + "/replies", Map.of("org", bureau, "text", "已研究采纳。")));
        var assessing = awaitRecommendation(id, "ASSESSING");
        return ok(as(clerk).post(path + "/assessment", Map.of("version", assessing.at("/row/version").asLong(), "outcome", "CLOSED", "classCode", classCode,
            "reason", "理由。")));
    }

    /** The office closes the study for good, once the process asks it to. */
    public JsonNode archived(UUID study) {
        var path = "/api/studies/" + study + "/archive";
        var view = Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> ok(as(clerk).get(path)),
            asked -> asked.path("taskKey").isString());
        return ok(as(clerk).post(path, version(view, "note", "任务完成。")));
    }

    private JsonNode awaitDelivery(UUID study, String status) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
            .until(() -> ok(as(clerk).get("/api/studies/" + study + "/deliveries")).path(0),
                view -> view.path("status").asString("").equals(status) && view.path("taskKey").isString());
    }

    private void reportAccepted(UUID study, UUID group, UUID writer) {
        var report = "/api/reports/" + awaitReport(study, group, "DRAFT");
        for (var chapter : ok(as(writer).get(report)).get("chapters")) {
            if (chapter.get("length").asInt() > 0) continue;
            ok(as(writer).put(report + "/chapters/" + chapter.get("id").asString(), Map.of("version", chapter.get("version").asLong(),
                "heading", chapter.get("heading").asString(), "html", "<p>本章内容。</p>")));
        }
        ok(as(writer).post(report + "/draft", version(ok(as(writer).get(report)))));
        awaitReport(study, group, "REVIEW");
        ok(as(chair).post(report + "/decision", version(ok(as(chair).get(report)), "outcome", "ACCEPTED")));
    }

    /** The report in this status, with its task waiting; {@code group} null means the overall one. */
    public String awaitReport(UUID study, UUID group, String status) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> {
            for (var row : ok(as(clerk).get("/api/studies/" + study + "/reports"))) {
                var owner = row.path("group").path("id").asString(null);
                if (!row.get("status").asString().equals(status) || !java.util.Objects.equals(owner, group == null ? null : group.toString())) continue;
                var id = row.get("id").asString();
                if (ok(as(clerk).get("/api/reports/" + id)).path("taskKey").isString()) return id;
            }
            return null;
        }, java.util.Objects::nonNull);
    }
}
