package org.specialstudy.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.Visitor;
import tools.jackson.databind.JsonNode;

/** Database, broker and files are copied as one: whoever loses the data folder goes on with the copy as if nothing had happened. */
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TITLE = "Study-that-comes-back";
    private static final String REVISE = "UserTask_ReviseWorkPlan";

    private final LaunchedSystem system = new LaunchedSystem();

    @AfterEach
    void nothingIsLeft() throws IOException {
        system.close();
    }

    @Test
    void a_lost_data_folder_comes_back_from_its_copy_with_passwords_papers_and_an_open_task_that_can_be_finished() throws Exception {
        system.run();
        var staff = new Staff(system.address(), system.dataFolder());
        var password = staff.password(Staff.CLERK);
        var end = Instant.now().plus(PATIENCE);
        var course = new StudyCourse(staff.cast(), new StudyCourse.Told(), TITLE, () -> Instant.now().isAfter(end));
        var study = course.commission();
        course.write();
        var clerk = new Visitor(system.address()).signedIn(Staff.CLERK, password);
        var task = await().atMost(PATIENCE).until(() -> row(clerk, "mine"), found -> found != null);
        var plan = ok(clerk.get("/api/studies/" + study + "/work-plan")).get("id").asString();
        var paper = pdf();
        var attachment = ok(clerk.upload("/api/documents?ownerType=WORK_PLAN&ownerId=" + plan, "调研提纲.pdf", paper));

        system.stop();
        var copy = system.folder().resolve("copy.tar.gz").toString();
        assertThat(system.make("backup", "FILE", copy)).contains("the copy is complete");
        system.loseDataFolder();
        assertThat(system.make("restore", "FILE", copy)).contains("restored");
        system.run();

        var again = new Visitor(system.address()).signedIn(Staff.CLERK, password);
        assertThat(row(again, "mine").get("taskKey")).isEqualTo(task.get("taskKey"));
        assertThat(again.download("/api/documents/" + attachment.get("id").asString() + "/content")).isEqualTo(paper);

        var version = ok(again.get("/api/studies/" + study + "/work-plan")).get("version").asLong();
        ok(again.post("/api/work-plans/" + plan + "/discussion-draft", Map.of("version", version)));
        await().atMost(PATIENCE).until(() -> state(again, task), "ENDED"::equals);
        assertThat(row(again, "done").get("taskKey")).isEqualTo(task.get("taskKey"));
        await().atMost(PATIENCE).until(() -> row(again, "mine"), next -> next != null && next.get("elementId").asString().equals(REVISE));
    }

    /** The clerk's only task in this box, or null. */
    private static JsonNode row(Visitor clerk, String box) {
        var rows = ok(clerk.get("/api/inbox?box=" + box)).get("rows");
        assertThat(rows.size()).isLessThan(2);
        return rows.get(0);
    }

    private static String state(Visitor clerk, JsonNode task) {
        return ok(clerk.get("/api/tasks/" + task.get("taskKey").asString())).get("state").asString();
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
