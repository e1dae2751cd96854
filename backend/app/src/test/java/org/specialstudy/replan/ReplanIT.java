package org.specialstudy.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;
import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.specialstudy.SystemTest;

/** The office changes running deadlines over HTTP, and task, alerts, assignment and everything that counts from them follow. */
@SystemTest
class ReplanIT extends RunningDeadlines {

    @Test
    void a_deadline_is_given_another_day_and_its_task_its_alerts_and_whoever_owes_it_follow() {
        var report = given("报送典型案例", house.lead, 10);
        var id = deadline(report);
        ok(house.as(house.lead).post("/api/assignments/" + report + "/signature", Map.of("version", awaited(report, "GIVEN").path("version").asLong())));
        awaited(report, "SIGNED");
        var seen = due(id);
        var day = workingDay(25);

        var changed = ok(replan(house.clerk, id, wish("DAY", "day", day), "等待数据", seen));

        assertThat(LocalDate.ofInstant(due(id), ZONE)).isEqualTo(day);
        assertThat(changed.at("/moves/0/kind").asString() + " " + changed.at("/moves/0/reason").asString()).isEqualTo("REPLAN 等待数据");
        assertThat(changed.at("/moves/0/by/name").asString()).startsWith("办公室副主任");
        assertThat(changed.at("/basis/kind").asString()).isEqualTo("DAY");
        var page = ok(house.as(house.lead).get("/api/assignments/" + report));
        assertThat(Instant.parse(page.path("due").asString())).isEqualTo(due(id));
        assertThat(page.at("/rule/kind").asString()).as("the assignment names the day now, too").isEqualTo("FIXED");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("""
            select t.due_at = :due
              from engine.user_task t
              join engine.variable_ref v on v.scope_key = t.process_instance_key and v.name = 'assignmentId' and v.value = :id
             where t.element_id = 'UserTask_CompleteAssignment' and t.state = 'OPEN'
            """).param("due", org.specialstudy.kernel.Timestamptz.of(due(id))).param("id", report).query(Boolean.class).single()).isTrue());
        picture.awaitTimes("deadline", "deadlineId", UUID.fromString(id), "Event_ChangedBeforeAlert", 1);
        picture.awaitActive("deadline", "deadlineId", UUID.fromString(id), "Gateway_WaitForAlert");
        var told = ok(house.as(house.lead).get("/api/notifications")).path("items").valueStream().filter(one -> one.path("kind").asString().equals(
            "deadline.replanned")).toList();
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.path("reason").asString()).isEqualTo("CHANGED");
            assertThat(one.path("link").asString()).isEqualTo("/board?line=" + id);
        });
        assertThat(jdbc.sql(
            "select details ->> 'from' || ' ' || (details ->> 'to') || ' ' || (details ->> 'reason') from timeline.entry where study_id = :study"
                + " and kind = 'deadline.replanned'").param("study", study).query(String.class).single())
            .isEqualTo(LocalDate.ofInstant(seen, ZONE) + " " + day + " 等待数据");

        ok(replan(house.vice, id, wish("TERM", "from", LocalDate.ofInstant(clock.instant(), ZONE), "term", 12, "unit", "WORKING_DAYS"), "改为十二个工作日", due(id)));
        assertThat(ok(house.as(house.lead).get("/api/assignments/" + report)).at("/rule/term").asInt()).isEqualTo(12);
    }

    @Test
    void what_counts_from_a_moved_deadline_moves_with_it_as_the_preview_said() {
        var first = deadline(given("提供数据", house.lead, 10));
        var second = deadline(given("分析数据", house.member, 20));
        var third = deadline(given("复核数据", house.lead, 20));
        ok(replan(house.clerk, second, wish("AFTER", "anchor", first, "term", 5), "以提供数据为准", due(second)));
        ok(replan(house.clerk, third, wish("BEFORE", "anchor", second, "term", 2), "以分析数据为准", due(third)));
        var before = Map.of(first, due(first), second, due(second), third, due(third));
        meeting("推进会", workingDay(14));
        var wish = wish("TERM", "from", LocalDate.ofInstant(clock.instant(), ZONE), "term", 16, "unit", "WORKING_DAYS");

        var foretold = ok(house.as(house.clerk).post("/api/deadlines/" + first + "/replan/preview", Map.of("wish", wish)));

        assertThat(before).allSatisfy((id, due) -> assertThat(due(id)).as("a preview writes nothing").isEqualTo(due));
        assertThat(texts(foretold.path("items"), "id")).containsExactly(first, second, third);
        assertThat(foretold.at("/items/0/workingDays").asInt()).isEqualTo(6);
        assertThat(texts(foretold.path("collisions"), "kind")).contains("MEETING");
        assertThat(texts(foretold.path("told"), "")).hasSize(2).anyMatch(name -> name.startsWith("课题组组长"));
        assertThat(foretold.path("daysOff")).isNotEmpty();

        ok(replan(house.clerk, first, wish, "数据推迟", due(first)));

        foretold.path("items").forEach(item -> assertThat(due(item.path("id").asString())).as(item.path("subject").asString())
            .isEqualTo(Instant.parse(item.path("to").asString())));
        assertThat(ok(house.as(house.clerk).get("/api/deadlines/" + third + "/replan")).at("/moves/0/kind").asString()).isEqualTo("ANCHOR");
        var member = ok(house.as(house.member).get("/api/notifications")).path("items");
        assertThat(texts(member, "kind")).contains("deadline.moved-along");
        for (var id : List.of(first, second, third)) picture.awaitActive("deadline", "deadlineId", UUID.fromString(id), "Gateway_WaitForAlert");

        refused(first, wish("AFTER", "anchor", third, "term", 1), "wish.anchor", "replan-anchor-circular");
        refused(first, wish("AFTER", "anchor", first, "term", 1), "wish.anchor", "replan-anchor-itself");
        refused(first, wish("AFTER", "anchor", UUID.randomUUID(), "term", 1), "wish.anchor", "replan-anchor-unknown");
        refused(first, wish("AFTER", "term", 1), "wish.anchor", "replan-anchor-missing");
        refused(first, wish("TERM", "from", workingDay(1), "term", 0, "unit", "WORKING_DAYS"), "wish.term", "term-out-of-range");
        refused(first, wish("TERM", "from", workingDay(1), "term", 100_000, "unit", "CALENDAR_DAYS"), "wish.term", "term-out-of-range");
        refused(first, wish("DAY", "day", LocalDate.ofInstant(clock.instant(), ZONE).minusDays(1)), "wish.day", "replan-before-start");
        refused(second, wish("BEFORE", "anchor", first, "term", 200), "wish.term", "replan-before-start");
        assertThat(house.as(house.clerk).post("/api/deadlines/" + first + "/replan", Map.of("wish", wish, "reason", " ", "seenDue", due(first).toString()))
            .code()).isIn("reason-required");

        var other = house.commissioned();
        var elsewhere = jdbc.sql("select deadline_id::text from deadline.entry where study_id = :study and status = 'OPEN' limit 1").param("study", other)
            .query(String.class).single();
        refused(first, wish("AFTER", "anchor", elsewhere, "term", 1), "wish.anchor", "replan-anchor-elsewhere");
    }

    @Test
    void of_two_at_once_the_second_is_told_what_changed_and_whose_date_has_its_own_rule_is_changed_there() throws Exception {
        var id = deadline(given("核对数据", house.lead, 10));
        var seen = due(id);
        List.of(house.clerk, house.vice).forEach(house::as);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(house.clerk, house.vice).stream().map(who -> (Callable<org.specialstudy.Visitor.Answer>) () -> replan(who,
                id,
                wish("DAY", "day", workingDay(who == house.clerk ? 30 : 40)), "推迟", seen)).toList()).stream().map(answer -> answer.resultNow()).toList();
            assertThat(answers).extracting(org.specialstudy.Visitor.Answer::status).containsExactlyInAnyOrder(200, 409);
            var second = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
            assertThat(second.code()).isEqualTo("changed-meanwhile");
            assertThat(Instant.parse(second.body().at("/current/row/dueAt").asString())).isEqualTo(due(id));
            assertThat(second.body().at("/current/moves/0/reason").asString()).isEqualTo("推迟");
        }

        assertThat(replan(house.lead, id, wish("DAY", "day", workingDay(50)), "我要推迟", due(id)).code()).isEqualTo("replan-not-yours");
        assertThat(replan(house.stranger, id, wish("DAY", "day", workingDay(50)), "我要推迟", due(id)).status()).isEqualTo(404);
        var meeting = meeting("推进会", workingDay(14));
        ok(house.as(house.clerk).post("/api/meetings/" + meeting + "/invitation", Map.of("version", version("/api/meetings/" + meeting))));
        var holding = jdbc.sql("select deadline_id::text from deadline.entry where aggregate_id = :id and status = 'OPEN'").param("id", UUID.fromString(
            meeting))
            .query(String.class).single();
        assertThat(replan(house.clerk, holding, wish("DAY", "day", workingDay(20)), "推迟", due(holding)).code()).isEqualTo("meeting-own-day");
        ok(house.as(house.clerk).post("/api/assignments/" + jdbc.sql("select aggregate_id from deadline.entry where deadline_id = :id").param("id",
            UUID.fromString(id)).query(UUID.class).single() + "/withdrawal", Map.of("version", 0, "reason", "不再需要")));
        assertThat(replan(house.clerk, id, wish("DAY", "day", workingDay(50)), "推迟", due(id)).code()).isEqualTo("replan-over");
    }

    private void refused(String deadline, Map<String, Object> wish, String field, String code) {
        for (var path : List.of("/replan/preview", "/replan")) {
            var answer = house.as(house.clerk).post("/api/deadlines/" + deadline + path, Map.of("wish", wish, "reason", "改", "seenDue", due(deadline)
                .toString()));
            assertThat(answer.status() + " " + answer.code() + " " + answer.body().at("/errors/0/field").asString()).isEqualTo("422 " + code + " " + field);
        }
    }

    private org.specialstudy.Visitor.Answer replan(UUID who, String deadline, Map<String, Object> wish, String reason, Instant seen) {
        return house.as(who).post("/api/deadlines/" + deadline + "/replan", Map.of("wish", wish, "reason", reason, "seenDue", seen.toString()));
    }

    private static Map<String, Object> wish(String kind, Object... fields) {
        var wish = new HashMap<String, Object>(Map.of("kind", kind));
        for (var i = 0; i < fields.length; i += 2) wish.put((String) fields[i], fields[i + 1] instanceof Integer number ? number : fields[i + 1].toString());
        return wish;
    }

    private String meeting(String title, LocalDate day) {
        var path = "/api/meetings/" + ok(house.as(house.clerk).post("/api/studies/" + study + "/meetings", Map.of("kind", "PROGRESS", "title", title)))
            .path("id").asString();
        var startsAt = day.atTime(9, 0).atZone(ZONE).toInstant();
        picture.awaitActive("meeting", "meetingId", UUID.fromString(path.substring(14)), "UserTask_PrepareAgenda");
        ok(house.as(house.clerk).put(path, Map.of("version", version(path), "kind", "PROGRESS", "title", title, "convenors", List.of(Map.of("name", "办公室")),
            "startsAt", startsAt.toString(), "endsAt", startsAt.plus(Duration.ofHours(2)).toString(), "place", "会议室", "agenda",
            List.of(Map.of("id", UUID.randomUUID(), "kind", "HEAR_REPORT", "title", "听取汇报")), "invitations",
            List.of(Map.of("kind", "PERSON", "personId", house.lead)))));
        return path.substring(14);
    }

    private long version(String path) {
        return ok(house.as(house.clerk).get(path)).path("version").asLong();
    }
}
