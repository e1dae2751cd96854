package org.specialstudy.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.StudyCase.ok;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.StudyCase;
import org.specialstudy.StudyCase.Asked;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees an opinion and who may say something about it, through the interface. */
@SystemTest
class OpinionIT {

    @Autowired
    ApplicationContext application;
    @Autowired
    BusinessClock clock;

    private StudyCase study;
    private Asked science;
    private Asked industry;
    private String path;

    @BeforeEach
    void twoOrganisationsAreAsked() {
        clock.moveTo(BrokerClock.now());
        study = new StudyCase(application);
        science = study.organisation("省科技厅");
        industry = study.organisation("省工信厅");
        study.written(study.today().plusDays(10), science, industry).draftSubmitted();
        study.awaitAsked(2);
        path = "/api/opinions/" + study.opinionOf(science).path("id").asString();
    }

    @AfterEach
    void theStudyEnds() {
        study.withdrawn();
        clock.reset();
    }

    @Test
    void the_contact_reads_the_text_as_it_was_sent_and_may_give_an_opinion() {
        var task = ok(science.contact().get(path));

        assertThat(task.path("actions").toString()).isEqualTo("[\"give\"]");
        assertThat(task.at("/text/sections/0/text").asString()).isEqualTo("算力、算法、数据。");
        assertThat(task.at("/text/no").asInt()).isEqualTo(1);
        assertThat(task.path("endsAt").asString()).endsWith("Z");
        assertThat(task.at("/opinion/state").asString()).isEqualTo("WAITING");

        var mine = application.getBean(JdbcClient.class).sql("select task_key::text from engine.task_candidate where candidate = ?")
            .param("contact@" + science.org()).query(String.class).single();
        assertThat(ok(science.contact().get("/api/tasks/" + mine)).path("studyReadable").asBoolean()).as("asked from outside").isFalse();
        assertThat(ok(study.office.get("/api/tasks/" + mine)).path("studyReadable").asBoolean()).isTrue();
    }

    @Test
    void the_office_and_the_leaders_read_it_and_nobody_else_learns_that_it_exists() {
        assertThat(ok(study.office.get(path)).path("actions")).isEmpty();
        assertThat(study.inCharge.get(path).status()).isEqualTo(200);
        assertThat(study.leader.get(path).status()).isEqualTo(200);
        assertThat(industry.contact().get(path).status()).isEqualTo(404);
        assertThat(industry.contact().post(path + "/reply", Map.of("version", 0, "none", true)).status()).isEqualTo(404);
        var stranger = study.signedIn(study.person("其他工作人员"), "stranger");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.put(path + "/answer", Map.of("version", 0, "outcome", "ADOPTED")).status()).isEqualTo(404);
        assertThat(Visitor.at(application.getEnvironment()).get(path).status()).isEqualTo(401);
    }

    @Test
    void only_the_contact_replies_once_and_with_words() {
        assertThat(study.office.post(path + "/reply", Map.of("version", 0, "none", true)).code()).isEqualTo("opinion-not-yours");
        var empty = science.contact().post(path + "/reply", Map.of("version", 0, "none", false, "text", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body().at("/errors/0/field").asString()).isEqualTo("text");
        var marked = science.contact().post(path + "/reply", Map.of("version", 0, "none", false, "text", "机密★ 内容"));
        assertThat(marked.code()).isEqualTo("classified-mark");

        var given = ok(science.contact().post(path + "/reply", Map.of("version", 0, "none", false, "text", "建议补充。")));

        assertThat(given.at("/opinion/state").asString()).isEqualTo("GIVEN");
        assertThat(given.path("actions")).isEmpty();
        var stale = science.contact().post(path + "/reply", Map.of("version", 0, "none", true));
        assertThat(stale.code()).isEqualTo("changed-meanwhile");
        assertThat(stale.body().at("/current/opinion/text").asString()).isEqualTo("建议补充。");
        assertThat(science.contact().post(path + "/reply", Map.of("version", 1, "none", true)).code()).isEqualTo("opinion-already-given");
        var early = study.office.put(path + "/answer", Map.of("version", 1, "outcome", "ADOPTED"));
        assertThat(early.code()).isEqualTo("opinion-round-running");
        assertThat(science.contact().put(path + "/answer", Map.of("version", 1, "outcome", "ADOPTED")).code())
            .isEqualTo("opinion-office-answers");
    }

    /** A page that asks for each row's papers on a second connection would stop the house when all look at once. */
    @Test
    void more_readers_than_connections_all_get_their_page() {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 60).mapToObj(reader -> readers.submit(() -> reader % 2 == 0 ? study.office.get("/api/work-plans/" + study.planId())
                .status() : science.contact().get(path).status())).toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        }
    }
}
