package org.specialstudy.local;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A Zeebe broker of our own on 127.0.0.1, as a child process on a folder that stays, with our exporter attached. The broker does not lock
 * its folder and a second one on it would corrupt it, so a lock is held here and a broker that outlived its launcher is stopped first.
 */
public final class LocalZeebe implements Part, AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final String NAME = "zeebe";

    /**
     * Where the exporter's jar is and with what it reaches the database. One with a new id is told everything that the log still holds.
     */
    public record Exporter(Path jar, String url, String user, String password, String id) {

        public Exporter(Path jar, String url, String user, String password) {
            this(jar, url, user, password, "POSTGRES");
        }

        @Override
        public String toString() {
            return "Exporter[" + jar + "]";         // never the password in a log
        }
    }

    /** {@code controlledClock} lets tests move the broker's time; never for real data: a restart makes the clock real again. */
    public record Settings(Path folder, ZeebePorts ports, Optional<Exporter> exporter, boolean controlledClock) {}

    private final Settings settings;
    private final Path distribution;
    private final List<Path> jars;
    private final SharedClasses classes;
    private final HealthPage health;
    private FileChannel lock;
    private Child child;

    private LocalZeebe(Settings settings) {
        this.settings = settings;
        this.health = new HealthPage(managementAddress() + "/actuator/health/readiness");
        this.distribution = distribution(Versions.zeebe());
        this.jars = jars(distribution);
        this.classes = SharedClasses.of("zeebe-" + Versions.zeebe(), settings.folder(), jars);
    }

    static LocalZeebe of(Settings settings) {
        return new LocalZeebe(settings);
    }

    /** Starts the broker and waits until it is ready. */
    public static LocalZeebe started(Settings settings) {
        var zeebe = new LocalZeebe(settings);
        zeebe.start();
        return zeebe;
    }

    public String grpcAddress() {
        return "http://127.0.0.1:" + settings.ports().grpc();
    }

    public String restAddress() {
        return "http://127.0.0.1:" + settings.ports().rest();
    }

    public String managementAddress() {
        return "http://127.0.0.1:" + settings.ports().management();
    }

    public long pid() {
        return child.pid();
    }

    public boolean alive() {
        return child != null && child.alive();
    }

    /** Starts (again) after {@link #kill()} or {@link #close()}; the data is what it was. */
    public void start() {
        launch();
        awaitReady();
    }

    /** As a power cut would. For tests. */
    public void kill() {
        child.kill();
        unlock();
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public void stop() {
        if (child != null) {
            child.stop(STOP);
            classes.keep();
        }
        unlock();
    }

    @Override
    public String chinese() {
        return "流程引擎 Zeebe ";
    }

    @Override
    public String english() {
        return "Zeebe " + Versions.zeebe();
    }

    public boolean ready() {
        return health.ready();
    }

    @Override
    public boolean answers() {
        return health.answers();
    }

    /** True when this folder has never held a broker's log. */
    public static boolean isEmpty(Path folder) {
        return Files.notExists(folder.resolve("data/raft-partition"));
    }

    static boolean stopOrphan(Path folder) {
        return Child.stopOrphan(folder, NAME, STOP);
    }

    @Override
    public Child child() {
        return child;
    }

    @Override
    public void launch() {
        unlock();                                   // ours, when the broker died and is started again
        try {
            Files.createDirectories(settings.folder().resolve("tmp"));
            lock();
            stopOrphan(settings.folder());
            requirePortsFree();
            writeLogSettings();
            child = Child.start(NAME, settings.folder(), settings.folder().resolve("logs/zeebe.out"), command(), environment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requirePortsFree() {
        try {
            settings.ports().requireFree();
        } catch (LocalProblem taken) {
            unlock();
            throw taken;
        }
    }

    @Override
    public void awaitReady() {
        if (!Waiting.until(START, () -> !child.alive() || ready()) || !child.alive()) {
            var why = child.lastWords();
            close();
            throw new LocalProblem("Zeebe 未能启动，日志：" + child.log(), "Zeebe did not start; its log says:\n" + why);
        }
    }

    private void lock() throws IOException {
        lock = FileChannel.open(settings.folder().resolve("zeebe.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked()) {
            lock.close();
            throw new LocalProblem(
                "另一个程序正在使用 Zeebe 的数据目录 " + settings.folder() + "。",
                "Another program is using Zeebe's data folder " + settings.folder() + ".");
        }
    }

    private boolean locked() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;                           // held by another object of this same program
        }
    }

    private void unlock() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The configuration folder is not on the class path, as the distribution's own script has it: shared classes allow jars only. */
    private List<String> command() {
        var home = settings.folder().toString();
        var command = new ArrayList<>(List.of(
            LocalApp.java(), "-Xmx384m", "-Xms48m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30",
            "-XX:MaxDirectMemorySize=256m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
            "-Dio.netty.allocator.numDirectArenas=2", "-Dio.netty.allocator.numHeapArenas=2",
            "-Dapp.home=" + home, "-Dbasedir=" + home, "-Djava.io.tmpdir=" + home + "/tmp",
            "-Dspring.config.additional-location=file:" + distribution.resolve("config") + "/",
            "-Dlog4j2.configurationFile=" + settings.folder().resolve("log4j2.xml")));
        command.addAll(classes.options(!settings.controlledClock()));
        command.addAll(List.of("-cp", jars.stream().map(Path::toString).collect(joining(":")),
            Versions.zeebe().startsWith("8.5.") ? "io.camunda.zeebe.broker.StandaloneBroker" : "io.camunda.application.StandaloneBroker"));
        return command;
    }

    /** The distribution's own settings write every line twice and keep 250 MB files for ever. */
    private void writeLogSettings() throws IOException {
        try (var ours = LocalZeebe.class.getResourceAsStream("zeebe-log4j2.xml")) {
            Files.copy(ours, settings.folder().resolve("log4j2.xml"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Map<String, String> environment() throws IOException {
        var ports = settings.ports();
        var environment = new TreeMap<>(Map.of(
            "ZEEBE_BROKER_DATA_DIRECTORY", settings.folder().resolve("data").toString(),
            "ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", "1",
            "ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1",
            "ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1",
            "SERVER_ADDRESS", "127.0.0.1",
            "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1",
            "SERVER_PORT", String.valueOf(ports.rest()),
            "MANAGEMENT_SERVER_PORT", String.valueOf(ports.management()),
            "ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(ports.grpc()),
            "ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(ports.command())));
        environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(ports.internal()));
        environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB");
        environment.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB");
        environment.put("MALLOC_ARENA_MAX", "2");
        if (settings.controlledClock()) {
            environment.put("ZEEBE_CLOCK_CONTROLLED", "true");
        }
        if (settings.exporter().isPresent()) {
            attach(settings.exporter().get(), environment);
        }
        return environment;
    }

    /** A copy, because a build that replaces the jar under a running broker breaks its class loader. */
    private void attach(Exporter exporter, Map<String, String> environment) throws IOException {
        var copy = settings.folder().resolve("exporter.jar");
        Files.copy(exporter.jar(), copy, StandardCopyOption.REPLACE_EXISTING);
        var prefix = "ZEEBE_BROKER_EXPORTERS_" + exporter.id();
        environment.put(prefix + "_CLASSNAME", "org.specialstudy.exporter.PostgresExporter");
        environment.put(prefix + "_JARPATH", copy.toString());
        environment.put(prefix + "_ARGS_URL", exporter.url());
        environment.put(prefix + "_ARGS_USER", exporter.user());
        environment.put(prefix + "_ARGS_PASSWORD", exporter.password());
    }

    private static List<Path> jars(Path distribution) {
        try (var lib = Files.list(distribution.resolve("lib"))) {
            return lib.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path distribution(String version) {
        var name = "zeebe-" + version;
        return Archive.unpackOnce(Versions.cache().resolve(name), () -> new GZIPInputStream(Files.newInputStream(Versions.zeebeArchive(version)), 1 << 16))
            .resolve("camunda-zeebe-" + version);
    }
}
