package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.House.path;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Which of a plan's papers go along to the organisations that are asked about it, and who reads them then. */
@SystemTest
class SharedPapersIT {

    @Autowired
    ApplicationContext context;

    House house;
    UUID study;
    String plan;

    @BeforeEach
    void aStudyWithAPlanInDraft() {
        house = new House(context);
        study = house.commissioned();
        plan = house.plan(study).get("id").asString();
    }

    @Test
    void a_contact_reads_what_the_office_sent_along_and_nothing_else() {
        var sent = paper("分工表.txt");
        var kept = paper("内部说明.txt");
        assertThat(sent.get("shared").asBoolean()).as("none unless the office says so").isFalse();
        assertThat(share(house.clerk, sent, true).body().get("shared").asBoolean()).isTrue();
        assertThat(content(house.contact, sent)).as("nothing has been sent yet").isEqualTo(404);

        ask();

        var task = house.ok(house.as(house.contact).get("/api/opinions/" + opinion()));
        assertThat(names(task.get("attachments"))).containsExactly("分工表.txt");
        assertThat(house.as(house.contact).get("/api/documents/" + id(sent) + "/content").raw().body()).isEqualTo("内容");
        assertThat(content(house.contact, kept)).isEqualTo(404);
        assertThat(house.as(house.contact).get("/api/documents?ownerType=WORK_PLAN&ownerId=" + plan).status()).isEqualTo(404);
        assertThat(house.as(house.contact).get("/api/studies/" + study + "/documents").status()).isEqualTo(404);
        for (var outsider : List.of(house.otherContact, house.stranger, house.lead)) {
            assertThat(content(outsider, sent)).isEqualTo(404);
            assertThat(share(outsider, sent, false).status()).isEqualTo(404);
        }
        assertThat(share(house.contact, sent, false).status()).isEqualTo(404);
        assertThat(house.as(house.contact).delete("/api/documents/" + id(sent)).status()).isEqualTo(403);

        share(house.secondClerk, kept, true);
        assertThat(content(house.contact, kept)).as("sent after").isEqualTo(200);
        share(house.secondClerk, kept, false);
        assertThat(content(house.contact, kept)).as("and taken back while the round runs").isEqualTo(404);
    }

    @Test
    void only_the_office_chooses_and_only_until_the_round_is_over() {
        var paper = paper("分工表.txt");
        assertThat(share(house.chair, paper, true).code()).isEqualTo("document-not-yours-to-share");
        assertThat(house.as(house.chair).get("/api/documents?ownerType=WORK_PLAN&ownerId=" + plan).body().get(0).get("sharable").asBoolean()).isFalse();
        assertThat(house.as(house.clerk).get("/api/documents?ownerType=WORK_PLAN&ownerId=" + plan).body().get(0).get("sharable").asBoolean()).isTrue();
        var ofStudy = house.ok(house.as(house.clerk).upload("/api/documents?ownerType=STUDY&ownerId=" + study, "函.txt", "函".getBytes()));
        assertThat(share(house.clerk, ofStudy, true).code()).as("a paper of the study belongs to no text").isEqualTo("document-not-yours-to-share");

        house.revising(study);

        assertThat(share(house.clerk, paper, true).code()).isEqualTo("document-not-yours-to-share");
        assertThat(house.as(house.clerk).get("/api/documents?ownerType=WORK_PLAN&ownerId=" + plan).body().get(0).get("sharable").asBoolean()).isFalse();
    }

    private void ask() {
        var saved = house.ok(house.as(house.clerk).put(path(house.plan(study), ""), house.writing(house.plan(study), house.bureau)));
        house.ok(house.as(house.clerk).post(path(saved, "/discussion-draft"), house.version(saved)));
    }

    private String opinion() {
        return house.plan(study).at("/round/opinions/0/id").asString();
    }

    private JsonNode paper(String name) {
        return house.ok(house.as(house.clerk).upload("/api/documents?ownerType=WORK_PLAN&ownerId=" + plan, name, "内容".getBytes(StandardCharsets.UTF_8)));
    }

    private org.specialstudy.Visitor.Answer share(UUID person, JsonNode paper, boolean shared) {
        return house.as(person).put("/api/documents/" + id(paper) + "/sharing", Map.of("shared", shared));
    }

    private int content(UUID person, JsonNode paper) {
        return house.as(person).get("/api/documents/" + id(paper) + "/content").status();
    }

    private static String id(JsonNode paper) {
        return paper.get("id").asString();
    }

    private static List<String> names(JsonNode papers) {
        return papers.findValuesAsString("name").stream().filter(name -> name.endsWith(".txt")).toList();
    }
}
