package org.specialstudy.consultation;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.Spreadsheet;
import org.specialstudy.SystemTest;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.engine.Versioned;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every way that a consultation can take, walked through the interface on the real broker. */
@SystemTest
class ConsultationIT {

    @Autowired
    ApplicationContext application;
    @Autowired
    BusinessClock clock;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    Versioned versioned;

    private final List<ConsultationCase> cases = new ArrayList<>();

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        for (var one : cases) assertThat(one.study.picture.incidents(one.study.id)).isEmpty();
    }

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

    @Test
    void when_time_is_over_the_silent_are_noted_a_cancelled_meeting_is_called_anew_and_what_was_written_can_be_all() {
        var one = started(true);
        var office = one.study.office;
        one.called(3);
        var ended = one.callEndsAt();
        var later = one.movedUnheard(4);
        forwardTo(ended);
        one.awaitDue(2, 0, later);
        var submission = one.handedIn(one.first, "夯实算力支撑", "ORAL");
        var draft = ok(one.first.contact().post(one.request(one.first) + "/submissions", ConsultationCase.text(null, "未报送的稿子", "ORAL")));
        forwardTo(later);
        one.awaitTask("SELECTING", "UserTask_SelectSubmissions");
        assertThat(texts(one.view().path("asked"), "state")).containsExactly("FINISHED", "SILENT");
        assertThat(one.openDeadlines()).containsExactly("UserTask_SelectSubmissions");
        var late = "/api/submissions/" + draft.at("/submission/id").asString();
        assertThat(one.first.contact().post(late + "/receipt", Map.of("version", 0)).code()).isIn("submission-call-over", "submission-finished");
        var returned = ok(office.post(submission + "/return", Map.of("version", version(ok(office.get(submission))), "reason", "请补正。", "due",
            one.study.today().plusDays(9).toString())));
        assertThat(returned.at("/submission/status").asString()).isEqualTo("RETURNED");
        one.awaitOpen("UserTask_CompleteSubmission", 1);
        quoted(one, submission);
        ok(office.post(one.path() + "/selection", one.body()));
        one.awaitTask("SCHEDULING", "UserTask_ScheduleConsultation");
        one.awaitOpen("UserTask_CompleteSubmission", 0);
        assertThat(one.view().at("/submissions/0/choice").asString()).as("never came back complete").isEqualTo("NOT_SELECTED");
        assertThat(one.first.contact().post(submission + "/receipt", Map.of("version", version(returned) + 1)).code())
            .isEqualTo("consultation-not-gathering");

        var starts = clock.instant().plus(Duration.ofDays(40));
        ok(office.post(one.path() + "/schedule", one.body("meeting", true, "title", "专题协商会", "startsAt", starts.toString(), "endsAt",
            starts.plus(Duration.ofHours(2)).toString(), "place", "第一会议室")));
        one.awaitTask("MEETING", "UserTask_GiveNotice");
        assertThat(one.openDeadlines()).containsExactly("UserTask_DeliverMaterials", "UserTask_GiveNotice");
        assertThat(office.post(one.path() + "/notice", one.body("on", one.study.today().toString(), "words", " ")).code()).isEqualTo("text-required");
        ok(office.post(one.path() + "/notice", one.body("on", one.study.today().toString(), "words", "书面通知（机要交换）")));
        one.awaitTask("MEETING", "UserTask_DeliverMaterials");
        one.awaitOpen("UserTask_PrepareAgenda", 1);
        ok(office.post(one.meeting() + "/cancellation", Map.of("version", one.meetingVersion(), "reason", "改期另定。")));
        one.awaitTask("SCHEDULING", "UserTask_ScheduleConsultation");
        one.awaitOpen("UserTask_DeliverMaterials", 0);
        assertThat(one.openDeadlines()).containsExactly("UserTask_ScheduleConsultation");

        ok(office.post(one.path() + "/schedule", one.body("meeting", false)));
        one.awaitTask("COMPILING", "UserTask_CompileConsultation");
        ok(office.post(one.path() + "/compilation", one.body()));
        one.study.picture.awaitInstances("consultation-test", "studyId", one.study.id, "COMPLETED");
        assertThat(one.openDeadlines()).isEmpty();
    }

    /** What was handed in, and nothing else, is there by paragraphs for recommendations to rest on. */
    private static void quoted(ConsultationCase one, String submission) {
        var office = one.study.office;
        var study = "/api/studies/" + one.study.id;
        var passages = ok(office.get(study + "/passages?kind=SUBMISSION"));
        assertThat(passages.valueStream().map(found -> found.path("text").asString())).containsExactly("夯实算力支撑：正文。", "第二段。");
        assertThat(ok(office.get(study + "/passages?q=" + URLEncoder.encode("第二段", StandardCharsets.UTF_8)))).hasSize(1);
        var speech = ok(office.post(study + "/recommendation-sources", Map.of("kind", "SPEECH", "title", "大会发言"))).path("id").asString();
        var passage = passages.get(1);
        ok(office.post(study + "/recommendations", Map.of("source", speech, "text", "夯实算力底座", "passages", List.of(Map.of("kind", "SUBMISSION", "ref",
            passage.path("ref").asString(), "origin", passage.path("origin").asString(), "quote", passage.path("text").asString())))));
        var rests = ok(one.study.leader.get(study + "/recommendation-chain")).at("/links/0/passages/0");
        assertThat(rests.path("kind").asString()).isEqualTo("SUBMISSION");
        assertThat(rests.path("link").asString()).startsWith("/consultations/").endsWith("?submission=" + submission.substring("/api/submissions/".length()));
    }

    @Test
    void a_moved_call_ends_on_its_new_day_and_a_study_withdrawn_in_it_or_after_the_meeting_leaves_nothing_open_and_keeps_what_came_in() {
        var calling = started(true).called(10);
        var kept = calling.handedIn(calling.first, "强化政策支持", "WRITTEN");
        var meeting = started(true).called(10);
        meeting.handedIn(meeting.second, "发展智慧物流", "ORAL");
        ok(meeting.first.contact().post(meeting.request(meeting.first) + "/submissions", ConsultationCase.text(null, "草稿", "ORAL")));
        ok(meeting.second.contact().post(meeting.request(meeting.second) + "/conclusion", Map.of()));
        var none = started(false);
        none.study.picture.awaitInstances("consultation-test", "studyId", none.study.id, "COMPLETED");
        assertThat(none.ofStudy().path("items")).isEmpty();
        var ends = meeting.callEndsAt();
        moved(calling, LocalDate.ofInstant(ends, BusinessClock.ZONE));
        forwardTo(ends);
        meeting.awaitTask("SELECTING", "UserTask_SelectSubmissions");
        shortened(calling, LocalDate.ofInstant(ends, BusinessClock.ZONE).plusDays(1));
        var only = "/api/submissions/" + meeting.view().at("/submissions/0/id").asString();
        ok(meeting.select(only, "ORAL"));
        ok(meeting.study.office.post(meeting.path() + "/selection", meeting.body()));
        meeting.awaitTask("SCHEDULING", "UserTask_ScheduleConsultation");
        var starts = clock.instant().minus(Duration.ofHours(3));
        ok(meeting.study.office.post(meeting.path() + "/schedule", meeting.body("meeting", true, "title", "专题协商会", "startsAt", starts.toString(),
            "endsAt", starts.plus(Duration.ofHours(2)).toString(), "place", "第一会议室")));
        meeting.awaitTask("MEETING", "UserTask_GiveNotice");
        meeting.awaitOpen("UserTask_PrepareAgenda", 1);
        ok(meeting.study.office.put(meeting.meeting(), invited(meeting, ok(meeting.study.office.get(meeting.meeting())), starts)));
        ok(meeting.study.office.post(meeting.meeting() + "/invitation", Map.of("version", meeting.meetingVersion())));
        meeting.awaitTask("MEETING", "UserTask_DeliverMaterials");
        sat(meeting);
        assertThat(meeting.openDeadlines()).as("prepared and followed up at once").containsExactly("UserTask_DeliverMaterials", "UserTask_SendMinutes");
        ok(calling.study.office.post(kept + "/return", Map.of("version", version(ok(calling.study.office.get(kept))), "reason", "请补正。", "due",
            calling.study.today().plusDays(9).toString())));
        calling.awaitOpen("UserTask_CompleteSubmission", 1);

        for (var one : List.of(calling, meeting)) {
            one.study.withdrawn();
            await().atMost(ConsultationCase.PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> one.study.openTasks() == 0);
            assertThat(one.study.openDeadlines()).isEmpty();
            await().atMost(ConsultationCase.PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> one.study.running().isEmpty());
            assertThat(one.view().path("status").asString()).isEqualTo("WITHDRAWN");
            assertThat(one.view().path("actions")).isEmpty();
            assertThat(one.view().path("submissions")).hasSize(1);
        }
        var paper = ok(meeting.study.office.get(meeting.path() + "/compilation"));
        assertThat(texts(paper.path("entries"), "title")).containsExactly("发展智慧物流");
        assertThat(paper.at("/lines/0/said/0/text").asString()).isEqualTo("园区要一流。");
        assertThat(meeting.study.office.download(meeting.path() + "/compilation/document")).isNotEmpty();
        assertThat(calling.first.contact().post(kept + "/receipt", Map.of("version", 3)).code()).isEqualTo("study-withdrawn");
    }

    @Test
    void a_call_that_began_before_calls_could_be_moved_keeps_its_end_and_the_office_is_told_so() {
        var one = new ConsultationCase(application);
        cases.add(one);
        versioned.whileOlder("consultation", xml -> Versioned.without(xml, "Event_CallMoved", "Message_CallMoved").replace("eventBasedGateway",
            "exclusiveGateway"), () -> one.begun(true).called(10));
        var ends = one.callEndsAt();

        var refused = one.moveCall(one.study.office, LocalDate.ofInstant(ends, BusinessClock.ZONE).plusDays(3), "延长。");

        assertThat(refused.code()).isEqualTo("consultation-call-older-model");
        assertThat(one.callEndsAt()).isEqualTo(ends);
        one.awaitDue(2, 2, ends);
        assertThat(one.study.facts()).doesNotContain("consultation.call-moved");
    }

    private ConsultationCase started(Boolean wanted) {
        var one = new ConsultationCase(application);
        cases.add(one);
        return one.begun(wanted);
    }

    /** What the office is told of a day that the meeting would move to: each step, and when it would be due. */
    private static Map<String, String> foreseen(ConsultationCase one, LocalDate day) {
        return ok(one.study.office.get(one.meeting() + "/move-preview?day=" + day)).path("items").valueStream()
            .collect(Collectors.toMap(item -> item.path("elementId").asString(), item -> item.path("to").asString()));
    }

    /** The meeting as it is, at another time, with the first organisation invited. */
    private static Map<String, Object> invited(ConsultationCase one, JsonNode meeting, Instant starts) {
        var body = new HashMap<String, Object>();
        body.put("version", meeting.path("version").asLong());
        body.put("kind", "CONSULTATION");
        body.put("title", meeting.path("title").asString());
        body.put("convenors", List.of(Map.of("name", "市政协")));
        body.put("startsAt", starts.toString());
        body.put("endsAt", starts.plus(Duration.ofHours(2)).toString());
        body.put("place", "第一会议室");
        body.put("agenda", meeting.path("agenda").valueStream().map(line -> Map.of("id", line.path("id").asString(), "kind", line.path("kind").asString(),
            "title", line.path("title").asString(), "presenter", line.path("presenter").asString(), "minutes", line.path("minutes").asInt())).toList());
        body.put("invitations", List.of(Map.of("kind", "ORGANISATION", "orgId", one.first.org())));
        return body;
    }

    /** The office says another day: refused where that cannot be, then the contacts' screens, tasks and deadlines follow. */
    private void moved(ConsultationCase one, LocalDate before) {
        var office = one.study.office;
        assertThat(one.moveCall(one.second.contact(), before.plusDays(3), "延长。").status()).isEqualTo(404);
        assertThat(one.moveCall(one.study.leader, before.plusDays(3), "延长。").code()).isEqualTo("not-office");
        assertThat(texts(one.moveCall(office, null, " ").body().path("errors"), "code")).containsExactly("date-required", "reason-required");
        assertThat(one.moveCall(office, one.study.today().minusDays(1), "提前。").code()).isEqualTo("consultation-day-past");
        assertThat(one.moveCall(office, before.plusYears(2), "延长。").code()).isEqualTo("consultation-day-far");
        assertThat(one.moveCall(office, before, "不变。").code()).isEqualTo("consultation-day-same");
        ok(one.first.contact().post(one.request(one.first) + "/conclusion", Map.of()));
        var view = ok(one.moveCall(office, before.plusDays(3), "应有关单位请求，延长征集期限。"));
        assertThat(Instant.parse(view.path("callEndsAt").asString())).isEqualTo(calendar.endOf(before.plusDays(3)));
        var told = ok(one.second.contact().get(one.path() + "/request"));
        assertThat(told).isEqualTo(ok(one.second.contact().get(one.request(one.second))));
        assertThat(told.path("taskKey").asString()).isNotEmpty();
        assertThat(office.get(one.path() + "/request").status()).isEqualTo(404);
        for (var asked : List.of(one.first, one.second)) {
            assertThat(texts(ok(asked.contact().get("/api/notifications")).path("items"), "link")).as("who has finished hears too").contains(one.path()
                .substring(4));
        }
        assertThat(told.path("endsAt")).isEqualTo(view.path("callEndsAt"));
        assertThat(told.at("/callMoves/0/reason").asString()).isEqualTo("应有关单位请求，延长征集期限。");
        assertThat(Instant.parse(told.at("/callMoves/0/from").asString())).isEqualTo(calendar.endOf(before));
        one.awaitDue(1, 1, calendar.endOf(before.plusDays(3)));
        var archive = ok(office.get("/api/studies/" + one.study.id + "/archive"));
        assertThat(texts(archive.path("open"), "kind")).contains("CONSULTATION");
        var refused = office.post("/api/studies/" + one.study.id + "/archive", Map.of("version", archive.path("version").asLong(), "note", "归档。"));
        assertThat(refused.body().path("detail").asString()).contains("协商 1 次");
    }

    /** The old day has passed for another call of that day, not for this one; then it is given an earlier day again. */
    private void shortened(ConsultationCase one, LocalDate day) {
        assertThat(one.view().path("status").asString()).isEqualTo("CALLING");
        assertThat(one.open("UserTask_SubmitTexts")).isEqualTo(1);
        ok(one.moveCall(one.study.office, day, "材料已基本报齐。"));
        one.awaitDue(1, 1, calendar.endOf(day));
        forwardTo(calendar.endOf(day));
        one.awaitTask("SELECTING", "UserTask_SelectSubmissions");
        assertThat(texts(one.view().path("asked"), "state")).containsExactly("FINISHED", "SILENT");
        assertThat(one.moveCall(one.study.office, day.plusDays(9), "延长。").code()).isEqualTo("consultation-call-over");
        assertThat(one.study.facts()).contains("consultation.call-moved");
    }

    private void forwardTo(Instant end) {
        BrokerClock.forwardTo(end.plusSeconds(1));
        clock.moveTo(BrokerClock.now());
    }

    /** Up to the sitting, whose minutes are now to be written. */
    private static void sat(ConsultationCase one) {
        var office = one.study.office;
        one.awaitOpen("UserTask_HoldMeeting", 1);
        var meeting = ok(office.get(one.meeting()));
        ok(office.put(one.meeting() + "/attendance", Map.of("attendance", List.of(Map.of("invitation", meeting.at("/invitations/0/id").asString(),
            "present", true)))));
        ok(office.post(one.meeting() + "/statements", Map.of("lineId", meeting.at("/agenda/0/id").asString(), "speaker", "市政协常委", "text",
            "园区要一流。")));
        ok(office.post(one.meeting() + "/sitting", Map.of("version", one.meetingVersion())));
        one.awaitOpen("UserTask_WriteMinutes", 1);
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

    private static long version(JsonNode view) {
        return view.at("/submission/version").asLong();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.path(field).asString()).toList();
    }
}
