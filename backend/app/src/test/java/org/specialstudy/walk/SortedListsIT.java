package org.specialstudy.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

@SystemTest
class SortedListsIT {

    private static final Map<String, List<String>> OF_SYSADMIN = Map.of(
        "/api/admin/deliveries", List.of("way", "state", "attempts", "error"),
        "/api/people", List.of("name", "post", "username", "state"),
        "/api/organisations", List.of("name", "type", "level", "parent"),
        "/api/admin/commands", List.of("kind", "study", "at", "attempts", "reason"),
        "/api/admin/incidents", List.of("where", "study", "type", "message", "at"),
        "/api/admin/catch-ups", List.of("study", "at", "attempts", "reason"),
        "/api/admin/versions", List.of("process", "newest", "running", "older"),
        "/api/admin/versions/work-plan/outdated", List.of("study", "version", "since"),
        "/api/admin/imports", List.of("files", "state", "count", "by", "at"));
    private static final Map<String, List<String>> OF_SECADMIN = Map.of(
        "/api/admin/memberships", List.of("person", "role", "scope", "from", "by"),
        "/api/admin/import-roles", List.of("files", "count", "by", "at", "roles"));
    private static final Map<String, List<String>> OF_AUDITOR = Map.of("/api/admin/audit", List.of("at"));

    @Autowired
    Environment environment;
    @Autowired
    Directory directory;
    @Autowired
    Memberships memberships;
    @Autowired
    Accounts accounts;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Visitor sysadmin;

    @Test
    void every_list_of_the_administrators_sorts_by_each_of_its_columns_either_way_and_its_file_has_the_same_order() {
        sysadmin = with(Role.SYSADMIN, "系统管理员" + mark);
        var secadmin = with(Role.SECADMIN, "安全管理员" + mark);
        sorted(sysadmin, OF_SYSADMIN);
        sorted(secadmin, OF_SECADMIN);
        sorted(with(Role.AUDITOR, "审计员"), OF_AUDITOR);

        var college = directory.createOrganisation("阿坝学院" + mark, "university", null, null, false);
        var office = directory.createOrganisation("郑州办公室" + mark, "office", "city", college, false);
        directory.addPost(directory.createPerson("王处长" + mark, false), office, "处长", null, null);
        directory.addPost(directory.createPerson("陈处长" + mark, false), college, "处长", null, null);
        var names = Stream.of("安全管理员", "陈处长", "王处长", "系统管理员").map(name -> name + mark).toList();
        assertThat(people("name")).containsExactlyElementsOf(names);
        assertThat(people("-name")).containsExactlyElementsOf(names.reversed());
        assertThat(people("post").subList(0, 2)).as("who has no post comes last").containsExactly(names.get(1), names.get(2));
        assertThat(people("-post").subList(0, 2)).containsExactly(names.get(2), names.get(1));
        assertThat(sysadmin.get("/api/organisations?sort=parent&q=" + mark).body().findValuesAsString("name")).containsExactly("郑州办公室" + mark,
            "阿坝学院" + mark);
        assertThat(secadmin.get("/api/admin/memberships?sort=-role&q=" + mark).body().path("items").findValuesAsString("role")).containsExactly("SYSADMIN",
            "SECADMIN");
    }

    private List<String> people(String sort) {
        var shown = sysadmin.get("/api/people?sort=" + sort + "&q=" + mark).body().path("items").valueStream().map(one -> one.path("name").asString()).toList();
        assertThat(new Spreadsheet(sysadmin.download("/api/people/export?sort=" + sort + "&q=" + mark)).column("称谓")).as("the file").isEqualTo(shown);
        return shown;
    }

    private static void sorted(Visitor reader, Map<String, List<String>> lists) {
        lists.forEach((path, orders) -> {
            for (var order : orders) {
                for (var sort : List.of(order, "-" + order)) assertThat(reader.get(path + "?sort=" + sort).status()).as(path + " " + sort).isEqualTo(200);
            }
            assertThat(reader.get(path + "/export?sort=id;drop").code()).as(path).isEqualTo("sort-unknown");
            assertThat(reader.get(path + "?sort=id;drop").code()).as(path).isEqualTo("sort-unknown");
        });
    }

    private Visitor with(Role role, String name) {
        var person = directory.createPerson(name, false);
        memberships.grant(person, role, ScopeType.SYSTEM, null, null, null);
        var username = role.name().toLowerCase() + "-" + UUID.randomUUID();
        return Visitor.at(environment).signedIn(username, accounts.createDemo(person, username));
    }
}
