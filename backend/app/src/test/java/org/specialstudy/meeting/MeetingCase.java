package org.specialstudy.meeting;

import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.StudyCase;
import org.specialstudy.StudyCase.Asked;
import org.specialstudy.Visitor;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A meeting of a study, carried through the interface by those who would do it. */
final class MeetingCase {

    final StudyCase study;
    final UUID id;
    final UUID line = UUID.randomUUID();
    final UUID otherLine = UUID.randomUUID();
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    private MeetingCase(ApplicationContext application, StudyCase study, UUID id) {
        this.study = study;
        this.id = id;
        clock = application.getBean(BusinessClock.class);
        jdbc = application.getBean(JdbcClient.class);
    }

    static MeetingCase called(ApplicationContext application, StudyCase study) {
        study.awaitTask("work-plan", "UserTask_DraftWorkPlan");
        var answer = ok(study.office.post("/api/studies/" + study.id + "/meetings", Map.of("kind", "PROGRESS", "title", "课题推进会")));
        return new MeetingCase(application, study, UUID.fromString(answer.path("id").asString()));
    }

    static MeetingCase of(ApplicationContext application, StudyCase study, UUID id) {
        return new MeetingCase(application, study, id);
    }

    String path(String act) {
        return "/api/meetings/" + id + act;
    }

    JsonNode view() {
        return ok(study.office.get(path("")));
    }

    Map<String, Object> version() {
        return Map.of("version", view().path("version").asLong());
    }

    /** Took place in the last hour, with two lines of an hour in all. */
    Map<String, Object> writing(Map<String, Object>... invited) {
        var now = clock.instant();
        var body = new HashMap<String, Object>();
        body.put("version", view().path("version").asLong());
        body.put("kind", "PROGRESS");
        body.put("title", "课题推进会");
        body.put("convenors", List.of(Map.of("name", "领导小组办公室")));
        body.put("startsAt", now.minus(Duration.ofHours(2)).toString());
        body.put("endsAt", now.minus(Duration.ofHours(1)).toString());
        body.put("place", "省政协第一会议室");
        body.put("agenda", List.of(
            Map.of("id", line, "kind", "HEAR_REPORT", "title", "听取进展汇报", "presenter", "课题组组长", "minutes", 40),
            Map.of("id", otherLine, "kind", "DEPLOY", "title", "部署下一步工作", "minutes", 30)));
        body.put("invitations", new ArrayList<>(List.of(invited)));
        return body;
    }

    static Map<String, Object> person(UUID person) {
        return Map.of("kind", "PERSON", "personId", person);
    }

    static Map<String, Object> organisation(Asked asked) {
        return Map.of("kind", "ORGANISATION", "orgId", asked.org());
    }

    static Map<String, Object> category(String words) {
        return Map.of("kind", "CATEGORY", "category", words);
    }

    @SafeVarargs
    final MeetingCase sent(Map<String, Object>... invited) {
        awaitOpen("UserTask_PrepareAgenda", 1);
        ok(study.office.put(path(""), writing(invited)));
        ok(study.office.post(path("/invitation"), version()));
        awaitOpen("UserTask_HoldMeeting", 1);
        return this;
    }

    String invitation(String field, UUID of) {
        for (var one : view().path("invitations")) {
            if (one.path(field).path("id").asString("").equals(of.toString())) return one.path("id").asString();
        }
        throw new AssertionError("Nobody invited by " + field + " " + of);
    }

    JsonNode replied(Visitor who, String invitation, Map<String, Object> said) {
        return ok(who.post(path("/invitations/" + invitation + "/reply"), said));
    }

    MeetingCase present(String... invitations) {
        var roll = new ArrayList<Map<String, Object>>();
        for (var one : invitations) roll.add(Map.of("invitation", one, "present", true));
        ok(study.office.put(path("/attendance"), Map.of("attendance", roll)));
        return this;
    }

    MeetingCase held() {
        ok(study.office.post(path("/sitting"), version()));
        awaitOpen("UserTask_WriteMinutes", 1);
        return this;
    }

    MeetingCase circulated() {
        ok(study.office.post(path("/minutes/circulation"), version()));
        return this;
    }

    MeetingCase submitted() {
        awaitOpen("UserTask_SettleCorrections", 1);
        ok(study.office.post(path("/minutes/submission"), version()));
        awaitOpen("UserTask_ApproveMinutes", 1);
        return this;
    }

    JsonNode ruled(Visitor who, String outcome) {
        return ok(who.post(path("/minutes/approval"),
            Map.of("version", view().path("version").asLong(), "outcome", outcome, "reason", "请补充发言要点。")));
    }

    /** Open tasks of this meeting alone. */
    int open(String elementId) {
        return jdbc.sql("""
            select count(distinct t.key)
              from engine.user_task t
              join engine.variable_ref v on v.process_instance_key = t.process_instance_key
             where v.name = 'meetingId'
               and v.value = :id
               and t.element_id = :element
               and t.state = 'OPEN'
               and not exists (select from engine.task_completion c where c.task_key = t.key)
            """)
            .param("id", id.toString()).param("element", elementId).query(Integer.class).single();
    }

    void awaitOpen(String elementId, int tasks) {
        await(elementId).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> open(elementId), open -> open == tasks);
    }

    void awaitOver(String state) {
        study.picture.awaitInstances("meeting", "meetingId", id, state);
    }

    Instant now() {
        return clock.instant();
    }
}
