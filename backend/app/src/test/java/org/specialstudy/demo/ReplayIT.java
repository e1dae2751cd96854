package org.specialstudy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialstudy.OwnSystem;
import org.specialstudy.Picture;
import org.specialstudy.deadline.PastAlerts;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.demo.Scenario.Entry;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main study of the case at its own dates of 2024, on stores of its own and a broker whose clock goes with the business's. */
class ReplayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> LEVELS = Map.of("提醒", "REMINDER", "临期提醒", "NEAR", "到期提醒", "DUE", "催办", "URGE", "督办", "SUPERVISE");

    @TempDir
    Path folder;

    private OwnSystem own;
    private ConfigurableApplicationContext application;
    private BusinessClock clock;
    private JdbcClient jdbc;
    private final List<LocalDate> boards = new ArrayList<>();

    /** In the order that is known to be safe: empty, back once, revived, and from then on only forward. */
    @BeforeEach
    void startInThePast() {
        own = new OwnSystem(folder);
        var first = LocalDate.of(2024, 1, 2).atTime(8, 0).atZone(ZONE).toInstant();
        broker("clock/add", "{\"offsetMilli\":" + Duration.between(Instant.now(), first).toMillis() + "}");
        broker("partitions/pauseProcessing", "");
        broker("partitions/resumeProcessing", "");
        application = own.application("--specialstudy.notification.digests-every=1s");
        clock = application.getBean(BusinessClock.class);
        jdbc = application.getBean(JdbcClient.class);
        clock.moveTo(first);
    }

    @AfterEach
    void stop() {
        own.close();
    }

    @Test
    void every_task_is_due_done_and_late_as_the_case_says() {
        var play = application.getBean(DemoLoader.class).staged(new BothClocks(), LocalDate.of(2024, 3, 8));
        var study = play.scenario().in("studies", Play.MAIN);

        play(play, LocalDate.of(2024, 1, 3));
        assertThat(stage(play)).isEqualTo("PLAN_DRAFT");
        play(play, LocalDate.of(2024, 1, 27));
        assertThat(stage(play)).isEqualTo("PLAN_APPROVE");
        play(play, LocalDate.of(2024, 2, 8));
        assertThat(stage(play)).isEqualTo("OUTLINE");
        board(play, study, LocalDate.of(2024, 2, 8));
        board(play, study, LocalDate.of(2024, 2, 19));
        play(play, LocalDate.of(2024, 3, 8));
        assertThat(stage(play)).isEqualTo("FIELD");
        board(play, study, LocalDate.of(2024, 4, 19));
        board(play, study, LocalDate.of(2024, 4, 25));
        digest(play, study);
        play(play, LocalDate.of(2024, 5, 11));
        assertThat(stage(play)).isEqualTo("PRELIM");
        play(play, LocalDate.of(2024, 12, 31));

        for (var task : study.entries("tasks")) asTheCaseSays(play, task);
        asTheConsultationCounts(study);
        assertThat(boards).as("every board of the case was looked at").containsExactlyInAnyOrderElementsOf(study.entries("expected_board").stream()
            .map(board -> board.day("as_of")).toList());
        assertThat(told(play.id("t09.4"))).containsExactlyElementsOf(study.entries("escalations").stream().filter(one -> LEVELS.containsKey(one.text("level")))
            .map(one -> one.text("at") + " " + one.text("left") + " " + LEVELS.get(one.text("level"))).toList());
        assertThat(new Picture(jdbc).incidents(play.id(Play.MAIN))).isEmpty();
    }

    private void play(Play play, LocalDate until) {
        play.main().play(play, until.atStartOfDay(), (percent, what) -> {});
    }

    private static String stage(Play play) {
        return play.as("p.clerk").get("/api/studies/" + play.id(Play.MAIN)).get("stage").asString();
    }

    private void asTheCaseSays(Play play, Entry task) {
        var seen = play.as("p.clerk").get("/api/assignments/" + play.id(task.text("id")));
        var late = task.number("late_workdays") == null ? 0 : task.number("late_workdays");
        assertThat(day(seen, "due") + " " + day(seen, "completedAt") + " " + seen.get("status").asString() + " " + seen.get("lateDays").asInt())
            .as("%s %s", task.text("id"), task.text("name")).isEqualTo(task.day("due") + " " + task.day("done") + " CLOSED " + late);
        assertThat(jdbc.sql("""
            select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || ' ' || status || ' ' || late_working_days || ' ' || estimated
              from deadline.deadline
             where aggregate_id = :id
               and element_id = 'UserTask_CompleteAssignment'
            """).param("id", play.id(task.text("id"))).query(String.class).list())
            .as("deadline of %s", task.text("id")).containsExactly(task.day("due") + " DONE " + late + " false");
    }

    /**
     * The case lists what its office owed around the consultation (t12 to t15) as tasks that somebody is given, so they are assignments here like
     * all others. It tells no calls, submissions or words of that meeting, of which the process of a consultation consists, and none are made up;
     * but the days that the case foresees are those on which that process would have its steps fall due.
     */
    private void asTheConsultationCounts(Entry study) {
        var calendar = application.getBean(WorkingCalendar.class);
        var met = study.in("schedule", "ev7").day("date");
        assertThat(List.of(calendar.before(met, 15).at(), calendar.before(met, 10).at(), calendar.due(met, 7, Unit.WORKING_DAYS).at()))
            .extracting(at -> LocalDate.ofInstant(at, ZONE))
            .containsExactly(study.in("tasks", "t12").day("due"), study.in("tasks", "t13").day("due"), study.in("tasks", "t14").day("due"));
    }

    /** What the board shows of the case's tasks at the end of that day, how many working days are left, and in which light they stand. */
    private void board(Play play, Entry study, LocalDate day) {
        boards.add(day);
        play(play, day.plusDays(1));
        play.to(day.atTime(23, 59));
        var expected = study.entries("expected_board").stream().filter(one -> one.day("as_of").equals(day)).findFirst().orElseThrow().entry("open");
        var seen = play.as("p.clerk").get("/api/board?kind=ASSIGNMENT&study=" + play.id(Play.MAIN));
        assertThat(seen.path("next").isNull()).as("the board has one page").isTrue();
        var lines = new HashMap<String, String>();
        for (var task : study.entries("tasks")) {
            seen.path("items").forEach(line -> {
                var begun = !line.at("/light/kind").asString().equals("NOT_STARTED");
                if (begun && play.knows(task.text("id")) && line.path("thing").asString().equals(play.id(task.text("id")).toString())) {
                    lines.put(task.text("id"), light(line.path("light")));
                }
            });
        }
        var ahead = play.as("p.clerk").get("/api/board?light=NOT_STARTED&study=" + play.id(Play.MAIN)).path("items");
        var counted = seen.path("studies").valueStream().filter(one -> one.path("studyId").asString().equals(play.id(Play.MAIN).toString())).findFirst();
        assertThat(counted.orElseThrow().path("notStarted").asInt()).as("not started on %s", day).isEqualTo(ahead.size());
        assertThat(lines).as("board of %s", day).isEqualTo(expected.words().keySet().stream().collect(Collectors.toMap(task -> task,
            task -> expected.entry(task).number("left") + " " + expected.entry(task).text("light"))));
    }

    private static String light(JsonNode light) {
        return switch (light.path("kind").asString()) {
            case "OVERDUE" -> -light.path("days").asInt() + " red";
            case "NEAR" -> light.path("days").asInt() + " yellow";
            case "NORMAL" -> light.path("days").asInt() + " green";
            default -> light.toString();
        };
    }

    /** The weekly digest goes out by itself, and says to the leading group what the case says. */
    private void digest(Play play, Entry study) {
        var expected = study.entry("weekly_digest_example");
        var sent = OffsetDateTime.parse(expected.text("sent_at")).toLocalDateTime();
        var covers = expected.texts("covers");
        play.main().play(play, sent, (percent, what) -> {});
        play.to(sent);
        for (var reader : expected.texts("to")) {
            var said = await().atMost(PATIENCE).until(() -> digest(play.as(reader), covers.getFirst()), Optional::isPresent).orElseThrow();
            assertThat(said.path("to").asString()).isEqualTo(covers.getLast());
            var totals = expected.entry("totals");
            for (var count : totals.words().keySet()) assertThat(said.path(count).asInt()).as("%s in %s", count, said).isEqualTo(totals.number(count));
            assertThat(said.path("groups")).as("one line per group").hasSize(study.entries("groups").size());
        }
    }

    private static Optional<JsonNode> digest(Participant reader, String from) {
        var items = reader.get("/api/notifications?reason=DIGEST").path("items");
        return StreamSupport.stream(items.spliterator(), false).map(one -> one.path("details")).filter(one -> one.path("from").asString().equals(from))
            .findFirst();
    }

    private List<String> told(UUID assignment) {
        return jdbc.sql("""
            select to_char(a.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || ' ' || a.days_left || ' ' || a.level
              from deadline.alert a
              join deadline.deadline d on d.id = a.deadline_id
             where d.aggregate_id = :id
               and d.element_id = 'UserTask_CompleteAssignment'
             order by a.at
            """).param("id", assignment).query(String.class).list();
    }

    private static LocalDate day(JsonNode seen, String field) {
        return LocalDate.ofInstant(Instant.parse(seen.get(field).asString()), ZONE);
    }

    /** The business first, then the broker, whose timers fire and ask the business; never before everything has come to rest. */
    private final class BothClocks extends Tempo {

        BothClocks() {
            super(clock, application.getBean(PastAlerts.class));
        }

        @Override
        void pass(Instant moment) {
            clock.moveTo(moment);
            var now = JsonMapper.shared().readTree(broker("clock", null)).path("epochMilli").asLong();
            broker("clock/add", "{\"offsetMilli\":" + Math.max(0, moment.toEpochMilli() - now) + "}");
        }

        @Override
        void ring(PastAlerts.Moment alert) {}

        @Override
        void settle() {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
                var before = position();
                return jdbc.sql("""
                    select not exists (select from engine.outbox)
                       and not exists (select from engine.element_instance where state = 'ACTIVE' and element_type = 'SERVICE_TASK')
                    """).query(Boolean.class).single() && before == position();
            });
        }

        private long position() {
            return jdbc.sql("select coalesce(max(position), 0) from engine.exporter_position").query(Long.class).single();
        }
    }

    private String broker(String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(own.zeebe().managementAddress() + "/actuator/" + path));
        if (body != null) request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
