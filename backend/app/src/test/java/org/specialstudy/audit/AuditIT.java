package org.specialstudy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialstudy.SystemTest;
import org.specialstudy.TestSystem;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SystemTest
class AuditIT {

    @Autowired
    Environment environment;
    @Autowired
    Directory directory;
    @Autowired
    Memberships memberships;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    @Test
    void the_auditor_reads_who_signed_in_and_who_did_not_and_what_was_changed() {
        var username = "sysadmin-" + UUID.randomUUID();
        var administrator = directory.createPerson("系统管理员", true);
        memberships.grant(administrator, Role.SYSADMIN, ScopeType.SYSTEM, null, null, null);
        var password = accounts.createDemo(administrator, username);
        visitor().signIn(username, "a password that must not be written down");
        var sysadmin = visitor().signedIn(username, password);
        var name = "不得写入审计的内容" + UUID.randomUUID();
        sysadmin.post("/api/admin/people", Map.of("name", name, "posts", List.of()));
        sysadmin.post("/api/admin/memberships", Map.of());

        var list = auditor().get("/api/admin/audit?person=" + administrator).body().path("items");
        assertThat(list.findValuesAsString("action")).containsExactly("POST /api/admin/memberships", "POST /api/admin/people", "session.sign-in",
            "session.sign-in", "account.created", "membership.granted");
        assertThat(list.get(0).path("success").asBoolean()).isFalse();
        assertThat(list.get(1).at("/person/name").asString()).isEqualTo("系统管理员");
        assertThat(list.get(3).at("/details/refused").asString()).isEqualTo("sign-in-failed");
        assertThat(list.toString()).doesNotContain(name).doesNotContain("written down");
    }

    @Test
    void a_refused_change_is_recorded_even_without_a_person() {
        var before = entries();
        visitor().send("DELETE", "/api/admin/memberships/" + UUID.randomUUID(), null);

        assertThat(entries()).isEqualTo(before + 1);
        var auditor = auditor();
        assertThat(auditor.get("/api/admin/audit?action=DELETE").body().at("/items/0/success").asBoolean(true)).isFalse();
        assertThat(auditor.get("/api/admin/audit?is=DELETE").body().path("items").isEmpty()).isTrue();
        assertThat(auditor.get("/api/admin/audit?is=session.sign-in").body().path("items").findValuesAsString("action")).isNotEmpty()
            .containsOnly("session.sign-in");
    }

    @Test
    void the_list_is_read_page_by_page() {
        var auditor = auditor();
        for (var i = 0; i < 60; i++) {
            directory.createPerson("某人", true);
            jdbc.sql("insert into audit.entry (action, success) values ('page', true)").update();
        }
        var first = auditor.get("/api/admin/audit?action=page").body();
        var second = auditor.get("/api/admin/audit?action=page&after=" + first.path("next").asString()).body();
        assertThat(first.path("items")).hasSize(50);
        assertThat(second.path("items").get(0).path("id").asLong()).isLessThan(first.path("items").get(49).path("id").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit.entry set success = true", "delete from audit.entry", "truncate audit.entry", "delete from audit.seal",
        "update audit.seal set hash = ''"})
    void the_application_cannot_change_what_was_recorded(String attempt) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(attempt).update())
            .satisfies(no -> assertThat(no.getMostSpecificCause().getMessage()).contains("permission denied"));
    }

    @Test
    void an_entry_that_was_changed_removed_or_left_out_is_found() throws SQLException {
        var auditor = auditor();
        var whole = auditor.get("/api/admin/audit/chain").body();
        assertThat(whole.path("firstBreak").isNull()).isTrue();
        assertThat(whole.path("sealed").asLong()).isEqualTo(entries());
        assertThat(whole.path("head").asString()).matches("[0-9a-f]{64}");
        var entry = jdbc.sql("select id from audit.entry where action = 'session.sign-in' order by id desc offset 2 limit 1").query(Long.class).single();
        var no = jdbc.sql("select no from audit.seal where entry_id = :entry").param("entry", entry).query(Long.class).single();

        assertThat(afterwards(auditor, "update audit.entry set success = not success where id = " + entry,
            "update audit.entry set success = not success where id = " + entry)).isEqualTo(no + " " + entry + " ENTRY_CHANGED");
        assertThat(afterwards(auditor, "create table kept as select * from audit.entry where id = " + entry + "; delete from audit.entry where id = " + entry,
            "insert into audit.entry overriding system value select * from kept; drop table kept")).isEqualTo(no + " " + entry + " ENTRY_MISSING");
        assertThat(afterwards(auditor, "create table kept as select * from audit.seal where no = " + no + "; delete from audit.seal where no = " + no,
            "delete from audit.seal where entry_id = " + entry + "; insert into audit.seal select * from kept; drop table kept"))
            .isEqualTo(no + " null SEAL_MISSING");

        assertThat(auditor.get("/api/admin/audit/chain").body().path("firstBreak").isNull()).isTrue();
    }

    @Test
    void what_was_written_is_sealed_a_moment_later_and_nobody_writes_seals() {
        visitor().send("DELETE", "/api/admin/memberships/" + UUID.randomUUID(), null);
        var last = jdbc.sql("select max(id) from audit.entry").query(Long.class).single();

        await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select exists (select from audit.seal where entry_id = :id)").param("id", last)
            .query(Boolean.class).single());
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> jdbc.sql("insert into audit.seal (no, entry_id, hash) values (0, " + last + ", '')").update());
    }

    /** What the auditor is told after somebody with all power over the database has done this; it is undone before anybody else looks. */
    private static String afterwards(Visitor auditor, String crime, String undone) throws SQLException {
        asSuperuser(crime);
        try {
            var broken = auditor.get("/api/admin/audit/chain").body().path("firstBreak");
            return broken.path("no").asString() + " " + broken.path("entry").asString("null") + " " + broken.path("why").asString();
        } finally {
            asSuperuser(undone);
        }
    }

    private static void asSuperuser(String statements) throws SQLException {
        try (var database = TestSystem.postgres().superuser(); var sql = database.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute(statements);
        }
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit.entry").query(Long.class).single();
    }

    private Visitor auditor() {
        var person = directory.createPerson("审计管理员", true);
        memberships.grant(person, Role.AUDITOR, ScopeType.SYSTEM, null, null, null);
        var username = "auditor-" + UUID.randomUUID();
        return visitor().signedIn(username, accounts.createDemo(person, username));
    }

    private Visitor visitor() {
        return Visitor.at(environment);
    }
}
