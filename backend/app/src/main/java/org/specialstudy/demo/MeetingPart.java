package org.specialstudy.demo;

import static org.specialstudy.demo.Play.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.specialstudy.demo.Scenario.Entry;

/** The meetings of the case: called, prepared, replied to, held with statements and decisions, minuted, checked, approved. */
final class MeetingPart {

    private static final String CLERK = "p.clerk";

    private final Play play;
    private final Entry study;

    MeetingPart(Play play, Entry study) {
        this.play = play;
        this.study = study;
    }

    void write(Script script) {
        for (var said : play.story().entries("meetings")) {
            var event = study.in("schedule", said.text("event"));
            var name = " " + event.text("title");
            var fromPlan = said.text("kind").equals("SYMPOSIUM");
            script.at(said.moment("prepared"), "召集" + name, () -> prepare(said, event, fromPlan));
            script.at(said.moment("prepared").plusHours(1), "回复邀请" + name, () -> reply(said));
            script.at(said.moment("held"), "召开" + name, () -> hold(said));
            script.at(said.moment("circulated"), "纪要征求参会人意见" + name, () -> play.as(said.text("by")).act(path(said), "/minutes/circulation", Map.of()));
            script.at(said.moment("corrected"), "核对纪要" + name, () -> correct(said));
            script.at(said.moment("submitted"), "纪要送审" + name, () -> play.as(said.text("by")).act(path(said), "/minutes/submission", Map.of()));
            script.at(said.moment("approved"), "纪要审定" + name,
                () -> play.as(said.text("approver")).act(path(said), "/minutes/approval", body("outcome", "APPROVED")));
        }
    }

    private String path(Entry said) {
        return "/api/meetings/" + play.id(said.text("event"));
    }

    private void prepare(Entry said, Entry event, boolean fromPlan) {
        var host = play.as(said.text("by"));
        if (!fromPlan) {
            play.became(said.text("event"), host.post("/api/studies/" + play.id(study.text("id")) + "/meetings",
                body("kind", said.text("kind"), "title", event.text("title"), "groupId", play.id(said.text("group")))).path("id").asString());
        }
        host.act("PUT", path(said), "", body("kind", said.text("kind"), "title", event.text("title"),
            "convenors", said.texts("convenors").stream().map(name -> body("name", name)).toList(),
            "startsAt", play.moment(said.moment("from")).toString(), "endsAt", play.moment(said.moment("to")).toString(),
            "place", said.text("place"), "chair", play.id(said.text("chair")), "agenda", agenda(said), "invitations", invited(said)));
        host.act(path(said), "/invitation", Map.of());
    }

    private List<Map<String, Object>> agenda(Entry said) {
        var lines = said.entries("agenda");
        var agenda = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            var id = UUID.randomUUID().toString();
            play.became(said.text("event") + "/" + agenda.size(), id);
            agenda.add(body("id", id, "kind", line.text("kind"), "title", line.text("title"), "presenterId", play.id(line.text("by")),
                "minutes", line.number("minutes")));
        }
        return agenda;
    }

    private List<Map<String, Object>> invited(Entry said) {
        var invited = new ArrayList<Map<String, Object>>();
        said.texts("people").forEach(one -> invited.add(body("kind", "PERSON", "personId", play.id(one))));
        said.texts("orgs").forEach(one -> invited.add(body("kind", "ORGANISATION", "orgId", play.id(one))));
        said.texts("categories").forEach(one -> invited.add(body("kind", "CATEGORY", "category", one)));
        return invited;
    }

    private void reply(Entry said) {
        each(said, "UserTask_AnswerInvitation", (who, invitation) -> who.post(path(said) + "/invitations/" + invitation + "/reply", body("reply", "ATTEND")));
    }

    /** Everybody who was there agrees; nobody waits for the end of the time. */
    private void correct(Entry said) {
        each(said, "UserTask_CorrectMinutes", (who, invitation) -> who.post(path(said) + "/corrections", Map.of("corrections", List.of())));
    }

    /** Every person and every organisation's contact, as soon as they find the task in their inbox. */
    private void each(Entry said, String task, BiConsumer<Participant, String> does) {
        for (var one : play.as(said.text("by")).get(path(said)).path("invitations")) {
            var invitation = one.path("id").asString();
            said.texts("people").stream().filter(key -> is(one, "person", key)).findFirst()
                .or(() -> said.texts("orgs").stream().filter(key -> is(one, "org", key)).map(key -> TaskPart.contact(play, key)).findFirst())
                .ifPresent(key -> {
                    play.as(key).awaitTask(task, "invitationId", invitation);
                    does.accept(play.as(key), invitation);
                });
        }
    }

    private boolean is(tools.jackson.databind.JsonNode invitation, String field, String key) {
        return invitation.path(field).path("id").asString("").equals(play.id(key).toString());
    }

    private void hold(Entry said) {
        var host = play.as(said.text("by"));
        var roll = new ArrayList<Map<String, Object>>();
        host.get(path(said)).path("invitations").forEach(one -> roll.add(body("invitation", one.path("id").asString(), "present", true)));
        host.put(path(said) + "/attendance", Map.of("attendance", roll));
        for (var one : said.entries("statements")) {
            host.post(path(said) + "/statements", body("lineId", line(said, one), "speakerId", play.id(one.text("by")), "speaker", one.text("speaker"),
                "text", one.text("text")));
        }
        for (var one : said.entries("decisions")) {
            var decision = host.post(path(said) + "/decisions", body("lineId", line(said, one), "text", one.text("text"))).path("id").asString();
            if (one.text("task") != null) give(said, study.in("tasks", one.text("task")), decision);
        }
        host.act(path(said), "/sitting", Map.of());
    }

    private void give(Entry said, Entry task, String decision) {
        var given = play.as(CLERK).post(path(said) + "/decisions/" + decision + "/assignment", body("title", task.text("name"),
            "owner", TaskPart.owner(play, task), "helpers", List.of(), "rule", PlanPart.rule(play, task, true)));
        play.became(task.text("id"), given.path("assignmentId").asString());
    }

    private UUID line(Entry said, Entry of) {
        return play.id(said.text("event") + "/" + of.text("line"));
    }
}
