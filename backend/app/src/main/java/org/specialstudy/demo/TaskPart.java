package org.specialstudy.demo;

import static org.specialstudy.demo.Play.body;

import java.time.LocalTime;
import java.util.Map;
import org.specialstudy.demo.Scenario.Entry;

/** The tasks of the case, each an assignment: given on its first day, signed for, reported done and closed on the day that the case names. */
final class TaskPart {

    private static final LocalTime GIVEN = LocalTime.of(9, 10);
    private static final LocalTime SIGNED = LocalTime.of(9, 40);
    private static final LocalTime DONE = LocalTime.of(16, 30);
    private static final LocalTime CLOSED = LocalTime.of(17, 30);
    private static final String CLERK = "p.clerk";

    private final Play play;
    private final Entry study;

    TaskPart(Play play, Entry study) {
        this.play = play;
        this.study = study;
    }

    void write(Script script) {
        var planned = PlanPart.scheduled(study).stream().map(one -> one.text("id")).toList();
        for (var task : study.entries("tasks")) {
            if (planned.contains(task.text("id"))) {
                script.at(play.story().entry("plan").moment("signed"), "签收 " + task.text("name"), () -> sign(task));
            } else if (decided(task)) {
                script.at(task.day("start").atTime(CLOSED), "签收 " + task.text("name"), () -> sign(task));
            } else {
                script.at(task.day("start").atTime(GIVEN), "交办 " + task.text("name"), () -> give(task));
                script.at(task.day("start").atTime(SIGNED), "签收 " + task.text("name"), () -> sign(task));
            }
            script.at(task.day("done").atTime(DONE), "办结 " + task.text("name"), () -> complete(task));
            script.at(task.day("done").atTime(CLOSED), "销号 " + task.text("name"), () -> close(task));
        }
        for (var note : play.story().entries("notes")) {
            var task = study.in("tasks", note.text("task"));
            script.at(note.moment("at"), "进展 " + task.text("name"),
                () -> play.as(hand(task)).post(path(task) + "/notes", body("text", note.text("text"))));
        }
    }

    /** A meeting's decision gives it. */
    private boolean decided(Entry task) {
        return play.story().entries("meetings").stream().flatMap(meeting -> meeting.entries("decisions").stream())
            .anyMatch(decision -> task.text("id").equals(decision.text("task")));
    }

    private void give(Entry task) {
        var view = play.as(CLERK).post("/api/studies/" + play.id(study.text("id")) + "/assignments", body("title", task.text("name"),
            "stage", task.text("stage"), "owner", owner(play, task), "helpers", java.util.List.of(), "rule", PlanPart.rule(play, task, true)));
        play.became(task.text("id"), view.path("id").asString());
    }

    static Map<String, Object> owner(Play play, Entry task) {
        return body("type", PlanPart.owner(task), "id", play.id(task.text("owner")));
    }

    private void sign(Entry task) {
        play.as(hand(task)).act(path(task), "/signature", Map.of());
    }

    private void complete(Entry task) {
        play.as(hand(task)).act(path(task), "/completion", body("statement", task.text("name") + "，已办结。"));
    }

    private void close(Entry task) {
        play.as(CLERK).act(path(task), "/review", body("outcome", "CLOSED"));
    }

    /** The one who acts for the owner: a group's lead, the contact of an organisation. */
    private String hand(Entry task) {
        return switch (PlanPart.owner(task)) {
            case "GROUP" -> study.in("groups", task.text("owner")).text("led_by");
            case "ORG" -> contact(play, task.text("owner"));
            default -> task.text("owner");
        };
    }

    static String contact(Play play, String org) {
        return play.story().entries("accounts").stream().filter(one -> org.equals(one.text("contact_of"))).findFirst().orElseThrow().text("id");
    }

    /** What the plan gave has no id here yet: it is found by its title. */
    private String path(Entry task) {
        if (!play.knows(task.text("id"))) play.became(task.text("id"), found(task));
        return "/api/assignments/" + play.id(task.text("id"));
    }

    private String found(Entry task) {
        var list = "/api/studies/" + play.id(study.text("id")) + "/assignments?q=" + Play.encoded(task.text("name"));
        return Participant.eventually("the assignment " + task.text("name"), () -> {
            for (var row : play.as(CLERK).get(list).path("items")) {
                if (row.path("title").asString().equals(task.text("name"))) return row.path("id").asString();
            }
            return null;
        });
    }
}
