package org.specialstudy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** The database passwords of one data folder: made once, readable by its owner only. */
final class Secrets {

    private Secrets() {}

    static Passwords of(Path dataFolder) {
        var file = dataFolder.resolve("secrets.properties");
        try {
            if (Files.notExists(file)) {
                write(file, Passwords.generate());
            }
            var stored = new Properties();
            try (var in = Files.newInputStream(file)) {
                stored.load(in);
            }
            return new Passwords(
                stored.getProperty("superuser"), stored.getProperty("owner"), stored.getProperty("exporter"), stored.getProperty("app"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Passwords passwords) throws IOException {
        var partial = Files.createTempFile(file.getParent(), "secrets", ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, "superuser=%s\nowner=%s\nexporter=%s\napp=%s\n".formatted(
            passwords.superuser(), passwords.owner(), passwords.exporter(), passwords.app()));
        Files.move(partial, file);
    }
}
