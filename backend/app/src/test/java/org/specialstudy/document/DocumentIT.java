package org.specialstudy.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attachments over HTTP: brought, seen, taken away, refused. */
@SystemTest
class DocumentIT {

    @Autowired
    ApplicationContext context;

    private static final long LIMIT = 200L * 1024 * 1024;

    @Autowired
    JdbcClient jdbc;

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
        assertThat(jdbc.sql("select details->>'refused' || ' ' || success || ' ' || person_id || ' ' || (details->>'study') || details::text "
            + "from audit.entry where action = 'document.blocked' and target = :study order by id").param("study", study.toString()).query(String.class).list())
            .as("the auditor is told where and by whom, not what").hasSize(2)
            .allSatisfy(entry -> assertThat(entry).startsWith("classified-mark false " + house.clerk + " " + study).doesNotContain("方案", "★"));
    }

    @Test
    void a_file_as_large_as_is_allowed_is_taken_and_a_larger_one_refused_in_words() {
        var address = "/api/documents?ownerType=STUDY&ownerId=" + study;
        var taken = house.as(house.clerk).upload(address, "大附件.txt", new Blanks(LIMIT), LIMIT);
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(201);
        assertThat(taken.body().get("size").asLong()).isEqualTo(LIMIT);
        var refused = house.as(house.clerk).upload(address, "过大.txt", new Blanks(LIMIT + 1), LIMIT + 1);
        assertThat(refused.status()).isIn(413, 422);
        assertThat(refused.code()).isIn("upload-too-large", "document-too-large");
        assertThat(refused.body().get("detail").asString()).isNotBlank();
        var files = "/api/studies/" + study + "/documents";
        assertThat(house.as(house.clerk).get(files).body().size()).isEqualTo(1);
        assertThat(house.as(house.clerk).get(files + "?owner=STUDY&q=.txt&sort=-name").body().size()).isEqualTo(1);
        assertThat(house.as(house.clerk).get(files + "?owner=MEETING").body().size()).isZero();
        assertThat(house.as(house.clerk).get(files + "?sort=sha256").code()).isEqualTo("sort-unknown");
    }

    /** So many spaces, made as they are read. */
    private static final class Blanks extends InputStream {

        private long left;

        Blanks(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) return -1;
            var now = (int) Math.min(length, left);
            Arrays.fill(buffer, from, from + now, (byte) ' ');
            left -= now;
            return now;
        }
    }

    private Visitor.Answer bring(UUID person, String name, byte[] content) {
        return house.as(person).upload("/api/documents?ownerType=STUDY&ownerId=" + study, name, content);
    }

    private static String content(String paper) {
        return "/api/documents/" + paper + "/content";
    }
}
