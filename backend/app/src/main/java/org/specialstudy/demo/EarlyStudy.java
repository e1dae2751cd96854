package org.specialstudy.demo;

import static org.specialstudy.demo.Play.body;

import java.util.List;
import java.util.Map;
import org.specialstudy.demo.Scenario.Entry;
import tools.jackson.databind.JsonNode;

/** Another study of the case, as a copy for demonstration: it has just been set up, and its plan is being drafted. */
final class EarlyStudy {

    static final String LABEL = "演示副本";

    private final Play play;
    private final Entry told;
    private final Entry study;

    EarlyStudy(Play play) {
        this.play = play;
        this.told = play.story().entry("early");
        this.study = play.scenario().in("studies", told.text("study"));
    }

    void write(Script script) {
        script.at(told.moment("commissioned"), "立项 " + study.text("title"), () -> commission(play, study, told));
        script.at(told.moment("drafted"), "起草方案 " + study.text("title"), this::draft);
    }

    static void commission(Play play, Entry study, Entry told) {
        var leader = play.id(told.text("leader"));
        var view = play.as(told.text("by")).post("/api/studies", body("title", study.text("title"), "kind", told.text("kind"),
            "year", play.day(told.moment("commissioned").toLocalDate()).getYear(), "hostOrg", play.id(study.text("host")), "labels", List.of(LABEL),
            "leadingGroupName", told.text("leading_group"), "leaders", List.of(leader), "inCharge", leader, "office", List.of()));
        play.became(study.text("id"), view.path("id").asString());
    }

    /** The chapters that a plan usually has, those filled of which the story tells. */
    static List<Map<String, Object>> sections(JsonNode plan, Entry told) {
        return plan.path("sections").valueStream().map(one -> {
            var key = one.path("key").asString();
            var text = told.entries("texts").stream().filter(said -> key.equals(said.text("key"))).findFirst().map(said -> said.text("text"))
                .orElse(told.text("text") == null ? "" : told.text("text"));
            return body("key", key, "heading", one.path("heading").asString(), "text", text);
        }).toList();
    }

    private void draft() {
        var office = play.as(told.text("by"));
        var plan = office.get("/api/studies/" + play.id(study.text("id")) + "/work-plan");
        office.act("PUT", "/api/work-plans/" + plan.path("id").asString(), "", body("title", plan.path("title").asString(),
            "sections", sections(plan, told), "groups", List.of(), "schedule", List.of(), "opinionOrgs", List.of()));
    }
}
