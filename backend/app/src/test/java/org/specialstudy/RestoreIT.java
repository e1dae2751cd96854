package org.specialstudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Database, broker and files are copied as one: whoever loses the data folder goes on with the copy as if nothing had happened. */
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONTACT = "jyt";             // of a department that the demonstration asks and that has not answered

    private final LaunchedSystem system = new LaunchedSystem();

    @AfterEach
    void nothingIsLeft() throws IOException {
        system.close();
    }

    @Test
    void a_lost_data_folder_comes_back_from_its_copy_with_passwords_papers_and_an_open_task_that_can_be_finished() throws Exception {
        system.run();
        var password = password();
        var contact = new Visitor(system.address()).signedIn(CONTACT, password);
        var task = await().atMost(PATIENCE).until(() -> row(contact, "mine"), found -> found != null);
        var id = task.get("refs").get("opinionId").asString();
        var opinion = "/api/opinions/" + id;
        var paper = pdf();
        var attachment = ok(contact.upload("/api/documents?ownerType=OPINION&ownerId=" + id, "修改建议.pdf", paper));

        system.stop();
        var copy = system.folder().resolve("copy.tar.gz").toString();
        assertThat(system.make("backup", "FILE", copy)).contains("the copy is complete");
        system.loseDataFolder();
        assertThat(system.make("restore", "FILE", copy)).contains("restored");
        system.run();

        var again = new Visitor(system.address()).signedIn(CONTACT, password);
        assertThat(row(again, "mine").get("taskKey")).isEqualTo(task.get("taskKey"));
        assertThat(again.download("/api/documents/" + attachment.get("id").asString() + "/content")).isEqualTo(paper);

        var version = ok(again.get(opinion)).get("opinion").get("version").asLong();
        ok(again.post(opinion + "/reply", Map.of("version", version, "none", false, "text", "建议增加人才培养的内容，详见附件。")));
        await().atMost(PATIENCE).until(() -> state(again, task), "ENDED"::equals);
        assertThat(row(again, "mine")).isNull();
        assertThat(row(again, "done").get("taskKey")).isEqualTo(task.get("taskKey"));
        assertThat(ok(again.get(opinion)).get("opinion").get("state").asString()).isEqualTo("GIVEN");
    }

    private String password() throws IOException {
        return Files.readAllLines(system.dataFolder().resolve("first-start.txt")).stream()
            .filter(line -> line.startsWith(CONTACT + "\t")).map(line -> line.split("\t")[1]).findFirst().orElseThrow();
    }

    /** The contact's only task in this box, or null. */
    private static JsonNode row(Visitor contact, String box) {
        var rows = ok(contact.get("/api/inbox?box=" + box)).get("rows");
        assertThat(rows.size()).isLessThan(2);
        assertThat(rows).allMatch(row -> row.get("elementId").asString().equals("UserTask_AnswerOpinion"));
        return rows.get(0);
    }

    private static String state(Visitor contact, JsonNode task) {
        return ok(contact.get("/api/tasks/" + task.get("taskKey").asString())).get("state").asString();
    }

    private static JsonNode ok(Visitor.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
        return answer.body();
    }

    /** Begins as one does; what follows is every kind of byte. */
    private static byte[] pdf() {
        var content = new byte[300_000];
        new Random(7).nextBytes(content);
        var file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(content);
        return file.toByteArray();
    }
}
