package org.specialstudy.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Attachments over HTTP: brought, seen, taken away, refused. */
@SystemTest
class DocumentIT {

    @Autowired
    ApplicationContext context;

    House house;
    UUID study;

    @BeforeEach
    void newStudy() {
        house = new House(context);
        study = house.commissioned();
    }

    @Test
    void a_paper_is_brought_listed_read_and_removed_by_whoever_brought_it() {
        var paper = house.ok(bring(house.clerk, "省委交办函.txt", "关于开展专题研究".getBytes(StandardCharsets.UTF_8)));
        assertThat(paper.get("type").asString()).isEqualTo("text/plain");
        assertThat(paper.get("size").asLong()).isEqualTo(24);
        assertThat(paper.get("removable").asBoolean()).isTrue();

        var read = house.as(house.chair).get(content(paper.get("id").asString()));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.raw().body()).isEqualTo("关于开展专题研究");
        assertThat(read.raw().headers().firstValue("Content-Disposition")).get().asString()
            .startsWith("attachment").contains(URLEncoder.encode("省委交办函", StandardCharsets.UTF_8));
        assertThat(read.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(read.raw().headers().firstValue("Cache-Control")).get().asString().contains("no-store");

        assertThat(house.as(house.secondClerk).delete("/api/documents/" + paper.get("id").asString()).code()).isEqualTo("document-not-yours");
        assertThat(house.as(house.clerk).delete("/api/documents/" + paper.get("id").asString()).status()).isEqualTo(204);
        assertThat(house.as(house.clerk).get(content(paper.get("id").asString())).status()).isEqualTo(404);
        assertThat(house.as(house.clerk).get("/api/studies/" + study + "/documents").body().size()).isZero();
    }

    @Test
    void papers_are_for_the_people_of_the_study() {
        var paper = house.ok(bring(house.clerk, "a.txt", "a".getBytes())).get("id").asString();

        assertThat(house.as(house.stranger).get(content(paper)).status()).isEqualTo(404);
        assertThat(house.as(house.stranger).delete("/api/documents/" + paper).status()).isEqualTo(404);
        assertThat(house.as(house.contact).get("/api/documents?ownerType=STUDY&ownerId=" + study).status()).isEqualTo(404);
        assertThat(bring(house.stranger, "a.txt", "a".getBytes()).status()).isEqualTo(404);
        assertThat(bring(house.chair, "a.txt", "a".getBytes()).code()).isEqualTo("document-not-yours-to-add");
        assertThat(house.as(house.clerk).get("/api/documents?ownerType=NOTHING&ownerId=" + study).status()).isEqualTo(404);
        assertThat(house.as(house.clerk).get("/api/documents?ownerType=STUDY&ownerId=" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void what_must_not_be_kept_is_refused_with_a_sentence() {
        assertThat(bring(house.clerk, "a.exe", "MZ".getBytes()).code()).isEqualTo("document-type");
        assertThat(bring(house.clerk, "a.pdf", "MZ".getBytes()).code()).isEqualTo("document-type-mismatch");
        assertThat(bring(house.clerk, "a.txt", new byte[0]).code()).isEqualTo("document-empty");
        assertThat(bring(house.clerk, "a.txt", "机密★1年".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("classified-mark");
        assertThat(bring(house.clerk, "秘密★方案.txt", "a".getBytes()).code()).isEqualTo("classified-mark");
        assertThat(house.as(house.clerk).get("/api/studies/" + study + "/documents").body().size()).isZero();
    }

    private Visitor.Answer bring(UUID person, String name, byte[] content) {
        return house.as(person).upload("/api/documents?ownerType=STUDY&ownerId=" + study, name, content);
    }

    private static String content(String paper) {
        return "/api/documents/" + paper + "/content";
    }
}
