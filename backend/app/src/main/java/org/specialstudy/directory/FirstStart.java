package org.specialstudy.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the three administrators of an empty directory, each with a password of its own that must be replaced at the first sign-in. The
 * passwords go into {@code first-start.txt} of the data folder, which only its owner can read; without a data folder, to the console.
 */
@Component
@Order(0)
class FirstStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final Map<Role, String> ADMINISTRATORS = new LinkedHashMap<>();

    static {
        ADMINISTRATORS.put(Role.SYSADMIN, "系统管理员");
        ADMINISTRATORS.put(Role.SECADMIN, "安全管理员");
        ADMINISTRATORS.put(Role.AUDITOR, "审计管理员");
    }

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Memberships memberships;
    private final Accounts accounts;
    private final String dataFolder;

    FirstStart(JdbcClient jdbc, Directory directory, Memberships memberships, Accounts accounts,
        @Value("${specialstudy.data-dir:}") String dataFolder) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.memberships = memberships;
        this.accounts = accounts;
        this.dataFolder = dataFolder;
    }

    /** The lock lets one of several replicas do it; the file is written before the commit, so that no password is ever lost. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.first-start'))").query((row, number) -> true).single();
        if (jdbc.sql("select exists (select from directory.account)").query(Boolean.class).single()) return;
        hand(ADMINISTRATORS.entrySet().stream().map(one -> administrator(one.getKey(), one.getValue())).toList());
    }

    private OneTime administrator(Role role, String name) {
        var person = directory.createPerson(name, false);
        memberships.grant(person, role, ScopeType.SYSTEM, null, null, null);
        return accounts.create(person, role.word(), null);
    }

    private void hand(List<OneTime> made) throws IOException {
        var lines = made.stream().map(one -> one.username() + "\t" + one.oneTimePassword()).collect(Collectors.joining("\n", "", "\n"));
        if (dataFolder.isBlank()) {
            System.out.print("One-time passwords of the administrators, to be replaced at the first sign-in:\n" + lines);
            return;
        }
        var file = Files.createDirectories(Path.of(dataFolder)).resolve("first-start.txt");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, lines, StandardOpenOption.WRITE);
        log.info("The one-time passwords of the administrators are in {}", file.toAbsolutePath());
    }
}
