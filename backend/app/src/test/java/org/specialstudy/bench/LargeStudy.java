package org.specialstudy.bench;

import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.specialstudy.House;
import org.specialstudy.TestSystem;
import org.specialstudy.directory.Directory;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A study as large as one may become, made through the interface and carried by the real processes: many topic groups, each with its outline,
 * visits and assignments, one meeting with hundreds of participants, one report of hundreds of thousands of characters.
 */
final class LargeStudy {

    private static final int POINTS = 12;
    private static final int VISITS = 2;
    private static final int ASSIGNMENTS = 2;
    private static final int CHAPTERS = 20;
    private static final int STATEMENTS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SENTENCE = "要进一步完善算力基础设施布局，推动公共数据有序开放，支持企业与高校院所联合攻关，健全人才引进培养机制。";

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final House house;
    private final int groups;
    private final int participants;
    private final int characters;
    private final int recommendations;
    private UUID study;
    private List<UUID> groupIds;
    private UUID visit;
    private UUID meeting;
    private String report;
    private String chapter;

    LargeStudy(ApplicationContext application, int groups, int participants, int characters, int recommendations) {
        this.application = application;
        this.groups = groups;
        this.participants = participants;
        this.characters = characters;
        this.recommendations = recommendations;
        jdbc = application.getBean(JdbcClient.class);
        house = new House(application);
    }

    LargeStudy built() {
        study = house.commissioned();
        issue();
        groupIds.forEach(this::research);
        groupIds.stream().skip(1).forEach(this::visits);
        meet();
        write();
        recommend();
        return this;
    }

    /** What stands in for these words in the addresses of screens. */
    Map<String, String> things() {
        var plan = house.plan(study);
        var things = new LinkedHashMap<String, String>();
        things.put("@study", study.toString());
        things.put("@plan", plan.get("id").asString());
        things.put("@group", groupIds.getLast().toString());
        things.put("@visit", visit.toString());
        things.put("@meeting", meeting.toString());
        things.put("@report", report);
        things.put("@chapter", chapter);
        things.put("@assignment", jdbc.sql("select id::text from assignment.assignment where study_id = :study order by no limit 1")
            .param("study", study).query(String.class).single());
        things.put("@task", jdbc.sql("select key::text from engine.user_task where study_id = :study and element_id = 'UserTask_WriteMinutes'")
            .param("study", study).query(String.class).single());
        things.put("@recommendation", jdbc.sql("select id::text from recommendation.recommendation where study_id = :study order by place limit 1")
            .param("study", study).query(String.class).single());
        things.put("@model", jdbc.sql("""
            select 'special-study/' || max(version)
              from engine.process_model
             where process_id = 'special-study'
            """).query(String.class).single());
        return things;
    }

    UUID study() {
        return study;
    }

    private void issue() {
        var plan = house.plan(study);
        var writing = house.writing(plan);
        writing.put("groups", IntStream.rangeClosed(1, groups).mapToObj(no -> Map.of("key", "g" + no, "no", no, "name", "第" + no + "课题组研究方向",
            "kind", "SUB", "duty", SENTENCE, "lead", house.lead, "members", List.of(house.member))).toList());
        writing.put("schedule", IntStream.range(0, groups * ASSIGNMENTS).mapToObj(i -> Map.of("key", "s" + i, "title", "报送阶段成果之" + (i + 1),
            "stage", "OUTLINE", "owner", Map.of("type", "GROUP", "id", "g" + (i % groups + 1)),
            "rule", Map.of("kind", "TERM", "term", 10 + i % 40, "unit", "WORKING_DAYS", "anchor", "PLAN_ISSUED"))).toList());
        var saved = ok(house.as(house.clerk).put(House.path(plan, ""), writing));
        ok(house.as(house.clerk).post(House.path(saved, "/discussion-draft"), house.version(saved)));
        groupIds = house.appointedFrom(study, house.awaitTask(study, "REVISING"));
    }

    private void research(UUID group) {
        var page = house.awaitGroup(group, "OUTLINE");
        var points = IntStream.range(0, POINTS).mapToObj(i -> Map.of("id", UUID.randomUUID(), "level", i % 3 == 0 ? 0 : 1, "text", SENTENCE)).toList();
        var path = "/api/groups/" + group;
        page = ok(house.as(house.member).put(path + "/outline", house.version(page, "points", points, "plan", List.of(), "schedule", List.of(),
            "guests", List.of())));
        ok(house.as(house.lead).post(path + "/outline-submission", house.version(page)));
        ok(house.as(house.vice).post(path + "/outline-review", house.version(house.awaitGroup(group, "REVIEW"), "outcome", "AGREED")));
        house.awaitGroup(group, "RESEARCH");
    }

    private void visits(UUID group) {
        var today = LocalDate.now(BusinessClock.ZONE);
        for (int i = 0; i < VISITS; i++) {
            var title = "赴有关市调研之" + (i + 1);
            var called = ok(house.as(house.lead).post("/api/groups/" + group + "/visits", Map.of("title", title)));
            visit = UUID.fromString(called.get("id").asString());
            var from = today.plusDays(7L * (groupIds.indexOf(group) % 12 + i));
            var itinerary = Map.of("from", from.toString(), "to", from.plusDays(2).toString(), "route", "郑州—许昌", "sites",
                List.of(Map.of("key", "a", "org", house.bureau, "city", "许昌市", "contact", "接待处"), Map.of("key", "b", "name", "某智能制造企业")),
                "roster", List.of(Map.of("person", house.lead), Map.of("guest", "省科技厅处长")));
            var path = "/api/visits/" + visit;
            await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> house.as(house.member).put(path, Map.of(      // its process takes it meanwhile
                "version", ok(house.as(house.member).get(path)).get("version").asLong(), "title", title, "purpose", SENTENCE, "points", List.of(),
                "itinerary", itinerary)).status() == 200);
        }
    }

    /** Invited, held, spoken at; its minutes are being written. */
    private void meet() {
        var directory = application.getBean(Directory.class);
        var office = house.as(house.clerk);
        meeting = UUID.fromString(ok(office.post("/api/studies/" + study + "/meetings", Map.of("kind", "PROGRESS", "title", "专题研究推进会")))
            .get("id").asString());
        awaitOpen("UserTask_PrepareAgenda");
        var lines = IntStream.range(0, 20).mapToObj(i -> Map.of("id", UUID.randomUUID(), "kind", "HEAR_REPORT", "title", "听取汇报之" + (i + 1),
            "presenter", "课题组组长", "minutes", 5)).toList();
        var people = IntStream.range(0, participants).mapToObj(i -> directory.createPerson("参会委员" + (i + 1), false)).toList();
        var now = application.getBean(BusinessClock.class).instant();
        var body = new LinkedHashMap<String, Object>(house.version(view("")));
        body.put("kind", "PROGRESS");
        body.put("title", "专题研究推进会");
        body.put("convenors", List.of(Map.of("name", "领导小组办公室")));
        body.put("startsAt", now.minus(Duration.ofHours(3)).toString());
        body.put("endsAt", now.minus(Duration.ofHours(1)).toString());
        body.put("place", "省政协第一会议室");
        body.put("agenda", lines);
        body.put("invitations", people.stream().map(person -> Map.of("kind", "PERSON", "personId", person)).toList());
        ok(office.put("/api/meetings/" + meeting, body));
        ok(office.post("/api/meetings/" + meeting + "/invitation", house.version(view(""))));
        awaitOpen("UserTask_HoldMeeting");
        for (int i = 0; i < Math.min(STATEMENTS, participants); i++) {
            ok(office.post("/api/meetings/" + meeting + "/statements", Map.of("lineId", lines.get(i % lines.size()).get("id"), "speakerId", people.get(i),
                "text", SENTENCE.repeat(3))));
        }
        var present = new ArrayList<Map<String, Object>>();
        view("").get("invitations").forEach(one -> present.add(Map.of("invitation", one.get("id").asString(), "present", true)));
        ok(office.put("/api/meetings/" + meeting + "/attendance", Map.of("attendance", present)));
        ok(office.post("/api/meetings/" + meeting + "/sitting", house.version(view(""))));
        awaitOpen("UserTask_WriteMinutes");
    }

    /** The first group has finished; its report was submitted once and returned, so that there are versions to compare. */
    private void write() {
        var group = groupIds.getFirst();
        ok(house.as(house.lead).post("/api/groups/" + group + "/research-conclusion", house.version(house.awaitGroup(group, "RESEARCH"))));
        report = awaitReport(group, "DRAFT");
        var path = "/api/reports/" + report;
        var writer = house.as(house.member);
        var there = new ArrayList<JsonNode>();
        ok(writer.get(path)).get("chapters").forEach(one -> there.add(ok(writer.get(path + "/chapters/" + one.get("id").asString()))));
        while (there.size() < CHAPTERS) there.add(ok(writer.post(path + "/chapters", Map.of("heading", "第" + (there.size() + 1) + "部分"))));
        var each = characters / CHAPTERS;
        var html = "<p>" + SENTENCE.repeat(10) + "</p>";
        var words = SENTENCE.length() * 10;
        for (var one : there) {
            chapter = one.get("id").asString();
            ok(writer.put(path + "/chapters/" + chapter, Map.of("version", one.get("version").asLong(), "heading", one.get("heading").asString(),
                "html", html.repeat(Math.ceilDiv(each, words)))));
        }
        ok(house.as(house.lead).post(path + "/draft", house.version(ok(writer.get(path)))));
        awaitReport(group, "REVIEW");
        ok(house.as(house.chair).post(path + "/decision", house.version(ok(writer.get(path)), "outcome", "RETURNED", "reason", "请补充数据来源。")));
        awaitReport(group, "REVISING");
    }

    /** Straight into the tables, as an import of another body's document would be: a tree, each with what it rests on and what took it up. */
    private void recommend() {
        try (var owner = TestSystem.postgres().superuser(); var sql = owner.createStatement()) {
            sql.execute("""
                with source as (
                     insert into recommendation.source (id, study_id, kind, title, dated, place, version)
                     values (gen_random_uuid(), '%1$s', 'PROPOSAL', '关于推动创新发展的建议案', current_date, 0, 0)
                     returning id),
                policy as (
                     insert into recommendation.policy (id, study_id, title, issuer, number, issued_on, place, version)
                     values (gen_random_uuid(), '%1$s', '推动创新发展若干措施', '省政府', '豫政〔2026〕9号', current_date, 0, 0)
                     returning id),
                measure as (
                     insert into recommendation.measure (id, policy_id, place, label, text)
                     select gen_random_uuid(), policy.id, i, i::text, '%4$s' from policy, generate_series(0, 39) i
                     returning id, place),
                numbered as (
                     select i, gen_random_uuid() as id from generate_series(0, %2$d - 1) i),
                made as (
                     insert into recommendation.recommendation (id, study_id, source_id, parent_id, place, label, text, tags, clause, follow_up, lead_id,
                            cooperating, reply_days, status, late, round, created_by, created_at, version)
                     select n.id, '%1$s', source.id, case when n.i %% 10 = 0 then null else parent.id end, n.i, '', '%4$s', '{}', '', true, '%3$s',
                            '{}', 20, 'REGISTERED', false, 0, '%5$s', now(), 0
                       from numbered n join numbered parent on parent.i = n.i / 10 * 10, source
                     returning id),
                rests as (
                     insert into recommendation.passage (recommendation_id, place, kind, origin, quote)
                     select n.id, p, 'OTHER', '第' || n.i || '场座谈会', '%4$s' from numbered n, generate_series(0, 1) p)
                insert into recommendation.taken_up (recommendation_id, measure_id, basis, note)
                select n.id, measure.id, 'TOPIC', '' from numbered n join measure on measure.place = n.i %% 40
                """.formatted(study, recommendations, house.bureau, SENTENCE, house.clerk));
            sql.execute("analyze recommendation.recommendation, recommendation.passage, recommendation.taken_up, recommendation.measure");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String awaitReport(UUID group, String status) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            for (var row : ok(house.as(house.clerk).get("/api/studies/" + study + "/reports"))) {
                var id = row.get("id").asString();
                if (row.at("/group/id").asString("").equals(group.toString()) && row.get("status").asString().equals(status)
                    && ok(house.as(house.clerk).get("/api/reports/" + id)).path("taskKey").isString()) return id;
            }
            return null;
        }, id -> id != null);
    }

    private JsonNode view(String act) {
        return ok(house.as(house.clerk).get("/api/meetings/" + meeting + act));
    }

    private void awaitOpen(String element) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> jdbc.sql("""
            select count(*) from engine.user_task where study_id = :study and element_id = :element and state = 'OPEN'
            """).param("study", study).param("element", element).query(Integer.class).single() == 1);
    }

    /** Until the engine and its picture have nothing more to do, so that only the requests are measured. */
    LargeStudy settled() {
        var last = new Long[1];
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            var now = jdbc.sql("select max(position) from engine.exporter_position").query(Long.class).single();
            var idle = jdbc.sql("select count(*) from engine.outbox where state <> 'PARKED'").query(Integer.class).single() == 0;
            var same = idle && now.equals(last[0]);
            last[0] = now;
            return same;
        });
        return this;
    }

    /** How large it has become, as the tables say. */
    String size() {
        return jdbc.sql("""
            select (select count(*) from topic.topic_group where study_id = :study) || ' topic groups, '
                || (select count(*) from fieldvisit.visit where study_id = :study) || ' visits, '
                || (select count(*) from assignment.assignment where study_id = :study) || ' assignments, '
                || (select count(*) from meeting.invitation where meeting_id = :meeting) || ' participants in a meeting, '
                || (select sum(length(text)) from report.chapter where report_id = :report) || ' characters in a report, '
                || (select count(*) from recommendation.recommendation where study_id = :study) || ' recommendations, '
                || (select count(*) from engine.process_instance where study_id = :study) || ' process instances, '
                || (select count(*) from timeline.entry where study_id = :study) || ' entries of the timeline'
            """)
            .param("study", study).param("meeting", meeting).param("report", UUID.fromString(report)).query(String.class).single();
    }
}
