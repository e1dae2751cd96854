package org.specialstudy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A temporary folder for a test's stores. A test program that was killed cannot tidy up: the next one that starts finds its folder, stops
 * what still runs in it and deletes it.
 */
public final class TestFolder {

    private static final String PREFIX = "special-study-test-";

    private TestFolder() {}

    /** {@code before} runs before the stores are taken away: it waits for whatever still uses them. */
    public static Path create(Runnable before) {
        try {
            sweep();
            var folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                before.run();
                remove(folder);
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep() throws IOException {
        try (var old = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PREFIX + "*")) {
            for (var folder : old) {
                var maker = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()).split("-")[0]);
                if (ProcessHandle.of(maker).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) {
        try {
            Child.orphan(folder.resolve("zeebe"), "zeebe").ifPresent(TestFolder::kill);
            Child.orphan(folder.resolve("postgres"), "postgres").ifPresent(TestFolder::kill);
            Archive.delete(folder);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        Child.ended(process, Duration.ofSeconds(10));
    }
}
