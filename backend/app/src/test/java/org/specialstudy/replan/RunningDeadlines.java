package org.specialstudy.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.specialstudy.BrokerClock;
import org.specialstudy.House;
import org.specialstudy.Picture;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A study whose assignments have running deadlines, with both clocks at one time. */
abstract class RunningDeadlines {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    BusinessClock clock;

    Picture picture;
    House house;
    UUID study;

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
        picture = new Picture(jdbc);
        house = new House(context);
        study = house.commissioned();
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        assertThat(picture.incidents(study)).isEmpty();
    }

    String given(String title, UUID owner, int days) {
        var said = new HashMap<String, Object>(Map.of("title", title, "text", "请按方案要求办理。", "stage", "FIELD", "owner", Map.of("type", "PERSON", "id", owner),
            "helpers", List.of(), "rule", Map.of("kind", "TERM", "term", days, "unit", "WORKING_DAYS")));
        return ok(house.as(house.clerk).post("/api/studies/" + study + "/assignments", said)).path("id").asString();
    }

    JsonNode awaited(String assignment, String status) {
        return await().atMost(PATIENCE).until(() -> ok(house.as(house.lead).get("/api/assignments/" + assignment)),
            page -> page.path("status").asString().equals(status) && page.path("taskKey").isString());
    }

    String deadline(String assignment) {
        return jdbc.sql("select deadline_id::text from deadline.entry where aggregate_id = :id and element_id = 'UserTask_CompleteAssignment'")
            .param("id", UUID.fromString(assignment)).query(String.class).single();
    }

    Instant due(String deadline) {
        return jdbc.sql("select due_at from deadline.entry where deadline_id = :id").param("id", UUID.fromString(deadline))
            .query((row, n) -> Timestamptz.of(row, "due_at")).single();
    }

    LocalDate workingDay(int ahead) {
        return calendar.due(clock.instant(), ahead, Unit.WORKING_DAYS).day();
    }

    static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> field.isEmpty() ? row.asString() : row.path(field).asString()).toList();
    }
}
