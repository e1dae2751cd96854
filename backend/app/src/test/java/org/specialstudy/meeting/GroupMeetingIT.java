package org.specialstudy.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.Picture;
import org.specialstudy.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A topic group's own meeting: its lead runs it, and the group's research ends only when it is over. */
@SystemTest
class GroupMeetingIT {

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;

    private UUID study;

    @AfterEach
    void nothingWentWrongInTheEngine() {
        assertThat(new Picture(jdbc).incidents(study)).isEmpty();
    }

    @Test
    void a_meeting_and_two_visits_run_side_by_side_and_research_is_not_concluded_before_they_are_over() {
        var house = new House(context);
        var picture = new Picture(jdbc);
        study = house.commissioned();
        var page = house.inResearch(study);
        var group = UUID.fromString(page.at("/group/id").asString());
        var said = Map.of("kind", "PROGRESS", "title", "课题组推进会", "groupId", group);
        assertThat(house.as(house.member).post("/api/studies/" + study + "/meetings", said).code()).isEqualTo("meeting-not-convenor");

        var meeting = house.ok(house.as(house.lead).post("/api/studies/" + study + "/meetings", said));
        var id = UUID.fromString(meeting.path("id").asString());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(candidates(id)).containsExactly("lead@" + group));
        assertThat(picture.active("topic-study", "groupId", group)).contains("CallActivity_Meeting");
        assertThat(picture.active("special-study", "studyId", study)).doesNotContain("CallActivity_Meeting");
        var visits = List.of(called(house, picture, group, "赴许昌调研"), called(house, picture, group, "赴新乡调研"));
        assertThat(picture.active("topic-study", "groupId", group)).contains("CallActivity_Meeting", "CallActivity_FieldVisit");
        assertThat(picture.instances("field-visit", "studyId", study)).containsExactly("ACTIVE", "ACTIVE");
        var refused = house.as(house.lead).post("/api/groups/" + group + "/research-conclusion", conclusion(house, group));
        assertThat(refused.code()).isEqualTo("research-still-open");
        assertThat(refused.body().path("detail").asString()).contains("3 项", "赴许昌调研", "赴新乡调研", "课题组推进会");
        for (var visit : visits) {
            house.ok(house.as(house.lead).post(visit + "/cancellation", house.version(house.as(house.lead).get(visit).body(), "reason", "合并安排")));
        }

        var version = house.as(house.lead).get("/api/meetings/" + id).body().path("version").asLong();
        house.ok(house.as(house.lead).post("/api/meetings/" + id + "/cancellation", Map.of("version", version, "reason", "并入下次会议。")));
        picture.awaitTimes("topic-study", "groupId", group, "SubProcess_GroupMeeting", 1);
        assertThat(picture.active("topic-study", "groupId", group)).contains("SubProcess_Research").doesNotContain("CallActivity_Meeting");
        picture.awaitTimes("topic-study", "groupId", group, "SubProcess_FieldVisit", 2);
        house.ok(house.as(house.lead).post("/api/groups/" + group + "/research-conclusion", conclusion(house, group)));
        picture.awaitTimes("topic-study", "groupId", group, "SubProcess_Research", 1);
        house.ok(house.as(house.clerk).post("/api/studies/" + study + "/withdrawal",
            Map.of("version", house.as(house.clerk).get("/api/studies/" + study).body().path("version").asLong(), "reason", "任务取消。")));
    }

    private static String called(House house, Picture picture, UUID group, String title) {
        var visit = house.ok(house.as(house.member).post("/api/groups/" + group + "/visits", Map.of("title", title))).path("id").asString();
        picture.awaitActive("field-visit", "visitId", UUID.fromString(visit), "UserTask_PlanVisit");
        return "/api/visits/" + visit;
    }

    private static Map<String, Object> conclusion(House house, UUID group) {
        return house.version(house.group(group), "text", "调研任务完成。");
    }

    private List<String> candidates(UUID meeting) {
        return jdbc.sql("""
            select unnest(t.candidate_groups)
              from engine.user_task t
              join engine.variable_ref v on v.scope_key = t.process_instance_key
             where v.name = 'meetingId'
               and v.value = :id
               and t.element_id = 'UserTask_PrepareAgenda'
               and t.state = 'OPEN'
            """)
            .param("id", meeting.toString()).query(String.class).list();
    }
}
