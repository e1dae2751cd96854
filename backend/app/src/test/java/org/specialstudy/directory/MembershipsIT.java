package org.specialstudy.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specialstudy.SystemTest;
import org.specialstudy.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SystemTest
class MembershipsIT {

    @Autowired
    Directory directory;
    @Autowired
    Memberships memberships;
    @Autowired
    AdminMemberships desk;
    @Autowired
    MembershipQuery query;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;

    private final UUID study = UUID.randomUUID();
    private UUID person;

    @BeforeEach
    void somebody() {
        person = directory.createPerson("教科卫体委员会主任", false);
    }

    @Test
    void what_a_person_may_do_follows_from_their_memberships_and_ends_with_them() {
        memberships.grant(person, Role.OFFICE, ScopeType.STUDY, study, study, null);
        assertThat(me().has("office", study)).isTrue();
        assertThat(me().principals()).containsExactlyInAnyOrder(person.toString(), "office@" + study);
        assertThat(me().authorities()).containsExactly(Me.BUSINESS);

        memberships.end(person, Role.OFFICE, ScopeType.STUDY, study, null);
        assertThat(me().has("office", study)).isFalse();
    }

    @Test
    void granting_or_ending_twice_is_granting_or_ending_once() {
        memberships.grant(person, Role.LEADERS, ScopeType.STUDY, study, study, null);
        memberships.grant(person, Role.LEADERS, ScopeType.STUDY, study, study, null);
        assertThat(rows()).isEqualTo(1);

        memberships.end(person, Role.LEADERS, ScopeType.STUDY, study, null);
        memberships.end(person, Role.LEADERS, ScopeType.STUDY, study, null);
        memberships.grant(person, Role.LEADERS, ScopeType.STUDY, study, study, null);
        assertThat(rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"SECADMIN", "AUDITOR"})
    void nobody_is_two_kinds_of_administrator(Role second) {
        memberships.grant(person, Role.SYSADMIN, ScopeType.SYSTEM, null, null, null);

        refused("administrator-apart", () -> memberships.grant(person, second, ScopeType.SYSTEM, null, null, null));
    }

    @Test
    void an_administrator_has_no_business_role_and_the_reverse() {
        var administrator = directory.createPerson("系统管理员", false);
        memberships.grant(administrator, Role.SYSADMIN, ScopeType.SYSTEM, null, null, null);
        refused("administrator-no-business", () -> memberships.grant(administrator, Role.OFFICE, ScopeType.STUDY, study, study, null));

        memberships.grant(person, Role.LEAD, ScopeType.GROUP, UUID.randomUUID(), study, null);
        refused("administrator-apart", () -> memberships.grant(person, Role.AUDITOR, ScopeType.SYSTEM, null, null, null));
    }

    @Test
    void a_role_holds_only_where_it_makes_sense() {
        refused("role-not-here", () -> memberships.grant(person, Role.LEAD, ScopeType.ORGANISATION, UUID.randomUUID(), null, null));
    }

    @Test
    void whoever_held_the_role_first_answers_for_the_body() {
        var group = UUID.randomUUID();
        memberships.grant(person, Role.LEAD, ScopeType.GROUP, group, study, null);
        memberships.grant(directory.createPerson("安顺路街道主任", false), Role.LEAD, ScopeType.GROUP, group, study, null);

        assertThat(directory.accountable(Role.LEAD, ScopeType.GROUP, group)).contains(new PersonRef(person, "教科卫体委员会主任"));
        assertThat(directory.behind("lead@" + group)).hasSize(2);
    }

    @Test
    void the_security_administrator_gives_roles_where_somebody_has_one_but_never_to_themselves() {
        var administrator = directory.createPerson("安全管理员", false);
        memberships.grant(person, Role.OFFICE, ScopeType.STUDY, study, study, null);
        var second = directory.createPerson("省政协副秘书长", false);

        assertThat(desk.grant(second, Role.OFFICE, ScopeType.STUDY, study, administrator).studyId()).isEqualTo(study);
        refused("scope-unknown", () -> desk.grant(second, Role.OFFICE, ScopeType.STUDY, UUID.randomUUID(), administrator));
        refused("own-roles", () -> desk.grant(administrator, Role.AUDITOR, ScopeType.SYSTEM, null, administrator));
    }

    @Test
    void the_directory_reads_like_a_telephone_book_page_by_page() {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        for (var i = 0; i < 60; i++) {
            directory.createPerson(List.of("安", "张", "李").get(i % 3) + mark, false);
        }
        var names = new DirectoryQuery(jdbc);

        var first = names.people(mark, null, null, false);
        var second = names.people(mark, null, first.next(), false);
        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).hasSize(10).allMatch(one -> one.name().startsWith("张"));
        assertThat(second.next()).isNull();
        assertThat(first.items().getFirst().name()).startsWith("安");
        assertThat(first.items().get(20).name()).startsWith("李");
    }

    private Me me() {
        return people.me(person).orElseThrow();
    }

    private long rows() {
        return jdbc.sql("select count(*) from directory.membership where person_id = :person").param("person", person).query(Long.class).single();
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(attempt).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
