package org.specialstudy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Remembers the loaded classes of a program, so that its next start takes a third of the time (Zeebe here: 5.7 s, then 2.6 s). The first
 * clean stop writes the file; it is put in place whole, because other programs may be reading the same one.
 */
final class SharedClasses {

    private final Path archive;
    private final Path fresh;

    private SharedClasses(Path archive, Path fresh) {
        this.archive = archive;
        this.fresh = fresh;
    }

    /** {@code parts} are the jars: another jar, another Java or another place gives another archive. */
    static SharedClasses of(String name, Path runFolder, List<Path> parts) {
        return in(Versions.cache().resolve("classes"), name, runFolder, parts);
    }

    /** Of a program that each build makes anew: what is remembered lies beside its jar and goes with it, and no other build pushes it out. */
    static SharedClasses beside(Path jar, String name, Path runFolder) {
        var folder = jar.toAbsolutePath().getParent();
        return Files.isWritable(folder) ? in(folder, name, runFolder, List.of(jar)) : of(name, runFolder, List.of(jar));
    }

    private static SharedClasses in(Path folder, String name, Path runFolder, List<Path> parts) {
        return new SharedClasses(folder.resolve(name + "-" + fingerprint(parts) + ".jsa"), runFolder.resolve(name + "-new.jsa"));
    }

    /** The Java options for the next start; {@code write} false only reads what is there. */
    List<String> options(boolean write) {
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive);
        }
        return write ? List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=off", "-Xlog:cds+dynamic=off") : List.of();
    }

    /** After a clean stop. */
    void keep() {
        if (Files.notExists(fresh)) {
            return;
        }
        try {
            Files.createDirectories(archive.getParent());
            var beside = Files.createTempFile(archive.getParent(), "new", ".tmp");
            Files.copy(fresh, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, archive, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(fresh);
            forgetOlder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** About 100 MB each; the three latest of a name are plenty. */
    private void forgetOlder() throws IOException {
        var prefix = archive.getFileName().toString().replaceFirst("-[0-9a-f]+\\.jsa$", "-");
        try (var all = Files.list(archive.getParent())) {
            var old = all.filter(file -> file.getFileName().toString().startsWith(prefix))
                .sorted((a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()))
                .skip(3).toList();
            for (var file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    static String fingerprint(List<Path> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((System.getProperty("java.home") + System.getProperty("java.vm.version")).getBytes());
            for (var part : parts) {
                digest.update((part + ":" + Files.size(part) + ":" + Files.getLastModifiedTime(part).toMillis()).getBytes());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
