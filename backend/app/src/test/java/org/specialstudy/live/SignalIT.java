package org.specialstudy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specialstudy.Application;
import org.specialstudy.SystemTest;
import org.specialstudy.TestSystem;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.directory.Sessions;
import org.specialstudy.inbox.StudyCase;
import org.specialstudy.inbox.StudyCase.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SystemTest
class SignalIT {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String INBOX = "inbox {}";

    @Autowired
    StudyCase cases;
    @Autowired
    Sessions sessions;
    @Autowired
    Memberships memberships;
    @Autowired
    Streams streams;
    @Autowired
    Environment environment;
    @Autowired
    JdbcClient jdbc;

    @Test
    void a_claim_reaches_a_colleague_within_a_second_and_a_stranger_never() throws Exception {
        var study = cases.commissioned();
        var key = cases.draftTask(study.study());
        try (var colleague = ear(study.boris()); var leader = ear(study.leader()); var stranger = ear(cases.stranger("外人"))) {
            study.anna().browser().put("/api/tasks/" + key + "/claim", null);

            colleague.hears(INBOX, SECOND);
            leader.hears("study {\"study\":\"" + study.study() + "\"}", SECOND);
            assertThat(leader.heard()).as("it is not the leader's work").doesNotContain(INBOX);
            assertThat(stranger.heard()).isEmpty();
        }
    }

    @Test
    void a_new_task_reaches_its_candidates_on_this_replica_and_on_another_one() throws Exception {
        var study = cases.commissioned();
        cases.draftTask(study.study());
        try (var before = ear(cases.stranger("外人"));
            var other = new SpringApplicationBuilder(Application.class).initializers(new TestSystem()).run("--server.port=0")) {
            before.hears(INBOX, PATIENCE);                  // a replica comes up: who knows what the one before it had left to tell
            var there = "http://127.0.0.1:" + other.getEnvironment().getProperty("local.server.port");
            try (var here = ear(study.boris()); var elsewhere = new Ear(there, study.boris().browser()); var stranger = new Ear(there, cases.stranger("外人")
                .browser())) {
                cases.completeDraft(study.study(), study.anna().id());

                here.hears(INBOX, PATIENCE);
                elsewhere.hears(INBOX, PATIENCE);
                await().atMost(PATIENCE).until(() -> jdbc.sql("select count(*) from engine.user_task where study_id = :study and state = 'OPEN'"
                    + " and element_id = 'UserTask_ReviseWorkPlan'").param("study", study.study()).query(Long.class).single() == 1);
                assertThat(stranger.heard()).isEmpty();
            }
        }
    }

    @Test
    void a_stream_ends_with_its_session_and_does_not_keep_it_alive() throws Exception {
        var anna = cases.stranger("办公室甲");
        try (var ear = ear(anna)) {
            jdbc.sql("update session.spring_session set last_active = now() - interval '5 minutes' where principal_name = :person")
                .param("person", anna.id().toString()).update();
            var before = lastActive(anna);
            try (var again = ear(anna)) {
                anna.browser().with("X-Background", "1").get("/api/inbox");
                assertThat(lastActive(anna)).isEqualTo(before);

                sessions.endAllOf(anna.id(), null);

                for (var open : List.of(ear, again)) {
                    open.hears("session {\"ended\":true}", SECOND.multipliedBy(3));
                    await().atMost(PATIENCE).until(open::ended);
                }
            }
        }
        await().atMost(PATIENCE).until(() -> streams.open(anna.id()::equals) == 0);
    }

    @Test
    void a_session_that_has_been_idle_too_long_ends_its_stream_without_a_word_from_anybody() throws Exception {
        var anna = cases.stranger("办公室甲");
        try (var ear = ear(anna)) {
            jdbc.sql("update session.spring_session set last_active = now() - interval '1 day' where principal_name = :person")
                .param("person", anna.id().toString()).update();
            ear.hears("session {\"ended\":true}", PATIENCE);
        }
    }

    @Test
    void somebody_who_joins_a_study_hears_it_on_the_stream_that_is_open_already() throws Exception {
        var study = cases.commissioned();
        cases.draftTask(study.study());
        var newcomer = cases.stranger("新成员");
        try (var ear = ear(newcomer)) {
            memberships.grant(newcomer.id(), Role.OFFICE, ScopeType.STUDY, study.study(), study.study(), study.anna().id());
            ear.hears(INBOX, SECOND.multipliedBy(3));
            ear.heard().clear();

            cases.completeDraft(study.study(), study.anna().id());
            ear.hears(INBOX, SECOND.multipliedBy(3));
        }
    }

    @Test
    void after_a_gap_in_listening_everybody_is_told_to_look_again() throws Exception {
        try (var ear = ear(cases.stranger("外人"));
            var superuser = TestSystem.postgres().superuser(); var sql = superuser.createStatement()) {
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'specialstudy-signals'");
            ear.hears(INBOX, PATIENCE);
        }
    }

    @Test
    void one_person_has_a_bounded_number_of_streams_and_the_newest_page_is_always_live() throws Exception {
        var anna = cases.stranger("办公室甲");
        var open = new ArrayList<Ear>();
        try {
            for (int i = 0; i < Streams.MOST; i++) open.add(ear(anna));
            try (var newest = ear(anna)) {
                assertThat(newest.status()).isEqualTo(200);
                open.getFirst().hears("replaced {}", PATIENCE);
                await().atMost(PATIENCE).until(open.getFirst()::ended);
                assertThat(streams.open(anna.id()::equals)).isEqualTo(Streams.MOST);
                streams.told(anna.id());
                newest.hears("notification {}", PATIENCE);
                assertThat(open.subList(1, open.size())).noneMatch(Ear::ended);
            }
        } finally {
            open.forEach(Ear::close);
        }
    }

    @Test
    void nobody_listens_without_signing_in() throws Exception {
        assertThat(org.specialstudy.Visitor.at(environment).get("/api/signals").status()).isEqualTo(401);
    }

    private Ear ear(Somebody who) throws Exception {
        return new Ear("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"), who.browser());
    }

    private String lastActive(Somebody who) {
        return jdbc.sql("select last_active::text from session.spring_session where principal_name = :person")
            .param("person", who.id().toString()).query(String.class).single();
    }
}
