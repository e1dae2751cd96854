package org.specialstudy.supervision;

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
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.House;
import org.specialstudy.Picture;
import org.specialstudy.Spreadsheet;
import org.specialstudy.SystemTest;
import org.specialstudy.directory.Directory;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The supervision board and its slips, as the office, the leaders and those who are urged see them. */
@SystemTest
class SupervisionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    BusinessClock clock;

    private House house;
    private UUID study;

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
        house = new House(context);
        study = house.commissioned();
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        assertThat(new Picture(jdbc).incidents(study)).isEmpty();
        tallyIsWhatTheDeadlinesSay();
        jdbc.sql("select deadline.fold_tally()").query(row -> {});
        tallyIsWhatTheDeadlinesSay();
    }

    @Test
    void what_is_overdue_is_urged_by_the_policy_and_answered_by_whoever_owes_it() {
        var assignment = given("报送典型案例", house.lead, 1);
        var given = given("核对数据", house.member, 30);
        signed(assignment);
        assertThat(board(house.clerk, "?kind=ASSIGNMENT").path("items").size()).isEqualTo(2);
        assertThat(ok(house.as(house.lead).get("/api/slips"))).isEmpty();

        var due = Instant.parse(row(house.clerk, assignment).path("dueAt").asString());
        moveTo(workingDayAfter(due, 1));
        var slip = await().atMost(PATIENCE).until(() -> ok(house.as(house.lead).get("/api/slips")), slips -> slips.size() == 1).path(0);

        assertThat(slip.path("kind").asString() + " " + slip.path("daysLeft").asInt()).isEqualTo("URGE -1");
        assertThat(slip.path("sentBy").isNull()).as("the policy sent it").isTrue();
        assertThat(slip.path("no").asInt()).isPositive();
        var late = row(house.clerk, assignment);
        assertThat(late.at("/light/kind").asString() + " " + late.at("/light/days").asInt()).isEqualTo("OVERDUE 1");
        assertThat(late.path("subject").asString()).isEqualTo("报送典型案例");
        assertThat(late.at("/responsible/people/0").asString()).startsWith("课题组组长");
        assertThat(late.path("unanswered").asInt()).isEqualTo(1);
        assertThat(board(house.clerk, "?light=OVERDUE&kind=ASSIGNMENT").path("items").size()).isEqualTo(1);
        assertThat(board(house.clerk, "?q=核对").path("items").path(0).path("thing").asString()).isEqualTo(given);
        assertThat(board(house.clerk, "").at("/counts/overdue").asInt()).isPositive();
        assertThat(board(house.clerk, "").at("/studies/0/studyId").asString()).isEqualTo(study.toString());

        var line = "/api/deadlines/" + late.path("id").asString();
        assertThat(house.as(house.clerk).post(line + "/slips", Map.of("kind", "URGE", "text", "请抓紧。")).code()).isEqualTo("slip-unanswered");
        assertThat(house.as(house.clerk).post("/api/slips/" + slip.path("id").asString() + "/receipt", null).code()).isEqualTo("slip-not-yours");
        ok(house.as(house.lead).post("/api/slips/" + slip.path("id").asString() + "/receipt", null));
        assertThat(house.as(house.lead).post("/api/slips/" + slip.path("id").asString() + "/receipt", null).code()).isEqualTo("slip-received");
        assertThat(house.as(house.lead).post("/api/slips/" + slip.path("id").asString() + "/reply", Map.of("text", " ")).code()).isEqualTo("slip-reply");
        ok(house.as(house.lead).post("/api/slips/" + slip.path("id").asString() + "/reply", Map.of("text", "明日报送。")));
        assertThat(ok(house.as(house.lead).get("/api/slips"))).isEmpty();

        assertThat(house.as(house.lead).put(line + "/urgency", Map.of("urgency", "URGENT")).code()).isEqualTo("urgent-not-yours");
        var marked = ok(house.as(house.clerk).put(line + "/urgency", Map.of("urgency", "URGENT")));
        assertThat(texts(marked.path("actions"), "")).contains("unmark");
        assertThat(row(house.clerk, assignment).path("urgent").asBoolean()).isTrue();
        assertThat(row(house.clerk, given).path("urgent").asBoolean()).isFalse();
        assertThat(kinds()).contains("deadline.urgent");
        ok(house.as(house.clerk).put(line + "/urgency", Map.of("urgency", "DEFAULT")));
        assertThat(row(house.clerk, assignment).path("urgent").asBoolean()).isFalse();

        var whole = ok(house.as(house.vice).post(line + "/slips", Map.of("kind", "SUPERVISE", "text", "请于今日下班前报送。")));
        assertThat(whole.path("slips").size()).isEqualTo(2);
        assertThat(texts(whole.path("told"), "level")).contains("URGE");
        assertThat(texts(whole.path("actions"), "")).contains("urge").doesNotContain("supervise");
        assertThat(texts(whole.path("slips").path(1).path("copies"), "").getFirst()).as("the leader in charge gets a copy").startsWith("副主席");
        assertThat(kinds()).contains("slip.sent", "slip.received", "slip.answered");

        var taken = new Spreadsheet(house.as(house.clerk).download("/api/board/export?kind=ASSIGNMENT"));
        assertThat(taken.column("事项")).anyMatch(item -> item.toString().endsWith("报送典型案例")).hasSize(2);
        assertThat(taken.column("剩余工作日（逾期为负）")).contains(-1.0);
        assertThat(taken.heads()).noneMatch(head -> head.toString().contains(":"));
    }

    @Test
    void everybody_sees_what_they_oversee_or_owe_and_nothing_else() {
        var ofGroup = given("报送典型案例", house.lead, 10);
        var urgent = given("核对数据", house.member, 10, "URGENT");

        for (var overseer : List.of(house.clerk, house.chair, house.vice)) assertThat(board(overseer, "?kind=ASSIGNMENT").path("items").size()).isEqualTo(2);
        var own = board(house.lead, "?kind=ASSIGNMENT");
        assertThat(texts(own.path("items"), "thing")).containsExactly(ofGroup);
        assertThat(own.at("/counts/open").asInt()).isEqualTo(own.path("items").size() + board(house.lead, "?kind=STEP").path("items").size());
        assertThat(board(house.stranger, "").path("items")).isEmpty();
        assertThat(board(house.clerk, "?kind=ASSIGNMENT&responsible=" + house.member).path("items").size()).isEqualTo(1);
        context.getBean(Directory.class).addPost(house.member, house.bureau, "处长", null, null);
        assertThat(row(house.clerk, urgent).at("/responsible/unit/name").asString()).as("where the first post is").startsWith("科技厅");
        assertThat(row(house.clerk, ofGroup).at("/responsible/unit").isNull()).as("no post, no unit").isTrue();
        for (var sort : List.of("due", "-due", "study", "unit", "responsible")) {
            assertThat(board(house.clerk, "?kind=ASSIGNMENT&sort=" + sort).path("items").size()).as(sort).isEqualTo(2);
        }
        assertThat(texts(board(house.clerk, "?kind=ASSIGNMENT&urgent=true").path("items"), "thing")).containsExactly(urgent);
        assertThat(ok(house.as(house.member).get("/api/assignments/" + urgent)).path("urgent").asBoolean()).isTrue();
        assertThat(new Spreadsheet(house.as(house.clerk).download("/api/board/export?kind=ASSIGNMENT")).column("急办")).containsExactlyInAnyOrder("", "急办");
        assertThat(row(house.clerk, urgent).at("/anchor/day").asString()).isEqualTo(LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).toString());
        var listed = "/api/studies/" + study + "/assignments";
        assertThat(texts(ok(house.as(house.clerk).get(listed)).path("items"), "movable")).as("by whoever oversees the study").allMatch(id -> id.length() == 36);
        assertThat(ok(house.as(house.lead).get("/api/assignments")).at("/items/0/movable").isNull()).isTrue();
        assertThat(house.as(house.clerk).get("/api/board?sort=colour").code()).isEqualTo("sort-unknown");
        assertThat(house.as(house.clerk).get("/api/board?light=BLUE").code()).isEqualTo("light-unknown");
        assertThat(house.as(house.clerk).get("/api/board?kind=OTHER").code()).isEqualTo("board-kind-unknown");
        var line = "/api/deadlines/" + row(house.clerk, ofGroup).path("id").asString();
        assertThat(ok(house.as(house.lead).get(line)).path("actions")).isEmpty();
        assertThat(house.as(house.member).get(line).status()).isEqualTo(404);
        assertThat(house.as(house.lead).post(line + "/slips", Map.of("kind", "URGE", "text", "请抓紧。")).code()).isEqualTo("slip-not-yours");
    }

    @Test
    void of_those_who_urge_at_once_one_slip_goes_out_and_numbers_have_no_gap() throws Exception {
        var lines = IntStream.range(0, 3).mapToObj(i -> row(house.clerk, given("事项" + i, house.member, 10)).path("id").asString()).toList();
        List.of(house.clerk, house.chair, house.vice).forEach(house::as);
        try (var threads = Executors.newFixedThreadPool(9)) {
            var answers = threads.invokeAll(lines.stream().flatMap(line -> List.of(house.clerk, house.chair, house.vice).stream()
                .map(who -> (java.util.concurrent.Callable<Integer>) () -> house.as(who).post("/api/deadlines/" + line + "/slips",
                    Map.of("kind", "URGE", "text", "请抓紧。")).status())).toList());
            var statuses = answers.stream().map(answer -> answer.resultNow()).toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(6);
        }
        var register = jdbc.sql("select last from supervision.register where kind = 'URGE' and year = :year")
            .param("year", LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).getYear()).query(Integer.class).single();
        assertThat(jdbc.sql("select count(*) from supervision.slip where kind = 'URGE' and year = :year")
            .param("year", LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).getYear()).query(Integer.class).single()).isEqualTo(register);
    }

    @Test
    void a_view_is_kept_and_may_be_shared_with_those_who_work_on_the_same_study() {
        ok(house.as(house.clerk).post("/api/board/views", Map.of("name", "本周逾期", "query", "light=OVERDUE", "shared", true)));
        ok(house.as(house.clerk).post("/api/board/views", Map.of("name", "我的", "query", "kind=ASSIGNMENT", "shared", false)));
        ok(house.as(house.clerk).post("/api/board/views", Map.of("name", "我的", "query", "light=NEAR", "shared", false)));

        assertThat(texts(ok(house.as(house.clerk).get("/api/board/views")), "query")).containsExactlyInAnyOrder("light=OVERDUE", "light=NEAR");
        var colleague = ok(house.as(house.chair).get("/api/board/views"));
        assertThat(texts(colleague, "name")).containsExactly("本周逾期");
        assertThat(house.as(house.chair).delete("/api/board/views/" + colleague.path(0).path("id").asString()).status()).isEqualTo(404);
        assertThat(ok(house.as(house.stranger).get("/api/board/views"))).isEmpty();
        assertThat(house.as(house.clerk).post("/api/board/views", Map.of("name", " ", "query", "", "shared", false)).code()).isEqualTo("view-name");
        assertThat(house.as(house.clerk).delete("/api/board/views/" + colleague.path(0).path("id").asString()).status()).isEqualTo(204);
    }

    private void tallyIsWhatTheDeadlinesSay() {
        assertThat(jdbc.sql("""
            select study_id, due_at, sum(open), sum(done), sum(late)
              from (select study_id, due_at, open, done, late from deadline.tally
                     union all
                    select study_id, case status when 'OPEN' then due_at end, -(status = 'OPEN')::int, -(status = 'DONE')::int,
                           -coalesce(late_working_days > 0, false)::int
                      from deadline.deadline) as line
             group by study_id, due_at
            having sum(open) <> 0 or sum(done) <> 0 or sum(late) <> 0
            """).query().listOfRows()).isEmpty();
    }

    private String given(String title, UUID owner, int days) {
        return given(title, owner, days, "DEFAULT");
    }

    private String given(String title, UUID owner, int days, String urgency) {
        var said = new HashMap<String, Object>(Map.of("title", title, "text", "请按方案要求办理。", "stage", "FIELD", "owner", Map.of("type", "PERSON", "id", owner),
            "helpers", List.of(), "rule", Map.of("kind", "TERM", "term", days, "unit", "WORKING_DAYS"), "urgency", urgency));
        return ok(house.as(house.clerk).post("/api/studies/" + study + "/assignments", said)).path("id").asString();
    }

    private void signed(String assignment) {
        var path = "/api/assignments/" + assignment;
        await().atMost(PATIENCE).until(() -> house.as(house.lead).post(path + "/signature",
            Map.of("version", ok(house.as(house.lead).get(path)).path("version").asLong())).status() == 200);
    }

    private JsonNode board(UUID person, String query) {
        return ok(house.as(person).get("/api/board" + query));
    }

    /** The line of an assignment's completion, which is there once its process has begun. */
    private JsonNode row(UUID person, String assignment) {
        return await().atMost(PATIENCE).until(() -> board(person, "?kind=ASSIGNMENT").path("items").valueStream()
            .filter(row -> row.path("thing").asString().equals(assignment)).findFirst(), java.util.Optional::isPresent).orElseThrow();
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from timeline.entry where study_id = :study").param("study", study).query(String.class).list();
    }

    private Instant workingDayAfter(Instant due, int days) {
        var calendar = context.getBean(org.specialstudy.deadline.WorkingCalendar.class);
        return calendar.due(due, days, org.specialstudy.deadline.Unit.WORKING_DAYS).day().atTime(10, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    private void moveTo(Instant instant) {
        clock.moveTo(instant);
        BrokerClock.forwardTo(instant);
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> field.isEmpty() ? row.asString() : row.path(field).asString()).toList();
    }
}
