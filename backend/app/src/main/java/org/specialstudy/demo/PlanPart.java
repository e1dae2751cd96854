package org.specialstudy.demo;

import static org.specialstudy.demo.Play.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.specialstudy.demo.Scenario.Entry;
import tools.jackson.databind.JsonNode;

/** From the commission to the appointed groups: the plan is drafted, discussed, opinions are asked and answered, it is reviewed, decided, issued. */
final class PlanPart {

    private static final Pattern TERM = Pattern.compile("(\\d+)工作日");

    private final Play play;
    private final Entry study;
    private final Entry told;
    private final Entry plan;

    PlanPart(Play play, Entry study) {
        this.play = play;
        this.study = study;
        this.told = play.story().entry("study");
        this.plan = play.story().entry("plan");
    }

    void write(Script script) {
        script.at(told.moment("commissioned"), "选题交办", this::commission);
        script.at(plan.moment("submitted"), "方案讨论稿送出", this::submitDraft);
        for (var reply : play.story().entries("replies")) script.at(reply.moment("at"), "反馈意见", () -> reply(reply));
        script.at(plan.moment("revised"), "汇总意见、修改方案", this::revise);
        script.at(plan.moment("reviewed"), "分管领导审核", () -> rule(leading().text("in_charge"), "/review", "AGREED"));
        script.at(plan.moment("decided"), "领导小组审议", () -> rule(plan.text("decided_by"), "/decision", "PASSED"));
        script.at(plan.moment("issued"), "编号印发", this::issue);
        script.at(plan.moment("appointed"), "确定课题组", this::appoint);
    }

    /** What the plan's schedule asks for: everything that the case foresees once the plan is there. */
    static List<Entry> scheduled(Entry study) {
        return study.entries("tasks").stream().filter(task -> List.of("OUTLINE", "FIELD", "PRELIM", "CONSULT", "REPORT", "FOLLOW").contains(task.text("stage")))
            .toList();
    }

    /** A term in working days where the case names one that begins on the day from which the system counts, otherwise the day itself. */
    static Map<String, Object> rule(Play play, Entry task, boolean counted) {
        var term = TERM.matcher(task.text("term") == null ? "" : task.text("term"));
        return counted && term.matches() ? body("kind", "TERM", "term", Integer.valueOf(term.group(1)), "unit", "WORKING_DAYS", "anchor", "PLAN_ISSUED")
            : body("kind", "FIXED", "date", play.day(task.day("due")).toString());
    }

    /** What is worked on from a later day than the plan's own says so. */
    private Map<String, Object> planned(Entry task, boolean counted) {
        var rule = rule(play, task, counted);
        if (!counted) rule.put("start", play.day(task.day("start")).toString());
        return rule;
    }

    private Participant office() {
        return play.as(told.text("by"));
    }

    private Entry leading() {
        return study.entry("leading_group");
    }

    private void commission() {
        var year = play.day(told.moment("commissioned").toLocalDate()).getYear();
        var view = office().post("/api/studies", body("title", study.text("title"), "kind", told.text("kind"), "year", year,
            "hostOrg", play.id(study.text("host")), "commissionedBy", play.id(study.text("commissioned_by")), "labels", study.texts("labels"),
            "leadingGroupName", leading().text("name"), "leaders", play.ids(leading().texts("members")),
            "inCharge", play.id(leading().text("in_charge")), "office", play.ids(told.texts("office"))));
        play.became(study.text("id"), view.path("id").asString());
    }

    private JsonNode view() {
        return office().get("/api/studies/" + play.id(study.text("id")) + "/work-plan");
    }

    private String path() {
        return "/api/work-plans/" + view().path("id").asString();
    }

    private void submitDraft() {
        var path = path();
        office().act("PUT", path, "", writing());
        office().act(path, "/discussion-draft", Map.of("symposium", true));
        play.became("ev2", view().path("symposiumId").asString());
    }

    private Map<String, Object> writing() {
        var sections = plan.entries("sections").stream().map(one -> body("key", one.text("key"), "heading", one.text("heading"), "text", one.text("text")))
            .toList();
        var groups = study.entries("groups").stream().map(one -> body("key", one.text("id"), "no", one.number("no"), "name", one.text("name"),
            "kind", one.text("kind").equals("master") ? "GENERAL" : "SUB", "duty", plan.entry("duties").text(one.text("id")),
            "lead", play.id(one.text("led_by")), "leadOrg", one.text("kind").equals("master") ? play.id(leading().text("office_support")) : null,
            "members", play.ids(one.texts("members")))).toList();
        var approved = study.in("schedule", "ev3").day("date");
        var schedule = scheduled(study).stream().map(one -> body("key", one.text("id"), "title", one.text("name"), "stage", one.text("stage"),
            "owner", body("type", owner(one), "id", owner(one).equals("GROUP") ? one.text("owner") : play.id(one.text("owner")).toString()),
            "rule", planned(one, approved.equals(one.day("start"))))).toList();
        return body("title", study.in("documents", "doc.plan").text("title"), "sections", sections, "groups", groups, "schedule", schedule,
            "opinionOrgs", play.ids(plan.texts("asked")), "opinionsDue", play.day(plan.day("opinions_due")).toString());
    }

    static String owner(Entry task) {
        return switch (task.text("owner").substring(0, 2)) {
            case "o." -> "ORG";
            case "p." -> "PERSON";
            default -> "GROUP";
        };
    }

    private JsonNode opinion(Entry reply) {
        for (var one : view().path("round").path("opinions")) {
            if (one.path("org").path("id").asString().equals(play.id(reply.text("org")).toString())) return one;
        }
        throw new IllegalStateException("Nobody asked " + reply.text("org"));
    }

    private void reply(Entry said) {
        var opinion = opinion(said);
        play.as(said.text("by")).post("/api/opinions/" + opinion.path("id").asString() + "/reply", body("version", opinion.path("version").asLong(),
            "none", said.text("text") == null, "text", said.text("text")));
    }

    private void revise() {
        for (var said : play.story().entries("replies")) {
            if (said.text("outcome") == null) continue;
            var opinion = opinion(said);
            office().put("/api/opinions/" + opinion.path("id").asString() + "/answer", body("version", opinion.path("version").asLong(),
                "outcome", said.text("outcome"), "reason", said.text("reason")));
        }
        office().act(path(), "/revision", Map.of());
    }

    private void rule(String leader, String act, String outcome) {
        play.as(leader).act(path(), act, body("outcome", outcome, "reason", null));
    }

    /** The paper bears the day on which the meeting passed it, from which its terms are counted. */
    private void issue() {
        var passed = play.day(plan.moment("decided").toLocalDate());
        office().act(path(), "/issue", body("docNumber", plan.text("number") + "〔" + passed.getYear() + "〕1号", "issuedOn", passed.toString()));
    }

    private void appoint() {
        var path = "/api/studies/" + play.id(study.text("id"));
        var appointment = Participant.eventually("the groups", () -> {
            var seen = office().get(path + "/appointment");
            return seen.path("taskKey").isString() && seen.path("groups").size() == study.entries("groups").size() ? seen : null;
        });
        var groups = new ArrayList<Map<String, Object>>();
        for (var group : study.entries("groups")) {
            for (var one : appointment.path("groups")) {
                if (!one.path("name").asString().equals(group.text("name"))) continue;
                play.became(group.text("id"), one.path("id").asString());
                groups.add(body("id", one.path("id").asString(), "lead", play.id(group.text("led_by")), "members", play.ids(group.texts("members"))));
            }
        }
        office().post(path + "/appointment", body("version", appointment.path("version").asLong(), "groups", groups));
    }
}
