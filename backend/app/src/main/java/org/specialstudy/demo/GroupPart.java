package org.specialstudy.demo;

import static org.specialstudy.demo.Play.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.demo.Scenario.Entry;

/** What the topic groups write: their outlines, the end of their research, their reports, and the overall report of the general group. */
final class GroupPart {

    private final Play play;
    private final Entry study;
    private final Entry reports;

    GroupPart(Play play, Entry study) {
        this.play = play;
        this.study = study;
        this.reports = play.story().entry("reports");
    }

    void write(Script script) {
        var inCharge = study.entry("leading_group").text("in_charge");
        for (var said : play.story().entries("outlines")) {
            var group = study.in("groups", said.text("group"));
            var lead = group.text("led_by");
            script.at(said.moment("submitted"), "报送研究提纲 " + group.text("name"), () -> submit(said, lead));
            script.at(said.moment("agreed"), "审定研究提纲 " + group.text("name"),
                () -> play.as(inCharge).act(path(said), "/outline-review", body("outcome", "AGREED")));
            script.at(said.moment("concluded"), "结束调研 " + group.text("name"),
                () -> play.as(lead).act(path(said), "/research-conclusion", body("text", "调研任务完成，转入报告起草。")));
        }
        for (var task : study.entries("tasks")) {
            if (!task.text("id").startsWith("t09.")) continue;
            var lead = study.in("groups", task.text("owner")).text("led_by");
            script.at(task.day("done").atTime(15, 0), task.text("name"), () -> sendReport(task.text("owner"), lead));
            script.at(reports.moment("accepted"), "审定初步报告 " + task.text("owner"), () -> decide(task.text("owner"), "ACCEPTED", null));
        }
        var general = study.in("groups", "g0").text("led_by");
        script.at(study.in("tasks", "t10").day("done").atTime(15, 0), "总课题组综合初步成果", () -> sendReport(null, general));
        script.at(reports.moment("returned"), "领导小组退回修改", () -> decide(null, "RETURNED", reports.text("returned_reason")));
        script.at(study.in("tasks", "t11").day("done").atTime(15, 0), "按审核意见修改报告", () -> play.as(general).act(report(null), "/revision", Map.of()));
        script.at(reports.moment("final"), "总报告定稿", () -> decide(null, "ACCEPTED", null));
    }

    private String path(Entry said) {
        return "/api/groups/" + play.id(said.text("group"));
    }

    private void submit(Entry said, String lead) {
        var points = new ArrayList<Map<String, Object>>();
        for (var point : said.entries("points")) {
            var id = UUID.randomUUID().toString();
            play.became(said.text("group") + "/" + points.size(), id);
            points.add(body("id", id, "level", point.number("level"), "text", point.text("text")));
        }
        play.as(said.text("by")).act("PUT", path(said), "/outline", body("points", points, "plan", List.of(), "schedule", List.of(), "guests", List.of()));
        play.as(lead).act(path(said), "/outline-submission", Map.of());
    }

    private void sendReport(String group, String writer) {
        var path = report(group);
        for (var chapter : play.as(writer).get(path).path("chapters")) {
            if (chapter.path("length").asInt() > 0) continue;
            play.as(writer).put(path + "/chapters/" + chapter.path("id").asString(), body("version", chapter.path("version").asLong(),
                "heading", chapter.path("heading").asString(), "html", "<p>" + reports.text("chapter") + "</p>"));
        }
        play.as(writer).act(path, "/draft", Map.of());
    }

    private void decide(String group, String outcome, String reason) {
        play.as(reports.text("accepted_by")).act(report(group), "/decision", body("outcome", outcome, "reason", reason));
    }

    /** The report of this group, or the overall one, as soon as its process has opened it. */
    private String report(String group) {
        var all = "/api/studies/" + play.id(study.text("id")) + "/reports";
        return Participant.eventually("the report of " + group, () -> {
            for (var row : play.as("p.clerk").get(all)) {
                var of = row.path("group").path("id").asString("");
                if (group == null ? row.path("kind").asString().equals("OVERALL") : of.equals(play.id(group).toString())) {
                    return "/api/reports/" + row.path("id").asString();
                }
            }
            return null;
        });
    }
}
