package org.specialstudy.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.House;
import org.specialstudy.Picture;
import org.specialstudy.Visitor;
import tools.jackson.databind.JsonNode;

/** One assignment in a test: what people do with it through the interface, and where its process stands. */
final class Errand {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final UUID id;
    private final House house;
    private final Picture picture;

    Errand(UUID id, House house, Picture picture) {
        this.id = id;
        this.house = house;
        this.picture = picture;
    }

    static Map<String, Object> saying(String title, String ownerType, UUID owner, Object... more) {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("text", "请按方案要求办理。");
        body.put("stage", "FIELD");
        body.put("owner", Map.of("type", ownerType, "id", owner));
        body.put("helpers", List.of());
        body.put("rule", Map.of("kind", "TERM", "term", 10, "unit", "WORKING_DAYS"));
        for (var i = 0; i < more.length; i += 2) body.put((String) more[i], more[i + 1]);
        return body;
    }

    static Errand given(House house, Picture picture, UUID by, UUID study, Map<String, Object> said) {
        var answer = ok(house.as(by).post("/api/studies/" + study + "/assignments", said));
        return new Errand(UUID.fromString(answer.path("id").asString()), house, picture).waitsIn("UserTask_SignAssignment");
    }

    JsonNode seenBy(UUID person) {
        return ok(house.as(person).get("/api/assignments/" + id));
    }

    String status() {
        return seenBy(house.clerk).path("status").asString();
    }

    Visitor.Answer tries(UUID person, String act, Object... more) {
        var body = new HashMap<String, Object>();
        body.put("version", seenBy(house.clerk).path("version").asLong());
        for (var i = 0; i < more.length; i += 2) body.put((String) more[i], more[i + 1]);
        return house.as(person).post("/api/assignments/" + id + "/" + act, body);
    }

    Errand does(UUID person, String act, Object... more) {
        ok(tries(person, act, more));
        return this;
    }

    /** The process waits in this task and in no other, and the task can be completed. */
    Errand waitsIn(String element) {
        picture.awaitActive("assignment", "assignmentId", id, element);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> seenBy(house.clerk),
            seen -> seen.path("taskKey").isString() && seen.path("next").path(0).path("elementId").asString().equals(element));
        return this;
    }

    Errand over(String state, String end) {
        picture.awaitInstances("assignment", "assignmentId", id, state);
        if (end != null) assertThat(picture.times("assignment", "assignmentId", id, end)).isEqualTo(1);
        return this;
    }

    /** The line of this assignment in somebody's inbox, or nothing. */
    JsonNode inInboxOf(UUID person, String box) {
        for (var row : ok(house.as(person).get("/api/inbox?box=" + box)).path("rows")) {
            if (id.toString().equals(row.path("refs").path("assignmentId").asString())) return row;
        }
        return null;
    }
}
