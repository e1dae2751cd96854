package org.specialstudy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations and people of the demonstration, each person with an account whose random password is handed out once. */
@Component
class DemoPeople {

    private static final String HEADING = "演示账号（口令随机生成，仅限本机使用） · Demonstration accounts (random passwords, this machine only)";

    private final Directory directory;
    private final Memberships memberships;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final String dataFolder;

    DemoPeople(Directory directory, Memberships memberships, Accounts accounts, JdbcClient jdbc, @Value("${specialstudy.data-dir:}") String dataFolder) {
        this.directory = directory;
        this.memberships = memberships;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.dataFolder = dataFolder;
    }

    /** In the caller's transaction: what each id of the scenario became. The passwords are written down before the commit: none is ever lost. */
    Map<String, UUID> create(Scenario.Entry scenario) {
        var things = new HashMap<String, UUID>();
        for (var org : scenario.entries("organisations")) {
            things.put(org.text("id"), directory.createOrganisation(org.text("name"), org.text("type"), org.text("level"), things.get(org.text("parent")),
                true));
        }
        var lines = new ArrayList<String>();
        for (var person : scenario.entries("people")) {
            var id = directory.createPerson(person.text("name"), true);
            things.put(person.text("id"), id);
            person.entries("posts").forEach(post -> directory.addPost(id, things.get(post.text("org")), post.text("title"), null, null));
            Optional.ofNullable(person.text("office_of"))
                .ifPresent(org -> memberships.grant(id, Role.OFFICE, ScopeType.ORGANISATION, things.get(org), null, null));
            Optional.ofNullable(person.text("contact_of"))
                .ifPresent(org -> memberships.grant(id, Role.CONTACT, ScopeType.ORGANISATION, things.get(org), null, null));
            lines.add(line(person, accounts.createDemo(id, person.text("user"))));
        }
        handOut(lines);
        return things;
    }

    /** The person as the services know them when they ask: with every role they hold now. */
    Me as(UUID person) {
        var principals = new ArrayList<>(List.of(person.toString()));
        principals.addAll(jdbc.sql("select principal from directory.active_membership where person_id = :id and principal is not null")
            .param("id", person).query(String.class).list());
        return new Me(person, directory.name(person), principals, java.util.Set.of(Me.BUSINESS), true);
    }

    private static String line(Scenario.Entry person, String password) {
        var hint = person.text("try") == null ? "" : "\t" + person.text("try") + " · " + person.text("try_en");
        return person.text("user") + "\t" + password + "\t" + person.text("name") + hint;
    }

    /** Appended to the file of the first start; lines of an attempt that never came to its commit are taken out. */
    private void handOut(List<String> lines) {
        if (dataFolder.isBlank()) {
            System.out.println(HEADING + "\n" + String.join("\n", lines));
            return;
        }
        try {
            var file = Files.createDirectories(Path.of(dataFolder)).resolve("first-start.txt");
            if (Files.notExists(file)) Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var before = Files.readString(file);
            var heading = before.indexOf(HEADING);
            var kept = (heading < 0 ? before : before.substring(0, heading)).stripTrailing();
            Files.writeString(file, kept + "\n\n" + HEADING + "\n" + String.join("\n", lines) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
