package org.specialstudy.local;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Database, broker, documents and passwords as one file: copied together while nothing runs, or they would tell different stories. Every
 * file's SHA-256 is in the manifest at the front; restoring compares all of them before it touches what is there.
 */
final class Backup {

    private static final String FORMAT = "special-study-backup 1";
    private static final String MANIFEST = "MANIFEST";
    static final String PARTIAL = "restoring";

    record Size(int files, long bytes) {}

    private Backup() {}

    static Size write(DataFolder data, Path file) {
        try {
            Files.createDirectories(file.getParent());
            var partial = Files.createTempFile(file.getParent(), ".backup", ".partial",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));     // it holds the passwords
            try {
                var size = write(data.path(), partial, content(data.path()));
                Files.move(partial, file);
                return size;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Size write(Path root, Path file, List<Path> content) throws IOException {
        var manifest = new StringBuilder(FORMAT).append('\n')
            .append("made ").append(Instant.now()).append('\n')
            .append("machine ").append(machine()).append('\n')
            .append("postgres ").append(Versions.postgres()).append('\n')
            .append("zeebe ").append(Versions.zeebe()).append('\n');
        var bytes = 0L;
        var files = 0;
        for (var path : content) {
            if (Files.isRegularFile(path)) {
                manifest.append(sha256(path)).append("  ").append(root.relativize(path)).append('\n');
                bytes += Files.size(path);
                files++;
            }
        }
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            var text = manifest.toString().getBytes(StandardCharsets.UTF_8);
            var entry = new TarArchiveEntry(MANIFEST);
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
            for (var path : content) {
                append(tar, root, path);
            }
        }
        return new Size(files, bytes);
    }

    private static void append(TarArchiveOutputStream tar, Path root, Path path) throws IOException {
        var directory = Files.isDirectory(path);
        var entry = new TarArchiveEntry(path.toFile(), root.relativize(path) + (directory ? "/" : ""));
        entry.setMode(mode(path));
        tar.putArchiveEntry(entry);
        if (!directory) {
            Files.copy(path, tar);
        }
        tar.closeArchiveEntry();
    }

    /** All but what belongs to a running program: locks, process ids, logs and copies that are made anew at every start. */
    private static List<Path> content(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(path -> !path.equals(root)).filter(path -> lasting(root.relativize(path))).sorted().toList();
        }
    }

    private static boolean lasting(Path path) {
        var name = path.getFileName().toString();
        return !path.startsWith(PARTIAL) && !path.startsWith("app") && !path.startsWith("zeebe/tmp") && !path.startsWith("zeebe/logs")
            && !name.endsWith(".lock") && !name.endsWith(".pid") && !name.endsWith(".jsa") && !name.equals("exporter.jar")
            && !name.startsWith("postgres.log");
    }

    /** Into a folder beside the data, all hashes compared. */
    static Path unpack(Path file, DataFolder data) {
        var folder = data.path().resolve(PARTIAL);
        try {
            Archive.delete(folder);
            Files.createDirectories(folder);
            try (var tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16))) {
                var manifest = manifest(tar, file);
                var seen = new ArrayList<String>();
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder, seen);
                }
                if (!manifest.equals(seen.stream().sorted().toList())) {
                    throw damaged(file, null);
                }
            }
            return folder;
        } catch (IOException e) {
            discard(folder);
            throw damaged(file, e);
        } catch (LocalProblem e) {
            discard(folder);
            throw e;
        }
    }

    private static List<String> manifest(TarArchiveInputStream tar, Path file) throws IOException {
        var first = tar.getNextEntry();
        if (first == null || !first.getName().equals(MANIFEST)) {
            throw damaged(file, null);
        }
        var lines = new String(tar.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (!lines.getFirst().equals(FORMAT)) {
            throw damaged(file, null);
        }
        var machine = lines.stream().filter(line -> line.startsWith("machine ")).findFirst().orElse("");
        if (!machine.equals("machine " + machine())) {
            throw new LocalProblem(
                "该备份来自另一种机器（%s），数据库文件不能在本机使用。".formatted(machine),
                "This copy was made on another kind of machine (%s); its database files do not work here.".formatted(machine));
        }
        return lines.stream().filter(line -> line.matches("[0-9a-f]{64}  .*")).sorted().toList();
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder, List<String> seen) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The archive wants to write outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            Files.createDirectories(path.getParent());
            var digesting = new DigestInputStream(tar, digest());
            Files.copy(digesting, path);
            seen.add(HexFormat.of().formatHex(digesting.getMessageDigest().digest()) + "  " + folder.relativize(path));
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions(entry.getMode())));
    }

    /** The old goes away only now, when the new is known to be whole. */
    static void putInPlace(Path content, DataFolder data) {
        try {
            try (var old = Files.list(data.path())) {
                for (var entry : old.filter(path -> !path.equals(content) && !path.toString().endsWith(".lock")).toList()) {
                    Archive.delete(entry);
                }
            }
            try (var fresh = Files.list(content)) {
                for (var entry : fresh.toList()) {
                    Files.move(entry, data.path().resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Archive.delete(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void discard(Path content) {
        try {
            Archive.delete(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalProblem damaged(Path file, IOException cause) {
        return new LocalProblem(
            "备份文件 %s 已损坏或不是本系统的备份，未做任何更改。".formatted(file),
            "The file %s is damaged or no copy of this system; nothing was changed.".formatted(file), cause);
    }

    private static String machine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static String sha256(Path path) throws IOException {
        var digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int mode(Path path) throws IOException {
        var mode = 0;
        for (var permission : Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)) {
            mode |= 1 << (8 - permission.ordinal());
        }
        return mode;
    }

    private static String permissions(int mode) {
        var text = new StringBuilder();
        for (var bit = 8; bit >= 0; bit--) {
            text.append((mode & 1 << bit) == 0 ? '-' : "rwxrwxrwx".charAt(8 - bit));
        }
        return text.toString();
    }
}
