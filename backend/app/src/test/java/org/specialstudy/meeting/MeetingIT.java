package org.specialstudy.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.StudyCase.ok;
import static org.specialstudy.meeting.MeetingCase.category;
import static org.specialstudy.meeting.MeetingCase.organisation;
import static org.specialstudy.meeting.MeetingCase.person;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.Spreadsheet;
import org.specialstudy.StudyCase;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every way a meeting can take, walked through the interface on the real broker. */
@SystemTest
class MeetingIT {

    @Autowired
    ApplicationContext application;
    @Autowired
    BusinessClock clock;
    @Autowired
    JdbcClient jdbc;

    private StudyCase study;

    @BeforeEach
    void aStudyIsRunning() {
        clock.moveTo(BrokerClock.now());
        study = new StudyCase(application);
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        study.withdrawn();
        clock.reset();
        assertThat(study.picture.incidents(study.id)).isEmpty();
    }

    @Test
    void a_meeting_is_called_held_and_its_minutes_are_corrected_returned_and_frozen() {
        var expert = study.person("专家");
        var expertAtBrowser = study.signedIn(expert, "expert");
        var late = study.person("后来邀请的专家");
        var lateAtBrowser = study.signedIn(late, "late");
        var science = study.organisation("省科技厅");
        var meeting = MeetingCase.called(application, study).sent(person(expert), organisation(science), category("企业代表"));

        meeting.awaitOpen("UserTask_AnswerInvitation", 1);
        meeting.awaitOpen("UserTask_AnswerInvitationForOrganisation", 1);
        var ofExpert = meeting.invitation("person", expert);
        var ofScience = meeting.invitation("org", science.org());
        meeting.replied(expertAtBrowser, ofExpert, Map.of("reply", "ATTEND"));
        meeting.awaitOpen("UserTask_AnswerInvitation", 0);

        inviteLater(meeting, late);
        meeting.awaitOpen("UserTask_AnswerInvitation", 1);
        meeting.replied(science.contact(), ofScience, Map.of("reply", "DELEGATE", "delegate", "规划处处长"));
        meeting.replied(lateAtBrowser, meeting.invitation("person", late), Map.of("reply", "EXCUSED", "reason", "出差"));
        meeting.awaitOpen("UserTask_AnswerInvitation", 0);

        var statement = ok(study.office.post(meeting.path("/statements"),
            Map.of("lineId", meeting.line, "speakerId", expert, "text", "算力调度要先行。")));
        ok(study.office.put(meeting.path("/statements/" + statement.path("id").asString()),
            Map.of("version", 0, "lineId", meeting.line, "speakerId", expert, "text", "算力调度要先行，标准要跟上。")));
        mentionedOnce(meeting, statement.path("id").asString(), expertAtBrowser);
        var decision = ok(study.office.post(meeting.path("/decisions"), Map.of("lineId", meeting.otherLine, "text", "办公室三日内汇总数据清单。")));
        givenToAnOrganisation(meeting, decision.path("id").asString(), science.org());
        meeting.present(ofExpert, ofScience).held();

        var view = meeting.view();
        assertThat(view.path("minutes").toString()).contains("算力调度要先行，标准要跟上。").contains("办公室三日内汇总数据清单。")
            .contains("规划处处长代").contains("会议概况");
        assertThat(meeting.open("UserTask_AnswerInvitationForOrganisation")).isZero();
        assertThat(study.openDeadlines()).contains("UserTask_WriteMinutes").doesNotContain("UserTask_HoldMeeting", "UserTask_PrepareAgenda");

        meeting.circulated();
        meeting.awaitOpen("UserTask_CorrectMinutes", 1);
        meeting.awaitOpen("UserTask_CorrectMinutesForOrganisation", 1);
        assertThat(lateAtBrowser.post(meeting.path("/corrections"), Map.of("corrections", List.of())).code()).isEqualTo("not-participant");
        ok(expertAtBrowser.post(meeting.path("/corrections"),
            Map.of("corrections", List.of(Map.of("section", Outline.key(meeting.line), "text", "“先行”应为“优先”。")))));
        ok(science.contact().post(meeting.path("/corrections"), Map.of("corrections", List.of())));

        meeting.awaitOpen("UserTask_SettleCorrections", 1);
        assertThat(study.office.post(meeting.path("/minutes/submission"), meeting.version()).code()).isEqualTo("corrections-unsettled");
        var correction = meeting.view().path("corrections").get(0);
        var inCharge = inCharge(meeting);
        var outcome = meeting.path("/corrections/" + correction.path("id").asString() + "/outcome");
        ok(study.office.put(outcome, Map.of("version", 0, "outcome", "NOT_ACCEPTED", "reason", "请" + at(inCharge) + "定", "mentions",
            List.of(mention(inCharge, 1)))));
        assertThat(ok(study.office.put(outcome, Map.of("version", 1, "outcome", "ACCEPTED"))).at("/corrections/0/reasonMentions")).isEmpty();
        assertThat(mentionsOf(study.inCharge)).containsExactly("mention.correction-answer", "mention.statement", "mention.statement");
        meeting.submitted();
        assertThat(study.office.post(meeting.path("/minutes/approval"),
            Map.of("version", meeting.view().path("version").asLong(), "outcome", "APPROVED")).code()).isEqualTo("minutes-not-yours-to-approve");
        meeting.ruled(study.inCharge, "RETURNED");
        meeting.submitted();
        meeting.ruled(study.inCharge, "APPROVED");

        meeting.awaitOver("COMPLETED");
        var frozen = meeting.view();
        assertThat(frozen.path("status").asString()).isEqualTo("FROZEN");
        assertThat(frozen.path("versions")).hasSize(4);
        assertThat(frozen.path("rulings")).hasSize(2);
        assertThat(frozen.path("actions").toString()).doesNotContain("save", "record", "write-minutes");
        assertThat(study.office.put(meeting.path("/minutes"), Map.of("version", frozen.path("version").asLong(), "sections", List.of())).code())
            .isEqualTo("minutes-not-editable");
        assertThat(study.facts()).contains("meeting.called", "meeting.invited", "meeting.replied", "meeting.decided", "meeting.held",
            "meeting.minutes-circulated", "meeting.corrected", "meeting.minutes-submitted", "meeting.minutes-ruled");
        assertThat(study.openDeadlines()).doesNotContain("UserTask_ApproveMinutes", "UserTask_SettleCorrections", "UserTask_WriteMinutes");
    }

    @Test
    void two_meetings_run_side_by_side_and_one_is_cancelled() {
        var guest = study.person("受邀人员");
        var first = MeetingCase.called(application, study);
        var second = MeetingCase.called(application, study).sent(person(guest));
        first.awaitOpen("UserTask_PrepareAgenda", 1);
        second.awaitOpen("UserTask_AnswerInvitation", 1);

        assertThat(study.office.post(second.path("/cancellation"), Map.of("version", second.view().path("version").asLong(), "reason", " ")).code())
            .isEqualTo("reason-required");
        ok(study.office.post(second.path("/cancellation"), Map.of("version", second.view().path("version").asLong(), "reason", "时间冲突。")));

        second.awaitOver("COMPLETED");
        assertThat(study.picture.times("meeting", "meetingId", second.id, "EndEvent_MeetingEnded")).isEqualTo(1);
        assertThat(second.open("UserTask_AnswerInvitation")).isZero();
        assertThat(first.open("UserTask_PrepareAgenda")).isEqualTo(1);
        assertThat(second.view().path("status").asString()).isEqualTo("CANCELLED");
        assertThat(study.openDeadlines()).containsExactlyInAnyOrder("UserTask_DraftWorkPlan", "UserTask_PrepareAgenda");
    }

    @Test
    void minutes_that_nobody_checks_in_time_go_on_as_they_are() {
        var guest = study.person("到会人员");
        var meeting = MeetingCase.called(application, study).sent(person(guest));
        meeting.present(meeting.invitation("person", guest)).held().circulated();
        meeting.awaitOpen("UserTask_CorrectMinutes", 1);
        var until = Instant.parse(meeting.view().path("correctionsEndAt").asString());

        clock.moveTo(until.plusSeconds(1));
        BrokerClock.forwardTo(until.plusSeconds(1));

        meeting.awaitOpen("UserTask_SettleCorrections", 1);
        assertThat(meeting.open("UserTask_CorrectMinutes")).isZero();
        assertThat(study.picture.times("meeting", "meetingId", meeting.id, "Event_CorrectionsEnded")).isEqualTo(1);
        assertThat(meeting.view().path("status").asString()).isEqualTo("SETTLING");
    }

    @Test
    void a_meeting_that_only_categories_were_asked_to_needs_no_reply_and_no_correction() {
        var meeting = MeetingCase.called(application, study).sent(category("专家学者"));
        meeting.present(meeting.view().path("invitations").get(0).path("id").asString()).held().circulated();

        meeting.submitted();
        var scan = study.office.upload("/api/documents?ownerType=MEETING_FILE&ownerId=" + meeting.id, "签批单.txt", "同意".getBytes(StandardCharsets.UTF_8));
        var leader = ok(study.office.get(meeting.path(""))).path("approvers").get(0).path("id").asString();
        var recorded = new HashMap<String, Object>(meeting.version());
        recorded.put("outcome", "APPROVED");
        recorded.put("recordedFor", leader);
        assertThat(study.office.post(meeting.path("/minutes/approval"), recorded).code()).isEqualTo("minutes-scan-required");
        recorded.put("scan", scan.body().path("id").asString());
        ok(study.office.post(meeting.path("/minutes/approval"), recorded));

        meeting.awaitOver("COMPLETED");
        assertThat(meeting.view().path("rulings").get(0).path("recordedBy").path("id").isString()).isTrue();
    }

    @Test
    void a_symposium_on_the_discussion_draft_runs_beside_the_opinions_and_both_are_over_before_the_revision() {
        var science = study.organisation("省科技厅");
        study.written(study.today().plusDays(10), science);
        ok(study.office.post("/api/work-plans/" + study.planId() + "/discussion-draft",
            Map.of("version", study.plan().path("version").asLong(), "symposium", true)));
        study.awaitAsked(1);
        var symposium = MeetingCase.of(application, study, UUID.fromString(study.plan().path("symposiumId").asString()));
        symposium.awaitOpen("UserTask_PrepareAgenda", 1);
        assertThat(symposium.view().path("kind").asString()).isEqualTo("SYMPOSIUM");

        var opinion = study.opinionOf(science);
        ok(science.contact().post("/api/opinions/" + opinion.path("id").asString() + "/reply", Map.of("version", 0, "none", true)));
        study.picture.awaitTimes("opinion-round", "studyId", study.id, "EndEvent_OpinionsComplete", 1);
        assertThat(study.status()).isEqualTo("OPINIONS");

        symposium.sent(category("专家学者"));
        symposium.present(symposium.view().path("invitations").get(0).path("id").asString()).held().circulated().submitted();
        symposium.ruled(study.inCharge, "APPROVED");

        study.awaitTask("work-plan", "UserTask_ReviseWorkPlan");
        assertThat(study.status()).isEqualTo("REVISING");
    }

    @Test
    void withdrawing_the_study_ends_the_meeting_and_its_tasks() {
        var guest = study.person("受邀人员");
        var meeting = MeetingCase.called(application, study).sent(person(guest));
        meeting.awaitOpen("UserTask_AnswerInvitation", 1);
        var other = new StudyCase(application);

        study.withdrawn();

        meeting.awaitOver("TERMINATED");
        assertThat(study.openTasks()).isZero();
        assertThat(study.openDeadlines()).isEmpty();
        assertThat(meeting.view().path("status").asString()).isEqualTo("CANCELLED");
        assertThat(meeting.view().path("actions").toString()).doesNotContain("save");
        study = other;
    }

    @Test
    void what_is_wrong_is_told_at_its_field() {
        var meeting = MeetingCase.called(application, study);
        meeting.awaitOpen("UserTask_PrepareAgenda", 1);
        var body = meeting.writing(person(UUID.randomUUID()));
        body.put("endsAt", meeting.now().minus(Duration.ofHours(3)).toString());
        var wrong = study.office.put(meeting.path(""), body);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().at("/errors/0/field").asString()).isEqualTo("endsAt");
        assertThat(wrong.code()).isEqualTo("meeting-ends-before-begin");

        var stranger = meeting.writing(person(UUID.randomUUID()));
        assertThat(study.office.put(meeting.path(""), stranger).body().at("/errors/0/field").asString()).isEqualTo("invitations[0]");

        var bare = meeting.writing();
        bare.put("agenda", List.of());
        bare.put("place", null);
        ok(study.office.put(meeting.path(""), bare));
        var early = study.office.post(meeting.path("/invitation"), meeting.version());
        assertThat(early.body().path("errors").toString()).contains("agenda-missing", "invitations-missing", "meeting-place-required");

        var undated = meeting.writing(category("专家学者"));
        undated.put("startsAt", null);
        undated.put("endsAt", null);
        undated.put("dateText", "5月上旬");
        ok(study.office.put(meeting.path(""), undated));
        ok(study.office.post(meeting.path("/invitation"), meeting.version()));
        meeting.awaitOpen("UserTask_HoldMeeting", 1);
        assertThat(study.office.post(meeting.path("/sitting"), meeting.version()).code()).isEqualTo("attendance-missing");
        assertThat(study.office.get(meeting.path("/calendar")).code()).isEqualTo("meeting-date-unknown");
        var invitation = meeting.view().path("invitations").get(0).path("id").asString();
        assertThat(study.office.post(meeting.path("/invitations/" + invitation + "/reply"), Map.of("reply", "DELEGATE")).code())
            .isEqualTo("delegate-required");
        assertThat(study.office.post(meeting.path("/invitations/" + invitation + "/reply"), Map.of("reply", "EXCUSED")).code())
            .isEqualTo("excuse-reason-required");
        var stale = meeting.writing(category("专家学者"));
        stale.put("version", 0);
        var refused = study.office.put(meeting.path(""), stale);
        assertThat(refused.code()).isEqualTo("changed-meanwhile");
        assertThat(refused.body().at("/current/dateText").asString()).isEqualTo("5月上旬");
    }

    @Test
    void whoever_is_invited_from_outside_sees_this_meeting_and_its_papers_and_nothing_else() {
        var guest = study.person("外单位专家");
        var guestAtBrowser = study.signedIn(guest, "guest");
        var excused = study.person("请假人员");
        var meeting = MeetingCase.called(application, study);
        meeting.awaitOpen("UserTask_PrepareAgenda", 1);
        var paper = study.office.upload("/api/documents?ownerType=MEETING&ownerId=" + meeting.id, "汇报材料.txt", "材料".getBytes(StandardCharsets.UTF_8));
        var internal = study.office.upload("/api/documents?ownerType=MEETING_FILE&ownerId=" + meeting.id, "签到表.txt", "名单".getBytes(StandardCharsets.UTF_8));
        ok(study.office.put(meeting.path(""), meeting.writing(person(guest), person(excused))));
        assertThat(guestAtBrowser.get(meeting.path("")).status()).isEqualTo(404);
        ok(study.office.post(meeting.path("/invitation"), meeting.version()));
        meeting.awaitOpen("UserTask_AnswerInvitation", 2);
        meeting.replied(study.office, meeting.invitation("person", excused), Map.of("reply", "EXCUSED", "reason", "身体原因"));
        ok(study.office.post(meeting.path("/statements"), Map.of("lineId", meeting.line, "speaker", "与会专家", "text", "内部记录")));

        var seen = ok(guestAtBrowser.get(meeting.path("")));
        assertThat(seen.path("outside").asBoolean()).isTrue();
        assertThat(seen.path("agenda")).hasSize(2);
        assertThat(seen.toString()).doesNotContain("身体原因").doesNotContain("内部记录");
        assertThat(seen.path("actions").toString()).contains("reply").doesNotContain("save");
        assertThat(guestAtBrowser.get("/api/documents/" + paper.body().path("id").asString() + "/content").status()).isEqualTo(200);
        assertThat(guestAtBrowser.get("/api/documents/" + internal.body().path("id").asString() + "/content").status()).isEqualTo(404);
        assertThat(guestAtBrowser.get("/api/studies/" + study.id).status()).isEqualTo(404);
        assertThat(guestAtBrowser.get("/api/studies/" + study.id + "/meetings").status()).isEqualTo(404);
        assertThat(guestAtBrowser.put(meeting.path(""), meeting.writing()).code()).isEqualTo("meeting-not-convenor");
        assertThat(Visitor.at(application.getEnvironment()).get(meeting.path("")).status()).isEqualTo(401);
        assertThat(guestAtBrowser.get(meeting.path("/invitations/export")).status()).isEqualTo(404);
        var roll = new Spreadsheet(study.office.download(meeting.path("/invitations/export?sort=reply")));
        assertThat(roll.heads()).containsExactly("序号", "邀请对象", "职务", "单位", "回复", "请假理由或代为参加者", "签到", "签名");
        assertThat(roll.column("回复")).containsExactly("请假", "未回复");
        assertThat(roll.column("请假理由或代为参加者")).startsWith("身体原因");
        assertThat(new Spreadsheet(study.office.download(meeting.path("/invitations/export?reply=OPEN"))).column("序号")).containsExactly(1.0);
        var file = new String(guestAtBrowser.download(meeting.path("/calendar")), StandardCharsets.UTF_8);
        assertThat(file).contains("METHOD:REQUEST", "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "DTSTART;TZID=Asia/Shanghai:", "ATTENDEE;", "ORGANIZER;",
            "SUMMARY:课题推进会", "UID:" + meeting.id, "SEQUENCE:0");
        var inbox = ok(guestAtBrowser.get("/api/inbox?box=mine"));
        assertThat(inbox.at("/rows/0/elementId").asString()).isEqualTo("UserTask_AnswerInvitation");
        assertThat(inbox.at("/rows/0/subject").asString()).isEqualTo("课题推进会");
        assertThat(inbox.at("/rows/0/refs/invitationId").isString()).isTrue();
    }

    /** What saves itself while it is typed mentions, forgets and mentions again. */
    private void mentionedOnce(MeetingCase meeting, String statement, Visitor outside) {
        var inCharge = inCharge(meeting);
        var path = meeting.path("/statements/" + statement);
        var before = meeting.view().path("statements").get(0).path("text").asString();
        var text = before + at(inCharge);
        var mentioned = ok(study.office.put(path, spoken(meeting, 1, text, mention(inCharge, before.length()))));
        assertThat(mentioned.at("/mentions/0/person").asString()).isEqualTo(inCharge.path("id").asString());
        ok(study.office.put(path, spoken(meeting, 2, before)));
        ok(study.office.put(path, spoken(meeting, 3, text, mention(inCharge, before.length()))));
        assertThat(mentionsOf(study.inCharge)).containsExactly("mention.statement");
        var link = ok(study.inCharge.get("/api/notifications?reason=MENTIONED")).at("/items/0/link").asString();
        assertThat(link).isEqualTo("/meetings/" + meeting.id + "#" + statement);
        assertThat(meeting.view().at("/statements/0/mentions")).hasSize(1);

        assertThat(ok(outside.get(meeting.path("/mentionable")))).as("whoever is only invited mentions nobody").isEmpty();
        var removed = ok(study.office.post(meeting.path("/statements"), spoken(meeting, 0, at(inCharge), mention(inCharge, 0))));
        assertThat(study.office.delete(meeting.path("/statements/" + removed.path("id").asString())).status()).isEqualTo(204);
    }

    private JsonNode inCharge(MeetingCase meeting) {
        return ok(study.office.get(meeting.path("/mentionable?q=分管副主席"))).get(0);
    }

    private Map<String, Object> spoken(MeetingCase meeting, long version, String text, Map<?, ?>... mentions) {
        return Map.of("version", version, "lineId", meeting.line, "speaker", "与会专家", "text", text, "mentions", List.of(mentions));
    }

    private static String at(JsonNode person) {
        return "@" + person.path("name").asString();
    }

    private static Map<String, Object> mention(JsonNode person, int at) {
        return Map.of("person", person.path("id").asString(), "name", person.path("name").asString(), "at", at);
    }

    private static List<String> mentionsOf(Visitor reader) {
        return ok(reader.get("/api/notifications?reason=MENTIONED")).path("items").valueStream().map(one -> one.path("kind").asString()).toList();
    }

    private void givenToAnOrganisation(MeetingCase meeting, String decision, UUID org) {
        var path = meeting.path("/decisions/" + decision);
        var nobody = Map.of("owner", Map.of("type", "ORG", "id", UUID.randomUUID()), "helpers", List.of(), "rule",
            Map.of("kind", "TERM", "term", 3, "unit", "WORKING_DAYS"));
        assertThat(study.office.post(path + "/assignment", nobody).body().at("/errors/0/field").asString()).isEqualTo("owner");
        var said = new HashMap<String, Object>(nobody);
        said.put("owner", Map.of("type", "ORG", "id", org));
        var given = ok(study.office.post(path + "/assignment", said));
        assertThat(given.path("assignmentId").isString()).isTrue();
        assertThat(study.office.post(path + "/assignment", said).code()).isEqualTo("decision-given");
        assertThat(study.office.put(path, Map.of("version", given.path("version").asLong(), "text", "另行研究。")).code()).isEqualTo("decision-given");
        assertThat(ok(study.office.get("/api/assignments/" + given.path("assignmentId").asString())).at("/source/kind").asString()).isEqualTo("DECISION");
    }

    @SuppressWarnings("unchecked")
    private void inviteLater(MeetingCase meeting, UUID late) {
        var body = meeting.writing();
        var invited = (List<Object>) body.get("invitations");
        for (var one : meeting.view().path("invitations")) {
            var kept = new HashMap<String, Object>();
            kept.put("id", one.path("id").asString());
            kept.put("kind", one.path("kind").asString());
            kept.put("personId", one.path("person").path("id").asString(null));
            kept.put("orgId", one.path("org").path("id").asString(null));
            kept.put("category", one.path("category").asString(null));
            invited.add(kept);
        }
        invited.add(person(late));
        ok(study.office.put(meeting.path(""), body));
    }
}
