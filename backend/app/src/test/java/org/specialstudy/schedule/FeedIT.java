package org.specialstudy.schedule;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.House;
import org.specialstudy.Picture;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The schedule of a study and of a person on the screen, and the feed of it that calendar programs fetch. */
@SystemTest
class FeedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    ApplicationContext context;
    @Autowired
    Environment environment;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    BusinessClock clock;

    private House house;
    private UUID study;
    private Instant begins;

    @BeforeEach
    void aStudyIsRunning() {
        clock.moveTo(BrokerClock.now());
        house = new House(context);
        study = house.commissioned();
        begins = clock.instant().truncatedTo(HOURS).plus(5, DAYS);
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        assertThat(new Picture(jdbc).incidents(study)).isEmpty();
    }

    @Test
    void each_sees_what_is_planned_where_they_belong_and_what_they_owe_elsewhere() {
        var given = given("报送典型案例", house.lead);
        var meeting = meeting();
        var chart = await().atMost(PATIENCE).until(() -> ok(house.as(house.clerk).get("/api/studies/" + study + "/schedule")).path("entries"),
            entries -> of(entries, given) != null && of(entries, meeting) != null && steps(entries, meeting) > 0);

        var owed = of(chart, given);
        assertThat(owed.path("kind").asString() + " " + owed.path("state").asString() + " " + owed.path("stage").asString()).isEqualTo("DEADLINE OPEN FIELD");
        assertThat(owed.at("/people/0").asString()).startsWith("课题组组长");
        assertThat(owed.path("mine").asBoolean()).isFalse();
        assertThat(owed.path("movable").asBoolean()).as("the office may re-plan").isTrue();
        assertThat(entry(house.lead, given).path("movable").asBoolean()).as("whoever owes it may not").isFalse();
        var held = of(chart, meeting);
        assertThat(held.path("kind").asString() + " " + held.path("from").asString()).isEqualTo("MEETING " + LocalDate.ofInstant(begins, BusinessClock.ZONE));
        assertThat(chart.valueStream().filter(entry -> entry.path("ref").asString().equals("meetingId") && entry.path("kind").asString().equals("DEADLINE")))
            .as("hang on their meeting").allMatch(entry -> entry.path("anchor").asString().equals(meeting));
        assertThat(house.as(house.lead).get("/api/studies/" + study + "/schedule").status()).as("belongs to no group yet").isEqualTo(404);

        assertThat(ids(house.lead, "")).contains(given);
        assertThat(ids(house.lead, "&study=" + study)).as("what they owe, and the meeting that they are invited to").contains(given, meeting);
        assertThat(ids(house.clerk, "&study=" + study)).contains(given, meeting);
        assertThat(ids(house.clerk, "")).as("of the clerk: what the office convenes").contains(meeting).doesNotContain(given);
        assertThat(ids(house.stranger, "")).isEmpty();
        assertThat(ids(house.stranger, "&study=" + study)).isEmpty();
        assertThat(ids(house.clerk, "&group=" + UUID.randomUUID())).isEmpty();
        assertThat(house.as(house.clerk).get("/api/schedule?from=2026-01-01&to=2026-12-31").code()).isEqualTo("period-length");
        assertThat(ok(house.as(house.clerk).get("/api/schedule/selections")).valueStream().map(one -> one.path("id").asString())).contains(study.toString());
        assertThat(ok(house.as(house.stranger).get("/api/schedule/selections"))).isEmpty();
    }

    @Test
    void a_person_s_feed_says_title_time_and_link_until_the_link_is_renewed_revoked_or_the_account_is_closed() throws Exception {
        var title = "报送典型案例；含“算力, 算法; 数据”三类\\并附说明".repeat(3);
        var given = given(title, house.lead);
        var meeting = meeting();
        await().atMost(PATIENCE).until(() -> ids(house.lead, ""), ids -> ids.contains(given) && ids.contains(meeting));
        assertThat(ok(house.as(house.lead).get("/api/schedule/feed")).path("madeAt").isNull()).isTrue();
        var link = link(house.lead);
        assertThat(jdbc.sql("select token_hash from schedule.feed where person_id = :id").param("id", house.lead).query(byte[].class).single())
            .as("only a hash is kept").hasSize(32);

        var nobody = Visitor.at(environment);
        var first = nobody.get(link).raw();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(first.body().split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(first.body()).contains("REFRESH-INTERVAL", "TZID:Asia/Shanghai", "CLASS:PRIVATE").doesNotContain("第一会议室", "听取进展汇报", "课题组组长");

        var read = read(first.body());
        read.validate(true);
        var named = "办理交办事项 · " + title;
        var todo = component(read, Component.VTODO, named);
        var due = Instant.parse(entry(house.lead, given).path("endsAt").asString());
        assertThat(value(todo, Property.STATUS) + " " + value(todo, Property.PRIORITY) + " " + value(todo, Property.SEQUENCE)).isEqualTo("NEEDS-ACTION 5 0");
        assertThat(value(todo, Property.URL)).endsWith("/assignments/" + given);
        var event = component(read, Component.VEVENT, "课题推进会");
        assertThat(value(event, Property.UID)).isEqualTo(meeting);
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");

        var again = Biweekly.parse(first.body()).first();
        var sameTodo = again.getTodos().stream().filter(one -> one.getSummary().getValue().equals(named)).findFirst().orElseThrow();
        assertThat(sameTodo.getDateDue().getValue().toInstant()).isEqualTo(due);
        assertThat(sameTodo.getAlarms()).as("five and three working days before, and on the day").hasSize(3);
        assertThat(sameTodo.getAlarms()).allMatch(alarm -> alarm.getTrigger().getDate().toInstant().isBefore(due));
        assertThat(meetingOf(again).toInstant()).isEqualTo(begins);
        assertThat(again.validate(biweekly.ICalVersion.V2_0).isEmpty()).as(again.validate(biweekly.ICalVersion.V2_0).toString()).isTrue();

        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(Visitor.at(environment).with("If-None-Match", tag).get(link).status()).isEqualTo(304);
        moved(meeting);
        var later = Visitor.at(environment).with("If-None-Match", tag).get(link).raw();
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(value(component(read(later.body()), Component.VEVENT, "课题推进会"), Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(component(read(later.body()), Component.VTODO, named), Property.SEQUENCE)).isEqualTo("0");
        assertThat(ok(house.as(house.lead).get("/api/schedule/feed")).path("fetchedAt").isString()).isTrue();

        var renewed = link(house.lead);
        assertThat(nobody.get(link).status()).as("the one before is dead").isEqualTo(404);
        assertThat(nobody.get(renewed).status()).isEqualTo(200);
        assertThat(nobody.get("/api/feeds/" + "A".repeat(43) + ".ics").status()).isEqualTo(404);
        ok(house.as(house.lead).delete("/api/schedule/feed"));
        assertThat(nobody.get(renewed).status()).isEqualTo(404);
        assertThat(house.as(house.lead).delete("/api/schedule/feed").status()).isEqualTo(404);

        var last = link(house.lead);
        jdbc.sql("update directory.person set active = false where id = :id").param("id", house.lead).update();
        assertThat(nobody.get(last).status()).as("the account is closed").isEqualTo(404);
        jdbc.sql("update directory.person set active = true where id = :id").param("id", house.lead).update();
        var statuses = IntStream.range(0, 62).mapToObj(i -> nobody.get(last).status()).toList();
        assertThat(statuses.getFirst() + " " + statuses.getLast()).isEqualTo("200 429");
    }

    private String given(String title, UUID owner) {
        var said = Map.of("title", title, "text", "请按方案要求办理。", "stage", "FIELD", "owner", Map.of("type", "PERSON", "id", owner), "helpers", List.of(),
            "rule", Map.of("kind", "TERM", "term", 20, "unit", "WORKING_DAYS"));
        return ok(house.as(house.clerk).post("/api/studies/" + study + "/assignments", said)).path("id").asString();
    }

    /** In five days, with the lead invited. */
    private String meeting() {
        var office = house.as(house.clerk);
        var id = ok(office.post("/api/studies/" + study + "/meetings", Map.of("kind", "PROGRESS", "title", "课题推进会"))).path("id").asString();
        var path = "/api/meetings/" + id;
        await().atMost(PATIENCE).until(() -> ok(office.get(path)).path("taskKey").isString());
        ok(office.put(path, writing(path, begins)));
        ok(office.post(path + "/invitation", Map.of("version", ok(office.get(path)).path("version").asLong())));
        return id;
    }

    private void moved(String meeting) {
        var path = "/api/meetings/" + meeting;
        var body = writing(path, begins.plus(1, HOURS));
        var sent = ok(house.as(house.clerk).get(path)).at("/invitations/0/id").asString();
        body.put("invitations", List.of(Map.of("id", sent, "kind", "PERSON", "personId", house.lead)));
        ok(house.as(house.clerk).put(path, body));
    }

    private Map<String, Object> writing(String path, Instant at) {
        var body = new HashMap<String, Object>();
        body.put("version", ok(house.as(house.clerk).get(path)).path("version").asLong());
        body.put("kind", "PROGRESS");
        body.put("title", "课题推进会");
        body.put("convenors", List.of(Map.of("name", "领导小组办公室")));
        body.put("startsAt", at.toString());
        body.put("endsAt", at.plus(2, HOURS).toString());
        body.put("place", "省政协第一会议室");
        body.put("agenda", List.of(Map.of("id", UUID.randomUUID(), "kind", "HEAR_REPORT", "title", "听取进展汇报", "presenter", "课题组组长", "minutes", 40)));
        body.put("invitations", List.of(Map.of("kind", "PERSON", "personId", house.lead)));
        return body;
    }

    private String link(UUID person) {
        return URI.create(ok(house.as(person).post("/api/schedule/feed", null)).path("link").asString()).getPath();
    }

    private List<String> ids(UUID person, String more) {
        return entries(person, more).valueStream().map(entry -> entry.path("thing").asString()).toList();
    }

    private JsonNode entries(UUID person, String more) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        return ok(house.as(person).get("/api/schedule?from=" + today.minusDays(20) + "&to=" + today.plusDays(70) + more)).path("entries");
    }

    private JsonNode entry(UUID person, String assignment) {
        return of(entries(person, ""), assignment);
    }

    /** The meeting itself, or the completion of an assignment. */
    private static JsonNode of(JsonNode entries, String thing) {
        return entries.valueStream().filter(entry -> entry.path("thing").asString().equals(thing)
            && List.of("", "UserTask_CompleteAssignment").contains(entry.path("elementId").asString(""))).findFirst().orElse(null);
    }

    private static long steps(JsonNode entries, String meeting) {
        return entries.valueStream().filter(entry -> entry.path("anchor").asString("").equals(meeting)).count();
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static java.util.Date meetingOf(ICalendar calendar) {
        return calendar.getEvents().stream().filter(one -> one.getSummary().getValue().equals("课题推进会")).findFirst().orElseThrow().getDateStart().getValue();
    }

    private static Component component(Calendar calendar, String kind, String title) {
        return calendar.getComponents(kind).stream().filter(one -> value(one, Property.SUMMARY).equals(title)).map(Component.class::cast).findFirst()
            .orElseThrow();
    }

    private static String value(Component component, String property) {
        return component.getProperty(property).orElseThrow().getValue();
    }
}
