package org.specialstudy.demo;

import static org.specialstudy.demo.Play.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.specialstudy.demo.Scenario.Entry;
import tools.jackson.databind.JsonNode;

/**
 * Another study of the case, as a copy for demonstration: a deliberation that has run its whole course, from its plan over what nine
 * organisations wrote for it to its recommendations, each assessed, and the archive. The source names no day of its meeting, so the copy hears
 * them in writing.
 */
final class FinishedStudy {

    private final Play play;
    private final Entry told;
    private final Entry study;

    FinishedStudy(Play play) {
        this.play = play;
        this.told = play.story().entry("finished");
        this.study = play.scenario().in("studies", told.text("study"));
    }

    void write(Script script) {
        var name = " " + study.text("title");
        script.at(told.moment("commissioned"), "立项" + name, () -> EarlyStudy.commission(play, study, told));
        script.at(told.moment("drafted"), "起草方案" + name, this::draft);
        script.at(told.moment("revised"), "修改方案" + name, () -> office().act(plan(), "/revision", Map.of()));
        script.at(told.moment("reviewed"), "审核方案" + name, () -> leader().act(plan(), "/review", body("outcome", "AGREED")));
        script.at(told.moment("decided"), "审议方案" + name, () -> leader().act(plan(), "/decision", body("outcome", "PASSED")));
        script.at(told.moment("issued"), "印发方案" + name, this::issue);
        script.at(told.moment("called"), "征集书面发言" + name, this::call);
        script.at(told.moment("written"), "提交书面发言" + name, this::submit);
        script.at(told.moment("selected"), "遴选书面发言" + name, this::select);
        script.at(told.moment("scheduled"), "书面协商" + name, () -> office().act(consultation(), "/schedule", body("meeting", false)));
        script.at(told.moment("recommended"), "登记建议" + name, this::recommend);
        script.at(told.moment("compiled"), "汇编书面发言" + name, () -> {
            office().act("PUT", consultation(), "/preface", body("preface", told.text("preface")));
            office().act(consultation(), "/compilation", Map.of());
        });
        script.at(told.moment("named"), "明确承办单位" + name, () -> followed(one -> office().act(path(one), "/duty",
            body("lead", play.id(one.text("unit")), "cooperating", List.of(), "days", told.number("days")))));
        script.at(told.moment("replied"), "办理答复" + name, () -> followed(one -> play.as(TaskPart.contact(play, one.text("unit")))
            .post(path(one) + "/replies", body("org", play.id(one.text("unit")), "text", one.text("reply")))));
        script.at(told.moment("assessed"), "评估采纳情况" + name, () -> followed(one -> office().act(path(one), "/assessment",
            body("outcome", "CLOSED", "classCode", one.text("class"), "reason", one.text("reason")))));
        script.at(told.moment("archived"), "归档" + name,
            () -> office().act("/api/studies/" + id() + "/archive", "", body("note", told.text("note"))));
    }

    private Participant office() {
        return play.as(told.text("by"));
    }

    private Participant leader() {
        return play.as(told.text("leader"));
    }

    private String id() {
        return play.id(study.text("id")).toString();
    }

    private JsonNode planned() {
        return office().get("/api/studies/" + id() + "/work-plan");
    }

    private String plan() {
        return "/api/work-plans/" + planned().path("id").asString();
    }

    private void draft() {
        var seen = planned();
        office().act("PUT", plan(), "", body("title", seen.path("title").asString(), "sections", EarlyStudy.sections(seen, told), "groups", List.of(),
            "schedule", List.of(), "opinionOrgs", List.of()));
        office().act(plan(), "/discussion-draft", body("symposium", false));
    }

    private void issue() {
        var day = play.day(told.moment("issued").toLocalDate());
        office().act(plan(), "/issue", body("docNumber", told.text("number") + "〔" + day.getYear() + "〕1号", "issuedOn", day.toString()));
    }

    private String consultation() {
        return "/api/consultations/" + Participant.eventually("the consultation", () -> {
            var items = office().get("/api/studies/" + id() + "/consultations").path("items");
            return items.isEmpty() ? null : items.path(0).path("id").asString();
        });
    }

    private void call() {
        var orgs = study.entries("submissions").stream().map(one -> play.id(one.text("org"))).distinct().toList();
        office().act("PUT", consultation(), "/call", body("title", study.text("title"), "notice", told.text("notice"), "orgs", orgs, "term",
            told.number("term")));
        office().act(consultation(), "/call", Map.of());
    }

    /** Every organisation hands in what it has to say, one of them twice. */
    private void submit() {
        for (var asked : office().get(consultation()).path("asked")) {
            var request = "/api/submission-requests/" + asked.path("id").asString();
            Participant contact = null;
            for (var one : study.entries("submissions")) {
                if (!play.id(one.text("org")).toString().equals(asked.path("org").path("id").asString())) continue;
                contact = play.as(TaskPart.contact(play, one.text("org")));
                var written = contact.post(request + "/submissions", body("version", 0, "title", one.text("title"), "author", told.text("author"),
                    "wish", "WRITTEN", "text", text(one))).path("submission");
                contact.post("/api/submissions/" + written.path("id").asString() + "/receipt", body("version", written.path("version").asLong()));
            }
            if (contact != null) contact.post(request + "/conclusion", Map.of());
        }
    }

    /** What the organisation sees, each of its points with what it means by it, and what it asks for at the end. */
    private String text(Entry submission) {
        var words = told.in("submissions", submission.text("id"));
        var points = words.entry("points");
        var paragraphs = new ArrayList<String>(List.of(words.text("opening")));
        for (var one : recommendations(submission)) paragraphs.add(one.text("text") + "。" + points.text(one.text("id")));
        paragraphs.add(words.text("closing"));
        return String.join("\n", paragraphs);
    }

    private List<Entry> recommendations(Entry submission) {
        return play.scenario().entries("recommendations").stream().filter(one -> submission.text("id").equals(one.text("doc"))).toList();
    }

    private void select() {
        var entries = new ArrayList<Map<String, Object>>();
        var seen = office().get(consultation()).path("submissions");
        for (var one : study.entries("submissions")) {
            for (var row : seen) {
                if (row.path("title").asString().equals(one.text("title"))) {
                    entries.add(body("id", row.path("id").asString(), "version", row.path("version").asLong(), "choice", "WRITTEN"));
                }
            }
        }
        office().put(consultation() + "/selection", Map.of("entries", entries));
        office().act(consultation(), "/selection", Map.of());
    }

    /** Each rests on the words of its submission. */
    private void recommend() {
        var written = office().get("/api/studies/" + id() + "/passages?kind=SUBMISSION");
        for (var submission : study.entries("submissions")) {
            var mine = recommendations(submission);
            if (mine.stream().noneMatch(this::followedUp)) continue;
            var source = office().post("/api/studies/" + id() + "/recommendation-sources",
                body("kind", "SUBMISSION", "title", submission.text("title"), "org", play.id(submission.text("org")))).path("id").asString();
            for (var one : mine) {
                if (!followedUp(one)) continue;
                play.became(one.text("id"), office().post("/api/studies/" + id() + "/recommendations",
                    body("source", source, "text", one.text("text"), "passages", quoted(written, one))).at("/row/id").asString());
            }
        }
    }

    private static List<Map<String, Object>> quoted(JsonNode written, Entry recommendation) {
        return written.valueStream().filter(one -> one.path("text").asString().startsWith(recommendation.text("text"))).limit(1)
            .map(one -> body("kind", "SUBMISSION", "ref", one.path("ref").asString(), "origin", one.path("origin").asString(), "quote",
                one.path("text").asString())).toList();
    }

    private boolean followedUp(Entry recommendation) {
        return told.entries("recommendations").stream().anyMatch(one -> one.text("id").equals(recommendation.text("id")));
    }

    private void followed(Consumer<Entry> does) {
        told.entries("recommendations").forEach(does);
    }

    private String path(Entry recommendation) {
        return "/api/recommendations/" + play.id(recommendation.text("id"));
    }
}
