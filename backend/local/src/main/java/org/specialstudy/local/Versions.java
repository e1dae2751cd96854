package org.specialstudy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Which engine and which PostgreSQL this build was made for, and where this machine keeps them unpacked. */
final class Versions {

    private static final Properties BUILT = load();

    private Versions() {}

    /** The engine to run; the switch exists for the tests that also run on the next version. */
    static String zeebe() {
        return System.getProperty("specialstudy.zeebe.version", BUILT.getProperty("zeebe"));
    }

    static String postgres() {
        return BUILT.getProperty("postgres");
    }

    /** The engine's archive in Maven's local repository: the one of the build, or the usual folder when the build came from elsewhere. */
    static Path zeebeArchive(String version) {
        var inside = "io/camunda/camunda-zeebe/%s/camunda-zeebe-%s.tar.gz".formatted(version, version);
        var ofBuild = Path.of(BUILT.getProperty("maven.repository"), inside);
        var archive = Files.exists(ofBuild) ? ofBuild : Path.of(System.getProperty("user.home"), ".m2/repository", inside);
        if (!Files.exists(archive)) {
            throw new LocalProblem(
                "找不到 Zeebe %s 的安装包（%s）：请重新构建。".formatted(version, archive),
                "The archive of Zeebe %s is not there (%s): build again.".formatted(version, archive));
        }
        return archive;
    }

    /** Outside the source tree, shared by all checkouts of this user. */
    static Path cache() {
        var chosen = System.getenv("SPECIALSTUDY_CACHE");
        return chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), ".cache", "special-study");
    }

    private static Properties load() {
        try (var in = Versions.class.getResourceAsStream("versions.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
