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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The organisations and people of the demonstration, each person with an account whose random password is handed out once. */
@Component
class DemoPeople {

    private static final String HEADING = "演示账号（口令随机生成，仅限本机使用） · Demonstration accounts (random passwords, this machine only)";

    private final Directory directory;
    private final Memberships memberships;
    private final Accounts accounts;
    private final String dataFolder;

    DemoPeople(Directory directory, Memberships memberships, Accounts accounts, @Value("${specialstudy.data-dir:}") String dataFolder) {
        this.directory = directory;
        this.memberships = memberships;
        this.accounts = accounts;
        this.dataFolder = dataFolder;
    }

    /** What each id of the case became, and with which keys its people come in. */
    record Cast(Map<String, UUID> things, Map<String, Play.Key> keys) {}

    /** In the caller's transaction. The passwords are written down before the commit: none is ever lost. The case's administrators are the system's own. */
    Cast create(Scenario.Entry scenario, Scenario.Entry story) {
        var things = new HashMap<String, UUID>();
        for (var org : scenario.entries("orgs")) {
            things.put(org.text("id"), directory.createOrganisation(org.text("name"), org.text("type"), org.text("level"), things.get(org.text("parent")),
                true));
        }
        var keys = new HashMap<String, Play.Key>();
        var lines = new ArrayList<String>();
        var people = Stream.concat(scenario.entries("people").stream(), story.entries("people").stream())
            .collect(Collectors.toMap(one -> one.text("id"), Function.identity()));
        for (var account : story.entries("accounts")) {
            var person = people.get(account.text("id"));
            var id = directory.createPerson(person.text("display"), true);
            things.put(person.text("id"), id);
            person.entries("posts").forEach(post -> directory.addPost(id, things.get(post.text("org")), post.text("title"), null, null));
            Optional.ofNullable(account.text("office_of"))
                .ifPresent(org -> memberships.grant(id, Role.OFFICE, ScopeType.ORGANISATION, things.get(org), null, null));
            Optional.ofNullable(account.text("contact_of"))
                .ifPresent(org -> memberships.grant(id, Role.CONTACT, ScopeType.ORGANISATION, things.get(org), null, null));
            var key = new Play.Key(account.text("user"), accounts.createDemo(id, account.text("user")), person.text("display"));
            keys.put(person.text("id"), key);
            lines.add(line(account, key));
        }
        handOut(lines);
        return new Cast(things, keys);
    }

    private static String line(Scenario.Entry account, Play.Key key) {
        var hint = account.text("try") == null ? "" : "\t" + account.text("try") + " · " + account.text("try_en");
        return key.username() + "\t" + key.password() + "\t" + key.name() + hint;
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
