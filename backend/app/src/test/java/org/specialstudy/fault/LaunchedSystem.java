package org.specialstudy.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.specialstudy.local.Ports;
import org.specialstudy.local.TestFolder;
import org.specialstudy.local.ZeebePorts;
import org.springframework.util.FileSystemUtils;

/** The whole system as {@code make} runs it, from the jars of this build, on free ports and an empty data folder of its own. */
final class LaunchedSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> NOT_OURS = List.of("DATABASE_URL", "ZEEBE_GRPC_ADDRESSES", "ZEEBE_REST_ADDRESSES", "DOCUMENTS_DIR",
        "HTTP_ADDRESS", "DEMO", "FILE", "FORCE");

    private final Path folder = TestFolder.create(this::end);
    private final Map<String, String> settings = settings(folder);
    private Process running;
    private Path said;

    LaunchedSystem() {
        var extracted = await(program(List.of("-Djarmode=tools", "-jar", jar("target", "-boot.jar").toString(), "extract", "--destination",
            folder.resolve("app").toString()), Map.of()));
        assertThat(extracted.exitValue()).as("the application's jar, it said:\n%s", said()).isZero();
        settings.put("APP_JAR", jar(folder.resolve("app").toString(), ".jar").toString());
    }

    Path folder() {
        return folder;
    }

    Path dataFolder() {
        return folder.resolve("data");
    }

    String address() {
        return "http://127.0.0.1:" + settings.get("HTTP_PORT");
    }

    /** {@code make run}, until it says that the system can be used. */
    LaunchedSystem run() {
        running = launcher("run");
        Awaitility.await().atMost(PATIENCE).until(() -> said().contains("Press Ctrl-C to stop") || !running.isAlive());
        assertThat(running.isAlive()).as("the launcher runs, it said:\n%s", said()).isTrue();
        return this;
    }

    /** Ctrl-C. */
    void stop() {
        running.destroy();
        await(running);
        assertThat(said()).contains("everything is stopped, all data is saved");
    }

    /** {@code make backup}, {@code make restore} or {@code make reset}: what it said, after it has come to a good end. */
    String make(String target, String... settings) {
        var ended = await(launcher(target, settings));
        assertThat(ended.exitValue()).as("make %s, it said:\n%s", target, said()).isZero();
        return said();
    }

    void loseDataFolder() throws IOException {
        FileSystemUtils.deleteRecursively(dataFolder());
        assertThat(dataFolder()).doesNotExist();
    }

    /** Also after a failure halfway: reset stops what a launcher that had to be killed left behind, and deletes the data. */
    @Override
    public void close() throws IOException {
        end();
        make("reset", "FORCE", "yes");
        FileSystemUtils.deleteRecursively(folder);
    }

    private void end() {
        if (running == null) return;
        running.destroy();
        if (!ended(running)) {
            running.destroyForcibly();
            await(running);
        }
    }

    /** As {@code scripts/launch.sh} calls it. */
    private Process launcher(String command, String... more) {
        var all = new TreeMap<>(settings);
        for (var i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        var local = Path.of("../local/target").toAbsolutePath().normalize();
        return program(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
            jar(local.toString(), ".jar") + File.pathSeparator + local.resolve("lib") + "/*", "org.specialstudy.local.Run", command), all);
    }

    private Process program(List<String> arguments, Map<String, String> environment) {
        try {
            said = Files.createTempFile(folder, "said", ".txt");
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null")).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().keySet().removeAll(NOT_OURS);
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process await(Process process) {
        assertThat(ended(process)).as("it ended in time").isTrue();
        return process;
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same ports for every start, so that a start after a restore is the start that people make. */
    private static Map<String, String> settings(Path folder) {
        var ports = ZeebePorts.free();
        return new TreeMap<>(Map.of(
            "DATA_DIR", folder.resolve("data").toString(),
            "DEMO", "off",
            "EXPORTER_JAR", jar("../exporter/target", "-broker.jar").toString(),
            "HTTP_PORT", String.valueOf(Ports.free()),
            "POSTGRES_PORT", String.valueOf(Ports.free()),
            "ZEEBE_REST_PORT", String.valueOf(ports.rest()),
            "ZEEBE_MANAGEMENT_PORT", String.valueOf(ports.management()),
            "ZEEBE_GRPC_PORT", String.valueOf(ports.grpc()),
            "ZEEBE_COMMAND_PORT", String.valueOf(ports.command()),
            "ZEEBE_INTERNAL_PORT", String.valueOf(ports.internal())));
    }

    private static Path jar(String folder, String ending) {
        return Arrays.stream(Path.of(folder).toFile().listFiles((in, name) -> name.startsWith("special-study-") && name.endsWith(ending)))
            .findFirst().orElseThrow(() -> new IllegalStateException("Build first: no *" + ending + " in " + folder))
            .toPath().toAbsolutePath().normalize();
    }
}
