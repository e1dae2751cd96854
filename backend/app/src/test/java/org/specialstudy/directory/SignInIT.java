package org.specialstudy.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SystemTest
class SignInIT {

    @Autowired
    Environment environment;
    @Autowired
    Directory directory;
    @Autowired
    Accounts accounts;
    @Autowired
    Sessions sessions;
    @Autowired
    JdbcClient jdbc;

    private final String username = "someone-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_person_signs_in_is_known_and_signs_out() {
        var password = demoAccount();
        var visitor = visitor();

        assertThat(visitor.signIn(username, password).body().at("/person/name").asString()).isEqualTo("省政协办公厅副主任");
        assertThat(visitor.get("/api/session").body().path("authorities").toString()).isEqualTo("[\"business\"]");
        assertThat(visitor.delete("/api/session").status()).isEqualTo(204);
        assertThat(visitor.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void the_session_cookie_is_hidden_from_scripts_and_its_id_is_new_at_every_sign_in() {
        var password = demoAccount();
        var visitor = visitor();

        var header = visitor.signIn(username, password).raw().headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith("SPECIALSTUDY="))
            .findFirst();
        assertThat(header.orElseThrow()).contains("HttpOnly").contains("SameSite=Lax");
        var first = visitor.cookie("SPECIALSTUDY");
        visitor.signIn(username, password);
        assertThat(visitor.cookie("SPECIALSTUDY")).isPresent().isNotEqualTo(first);
    }

    @Test
    void a_wrong_password_and_a_name_nobody_has_are_refused_alike() {
        demoAccount();

        assertThat(visitor().signIn(username, "wrong").code()).isEqualTo("sign-in-failed");
        assertThat(visitor().signIn("nobody-" + username, "wrong").code()).isEqualTo("sign-in-failed");
    }

    @Test
    void after_five_failures_even_the_right_password_waits() {
        var password = demoAccount();
        for (var i = 0; i < 5; i++) {
            assertThat(visitor().signIn(username, "wrong").status()).isEqualTo(401);
        }

        var locked = visitor().signIn(username, password);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.code()).isEqualTo("sign-in-locked");
        assertThat(locked.body().path("until").asString()).endsWith("Z");

        jdbc.sql("update directory.sign_in_guard set locked_until = now() - interval '1 second' where key = :key").param("key", "name:" + username).update();
        assertThat(visitor().signIn(username, password).status()).isEqualTo(200);
    }

    @Test
    void four_failures_are_forgiven_by_a_success() {
        var password = demoAccount();
        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < 4; i++) {
                visitor().signIn(username, "wrong");
            }
            assertThat(visitor().signIn(username, password).status()).isEqualTo(200);
        }
    }

    @Test
    void without_the_csrf_token_nothing_is_changed() {
        var password = demoAccount();
        var visitor = visitor().signedIn(username, password);
        visitor.forget("XSRF-TOKEN");

        assertThat(visitor.delete("/api/session").code()).isEqualTo("csrf-token-missing");
        assertThat(visitor.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void a_one_time_password_opens_nothing_but_its_own_replacement() {
        var person = directory.createPerson("省科学技术厅联络员", false);
        var given = accounts.create(person, username, null);
        var visitor = visitor();

        assertThat(visitor.signIn(username, given.oneTimePassword()).body().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(visitor.get("/api/people").code()).isEqualTo("password-change-required");

        var next = "一句话就可以当作口令的";
        assertThat(change(visitor, given.oneTimePassword(), "short").body().at("/errors/0/field").asString()).isEqualTo("next");
        assertThat(change(visitor, "not this one", next + "啊").body().at("/errors/0/code").asString()).isEqualTo("password-wrong");
        assertThat(change(visitor, given.oneTimePassword(), "my" + username + "12345").code()).isEqualTo("password-tells-name");
        assertThat(change(visitor, given.oneTimePassword(), given.oneTimePassword()).code()).isEqualTo("password-used-before");
        assertThat(change(visitor, given.oneTimePassword(), next + "啊").status()).isEqualTo(204);
        assertThat(visitor.get("/api/people").status()).isEqualTo(200);
        assertThat(visitor().signIn(username, next + "啊").body().path("mustChangePassword").asBoolean()).isFalse();
    }

    @Test
    void a_new_password_signs_out_everywhere_else() {
        var password = demoAccount();
        var here = visitor().signedIn(username, password);
        var elsewhere = visitor().signedIn(username, password);

        assertThat(change(here, password, "another-long-password").status()).isEqualTo(204);

        assertThat(here.get("/api/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(elsewhere.get("/api/people").code()).isEqualTo("sign-in-required");
    }

    @Test
    void signing_out_everywhere_ends_all_sessions_of_the_person_and_nobody_elses() {
        var password = demoAccount();
        var here = visitor().signedIn(username, password);
        var elsewhere = visitor().signedIn(username, password);
        var given = accounts.create(directory.createPerson("旁人", false), "other-" + username, null);
        var another = visitor();
        another.signIn("other-" + username, given.oneTimePassword());

        assertThat(here.delete("/api/account/sessions").status()).isEqualTo(204);

        assertThat(here.get("/api/session").status()).isEqualTo(401);
        assertThat(elsewhere.get("/api/people").code()).isEqualTo("sign-in-required");
        assertThat(another.get("/api/session").status()).isEqualTo(200);
        assertThat(visitor().signIn(username, password).status()).isEqualTo(200);
    }

    @Test
    void a_session_lives_by_what_its_person_does_and_not_by_what_the_browser_does_alone() {
        var visitor = visitor().signedIn(username, demoAccount());

        idleFor("20 minutes");
        visitor.get("/api/session");
        assertThat(minutesIdle()).isZero();

        idleFor("20 minutes");
        visitor.with("X-Background", "1").get("/api/session");
        assertThat(minutesIdle()).isEqualTo(20);

        idleFor("31 minutes");
        assertThat(visitor.get("/api/session").status()).isEqualTo(401);
        assertThat(visitor.without("X-Background").get("/api/session").status()).isEqualTo(401);
        sessions.endIdle();
        assertThat(openSessions()).isZero();
    }

    @Test
    void no_session_outlives_half_a_day() {
        var visitor = visitor().signedIn(username, demoAccount());

        jdbc.sql("update session.spring_session set creation_time = creation_time - 13 * 3600000 where principal_name = :person")
            .param("person", person().toString()).update();

        assertThat(visitor.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void somebody_kept_out_is_out_at_once() {
        var visitor = visitor().signedIn(username, demoAccount());

        jdbc.sql("update directory.person set active = false where id = :id").param("id", person()).update();

        assertThat(visitor.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void a_problem_speaks_the_readers_language() {
        assertThat(visitor().get("/api/people").body().path("detail").asString()).isEqualTo("请先登录。");
        assertThat(visitor().with("Accept-Language", "en-GB,en;q=0.9").get("/api/people").body().path("detail").asString())
            .isEqualTo("Please sign in first.");
    }

    private String demoAccount() {
        return accounts.createDemo(directory.createPerson("省政协办公厅副主任", true), username);
    }

    private UUID person() {
        return accounts.named(username).orElseThrow().personId();
    }

    private Visitor visitor() {
        return Visitor.at(environment);
    }

    private Visitor.Answer change(Visitor visitor, String current, String next) {
        return visitor.post("/api/account/password", Map.of("current", current, "next", next));
    }

    private void idleFor(String time) {
        jdbc.sql("update session.spring_session set last_active = now() - :time::interval where principal_name = :person")
            .param("time", time).param("person", person().toString()).update();
    }

    private long minutesIdle() {
        return jdbc.sql("select extract(epoch from now() - last_active)::bigint / 60 from session.spring_session where principal_name = :person")
            .param("person", person().toString()).query(Long.class).single();
    }

    private long openSessions() {
        return jdbc.sql("select count(*) from session.spring_session where principal_name = :person").param("person", person().toString())
            .query(Long.class).single();
    }
}
