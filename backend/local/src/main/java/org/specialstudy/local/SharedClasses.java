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
 * clean stop writes the file; it is put in place whole, because other programs may be reading the same one. From Java 25 on, our own program
 * keeps an AOT cache (JEP 514, 515), which takes another third off its start; Zeebe's gains nothing by it.
 */
final class SharedClasses {

    private static final boolean KNOWS_AOT = Runtime.version().feature() >= 25;

    private final Path archive;
    private final Path fresh;
    private final boolean ahead;

    private SharedClasses(Path folder, String name, Path runFolder, List<Path> parts, boolean ahead) {
        var suffix = ahead ? ".aot" : ".jsa";
        this.archive = folder.resolve(name + "-" + fingerprint(parts) + suffix);
        this.fresh = runFolder.resolve(name + "-new" + suffix);
        this.ahead = ahead;
    }

    /** {@code parts} are the jars: another jar, another Java or another place gives another archive. */
    static SharedClasses of(String name, Path runFolder, List<Path> parts) {
        return new SharedClasses(Versions.cache().resolve("classes"), name, runFolder, parts, false);
    }

    /** Of a program that each build makes anew: what is remembered lies beside its jar and goes with it, and no other build pushes it out. */
    static SharedClasses beside(Path jar, String name, Path runFolder) {
        var folder = jar.toAbsolutePath().getParent();
        return new SharedClasses(Files.isWritable(folder) ? folder : Versions.cache().resolve("classes"), name, runFolder, List.of(jar), KNOWS_AOT);
    }

    /** The Java options for the next start; {@code write} false only reads what is there. */
    List<String> options(boolean write) {
        if (!missing()) {
            return List.of((ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
        }
        if (!write) {
            return List.of();
        }
        return ahead ? List.of("-XX:AOTCacheOutput=" + fresh, "-Xlog:aot=off")
            : List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** Whether a clean stop now takes some seconds longer, because the file is yet to be written. */
    boolean missing() {
        return Files.notExists(archive);
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
        var prefix = archive.getFileName().toString().replaceFirst("-[0-9a-f]+\\.(jsa|aot)$", "-");
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
