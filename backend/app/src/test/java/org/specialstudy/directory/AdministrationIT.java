package org.specialstudy.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.web.SignInFailed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;

@SystemTest
class AdministrationIT {

    @Autowired
    Environment environment;
    @Autowired
    Directory directory;
    @Autowired
    Memberships memberships;
    @Autowired
    Accounts accounts;
    @Autowired
    Passwords passwords;
    @Autowired
    SignInGuard guard;
    @Autowired
    ApplicationEventPublisher events;

    private Visitor sysadmin;

    @BeforeEach
    void administrator() {
        sysadmin = somebody(Role.SYSADMIN);
    }

    @Test
    void a_person_is_entered_with_posts_gets_an_account_and_signs_in() {
        var organisation = directory.createOrganisation("郑州大学", "university", null, null, false);
        var person = sysadmin.post("/api/admin/people", Map.of("name", "省政协常委、郑州大学副校长", "posts",
            List.of(Map.of("org", organisation, "title", "副校长")))).body();
        assertThat(person.at("/posts/0/org/name").asString()).isEqualTo("郑州大学");

        var username = "zzu-" + UUID.randomUUID();
        var account = sysadmin.post("/api/admin/people/" + person.path("id").asString() + "/account", Map.of("username", username));
        assertThat(account.status()).isEqualTo(200);
        assertThat(visitor().signIn(username, account.body().path("oneTimePassword").asString()).body().path("mustChangePassword").asBoolean()).isTrue();

        var reset = sysadmin.send("POST", "/api/admin/people/" + person.path("id").asString() + "/account/reset", null);
        assertThat(reset.body().path("oneTimePassword").asString()).isNotEqualTo(account.body().path("oneTimePassword").asString());
    }

    @Test
    void bad_input_is_told_field_by_field() {
        var answer = sysadmin.post("/api/admin/people", Map.of("name", " ", "posts", List.of(Map.of("title", "副校长"))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsString("field")).containsExactlyInAnyOrder("name", "posts[0].org");
        assertThat(sysadmin.post("/api/admin/people", Map.of("name", "某人", "posts", List.of(Map.of("title", "副校长", "org", UUID.randomUUID()))))
            .body().at("/errors/0/field").asString()).isEqualTo("posts[0].org");
    }

    @Test
    void of_two_who_change_the_same_person_the_second_is_shown_what_the_first_did() {
        var person = sysadmin.post("/api/admin/people", Map.of("name", "督办专员", "posts", List.of())).body().path("id").asString();
        assertThat(rename(person, 0, "督办专员（甲）").status()).isEqualTo(200);

        var late = rename(person, 0, "督办专员（乙）");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("changed-meanwhile");
        assertThat(late.body().at("/current/name").asString()).isEqualTo("督办专员（甲）");
    }

    @Test
    void an_organisation_never_lies_below_itself() {
        var above = directory.createOrganisation("河南省政协", "cppcc_committee", "province", null, false);
        var below = directory.createOrganisation("河南省政协办公厅", "cppcc_office", "province", above, false);
        var body = new HashMap<String, Object>(Map.of("version", 0, "name", "河南省政协", "type", "cppcc_committee"));
        body.put("parent", below);

        assertThat(sysadmin.put("/api/admin/organisations/" + above, body).code()).isEqualTo("organisation-circle");
    }

    @Test
    void nobody_shuts_their_own_account_and_another_is_signed_out_at_once() {
        var me = UUID.fromString(sysadmin.get("/api/session").body().at("/person/id").asString());
        assertThat(sysadmin.put("/api/admin/people/" + me + "/active", Map.of("version", 0, "active", false)).code()).isEqualTo("own-account");

        var username = "leaver-" + UUID.randomUUID();
        var person = directory.createPerson("省政协委员", true);
        var leaver = visitor().signedIn(username, accounts.createDemo(person, username));
        assertThat(sysadmin.put("/api/admin/people/" + person + "/active", Map.of("version", 0, "active", false)).status()).isEqualTo(200);
        assertThat(leaver.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void demonstration_accounts_are_refused_where_others_could_reach_them() throws UnknownHostException {
        var username = "demo-" + UUID.randomUUID();
        var password = accounts.createDemo(directory.createPerson("演示", true), username);
        var elsewhere = new SignIn(accounts, passwords, guard, events, "0.0.0.0");

        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> elsewhere.signIn(username, password, "127.0.0.1"))
            .satisfies(no -> assertThat(no.code()).isEqualTo("demo-only-local"));
        assertThat(visitor().signIn(username, password).status()).isEqualTo(200);
    }

    @Test
    void the_security_administrator_gives_and_ends_roles() {
        var secadmin = somebody(Role.SECADMIN);
        var organisation = directory.createOrganisation("河南省科学技术厅", "government_dept", "province", null, false);
        var person = directory.createPerson("省科学技术厅联络员", false);

        var given = secadmin.post("/api/admin/memberships", Map.of("person", person, "role", "CONTACT", "scopeType", "ORGANISATION", "scopeId", organisation));
        assertThat(given.body().path("scopeName").asString()).isEqualTo("河南省科学技术厅");
        assertThat(secadmin.get("/api/admin/memberships?person=" + person).body().path("items")).hasSize(1);
        assertThat(secadmin.delete("/api/admin/memberships/" + given.body().path("id").asString()).status()).isEqualTo(204);
        assertThat(secadmin.delete("/api/admin/memberships/" + given.body().path("id").asString()).status()).isEqualTo(404);
        assertThat(sysadmin.get("/api/admin/memberships").status()).isEqualTo(403);
    }

    @Test
    void an_id_that_is_none_is_not_found_and_an_unreadable_body_is_a_bad_request() {
        assertThat(sysadmin.put("/api/admin/people/not-an-id", Map.of()).status()).isEqualTo(404);
        assertThat(sysadmin.post("/api/admin/people", "just text").code()).isEqualTo("bad-request");
        assertThat(sysadmin.get("/api/there-is-no-such-thing").code()).isEqualTo("not-found");
    }

    @Test
    void whoever_was_chosen_before_is_named_again_and_of_those_who_have_left_only_the_name_is_told() {
        var organisation = directory.createOrganisation("郑州大学", "university", null, null, false);
        var here = directory.createPerson("郑州大学副校长", false);
        var left = directory.createPerson("郑州大学原副校长", false);
        List.of(here, left).forEach(person -> directory.addPost(person, organisation, "副校长", null, null));
        assertThat(sysadmin.put("/api/admin/people/" + left + "/active", Map.of("version", 0, "active", false)).status()).isEqualTo(200);
        var username = "reader-" + UUID.randomUUID();
        var reader = visitor().signedIn(username, accounts.createDemo(directory.createPerson("省政协委员", true), username));

        var named = reader.get("/api/people?ids=" + here + "&ids=" + left + "&ids=" + UUID.randomUUID()).body().path("items");
        assertThat(named.findValuesAsString("id")).contains(here.toString(), left.toString());
        assertThat(named).hasSize(2);
        assertThat(named.path(0).path("posts")).hasSize(1);
        assertThat(named.path(1).path("posts")).isEmpty();
        assertThat(named.path(1).path("username").isNull()).isTrue();
        assertThat(reader.get("/api/people?q=" + java.net.URLEncoder.encode("郑州大学原副校长", java.nio.charset.StandardCharsets.UTF_8)).body().path("items"))
            .isEmpty();
    }

    private Visitor.Answer rename(String person, long version, String name) {
        return sysadmin.put("/api/admin/people/" + person, Map.of("version", version, "name", name, "posts", List.of()));
    }

    private Visitor somebody(Role role) {
        var person = directory.createPerson("管理员", true);
        memberships.grant(person, role, ScopeType.SYSTEM, null, null, null);
        var username = role.word() + "-" + UUID.randomUUID();
        return visitor().signedIn(username, accounts.createDemo(person, username));
    }

    private Visitor visitor() {
        return Visitor.at(environment);
    }
}
