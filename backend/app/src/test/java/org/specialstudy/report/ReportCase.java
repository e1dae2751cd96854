package org.specialstudy.report;

import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.StudyCase;
import org.specialstudy.StudyCase.Asked;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.engine.Engine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A study whose groups have done their research, and what their people do with its reports, through the interface. */
final class ReportCase {

    /** A topic group with its people at their browsers. */
    record Team(UUID id, Visitor lead, Visitor member) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final StudyCase study;
    final List<Team> teams = new ArrayList<>();
    private final ApplicationContext application;
    private final JdbcClient jdbc;

    /** {@code names} of the groups; one that begins with 总 is the general group. */
    ReportCase(ApplicationContext application, String... names) {
        this.application = application;
        jdbc = application.getBean(JdbcClient.class);
        study = new StudyCase(application);
        for (var name : names) teams.add(team(name));
    }

    private Team team(String name) {
        var memberships = application.getBean(Memberships.class);
        var id = UUID.randomUUID();
        var lead = study.person(name + "组长");
        var member = study.person(name + "成员");
        jdbc.sql("""
            insert into topic.topic_group (id, study_id, plan_id, key, place, no, name, kind, duty, lead_id, state)
            values (:id, :study, :id, :key, :place, :no, :name, :kind, '', :lead, 'APPOINTED')
            """)
            .param("id", id).param("study", study.id).param("key", "g" + teams.size()).param("place", teams.size())
            .param("no", name.startsWith("总") ? null : teams.size() + 1).param("name", name)
            .param("kind", name.startsWith("总") ? "GENERAL" : "SUB").param("lead", lead).update();
        memberships.grant(lead, Role.LEAD, ScopeType.GROUP, id, study.id, null);
        memberships.grant(member, Role.MEMBER, ScopeType.GROUP, id, study.id, null);
        var mark = UUID.randomUUID().toString().substring(0, 6);
        return new Team(id, study.signedIn(lead, "lead-" + mark), study.signedIn(member, "member-" + mark));
    }

    /** All groups write their reports, then the study's own is written. */
    ReportCase begun() {
        var groups = teams.stream().map(team -> team.id().toString()).toList();
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> application.getBean(Engine.class)
            .start("report-test.begun", study.id, Map.of("studyId", study.id, "groupIds", groups)));
        return this;
    }

    /** A finding of a visit of this group, written past the visit's own process. */
    UUID found(UUID group, String text) {
        var visit = UUID.randomUUID();
        var finding = UUID.randomUUID();
        var by = study.person("调研人员");
        jdbc.sql("""
            insert into fieldvisit.visit (id, study_id, group_id, in_charge_of, no, title, purpose, points, itinerary, checklist, status, called_by,
                   called_at, rulings, version)
            values (:id, :study, :group, :study, 1, '赴许昌调研', '', '{}', '{}', '[]', 'FINDINGS', :by, now(), 0, 0)
            """).param("id", visit).param("study", study.id).param("group", group).param("by", by).update();
        jdbc.sql("""
            insert into fieldvisit.finding (id, visit_id, kind, text, figures, by_id, at, version)
            values (:id, :visit, 'GAP', :text, '[{"name": "利用率", "value": 38.5, "unit": "%", "asOf": "2024-02-29", "basis": "平台统计口径"}]', :by, now(), 1)
            """).param("id", finding).param("visit", visit).param("text", text).param("by", by).update();
        return finding;
    }

    void refound(UUID finding, String text) {
        jdbc.sql("update fieldvisit.finding set text = :text, version = version + 1 where id = :id").param("text", text).param("id", finding).update();
    }

    void struck(UUID finding) {
        jdbc.sql("update fieldvisit.finding set removed_at = now(), version = version + 1 where id = :id").param("id", finding).update();
    }

    Team team(int number) {
        return teams.get(number);
    }

    JsonNode row(UUID group) {
        for (var row : ok(study.office.get("/api/studies/" + study.id + "/reports"))) {
            var owner = row.path("group").path("id").asString(null);
            if (group == null ? row.path("kind").asString().equals("OVERALL") : group.toString().equals(owner)) return row;
        }
        return null;
    }

    /** The report of this group, or the overall one, once the office sees it in this status with its task waiting. */
    String awaitTask(UUID group, String status) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            var row = row(group);
            if (row == null || !row.path("status").asString().equals(status)) return null;
            var id = row.path("id").asString();
            return report(id).path("taskKey").isString() ? id : null;
        }, id -> id != null);
    }

    String awaitStatus(UUID group, String status) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
            .until(() -> row(group), row -> row != null && row.path("status").asString().equals(status)).path("id").asString();
    }

    JsonNode report(String id) {
        return ok(study.office.get("/api/reports/" + id));
    }

    /** Every chapter that has no text yet gets some; chapters with parts are left as they are. */
    void fill(String report, Visitor writer, String words) {
        for (var chapter : ok(writer.get("/api/reports/" + report)).path("chapters")) {
            if (chapter.path("length").asInt() > 0) continue;
            write(report, writer, chapter.path("id").asString(), "<p>" + words + "</p>");
        }
    }

    JsonNode write(String report, Visitor writer, String chapter, String html) {
        var path = "/api/reports/" + report + "/chapters/" + chapter;
        var now = ok(writer.get(path));
        return ok(writer.put(path, Map.of("version", now.path("version").asLong(), "heading", now.path("heading").asString(), "html", html)));
    }

    JsonNode chapter(String report, Visitor reader, int place) {
        var id = ok(reader.get("/api/reports/" + report)).path("chapters").get(place).path("id").asString();
        return ok(reader.get("/api/reports/" + report + "/chapters/" + id));
    }

    void ask(String report, Visitor writer, Asked... asked) {
        var view = report(report);
        var orgs = new ArrayList<UUID>();
        for (var one : asked) orgs.add(one.org());
        ok(writer.put("/api/reports/" + report, Map.of("version", view.path("version").asLong(), "title", view.path("title").asString(),
            "opinionOrgs", orgs, "opinionsDue", study.today().plusDays(10).toString())));
    }

    JsonNode submit(String report, Visitor writer, String what) {
        return ok(writer.post("/api/reports/" + report + "/" + what, version(report)));
    }

    JsonNode decide(String report, Visitor leader, String outcome) {
        return ok(leader.post("/api/reports/" + report + "/decision", version(report, "outcome", outcome, "reason", "请补充数据来源。")));
    }

    Map<String, Object> version(String report, Object... more) {
        var body = new HashMap<String, Object>();
        body.put("version", report(report).path("version").asLong());
        for (var i = 0; i < more.length; i += 2) body.put((String) more[i], more[i + 1]);
        return body;
    }

    /** A topic report from its first chapter to its acceptance, nobody asked. */
    String accepted(Team team, String words) {
        var report = awaitTask(team.id(), "DRAFT");
        fill(report, team.member(), words);
        submit(report, team.lead(), "draft");
        awaitTask(team.id(), "REVIEW");
        decide(report, study.leader, "ACCEPTED");
        return report;
    }
}
