package org.specialstudy.fault;

import static org.specialstudy.fault.Browser.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people of a system that has just been started empty: administrators with the passwords it printed, and those they let in. */
final class Staff {

    static final String CLERK = "clerk";

    private final String address;
    private final Map<String, String> passwords = new HashMap<>();
    private final Browser system;
    private final StudyCourse.Cast cast;

    Staff(FaultStack stack) throws IOException {
        this(stack.address(), stack.dataFolder());
    }

    Staff(String address, Path dataFolder) throws IOException {
        this.address = address;
        var oneTime = new HashMap<String, String>();
        for (var line : Files.readAllLines(dataFolder.resolve("first-start.txt"))) {
            oneTime.put(line.split("\t")[0], line.split("\t")[1]);
        }
        system = new Browser(address);
        system.signIn("sysadmin", oneTime.get("sysadmin"));
        var security = new Browser(address);
        security.signIn("secadmin", oneTime.get("secadmin"));

        var org = UUID.fromString(expect(system.post("/api/admin/organisations", Map.of("name", "Office of studies", "type", "COMMITTEE")))
            .get("id").asString());
        var clerk = person("Head of the office");
        var leader = person("Leader in charge");
        expect(security.post("/api/admin/memberships", Map.of("person", clerk, "role", "OFFICE", "scopeType", "ORGANISATION", "scopeId", org)));
        cast = new StudyCourse.Cast(signedIn(clerk, CLERK), signedIn(leader, "leader"), org, leader);
    }

    StudyCourse.Cast cast() {
        return cast;
    }

    Browser systemAdministrator() {
        return system;
    }

    /** What they chose themselves. */
    String password(String username) {
        return passwords.get(username);
    }

    private UUID person(String title) {
        return UUID.fromString(expect(system.post("/api/admin/people", Map.of("name", title, "posts", List.of()))).get("id").asString());
    }

    private Browser signedIn(UUID person, String username) {
        var account = expect(system.post("/api/admin/people/" + person + "/account", Map.of("username", username)));
        var browser = new Browser(address);
        passwords.put(username, browser.signIn(username, account.get("oneTimePassword").asString()));
        return browser;
    }
}
