package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.House.path;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.specialstudy.TestSystem;
import org.specialstudy.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Many people press at the same moment. */
@SystemTest
class RushIT {

    private static final int PRESSES = 12;

    @Autowired
    ApplicationContext context;

    @Test
    void of_many_who_submit_the_same_revision_one_wins_and_the_others_are_told_so_in_words() throws Exception {
        var house = new House(context);
        var study = house.commissioned();
        var revising = revisingAfterARound(house, study);
        var before = deadlocks();

        var answers = atOnce(press -> office(house, press).post(path(revising, "/revision"), house.version(revising)));

        oneWins(answers);
        var inReview = house.awaitTask(study, "REVIEW");
        assertThat(inReview.get("versions")).hasSize(2);
        oneWins(atOnce(press -> house.as(house.vice).post(path(inReview, "/review"), house.version(inReview, "outcome", "RETURNED", "reason", "请再改"))));
        assertThat(house.awaitTask(study, "REVISING").get("rulings")).hasSize(1);
        assertThat(deadlocks()).isEqualTo(before);
    }

    @Test
    void a_withdrawal_among_the_presses_waits_for_its_turn() throws Exception {
        var house = new House(context);
        var study = house.commissioned();
        var revising = revisingAfterARound(house, study);
        var view = house.as(house.clerk).get("/api/studies/" + study).body();
        var before = deadlocks();

        var answers = atOnce(press -> press % 2 == 0
            ? office(house, press).post(path(revising, "/revision"), house.version(revising))
            : house.as(house.vice).post("/api/studies/" + study + "/withdrawal", house.version(view, "reason", "另有安排")));

        assertThat(answers).extracting(Visitor.Answer::status).containsOnly(200, 409);
        assertThat(answers).extracting(Visitor.Answer::code).isSubsetOf("", "changed-meanwhile", "study-withdrawn");
        assertThat(deadlocks()).isEqualTo(before);
    }

    private static void oneWins(List<Visitor.Answer> answers) {
        assertThat(answers).extracting(Visitor.Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(PRESSES - 1).allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo("changed-meanwhile");
            assertThat(refused.body().get("detail").asString()).isNotBlank();
        });
    }

    private static Visitor office(House house, int press) {
        return house.as(press % 4 == 0 ? house.clerk : house.secondClerk);
    }

    /** With a paper and an answered round, so that a submission has all the rows to write that it can have. */
    private static JsonNode revisingAfterARound(House house, UUID study) {
        var saved = house.ok(house.as(house.clerk).put(path(house.plan(study), ""), house.writing(house.plan(study), house.bureau)));
        house.ok(house.as(house.clerk).post(path(saved, "/discussion-draft"), house.version(saved)));
        var opinion = "/api/opinions/" + house.plan(study).at("/round/opinions/0/id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> house.as(house.contact).post(opinion + "/reply",
            Map.of("version", house.as(house.contact).get(opinion).body().at("/opinion/version").asLong(), "none", true, "text", "")).status() == 200);
        var revising = house.awaitTask(study, "REVISING");
        house.ok(house.as(house.clerk).upload("/api/documents?ownerType=WORK_PLAN&ownerId=" + revising.get("id").asString(), "附件.txt", "附件".getBytes()));
        house.as(house.secondClerk);
        house.as(house.vice);
        return revising;
    }

    private interface Press {

        Visitor.Answer by(int number);
    }

    private static List<Visitor.Answer> atOnce(Press press) throws Exception {
        var together = new CyclicBarrier(PRESSES);
        try (var pool = Executors.newFixedThreadPool(PRESSES)) {
            var pressed = pool.invokeAll(IntStream.range(0, PRESSES).mapToObj(number -> (Callable<Visitor.Answer>) () -> {
                together.await();
                return press.by(number);
            }).toList());
            return pressed.stream().map(answer -> answer.resultNow()).toList();
        }
    }

    private static long deadlocks() throws IOException {
        try (var lines = Files.lines(TestSystem.dataFolder().resolve("postgres/postgres.log"))) {
            return lines.filter(line -> line.contains("deadlock detected")).count();
        }
    }
}
