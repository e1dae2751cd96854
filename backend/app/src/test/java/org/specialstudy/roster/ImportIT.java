package org.specialstudy.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.Spreadsheet;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SystemTest
class ImportIT {

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
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Traces traces;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final UUID group = UUID.randomUUID();
    private Visitor sysadmin;
    private Visitor secadmin;

    @BeforeEach
    void administrators() {
        sysadmin = somebody(Role.SYSADMIN);
        secadmin = somebody(Role.SECADMIN);
        memberships.grant(directory.createPerson("课题组组长", true), Role.LEAD, ScopeType.GROUP, group, UUID.randomUUID(), null);
    }

    @Test
    void a_list_is_shown_row_by_row_and_writes_nothing_before_it_is_confirmed() {
        var shown = upload("称谓,用户名\n处长%s,\n=1+1,%s\n".formatted(mark, "u" + mark));

        assertThat(shown.status()).isEqualTo(201);
        assertThat(shown.body().path("actions").valueStream().map(JsonNode::asString)).containsExactly("check", "discard");
        var lines = sysadmin.get(path(shown) + "/lines?outcome=WRONG").body().path("items");
        assertThat(lines.at("/0/row").asInt()).isEqualTo(2);
        assertThat(lines.at("/0/problems/0/column").asString()).isEqualTo("name");
        assertThat(lines.at("/0/problems/0/message").asString()).startsWith("新人员至少要有一项职务");
        assertThat(lines.at("/1/problems/0/message").asString()).startsWith("单元格是公式");
        var taken = new Spreadsheet(sysadmin.download(path(shown) + "/lines/export?outcome=WRONG"));
        assertThat(taken.column("行号")).containsExactly(2.0, 3.0);
        assertThat(taken.column("说明").getFirst().toString()).startsWith("称谓：新人员至少要有一项职务");
        assertThat(apply(shown).code()).isEqualTo("import-has-errors");
        assertThat(count("select count(*) from directory.person where name like '%' || ?")).isZero();
        assertThat(sysadmin.delete(path(shown)).status()).isEqualTo(204);
        assertThat(sysadmin.get(path(shown)).status()).isEqualTo(404);
    }

    @Test
    void an_import_is_written_once_its_roles_wait_for_the_security_administrator_and_all_of_it_can_be_taken_back() {
        var shown = everything();
        assertThat(shown.body().at("/counts/ORGANISATIONS/CREATE").asInt()).isEqualTo(2);

        var applied = apply(shown);
        assertThat(applied.status()).as("%s", applied.body()).isEqualTo(200);
        assertThat(applied.body().at("/accounts/0/username").asString()).isEqualTo("u" + mark);
        assertThat(applied.body().at("/accounts/0/name").asString()).isEqualTo("处长" + mark);
        assertThat(applied.body().at("/view/roles").asString()).isEqualTo("WAITING");
        assertThat(apply(shown).code()).isEqualTo("import-not-open");
        assertThat(count("select count(*) from directory.active_membership m join directory.person p on p.id = m.person_id where p.name like '%' || ?"))
            .isZero();
        assertThat(everything().body().path("actions").valueStream().map(JsonNode::asString)).contains("apply");      // the role is still to be given

        var asked = "/api/admin/import-roles/" + shown.body().path("id").asString();
        assertThat(secadmin.get(asked + "/lines").body().at("/items/0/cells/person").asString()).isEqualTo("处长" + mark);
        assertThat(sysadmin.post(asked + "/decision", Map.of("grant", true)).status()).isEqualTo(403);
        assertThat(secadmin.post(asked + "/decision", Map.of("grant", true)).status()).isEqualTo(204);
        assertThat(secadmin.post(asked + "/decision", Map.of("grant", true)).code()).isEqualTo("import-roles-decided");
        assertThat(everything().body().at("/counts/MEMBERSHIPS/SAME").asInt()).isEqualTo(2);
        assertThat(new Spreadsheet(secadmin.download("/api/admin/memberships/export?q=" + mark)).column("范围名称或编号"))
            .containsExactlyInAnyOrder("科技厅" + mark, group.toString());
        assertThat(count("select count(distinct m.study_id) from directory.active_membership m join directory.person p on p.id = m.person_id "
            + "where m.scope_type = 'GROUP' and p.name like '%' || ?")).isEqualTo(1);

        var imports = new Spreadsheet(sysadmin.download("/api/admin/imports/export?state=APPLIED"));
        assertThat(imports.column("状态")).isNotEmpty().containsOnly("已导入");
        assertThat(imports.column("导入的授权")).contains("授权已生效");
        assertThat(new Spreadsheet(secadmin.download("/api/admin/import-roles/export")).column("新增")).isNotEmpty();
        assertThat(sysadmin.post(path(shown) + "/undo", Map.of()).code()).isEqualTo("import-roles-granted");
        assertThat(secadmin.delete(asked + "/decision").status()).isEqualTo(204);
        var undone = sysadmin.post(path(shown) + "/undo", Map.of());
        assertThat(undone.status()).as("%s", undone.body()).isEqualTo(200);
        assertThat(undone.body().path("state").asString()).isEqualTo("UNDONE");
        assertThat(count("select count(*) from directory.person where name like '%' || ?")).isZero();
        assertThat(count("select count(*) from directory.organisation where name like '%' || ?")).isZero();
        assertThat(jdbc.sql("select action from audit.entry where target = ? order by id").param(shown.body().path("id").asString()).query(String.class).list())
            .contains("import.applied", "import.roles-granted", "import.roles-taken-back", "import.undone");
    }

    @Test
    void what_was_used_since_stands_in_the_way_and_is_named() {
        var shown = everything();
        var once = apply(shown).body().at("/accounts/0/oneTimePassword").asString();
        var next = visitor();
        assertThat(next.signIn("u" + mark, once).status()).isEqualTo(200);
        assertThat(next.post("/api/account/password", Map.of("current", once, "next", "一句很长的新密码 " + mark)).status()).isEqualTo(204);
        var person = jdbc.sql("select id from directory.person where name = ?").param("处长" + mark).query(UUID.class).single();
        var child = jdbc.sql("select id from directory.organisation where name = ?").param("科技厅" + mark).query(UUID.class).single();
        named(person);
        directory.createOrganisation("下级" + mark, "government_dept", null, child, false);

        var refused = sysadmin.post(path(shown) + "/undo", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").findValuesAsString("code")).containsExactlyInAnyOrder("undo-children", "undo-signed-in");
        assertThat(refused.body().path("errors").findValuesAsString("message")).anySatisfy(words -> assertThat(words).contains("科技厅" + mark));
        assertThat(transaction.<java.util.Set<UUID>>execute(status -> traces.of(List.of(person, child)))).containsExactly(person);
        assertThat(directory.exists(person)).isTrue();
    }

    @Test
    void whoever_comes_second_is_told_that_another_imports_and_that_the_directory_has_changed() {
        var mine = everything();
        var other = somebody(Role.SYSADMIN);
        var theirs = other.upload("/api/admin/imports", "人员.csv", ("称谓,用户名\n处长%s,u%s\n".formatted(mark, mark)).getBytes(Charset.forName("GB18030")));
        assertThat(theirs.body().path("others").asInt()).isPositive();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('roster.import'))").query((row, number) -> true).single();
            assertThat(apply(mine).code()).isEqualTo("import-running");
        });

        directory.createOrganisation("科技厅" + mark, "government_dept", null, null, false);
        assertThat(apply(mine).code()).isEqualTo("import-outdated");
        var again = sysadmin.post(path(mine) + "/check", Map.of());
        assertThat(again.body().at("/counts/ORGANISATIONS/CREATE").asInt()).isEqualTo(1);
        assertThat(apply(again).status()).isEqualTo(200);
    }

    /** A draft of a form that mentions the person. */
    private void named(UUID person) {
        jdbc.sql("insert into inbox.draft (task_key, person_id, version, content, saved_at) values (:key, :other, 0, :content::jsonb, now())")
            .param("key", System.nanoTime()).param("other", UUID.randomUUID()).param("content", "{\"lead\": \"" + person + "\"}").update();
    }

    private Visitor.Answer everything() {
        return upload("""
            单位名称,类别,层级,上级单位
            数据处M,政府部门,省级,科技厅M
            科技厅M,政府部门,省级,
            """, """
            称谓,用户名
            处长M,uM
            """, """
            人员,单位,职务,任职日期,离任日期
            uM,数据处M,处长,2024年3月8日,
            """, """
            人员,角色,单位,研究或课题组编号
            处长M,联络员,科技厅M,
            处长M,课题组成员,,""" + group + "\n");
    }

    /** As one workbook with a sheet for each list. */
    private Visitor.Answer upload(String... lists) {
        var sheets = java.util.Arrays.stream(lists).map(list -> List.of(list.replace("M", mark).split("\n"))).toList();
        return sysadmin.upload("/api/admin/imports", "名单.xlsx", Sheets.of(sheets));
    }

    private Visitor.Answer apply(Visitor.Answer shown) {
        return sysadmin.post(path(shown) + "/application", Map.of("version", shown.body().path("version").asLong()));
    }

    private static String path(Visitor.Answer shown) {
        return "/api/admin/imports/" + shown.body().path("id").asString();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(mark).query(Long.class).single();
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
