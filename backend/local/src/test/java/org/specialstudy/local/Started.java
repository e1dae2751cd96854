package org.specialstudy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.awaitility.Awaitility;

/** The launcher as a program of its own, on a folder and ports of a test. */
final class Started implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path said;

    private Started(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** One set of ports and one data folder for all starts of a test. */
    static Map<String, String> settings(Path folder) throws IOException {
        var ports = ZeebePorts.free();
        return new TreeMap<>(Map.of(
            "DATA_DIR", folder.resolve("data").toString(),
            "APP_JAR", standInJar(folder).toString(),
            "HTTP_PORT", String.valueOf(Ports.free()),
            "POSTGRES_PORT", String.valueOf(Ports.free()),
            "ZEEBE_REST_PORT", String.valueOf(ports.rest()),
            "ZEEBE_MANAGEMENT_PORT", String.valueOf(ports.management()),
            "ZEEBE_GRPC_PORT", String.valueOf(ports.grpc()),
            "ZEEBE_COMMAND_PORT", String.valueOf(ports.command()),
            "ZEEBE_INTERNAL_PORT", String.valueOf(ports.internal())));
    }

    static Started launcher(Path folder, Map<String, String> settings, String... command) throws IOException {
        var said = Files.createTempFile(folder, "said", ".txt");
        var builder = new ProcessBuilder(LocalApp.java(), "-cp", System.getProperty("java.class.path"), Run.class.getName(),
            command.length == 0 ? "run" : command[0])
            .redirectInput(new File("/dev/null")).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(settings);
        return new Started(builder.start(), said);
    }

    Started ready() {
        says("Press Ctrl-C to stop");
        return this;
    }

    void says(String text) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(said()).contains(text));
    }

    String said() throws IOException {
        return Files.readString(said);
    }

    /** The exit code of a start that is expected to end by itself. */
    int ended() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        ended();
    }

    private static Path standInJar(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInApp.class.getName());
        var classPath = new StringBuilder();
        for (var entry : System.getProperty("java.class.path").split(":")) {
            classPath.append(Path.of(entry).toUri()).append(' ');
        }
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.toString());
        var jar = folder.resolve("app.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
