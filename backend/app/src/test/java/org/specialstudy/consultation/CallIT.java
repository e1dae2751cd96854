package org.specialstudy.consultation;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.specialstudy.engine.Versioned;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The other ways of a consultation: a call that is moved, kept or over, a meeting that is cancelled, a study that is withdrawn. */
class CallIT extends ConsultationWalk {

    @Autowired
    Versioned versioned;

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
        var one = known();
        versioned.whileOlder("consultation", xml -> Versioned.without(xml, "Event_CallMoved", "Message_CallMoved").replace("eventBasedGateway",
            "exclusiveGateway"), () -> one.begun(true).called(10));
        var ends = one.callEndsAt();

        var refused = one.moveCall(one.study.office, LocalDate.ofInstant(ends, BusinessClock.ZONE).plusDays(3), "延长。");

        assertThat(refused.code()).isEqualTo("consultation-call-older-model");
        assertThat(one.callEndsAt()).isEqualTo(ends);
        one.awaitDue(2, 2, ends);
        assertThat(one.study.facts()).doesNotContain("consultation.call-moved");
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
}
