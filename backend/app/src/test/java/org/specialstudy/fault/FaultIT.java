package org.specialstudy.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The application's jar on servers that it did not start, told of them by configuration only. Two hundred studies are carried to the decision on their plans, three completed tasks each, through the HTTP interface, while broker,
 * PostgreSQL and application are killed with −9 at random moments and started again: nothing that anybody was told is lost or doubled. Then gateways and database go and come back.
 */
@TestMethodOrder(OrderAnnotation.class)
class FaultIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STUDIES = Integer.getInteger("fault.studies", 200);
    private static final int PEOPLE_AT_ONCE = 8;
    private static final int ROUNDS = Integer.getInteger("fault.rounds", 3);
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("fault.seconds", 300));
    private static final List<String> STEPS = List.of("UserTask_DraftWorkPlan", "UserTask_ReviseWorkPlan", "UserTask_ReviewWorkPlan");
    private static final List<String> PROJECTION =
        List.of("process_instance", "element_instance", "variable_ref", "user_task", "task_candidate", "incident");

    private static FaultStack stack;
    private static Staff staff;

    @BeforeAll
    static void everythingRunsAndPeopleAreSignedIn() throws IOException {
        stack = new FaultStack();
        staff = new Staff(stack);
    }

    @AfterAll
    static void everythingEnds() {
        if (stack != null) stack.close();
    }

    @Test
    @Order(1)
    void whatever_is_killed_every_action_that_was_answered_has_happened_exactly_once() throws Exception {
        var seed = Long.getLong("fault.seed", System.nanoTime());
        System.out.println("Fault test: seed " + seed + " (repeat with -Dfault.seed=" + seed + ")");
        var told = new StudyCourse.Told();
        var began = Instant.now();

        var killer = new Killer(stack, seed, ROUNDS);
        killer.start();
        var studies = drive(told, began.plus(LONGEST));
        var kills = killer.finish();
        var driven = Duration.between(began, Instant.now());
        await().atMost(PATIENCE).untilAsserted(FaultIT::everythingHasArrived);

        assertNothingIsLostOrDoubled(studies, told);
        System.out.printf("Fault test: %d studies, %d tasks completed in %d s, kills %s, answered with success %d, refused %d, unanswered %d, "
            + "pressed twice %d; lost 0, doubled 0, stuck 0%n",
            studies.size(), STUDIES * STEPS.size(), driven.toSeconds(), kills, told.saved().get(), told.refused().get(),
            told.unanswered().get(), told.pressedTwice().get());
        assertThat(kills.values()).hasSize(ROUNDS == 0 ? 0 : 3).allMatch(times -> times == ROUNDS);
    }

    @Test
    @Order(2)
    void a_gateway_that_goes_is_left_for_the_next_one_and_nothing_stands_still() {
        try (var gateways = new Gateways(stack.zeebe())) {
            gateways.open(0);
            stack.reachBrokerBy(gateways.addresses());
            carry("one");
            leave(gateways);
        }
    }

    private static void leave(Gateways gateways) {
        gateways.close(0);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(broker()).isEqualTo("DEGRADED"));
        var waiting = new StudyCourse(staff.cast(), new StudyCourse.Told(), "Study-while-no-gateway-answers", in(PATIENCE));
        var study = waiting.commission();
        gateways.open(1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(staff.cast().office().get("/api/studies/" + study + "/work-plan").status()).isEqualTo(200));
        carry("two");

        gateways.close(1);
        gateways.open(0);
        carry("three");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(broker()).isEqualTo("UP"));
    }

    @Test
    @Order(3)
    void a_database_that_goes_is_said_in_words_and_used_again_when_it_is_back() {
        var office = staff.cast().office();
        stack.postgres().kill();
        try {
            everybodyIsTold(office);
        } finally {
            stack.postgres().start();
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(office.get("/api/studies").status()).isEqualTo(200));
    }

    private static void everybodyIsTold(Browser office) {
        for (var path : new String[] {"/api/studies", "/api/session", "/api/tasks"}) {
            var answer = office.get(path);
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.body().path("code").asString()).isEqualTo("database-unavailable");
            assertThat(answer.body().path("detail").asString()).isNotBlank();
        }
        var stranger = new Browser(stack.address()).get("/api/studies");
        assertThat(stranger.status()).isIn(401, 503);
        assertThat(stack.applicationAlive()).isTrue();
    }

    private static void carry(String number) {
        new StudyCourse(staff.cast(), new StudyCourse.Told(), "Study-number-" + number, in(PATIENCE)).run();
    }

    private static String broker() {
        for (var part : staff.systemAdministrator().get("/api/admin/health").body().path("parts")) {
            if (part.path("name").asString().equals("broker")) return part.path("status").asString();
        }
        return "";
    }

    private static java.util.function.BooleanSupplier in(Duration patience) {
        var end = Instant.now().plus(patience);
        return () -> Instant.now().isAfter(end);
    }

    @Test
    @Order(4)
    void what_the_exporter_wrote_through_all_this_equals_what_it_writes_from_the_whole_log() throws SQLException {
        stack.killApplication();
        var projected = settledProjection();
        var whole = written(stack::database);
        stack.rebuild();
        var began = Instant.now();
        awaitWritten(whole);
        assertThat(projection(stack::rebuilt)).isEqualTo(projected);
        System.out.println("Fault test: log of " + whole + " positions written anew in " + Duration.between(began, Instant.now()).toSeconds() + " s");
        System.out.println("Fault test: projection equals its rebuild: " + counts(projected));
    }

    /** Beside other work it may take its time as long as it goes on; what must not be is that it stands still. */
    private static void awaitWritten(long whole) throws SQLException {
        try {
            for (var reached = written(stack::rebuilt); reached < whole;) {
                var before = reached;
                reached = await().atMost(PATIENCE).until(() -> written(stack::rebuilt), now -> now > before);
            }
        } catch (ConditionTimeoutException stoodStill) {
            try (var database = stack.rebuilt()) {
                var sessions = "select state, wait_event, now() - query_start, left(query, 80) from pg_stat_activity where datname = current_database()";
                System.out.println("Fault test: of " + whole + " written "
                    + rows(database, "select position, problem, updated_at from engine.exporter_position") + rows(database, sessions));
            }
            throw stoodStill;
        }
    }

    private static long written(Connected to) throws SQLException {
        try (var database = to.open()) {
            return Long.parseLong(rows(database, "select coalesce(max(position), -1) from engine.exporter_position").getFirst());
        }
    }

    private static List<String> drive(StudyCourse.Told told, Instant until) throws Exception {
        try (var people = Executors.newFixedThreadPool(PEOPLE_AT_ONCE)) {
            var courses = IntStream.range(0, STUDIES)
                .mapToObj(no -> people.submit(new StudyCourse(staff.cast(), told, "Study-%03d-of-the-fault-test".formatted(no), () -> Instant.now().isAfter(
                    until))::run))
                .toList();
            var studies = new ArrayList<String>();
            try {
                for (Future<String> course : courses) studies.add(course.get());
            } catch (ExecutionException failed) {
                people.shutdownNow();
                System.out.println("Fault test: " + state());
                throw failed;
            }
            return studies;
        }
    }

    /** For the log of a failure: where things stand. */
    private static String state() throws SQLException {
        try (var database = stack.database()) {
            return Map.of(
                "plans", rows(database, "select status, count(*) from workplan.plan group by 1"),
                "tasks", rows(database, "select element_id, state, count(*) from engine.user_task group by 1, 2"),
                "outbox", rows(database,
                    "select kind, state, coalesce(element_id, name), attempts, last_error, count(*), min(now() - created_at) from engine.outbox group by 1, 2, 3, 4, 5"),
                "active", rows(database,
                    "select element_id, count(*), max(now() - started_at) from engine.element_instance where state = 'ACTIVE' and element_type = 'SERVICE_TASK' group by 1"),
                "incidents", rows(database, "select element_id, error_type, message from engine.incident where state = 'OPEN'"),
                "waiting sessions", rows(database,
                    "select wait_event_type, pg_blocking_pids(pid), left(query, 80) from pg_stat_activity where wait_event_type = 'Lock'")).toString();
        }
    }

    private static void everythingHasArrived() throws SQLException {
        try (var database = stack.database()) {
            assertThat(rows(database, "select kind, state, last_error from engine.outbox")).isEmpty();
            assertThat(number(database, "select count(*) from engine.user_task where state = 'OPEN' and element_id = 'UserTask_DecideWorkPlan'"))
                .isEqualTo(STUDIES);
        }
    }

    private static void assertNothingIsLostOrDoubled(List<String> studies, StudyCourse.Told told) throws SQLException {
        assertThat(told.doubled().get()).as("two successes for one decision").isZero();
        assertThat(studies).hasSize(STUDIES).doesNotHaveDuplicates();
        try (var database = stack.database()) {
            assertThat(number(database, "select count(*) from study.study")).isEqualTo(STUDIES);
            assertThat(number(database, "select count(*) from workplan.plan where status = 'DECISION'")).isEqualTo(STUDIES);
            assertThat(rows(database, "select element_id, count(*) from engine.task_completion group by element_id order by 1"))
                .isEqualTo(STEPS.stream().sorted().map(step -> step + "|" + STUDIES).toList());
            assertThat(rows(database, "select element_id, state, count(*) from engine.user_task group by 1, 2 order by 1, 2"))
                .containsExactlyInAnyOrder("UserTask_DecideWorkPlan|OPEN|" + STUDIES, "UserTask_DraftWorkPlan|COMPLETED|" + STUDIES,
                    "UserTask_ReviewWorkPlan|COMPLETED|" + STUDIES, "UserTask_ReviseWorkPlan|COMPLETED|" + STUDIES);
            assertThat(rows(database, "select study_id, element_id from engine.user_task group by 1, 2 having count(*) > 1")).isEmpty();
            assertThat(rows(database, """
                select process_id, count(distinct study_id), count(*)
                  from engine.process_instance
                 where state = 'ACTIVE'
                   and process_id in ('special-study', 'work-plan')
                 group by 1
                 order by 1""")).containsExactly("special-study|%1$d|%1$d".formatted(STUDIES), "work-plan|%1$d|%1$d".formatted(STUDIES));
            assertThat(rows(database, "select study_id, kind from timeline.entry group by 1, 2 having count(*) > 1")).isEmpty();
            assertThat(number(database, "select count(*) from engine.incident where state = 'OPEN'")).isZero();
            assertThat(number(database, "select count(*) from engine.dropped_command")).isZero();
        }
    }

    /** Each table's rows as one number and one fingerprint, log positions included. */
    private static Map<String, String> projection(Connected to) throws SQLException {
        var fingerprints = new TreeMap<String, String>();
        try (var database = to.open()) {
            for (var table : PROJECTION) {
                fingerprints.put(table, rows(database, "select count(*), md5(string_agg(t::text, ';' order by t::text)) from engine." + table + " t").get(0));
            }
        }
        return fingerprints;
    }

    /** Nothing drives the processes any more: the projection is final when it has stood still for two seconds. */
    private static Map<String, String> settledProjection() {
        var last = new AtomicReference<Map<String, String>>();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(2)).until(() -> {
            var now = projection(stack::database);
            return now.equals(last.getAndSet(now));
        });
        return last.get();
    }

    private interface Connected {

        Connection open() throws SQLException;
    }

    private static String counts(Map<String, String> projected) {
        var counts = new TreeMap<String, String>();
        projected.forEach((table, row) -> counts.put(table, row.split("\\|")[0]));
        return counts.toString();
    }

    private static List<String> rows(Connection database, String query) throws SQLException {
        try (var sql = database.createStatement(); var found = sql.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) row.add(found.getString(column));
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }

    private static int number(Connection database, String query) throws SQLException {
        return Integer.parseInt(rows(database, query).get(0));
    }
}
