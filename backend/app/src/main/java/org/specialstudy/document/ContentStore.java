package org.specialstudy.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bytes in a folder, each file named by its SHA-256: the same content is kept once, and a file is complete or not there. A file stays when
 * its attachment is removed: another upload of the same content may rest on it, and what was removed can still be proved.
 */
@Component
class ContentStore {

    private static final String ARRIVING = "arriving";

    private final Path folder;

    @Autowired
    ContentStore(@Value("${specialstudy.documents:}") String documents, @Value("${specialstudy.data-dir:}") String dataFolder) {
        this(!documents.isBlank() ? Path.of(documents) : Path.of(dataFolder.isBlank() ? "data" : dataFolder, "documents"));
    }

    ContentStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Bytes that have arrived but are not kept yet. */
    record Arrived(Path file, String sha256, long size) {}

    /** Writes the stream beside the store, counting and fingerprinting on the way; stops at the limit with {@link TooLarge}. */
    Arrived receive(InputStream content, long limit) throws IOException {
        var arriving = Files.createDirectories(folder.resolve(ARRIVING));
        var file = Files.createTempFile(arriving, "upload", ".part");
        try (var digesting = new DigestInputStream(content, sha256()); var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int read; (read = digesting.read(buffer)) >= 0;) {
                size += read;
                if (size > limit) throw new TooLarge();
                out.write(buffer, 0, read);
            }
            return new Arrived(file, HexFormat.of().formatHex(digesting.getMessageDigest().digest()), size);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** From now on the bytes are there for good, on the disk and not only in its cache. */
    void keep(Arrived arrived) throws IOException {
        var place = place(arrived.sha256());
        Files.createDirectories(place.getParent());
        try (var channel = java.nio.channels.FileChannel.open(arrived.file(), java.nio.file.StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (Files.exists(place)) {
            Files.deleteIfExists(arrived.file());
            return;
        }
        try {
            Files.move(arrived.file(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException sameContentWasFaster) {
            Files.deleteIfExists(arrived.file());
        }
    }

    /** What uploads that ended with the program left behind; whoever is still sending has written since then. */
    int forgetArrivals(Instant lastWrittenBefore) throws IOException {
        var arriving = folder.resolve(ARRIVING);
        if (Files.notExists(arriving)) return 0;
        var gone = 0;
        try (var left = Files.newDirectoryStream(arriving, "*.part")) {
            for (var file : left) {
                if (writtenBefore(file, lastWrittenBefore) && Files.deleteIfExists(file)) gone++;
            }
        }
        return gone;
    }

    private static boolean writtenBefore(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException arrivedMeanwhile) {
            return false;
        }
    }

    void drop(Arrived arrived) throws IOException {
        Files.deleteIfExists(arrived.file());
    }

    Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** More bytes than allowed. */
    static final class TooLarge extends IOException {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
