package org.specialstudy.demo;

import static org.specialstudy.demo.Play.body;

import java.util.Map;
import java.util.UUID;
import org.specialstudy.demo.Scenario.Entry;

/** The visits of the groups, each as far as it had come: called, planned, approved, prepared, with findings, confirmed. */
final class VisitPart {

    private final Play play;
    private final Entry study;

    VisitPart(Play play, Entry study) {
        this.play = play;
        this.study = study;
    }

    void write(Script script) {
        var inCharge = study.entry("leading_group").text("in_charge");
        for (var visit : play.story().entries("visits")) {
            var name = " " + visit.text("title");
            script.at(visit.moment("called"), "发起调研" + name, () -> call(visit));
            script.at(visit.moment("written"), "拟定行程" + name, () -> plan(visit));
            script.at(visit.moment("submitted"), "行程送审" + name, () -> submit(visit));
            script.at(visit.moment("approved"), "行程审批" + name, () -> play.as(inCharge).act(path(visit), "/approval", body("outcome", "AGREED")));
            script.at(visit.moment("prepared"), "调研保障" + name, () -> prepare(visit));
            script.at(visit.moment("noted"), "记录发现" + name, () -> note(visit));
            script.at(visit.moment("recorded"), "提交发现" + name, () -> record(visit));
            script.at(visit.moment("confirmed"), "确认发现" + name,
                () -> play.as(visit.text("lead")).act(path(visit), "/confirmation", body("outcome", "CONFIRMED")));
        }
    }

    private String path(Entry visit) {
        return "/api/visits/" + play.id(visit.text("title"));
    }

    private void call(Entry visit) {
        play.became(visit.text("title"), play.as(visit.text("by")).post("/api/groups/" + play.id(visit.text("group")) + "/visits",
            body("title", visit.text("title"))).path("id").asString());
    }

    private void plan(Entry visit) {
        var sites = visit.entries("sites").stream().map(site -> body("key", site.text("key"), "org", play.id(site.text("org")), "name", site.text("name"),
            "city", site.text("city"))).toList();
        var roster = visit.texts("roster").stream().map(who -> body("person", play.id(who))).toList();
        play.as(visit.text("by")).act("PUT", path(visit), "", body("title", visit.text("title"), "purpose", visit.text("purpose"),
            "points", visit.texts("points").stream().map(point -> point(visit, point)).toList(),
            "itinerary", body("from", play.day(visit.day("from")).toString(), "to", play.day(visit.day("to")).toString(), "route", visit.text("route"),
                "sites", sites, "roster", roster)));
    }

    private void submit(Entry visit) {
        if (visit.moment("written") == null) plan(visit);
        play.as(visit.text("by")).act(path(visit), "/submission", Map.of());
    }

    private void prepare(Entry visit) {
        var office = play.as("p.clerk");
        var lines = play.story().entries("checklist").stream().map(line -> body("key", line.text("key"), "text", line.text("text"), "who", line.text("who"),
            "done", true)).toList();
        office.act("PUT", path(visit), "/checklist", Map.of("lines", lines));
        office.act(path(visit), "/preparation", Map.of());
    }

    private void note(Entry visit) {
        for (var finding : visit.entries("findings")) {
            var figures = finding.entries("figures").stream().map(figure -> body("name", figure.text("name"), "value", figure.text("value"),
                "unit", figure.text("unit"), "basis", figure.text("basis"), "asOf", play.day(visit.day("from")).toString())).toList();
            play.as(visit.text("by")).put(path(visit) + "/findings/" + UUID.randomUUID(), body("version", 0, "kind", finding.text("kind"),
                "text", finding.text("text"), "point", finding.text("point") == null ? null : point(visit, finding.text("point")),
                "site", finding.text("site"), "figures", figures));
        }
    }

    private void record(Entry visit) {
        if (visit.moment("noted") == null) note(visit);
        play.as(visit.text("by")).act(path(visit), "/findings", Map.of());
    }

    private UUID point(Entry visit, String no) {
        return play.id(visit.text("group") + "/" + no);
    }
}
