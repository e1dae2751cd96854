package org.specialstudy.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One program we started. Its id and start time are kept in a file, so that whoever comes after a crash finds exactly this process again
 * and never a stranger that was given the same number.
 */
final class Child {

    private static final boolean HAS_SETSID = Stream.of("/usr/bin/setsid", "/bin/setsid").map(File::new).anyMatch(File::canExecute);

    private final String name;
    private final Path pidFile;
    private final Path log;
    private final Process process;

    private Child(String name, Path pidFile, Path log, Process process) {
        this.name = name;
        this.pidFile = pidFile;
        this.log = log;
        this.process = process;
    }

    /** Starts a program in a session of its own, so that Ctrl-C reaches us alone and we stop the parts in their order. */
    static Child start(String name, Path folder, Path log, List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            keepLastLog(log);
            var whole = HAS_SETSID ? Stream.concat(Stream.of("setsid"), command.stream()).toList() : command;
            var builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().putAll(environment);
            var process = builder.start();
            var pidFile = pidFile(folder, name);
            Files.writeString(pidFile, process.pid() + "\n" + startOf(process.toHandle()) + "\n");
            return new Child(name, pidFile, log, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that an earlier, killed launcher left behind, if it is still the same one. */
    static Optional<ProcessHandle> orphan(Path folder, String name) {
        var pidFile = pidFile(folder, name);
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(pidFile);
            if (lines.size() < 2) {
                return Optional.empty();            // the machine went down while it was written
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> Math.abs(startOf(handle) - Long.parseLong(lines.get(1))) < 3_000);    // the clock may have been set
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what an earlier launcher left behind; true when there was something. */
    static boolean stopOrphan(Path folder, String name, Duration patience) {
        var orphan = orphan(folder, name);
        orphan.ifPresent(handle -> end(handle, patience));
        return orphan.isPresent();
    }

    private static Path pidFile(Path folder, String name) {
        return folder.resolve(name + ".pid");
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static void keepLastLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void end(ProcessHandle handle, Duration patience) {
        handle.destroy();
        if (!ended(handle, patience)) {
            kill(handle);
        }
    }

    private static void kill(ProcessHandle handle) {
        var family = Stream.concat(Stream.of(handle), handle.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(one -> ended(one, Duration.ofSeconds(10)));
    }

    static boolean ended(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (Exception e) {
            return !handle.isAlive();
        }
    }

    /** Asks politely (SIGTERM), then insists. */
    void stop(Duration patience) {
        end(process.toHandle(), patience);
        forget();
    }

    /**
     * As a power cut would: nothing is said, nothing is tidied. The file with the id stays, as it would. What the process started dies
     * with it: a session of PostgreSQL could otherwise commit once more.
     */
    void kill() {
        kill(process.toHandle());
    }

    void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    String name() {
        return name;
    }

    Process process() {
        return process;
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    Path log() {
        return log;
    }

    /** The end of what it said, for the message that tells why it did not start. */
    String lastWords() {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 15), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
