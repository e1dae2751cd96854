package org.specialstudy.consultation;

import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.StudyCase;
import org.specialstudy.StudyCase.Asked;
import org.specialstudy.Visitor;
import org.specialstudy.Visitor.Answer;
import org.specialstudy.engine.Engine;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A study that comes to its consultation, and what its people do then, through the interface. */
final class ConsultationCase {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    final StudyCase study;
    final Asked first;
    final Asked second;
    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private String path;

    ConsultationCase(ApplicationContext application) {
        this.application = application;
        study = new StudyCase(application);
        first = study.organisation("民盟市委会");
        second = study.organisation("市工商联");
        jdbc = application.getBean(JdbcClient.class);
    }

    /** Whether there is one is said before, or, where {@code wanted} is null, when the process asks. */
    ConsultationCase begun(Boolean wanted) {
        if (wanted != null) ok(choose(study.office, wanted));
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> application.getBean(Engine.class)
            .start("consultation-test.begun", study.id, Map.of("studyId", study.id)));
        return this;
    }

    Answer choose(Visitor who, Boolean wanted) {
        var body = new HashMap<String, Object>();
        body.put("wanted", wanted);
        return who.put("/api/studies/" + study.id + "/consultation-choice", body);
    }

    JsonNode ofStudy() {
        return ok(study.office.get("/api/studies/" + study.id + "/consultations"));
    }

    /** The step can be done now. */
    ConsultationCase awaitTask(String status, String elementId) {
        await(status + " " + elementId).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> ofStudy().path("items").path(0),
            view -> view.path("status").asString("").equals(status)
                && view.path("tasks").valueStream().anyMatch(task -> task.path("elementId").asString().equals(elementId)));
        path = "/api/consultations/" + ofStudy().at("/items/0/id").asString();
        return this;
    }

    String path() {
        return path;
    }

    UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    JsonNode view() {
        return ok(study.office.get(path));
    }

    Map<String, Object> body(Object... said) {
        var body = new HashMap<String, Object>();
        body.put("version", view().path("version").asLong());
        for (var i = 0; i < said.length; i += 2) body.put((String) said[i], said[i + 1]);
        return body;
    }

    ConsultationCase called(int term) {
        awaitTask("PREPARING", "UserTask_PrepareCall");
        ok(study.office.put(path + "/call", body("title", "人工智能产业链专题协商", "notice", "请围绕产业链发展提交书面发言。", "orgs",
            List.of(first.org(), second.org()), "term", term)));
        ok(study.office.post(path + "/call", body()));
        awaitOpen("UserTask_SubmitTexts", 2);
        return this;
    }

    Instant callEndsAt() {
        return Instant.parse(view().path("callEndsAt").asString());
    }

    Answer moveCall(Visitor who, LocalDate day, String reason) {
        return who.put(path + "/call-end", body("day", day == null ? null : day.toString(), "reason", reason));
    }

    /** So many tasks to write, and so many of their deadlines, end at that moment. */
    void awaitDue(int tasks, int ends, Instant due) {
        await("due " + due).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("""
            select (select count(*) from engine.user_task
                     where study_id = :study and element_id = 'UserTask_SubmitTexts' and state = 'OPEN' and due_at = :due)
                   || ' ' || (select count(*) from deadline.of_task
                     where study_id = :study and element_id = 'UserTask_SubmitTexts' and status = 'OPEN' and due_at = :due)
            """).param("study", study.id).param("due", Timestamptz.of(due)).query(String.class).single(), (tasks + " " + ends)::equals);
    }

    /** As if the office had moved the call in the moment in which the engine's timer fires: the engine has not heard of it. */
    Instant movedUnheard(int days) {
        var due = callEndsAt().plus(Duration.ofDays(days));
        jdbc.sql("update consultation.consultation set call_ends_at = :due, call_moves = call_moves + 1 where id = :id")
            .param("due", Timestamptz.of(due)).param("id", id()).update();
        return due;
    }

    String request(Asked asked) {
        return view().path("asked").valueStream().filter(one -> one.at("/org/id").asString().equals(asked.org().toString()))
            .map(one -> "/api/submission-requests/" + one.path("id").asString()).findFirst().orElseThrow();
    }

    static Map<String, Object> text(JsonNode before, String title, String wish) {
        return Map.of("version", before == null ? 0 : before.at("/submission/version").asLong(), "title", title, "author", "副主委、市政协常委", "wish",
            wish, "text", title + "：正文。\n第二段。");
    }

    /** Drafted and handed in. */
    String handedIn(Asked asked, String title, String wish) {
        var drafted = ok(asked.contact().post(request(asked) + "/submissions", text(null, title, wish)));
        var submission = "/api/submissions/" + drafted.at("/submission/id").asString();
        ok(asked.contact().post(submission + "/receipt", Map.of("version", drafted.at("/submission/version").asLong())));
        return submission;
    }

    /** Each with its choice, in this order. */
    Answer select(Object... choices) {
        var versions = new HashMap<String, Long>();
        view().path("submissions").forEach(one -> versions.put(one.path("id").asString(), one.path("version").asLong()));
        var entries = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < choices.length; i += 2) {
            var id = ((String) choices[i]).substring("/api/submissions/".length());
            var entry = new HashMap<String, Object>(Map.of("id", id, "version", versions.get(id), "speaker", "副主委"));
            entry.put("choice", choices[i + 1]);
            entries.add(entry);
        }
        return study.office.put(path + "/selection", Map.of("entries", entries));
    }

    int open(String elementId) {
        return jdbc.sql("""
            select count(*)
              from engine.user_task t
             where t.study_id = :study
               and t.element_id = :element
               and t.state = 'OPEN'
               and not exists (select from engine.task_completion c where c.task_key = t.key)
            """)
            .param("study", study.id).param("element", elementId).query(Integer.class).single();
    }

    void awaitOpen(String elementId, int tasks) {
        await(elementId).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> open(elementId), open -> open == tasks);
    }

    List<String> openDeadlines() {
        return study.openDeadlines().stream().filter(step -> step.matches("UserTask_(DecideConsultation|PrepareCall|SubmitTexts|CompleteSubmission"
            + "|SelectSubmissions|ScheduleConsultation|GiveNotice|DeliverMaterials|SendMinutes|CompileConsultation)")).sorted().toList();
    }

    String meeting() {
        return "/api/meetings/" + view().at("/meeting/id").asString();
    }

    long meetingVersion() {
        return ok(study.office.get(meeting())).path("version").asLong();
    }
}
