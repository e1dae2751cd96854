package org.specialstudy.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specialstudy.SystemTest;
import org.specialstudy.inbox.StudyCase.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SystemTest
class InboxIT {

    @Autowired
    StudyCase cases;
    @Autowired
    JdbcClient jdbc;

    @Test
    void a_task_of_a_group_is_in_the_box_of_everybody_in_it_and_of_nobody_else() {
        var study = cases.commissioned();
        var key = cases.draftTask(study.study());
        var stranger = cases.stranger("外人");

        for (var member : List.of(study.anna(), study.boris())) {
            var row = only(member, "group");
            assertThat(row.path("taskKey").asString()).isEqualTo("" + key);
            assertThat(row.path("elementId").asString()).isEqualTo("UserTask_DraftWorkPlan");
            assertThat(row.path("studyTitle").asString()).isEqualTo(study.title());
            assertThat(row.at("/refs/studyId").asString()).isEqualTo(study.study().toString());
            assertThat(row.at("/refs/planId").isMissingNode()).isFalse();
            assertThat(row.at("/light/kind").asString()).isEqualTo("NORMAL");
            assertThat(row.path("settling").asBoolean()).isFalse();
            assertThat(strings(row.path("actions"))).containsExactly("claim", "open");
            assertThat(rows(member, "mine")).isEmpty();
        }
        assertThat(rows(study.leader(), "group")).isEmpty();
        assertThat(rows(stranger, "group")).isEmpty();
        assertThat(rows(stranger, "all")).isEmpty();
        assertThat(only(study.anna(), "started").path("taskKey").asString()).as("she commissioned it").isEqualTo("" + key);
        assertThat(rows(study.boris(), "started")).isEmpty();
        assertThat(only(study.boris(), "all").path("taskKey").asString()).as("he is in its office").isEqualTo("" + key);
    }

    @Test
    void a_task_is_not_found_by_those_it_does_not_concern_and_only_looked_at_by_leaders() {
        var study = cases.commissioned();
        var key = cases.draftTask(study.study());
        var stranger = cases.stranger("外人").browser();

        var seen = study.leader().browser().get("/api/tasks/" + key);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().at("/row/actions")).isEmpty();
        assertThat(study.leader().browser().put("/api/tasks/" + key + "/claim", null).code()).isEqualTo("task-not-for-you");

        var draft = Map.of("version", 0, "content", Map.of());
        assertThat(List.of(stranger.get("/api/tasks/" + key), stranger.put("/api/tasks/" + key + "/claim", null),
            stranger.delete("/api/tasks/" + key + "/claim"), stranger.put("/api/tasks/" + key + "/assignee", Map.of("person", study.anna().id())),
            stranger.put("/api/tasks/" + key + "/draft", draft), study.anna().browser().get("/api/tasks/1")))
            .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
    }

    @Test
    void of_two_people_who_claim_one_has_it_and_the_other_is_told_so() {
        var study = cases.commissioned();
        var key = cases.draftTask(study.study());
        var anna = study.anna().browser();
        var boris = study.boris().browser();

        var claimed = anna.put("/api/tasks/" + key + "/claim", null);
        assertThat(claimed.body().at("/row/holder/id").asString()).isEqualTo(study.anna().id().toString());
        assertThat(strings(claimed.body().at("/row/actions"))).containsExactly("unclaim", "hand-over", "open");
        assertThat(boris.put("/api/tasks/" + key + "/claim", null).code()).isEqualTo("task-claimed");
        assertThat(boris.delete("/api/tasks/" + key + "/claim").code()).isEqualTo("task-not-yours");

        assertThat(only(study.anna(), "mine").path("taskKey").asString()).isEqualTo("" + key);
        assertThat(rows(study.anna(), "group")).isEmpty();
        assertThat(only(study.boris(), "group").at("/holder/name").asString()).isEqualTo(study.anna().name());

        var bulk = boris.post("/api/task-claims", Map.of("keys", List.of("" + key, "17", "x")));
        assertThat(bulk.body().path("claimed")).isEmpty();
        assertThat(bulk.body().path("refused").valueStream().map(no -> no.path("code").asString())).containsExactly("task-claimed", "not-found", "not-found");
        assertThat(bulk.body().at("/refused/0/message").asString()).isNotBlank().isNotEqualTo("task-claimed");
    }

    @Test
    void a_claimed_task_is_handed_over_within_its_group_and_released_again() {
        var study = cases.commissioned();
        var key = cases.draftTask(study.study());
        var path = "/api/tasks/" + key;
        var anna = study.anna().browser();
        anna.put(path + "/claim", null);

        assertThat(anna.get(path).body().path("people").valueStream().map(one -> one.path("id").asString()))
            .containsExactly(study.boris().id().toString());
        assertThat(anna.put(path + "/assignee", Map.of("person", study.leader().id())).code()).isEqualTo("person-cannot-take");
        assertThat(anna.put(path + "/assignee", Map.of("person", study.boris().id())).body().at("/row/holder/id").asString())
            .isEqualTo(study.boris().id().toString());
        assertThat(only(study.boris(), "mine").path("taskKey").asString()).isEqualTo("" + key);

        assertThat(study.boris().browser().delete(path + "/claim").body().at("/row/holder").isNull()).isTrue();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(rows(study.boris(), "mine")).isEmpty();
            assertThat(only(study.anna(), "group").path("holder").isNull()).isTrue();
        });
    }

    @Test
    void what_is_addressed_to_a_group_of_one_is_mine() {
        var anna = cases.stranger("独任");
        var study = cases.commissioned(anna, null, cases.stranger("分管领导"));
        cases.draftTask(study.study());

        assertThat(only(anna, "mine").path("studyTitle").asString()).isEqualTo(study.title());
        assertThat(rows(anna, "group")).isEmpty();
        assertThat(anna.browser().get("/api/inbox?box=mine").body().at("/counts/mine").asInt()).isEqualTo(1);
    }

    @Test
    void a_completed_task_settles_leaves_by_itself_and_is_kept_among_what_i_did() {
        var study = cases.commissioned();
        var key = cases.draftTask(study.study());
        cases.completeDraft(study.study(), study.anna().id());

        var row = only(study.anna(), "done");
        assertThat(row.path("taskKey").asString()).isEqualTo("" + key);
        assertThat(row.at("/doneBy/id").asString()).isEqualTo(study.anna().id().toString());
        assertThat(row.at("/light/kind").asString()).isEqualTo("DONE");
        assertThat(row.path("actions")).isEmpty();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(study.anna().browser().get("/api/tasks/" + key).body().path("state").asString()).isEqualTo("ENDED");
            assertThat(Stream.of("mine", "group").flatMap(box -> rows(study.anna(), box).stream()).map(open -> open.path("taskKey").asString()))
                .doesNotContain("" + key);
        });
    }

    @Test
    void a_draft_is_personal_survives_is_never_overwritten_unseen_and_goes_with_the_completion() {
        var study = cases.commissioned();
        var key = cases.draftTask(study.study());
        var path = "/api/tasks/" + key + "/draft";
        var anna = study.anna().browser();

        assertThat(anna.put(path, Map.of("version", 0, "content", Map.of("title", "初稿"))).body().path("version").asInt()).isEqualTo(1);
        assertThat(anna.put(path, Map.of("version", 1, "content", Map.of("title", "二稿"))).body().path("version").asInt()).isEqualTo(2);
        var stale = anna.put(path, Map.of("version", 1, "content", Map.of("title", "旧稿")));
        assertThat(stale.code()).isEqualTo("changed-meanwhile");
        assertThat(stale.body().at("/current/content/title").asString()).isEqualTo("二稿");
        assertThat(anna.get("/api/tasks/" + key).body().at("/draft/content/title").asString()).isEqualTo("二稿");
        assertThat(study.boris().browser().get("/api/tasks/" + key).body().path("draft").isNull()).isTrue();
        assertThat(anna.put(path, Map.of("version", 2, "content", Map.of("text", "长".repeat(1_000_001)))).code()).isEqualTo("draft-too-large");

        cases.completeDraft(study.study(), study.boris().id());

        assertThat(jdbc.sql("select count(*) from inbox.draft where task_key = :key").param("key", key).query(Long.class).single()).isZero();
        assertThat(anna.put(path, Map.of("version", 0, "content", Map.of())).code()).isEqualTo("task-done");
    }

    @Test
    void an_unknown_box_order_light_or_cursor_is_refused_by_name() {
        var browser = cases.stranger("外人").browser();
        assertThat(Stream.of("box=theirs", "sort=name", "light=RED", "after=%25%25").map(query -> browser.get("/api/inbox?" + query).code()))
            .containsExactly("box-unknown", "sort-unknown", "light-unknown", "cursor-unknown");
    }

    private static JsonNode only(Somebody who, String box) {
        var rows = rows(who, box);
        assertThat(rows).as("box " + box).hasSize(1);
        return rows.getFirst();
    }

    private static List<JsonNode> rows(Somebody who, String box) {
        var answer = who.browser().get("/api/inbox?box=" + box);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("rows").valueStream().toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
