package org.specialstudy.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;
import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.Spreadsheet;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor.Answer;
import org.specialstudy.deadline.Unit;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import tools.jackson.databind.JsonNode;

/** Whoever owes a matter asks for more time, and the leader in charge decides, on the real broker. */
@SystemTest
class ExtensionIT extends RunningDeadlines {

    @Test
    void more_time_is_asked_for_refused_asked_for_again_and_granted_until_another_day() {
        var assignment = given("报送典型案例", house.lead, 10);
        var id = deadline(assignment);
        var before = due(id);

        assertThat(ask(house.member, id, workingDay(20), "等待数据").status()).isEqualTo(404);
        assertThat(ask(house.clerk, id, workingDay(20), "等待数据").code()).isEqualTo("extension-not-owed");
        assertThat(ask(house.lead, id, workingDay(5), "等待数据").code()).isEqualTo("extension-not-later");
        assertThat(ask(house.lead, id, workingDay(20), " ").code()).isEqualTo("reason-required");
        var asked = ok(ask(house.lead, id, workingDay(20), "等待数据"));
        var first = asked.at("/extensions/0/id").asString();
        assertThat(texts(asked.at("/extensions/0/deciders"), "").getFirst()).startsWith("副主席");
        assertThat(ask(house.lead, id, workingDay(30), "再要").code()).isEqualTo("extension-waiting");
        assertThat(due(id)).as("until it is decided the old date counts").isEqualTo(before);

        assertThat(decide(house.chair, first, "GRANTED", null, null, before).code()).isEqualTo("extension-not-decider");
        assertThat(decide(house.clerk, first, "GRANTED", null, null, before).code()).isEqualTo("extension-not-decider");
        var task = inboxTask(house.vice);
        assertThat(task.path("subject").asString()).isEqualTo("报送典型案例");
        assertThat(decide(house.vice, first, "REFUSED", null, " ", before).code()).isEqualTo("reason-required");
        ok(decide(house.vice, first, "REFUSED", null, "不能再拖。", before));
        assertThat(due(id)).isEqualTo(before);
        picture.awaitInstances("extension", "extensionId", UUID.fromString(first), "COMPLETED");
        assertThat(decide(house.vice, first, "GRANTED", null, null, before).code()).isEqualTo("extension-over");

        var second = ok(ask(house.lead, id, workingDay(30), "省统计局数据推迟")).at("/extensions/0/id").asString();
        inboxTask(house.vice);
        ok(house.as(house.clerk).post("/api/deadlines/" + id + "/replan", Map.of("wish", Map.of("kind", "DAY", "day", workingDay(12).toString()), "reason",
            "微调",
            "seenDue",
            before.toString())));
        var stale = decide(house.vice, second, "GRANTED", workingDay(25), null, before);
        assertThat(stale.code()).isEqualTo("changed-meanwhile");
        assertThat(stale.body().at("/current/row/dueAt").asString()).isEqualTo(due(id).toString());
        var granted = ok(decide(house.vice, second, "GRANTED", workingDay(25), "最多到这一天。", due(id)));
        assertThat(LocalDate.ofInstant(due(id), ZONE)).isEqualTo(workingDay(25));
        assertThat(granted.at("/extensions/0/status").asString() + " " + granted.at("/extensions/0/grantedDay").asString()).isEqualTo("GRANTED " + workingDay(
            25));
        assertThat(granted.at("/moves/0/kind").asString()).isEqualTo("EXTENSION");
        assertThat(granted.at("/row/extensions").asInt()).isEqualTo(1);
        assertThat(granted.at("/row/state").asString()).isEqualTo("NOT_STARTED");
        picture.awaitInstances("extension", "extensionId", UUID.fromString(second), "COMPLETED");
        assertThat(Instant.parse(ok(house.as(house.lead).get("/api/assignments/" + assignment)).path("due").asString())).isEqualTo(due(id));
        assertThat(new Spreadsheet(house.as(house.clerk).download("/api/board/export?kind=ASSIGNMENT")).column("延期次数")).containsExactly(1.0);
        assertThat(texts(ok(house.as(house.lead).get("/api/notifications")).path("items"), "kind")).contains("deadline.extension-refused", "deadline.extended");
        assertThat(kinds()).contains("deadline.extension-asked", "deadline.extension-refused", "deadline.extended", "deadline.replanned");
    }

    @Test
    void a_request_is_withdrawn_by_who_asked_ends_with_its_matter_and_comes_too_late_after_the_due_date() {
        var assignment = given("核对数据", house.lead, 10);
        var id = deadline(assignment);
        var withdrawn = ok(ask(house.lead, id, workingDay(20), "等待数据")).at("/extensions/0/id").asString();
        inboxTask(house.vice);
        assertThat(house.as(house.clerk).post("/api/extensions/" + withdrawn + "/withdrawal", Map.of()).code()).isEqualTo("extension-not-yours");
        ok(house.as(house.lead).post("/api/extensions/" + withdrawn + "/withdrawal", Map.of()));
        picture.awaitInstances("extension", "extensionId", UUID.fromString(withdrawn), "COMPLETED");

        var lapsed = ok(ask(house.lead, id, workingDay(20), "等待数据")).at("/extensions/0/id").asString();
        inboxTask(house.vice);
        var path = "/api/assignments/" + assignment;
        ok(house.as(house.lead).post(path + "/signature", Map.of("version", awaited(assignment, "GIVEN").path("version").asLong())));
        ok(house.as(house.lead).post(path + "/completion", Map.of("version", awaited(assignment, "SIGNED").path("version").asLong(), "statement", "已办结。")));
        assertThat(ok(house.as(house.clerk).get("/api/deadlines/" + id)).at("/row/state").asString()).isEqualTo("FOR_REVIEW");
        var review = await().atMost(PATIENCE).until(() -> ok(house.as(house.clerk).get(path)), page -> page.path("status").asString().equals("FOR_REVIEW")
            && page.path("taskKey").isString());
        ok(house.as(house.clerk).post(path + "/review", Map.of("version", review.path("version").asLong(), "outcome", "CLOSED")));
        picture.awaitInstances("extension", "extensionId", UUID.fromString(lapsed), "COMPLETED");
        var over = ok(house.as(house.lead).get("/api/deadlines/" + id + "/replan"));
        assertThat(texts(over.path("extensions"), "status")).containsExactly("LAPSED", "WITHDRAWN");
        assertThat(over.at("/row/state").asString()).isEqualTo("STRUCK_OFF");
        assertThat(over.path("actions")).isEmpty();

        var late = deadline(given("补充材料", house.lead, 1));
        var after = calendar.due(due(late), 1, Unit.WORKING_DAYS).day().atTime(10, 0).atZone(ZONE).toInstant();
        clock.moveTo(after);
        BrokerClock.forwardTo(after);
        assertThat(ask(house.lead, late, workingDay(20), "忘了").code()).isEqualTo("extension-late");
        assertThat(jdbc.sql("select count(*) from deadline.entry where study_id = :study and element_id = 'UserTask_DecideExtension' and status = 'OPEN'")
            .param("study", study).query(Long.class).single()).isZero();
    }

    @Test
    void a_topic_groups_own_leader_in_charge_decides_on_what_the_group_owes_and_the_studys_where_it_has_none() {
        var group = UUID.fromString(house.appointed(study).at("/group/id").asString());
        var id = jdbc.sql("select deadline_id::text from deadline.entry where principal = 'lead@' || :group and element_id <> 'UserTask_CompleteAssignment'"
            + " and id_variable = 'groupId' and status = 'OPEN'").param("group", group).query(String.class).single();
        var page = "/api/deadlines/" + id + "/replan";
        assertThat(house.as(house.stranger).get(page).status()).isEqualTo(404);
        assertThat(acts(house.lead, group)).containsExactly("EXTEND");
        assertThat(acts(house.clerk, group)).as("whoever may move it needs not ask").containsExactly("REPLAN");
        assertThat(acts(house.stranger, group)).isEmpty();
        var plan = UUID.fromString(house.plan(study).path("id").asString());
        assertThat(texts(ok(house.as(house.clerk).get("/api/deadlines?of=" + plan)), "part")).hasSameSizeAs(house.plan(study).path("schedule"));
        var memberships = context.getBean(Memberships.class);
        memberships.grant(house.stranger, Role.INCHARGE, ScopeType.GROUP, group, study, null);

        var asked = ok(ask(house.lead, id, workingDay(20), "等待数据"));
        var first = asked.at("/extensions/0/id").asString();
        assertThat(texts(asked.at("/extensions/0/deciders"), "").getFirst()).startsWith("外人");
        assertThat(decide(house.vice, first, "GRANTED", null, null, due(id)).code()).isEqualTo("extension-not-decider");
        var task = inboxTask(house.stranger);
        assertThat(task.at("/asked/day").asString()).isEqualTo(workingDay(20).toString());
        assertThat(task.at("/asked/elementId").asString()).isEqualTo(asked.at("/row/elementId").asString());
        var line = ok(house.as(house.clerk).get("/api/board?kind=STEP")).path("items").valueStream()
            .filter(row -> row.path("thing").asString().equals(first)).findFirst().orElseThrow();
        assertThat(line.at("/asked/day").asString()).isEqualTo(workingDay(20).toString());
        assertThat(texts(ok(house.as(house.stranger).get(page)).at("/extensions/0/actions"), "")).containsExactly("decide");
        ok(decide(house.stranger, first, "GRANTED", null, null, due(id)));
        assertThat(LocalDate.ofInstant(due(id), ZONE)).isEqualTo(workingDay(20));

        memberships.end(house.stranger, Role.INCHARGE, ScopeType.GROUP, group, null);
        assertThat(house.as(house.stranger).get(page).status()).isEqualTo(404);
        var second = ok(ask(house.lead, id, workingDay(25), "再等数据")).at("/extensions/0/id").asString();
        inboxTask(house.vice);
        ok(decide(house.vice, second, "REFUSED", null, "不能再拖。", due(id)));
    }

    private Answer ask(UUID who, String deadline, LocalDate day, String reason) {
        return house.as(who).post("/api/deadlines/" + deadline + "/extensions", Map.of("day", day.toString(), "reason", reason));
    }

    private Answer decide(UUID who, String extension, String outcome, LocalDate day, String reason, Instant seen) {
        var body = new HashMap<String, Object>(Map.of("outcome", outcome, "seenDue", seen.toString()));
        if (day != null) body.put("day", day.toString());
        if (reason != null) body.put("reason", reason);
        return house.as(who).post("/api/extensions/" + extension + "/decision", body);
    }

    /** The one request that waits for this leader. */
    private JsonNode inboxTask(UUID leader) {
        return await().atMost(PATIENCE).until(() -> ok(house.as(leader).get("/api/inbox")).path("rows").valueStream()
            .filter(row -> row.path("elementId").asString().equals("UserTask_DecideExtension") && !row.path("settling").asBoolean()).findFirst(),
            java.util.Optional::isPresent).orElseThrow();
    }

    private List<String> acts(UUID reader, UUID thing) {
        return texts(ok(house.as(reader).get("/api/deadlines?of=" + thing)), "act");
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from timeline.entry where study_id = :study").param("study", study).query(String.class).list();
    }
}
