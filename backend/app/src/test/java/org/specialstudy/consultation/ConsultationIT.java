package org.specialstudy.consultation;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.StudyCase.ok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.specialstudy.Spreadsheet;
import org.specialstudy.deadline.Unit;
import org.specialstudy.kernel.BusinessClock;

/** A consultation from its choice to its compilation, walked through the interface on the real broker. */
class ConsultationIT extends ConsultationWalk {

    @Test
    void what_organisations_wrote_is_returned_completed_chosen_heard_at_a_meeting_and_kept_as_one_paper() throws IOException {
        var one = started(null);
        var office = one.study.office;
        one.awaitOpen("UserTask_DecideConsultation", 1);
        assertThat(one.openDeadlines()).containsExactly("UserTask_DecideConsultation");
        assertThat(one.choose(one.study.leader, true).code()).isEqualTo("not-office");
        assertThat(one.choose(office, null).code()).isEqualTo("consultation-choice-missing");
        ok(one.choose(office, true));
        one.awaitTask("PREPARING", "UserTask_PrepareCall");
        assertThat(one.choose(office, false).code()).isEqualTo("consultation-chosen");
        assertThat(office.post(one.path() + "/call", one.body()).body().path("errors")).hasSize(3);
        one.called(10);
        assertThat(ok(office.get("/api/studies/" + one.study.id)).path("stage").asString()).isEqualTo("CONSULT");
        assertThat(one.openDeadlines()).containsExactly("UserTask_SubmitTexts", "UserTask_SubmitTexts");
        assertThat(one.callEndsAt()).isEqualTo(calendar.due(clock.instant(), 10, Unit.WORKING_DAYS).at());

        // written and handed in, several by one organisation; nobody else's drafts are seen
        var contact = one.first.contact();
        assertThat(one.second.contact().get(one.request(one.first)).status()).isEqualTo(404);
        assertThat(one.second.contact().post(one.request(one.first) + "/submissions", ConsultationCase.text(null, "冒名", "ORAL")).status()).isEqualTo(404);
        assertThat(contact.post(one.request(one.first) + "/conclusion", Map.of()).code()).isEqualTo("submission-none");
        var drafted = ok(contact.post(one.request(one.first) + "/submissions", ConsultationCase.text(null, "打造人才高地", "ORAL")));
        var talents = "/api/submissions/" + drafted.at("/submission/id").asString();
        assertThat(office.get(talents).status()).isEqualTo(404);
        assertThat(contact.put(talents, Map.of("version", 7, "title", "", "author", "", "wish", "ORAL", "text", "")).code()).isEqualTo("changed-meanwhile");
        var blank = ok(contact.put(talents, Map.of("version", 0, "title", "打造人才高地", "author", "", "wish", "ORAL", "text", "")));
        assertThat(contact.post(talents + "/receipt", Map.of("version", version(blank))).body().path("errors")).hasSize(2);
        assertThat(contact.post(one.request(one.first) + "/conclusion", Map.of()).code()).isEqualTo("submission-drafts-left");
        var whole = ok(contact.put(talents, ConsultationCase.text(blank, "打造人才高地", "ORAL")));
        var receipt = ok(contact.post(talents + "/receipt", Map.of("version", version(whole))));
        assertThat(receipt.at("/submission/no").asInt()).isEqualTo(1);
        assertThat(contact.put(talents, ConsultationCase.text(receipt, "改", "ORAL")).code()).isEqualTo("submission-handed-in");
        var parks = one.handedIn(one.first, "建设一流园区", "WRITTEN");
        ok(contact.post(one.request(one.first) + "/conclusion", Map.of()));
        assertThat(contact.post(one.request(one.first) + "/submissions", ConsultationCase.text(null, "再来一篇", "ORAL")).code())
            .isEqualTo("submission-finished");
        assertThat(office.post(one.path() + "/selection", one.body()).code()).isEqualTo("consultation-call-runs");

        // on paper, for those who were asked and nobody else
        var onPaper = new HashMap<String, Object>(Map.of("org", UUID.randomUUID(), "title", "构建产业生态", "author", "主席", "wish", "WRITTEN", "text", "正文。",
            "receivedOn", one.study.today().toString()));
        var refused = office.post(one.path() + "/submissions", onPaper);
        assertThat(refused.code()).isEqualTo("consultation-not-asked");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("org");
        onPaper.put("org", one.second.org());
        var recorded = ok(office.post(one.path() + "/submissions", onPaper));
        assertThat(recorded.at("/submission/no").asInt()).isEqualTo(3);
        assertThat(recorded.at("/submission/recordedBy/name").asString()).startsWith("办公室");
        var ecology = "/api/submissions/" + recorded.at("/submission/id").asString();
        ok(one.second.contact().post(one.request(one.second) + "/conclusion", Map.of()));
        one.awaitTask("SELECTING", "UserTask_SelectSubmissions");
        assertThat(one.openDeadlines()).containsExactly("UserTask_SelectSubmissions");

        // returned for completion and back again, under the same number
        var due = one.study.today().plusDays(5).toString();
        assertThat(office.post(talents + "/return", Map.of("version", version(receipt), "due", due)).code()).isEqualTo("reason-required");
        var returned = ok(office.post(talents + "/return", Map.of("version", version(receipt), "reason", "请补充数据来源。", "due", due)));
        one.awaitOpen("UserTask_CompleteSubmission", 1);
        assertThat(one.openDeadlines()).containsExactly("UserTask_CompleteSubmission", "UserTask_SelectSubmissions");
        assertThat(one.select(talents, "ORAL", parks, "WRITTEN", ecology, null).code()).isEqualTo("submission-not-received");
        assertThat(ok(contact.get(talents)).at("/submission/returnReason").asString()).isEqualTo("请补充数据来源。");
        var completed = ok(contact.put(talents, ConsultationCase.text(returned, "努力打造人才高地", "ORAL")));
        var again = ok(contact.post(talents + "/receipt", Map.of("version", version(completed))));
        assertThat(again.at("/submission/no").asInt()).isEqualTo(1);
        assertThat(again.path("versions")).hasSize(2);
        assertThat(again.at("/versions/1/title").asString()).isEqualTo("打造人才高地");
        assertThat(again.at("/versions/1/returnReason").asString()).isEqualTo("请补充数据来源。");
        one.awaitOpen("UserTask_CompleteSubmission", 0);

        // chosen and ordered
        ok(one.select(parks, "ORAL", talents, "ORAL", ecology, null));
        assertThat(office.post(one.path() + "/selection", one.body()).code()).isEqualTo("consultation-undecided");
        assertThat(ok(contact.get(talents)).at("/submission/choice").isNull()).as("not told before the choice is made").isTrue();
        ok(one.select(parks, "ORAL", talents, "ORAL", ecology, "WRITTEN"));
        var export = one.path() + "/submissions/export";
        assertThat(contact.get(export).status()).isEqualTo(404);
        var taken = new Spreadsheet(office.download(export));
        assertThat(taken.column("题目")).containsExactly("建设一流园区", "努力打造人才高地", "构建产业生态");
        assertThat(taken.column("收文号")).containsExactly(2.0, 1.0, 3.0);
        assertThat(taken.column("收件形式")).containsExactly("网上", "网上", "纸质");
        assertThat(new Spreadsheet(office.download(export + "?choice=ORAL&sort=no&q=" + encode("民盟", UTF_8))).column("题目"))
            .containsExactly("努力打造人才高地", "建设一流园区");
        var asked = new Spreadsheet(office.download(one.path() + "/asked/export?state=FINISHED&sort=-received"));
        assertThat(asked.column("来稿")).containsExactly(2.0, 1.0);
        ok(office.post(one.path() + "/selection", one.body()));
        assertThat(ok(contact.get(talents)).at("/submission/choice").asString()).isEqualTo("ORAL");
        one.awaitTask("SCHEDULING", "UserTask_ScheduleConsultation");

        // the meeting, its notice by its invitations, its materials by the office
        var starts = clock.instant().minus(Duration.ofHours(3));
        assertThat(office.post(one.path() + "/schedule", one.body("meeting", true, "title", "专题协商会")).code()).isEqualTo("meeting-date-required");
        ok(office.post(one.path() + "/schedule", one.body("meeting", true, "title", "专题协商会", "startsAt", starts.toString(), "endsAt",
            starts.plus(Duration.ofHours(2)).toString(), "place", "第一会议室")));
        one.awaitTask("MEETING", "UserTask_GiveNotice");
        var day = LocalDate.ofInstant(starts, BusinessClock.ZONE);
        assertThat(Instant.parse(one.view().at("/noticeGiven/due").asString())).isEqualTo(calendar.before(day, 15).at());
        assertThat(Instant.parse(one.view().at("/materials/due").asString())).isEqualTo(calendar.before(day, 10).at());
        one.awaitOpen("UserTask_PrepareAgenda", 1);
        var meeting = ok(office.get(one.meeting()));
        assertThat(meeting.path("kind").asString()).isEqualTo("CONSULTATION");
        assertThat(texts(meeting.path("agenda"), "title")).containsExactly("建设一流园区", "努力打造人才高地");
        assertThat(meeting.at("/agenda/0/presenter").asString()).contains("民盟市委会").endsWith("副主委");
        assertThat(office.post(one.path() + "/materials", one.body("on", one.study.today().toString(), "words", "")).code())
            .isEqualTo("consultation-notice-missing");
        var foreseen = foreseen(one, day.minusDays(7));
        assertThat(foreseen).containsEntry("UserTask_GiveNotice", calendar.before(day.minusDays(7), 15).at().toString());
        assertThat(ok(office.get(one.meeting() + "/move-preview?day=" + day.plusDays(60))).path("collisions").valueStream()
            .map(no -> no.path("link").asString(""))).as("with its own old day").noneMatch(link -> link.startsWith("/meetings/"));
        ok(office.put(one.meeting(), invited(one, meeting, starts.minus(Duration.ofDays(7)))));
        assertThat(Instant.parse(one.view().at("/noticeGiven/due").asString())).as("moves with the meeting").isEqualTo(calendar.before(day.minusDays(7), 15)
            .at());
        ok(office.post(one.meeting() + "/invitation", Map.of("version", one.meetingVersion())));
        one.awaitTask("MEETING", "UserTask_DeliverMaterials");
        assertThat(foreseen(one, day)).containsKeys("UserTask_HoldMeeting", "UserTask_DeliverMaterials");
        assertThat(one.view().at("/noticeGiven/on").asString()).isEqualTo(one.study.today().toString());
        assertThat(one.open("UserTask_GiveNotice")).isZero();
        ok(office.post(one.path() + "/materials", one.body("on", one.study.today().toString(), "words", "发言汇编（会前稿）")));
        assertThat(one.view().at("/papers/0/label").asString()).isEqualTo("MATERIALS");
        assertThat(ok(office.get(one.path() + "/compilation/versions/1")).path("lines")).isEmpty();

        held(one);
        one.awaitTask("MINUTES", "UserTask_SendMinutes");
        assertThat(Instant.parse(one.view().at("/minutes/due").asString())).isEqualTo(calendar.due(day.minusDays(7), 7, Unit.WORKING_DAYS).at());
        assertThat(office.post(one.path() + "/minutes", one.body("on", one.study.today().plusDays(1).toString(), "words", "")).body().path("errors"))
            .hasSize(2);
        ok(office.post(one.path() + "/minutes", one.body("on", one.study.today().toString(), "words", "省委、省政府及与会单位")));

        // one paper of it all
        one.awaitTask("COMPILING", "UserTask_CompileConsultation");
        ok(office.put(one.path() + "/preface", one.body("preface", "协商会收到书面发言3篇。")));
        var compiled = ok(office.post(one.path() + "/compilation", one.body()));
        assertThat(compiled.path("status").asString()).isEqualTo("CLOSED");
        one.study.picture.awaitInstances("consultation-test", "studyId", one.study.id, "COMPLETED");
        assertThat(one.study.picture.instances("consultation", "studyId", one.study.id)).containsExactly("COMPLETED", "COMPLETED");
        assertThat(one.openDeadlines()).isEmpty();
        var content = ok(one.study.leader.get(one.path() + "/compilation/versions/2"));
        assertThat(texts(content.path("entries"), "title")).containsExactly("建设一流园区", "努力打造人才高地", "构建产业生态");
        assertThat(content.at("/lines/0/said/0/text").asString()).isEqualTo("园区要一流。");
        try (var document = new XWPFDocument(new ByteArrayInputStream(office.download(one.path() + "/compilation/versions/2/document")))) {
            assertThat(document.getParagraphs().stream().filter(paragraph -> paragraph.getStyle() != null).map(paragraph -> paragraph.getStyle() + ":"
                + paragraph.getText())).containsExactly("Title:人工智能产业链专题协商协商发言汇编", "Heading1:一、口头发言", "Heading2:1. 建设一流园区",
                    "Heading2:2. 努力打造人才高地", "Heading1:二、书面发言", "Heading2:3. 构建产业生态", "Heading1:三、会议发言", "Heading2:建设一流园区");
        }
        assertThat(office.put(one.path() + "/preface", one.body("preface", "改")).code()).isEqualTo("consultation-closed");
        assertThat(one.study.facts()).contains("consultation.planned", "consultation.opened", "consultation.called", "submission.received",
            "submission.returned", "submission.completed", "consultation.call-closed", "consultation.selected", "consultation.scheduled",
            "consultation.notice-given", "consultation.materials-delivered", "consultation.meeting-over", "consultation.minutes-sent",
            "consultation.compiled");
    }

    /** What the office is told of a day that the meeting would move to: each step, and when it would be due. */
    private static Map<String, String> foreseen(ConsultationCase one, LocalDate day) {
        return ok(one.study.office.get(one.meeting() + "/move-preview?day=" + day)).path("items").valueStream()
            .collect(Collectors.toMap(item -> item.path("elementId").asString(), item -> item.path("to").asString()));
    }

    /** From the sitting to the approved minutes. */
    private static void held(ConsultationCase one) {
        var office = one.study.office;
        sat(one);
        assertThat(one.openDeadlines()).containsExactly("UserTask_SendMinutes");
        ok(office.post(one.meeting() + "/minutes/circulation", Map.of("version", one.meetingVersion())));
        one.awaitOpen("UserTask_CorrectMinutesForOrganisation", 1);
        ok(one.first.contact().post(one.meeting() + "/corrections", Map.of("corrections", List.of())));
        one.awaitOpen("UserTask_SettleCorrections", 1);
        ok(office.post(one.meeting() + "/minutes/submission", Map.of("version", one.meetingVersion())));
        one.awaitOpen("UserTask_ApproveMinutes", 1);
        ok(one.study.inCharge.post(one.meeting() + "/minutes/approval", Map.of("version", one.meetingVersion(), "outcome", "APPROVED")));
    }
}
