package org.specialstudy.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.specialstudy.Migrations;
import org.specialstudy.local.LocalPostgres;
import org.specialstudy.local.LocalZeebe;
import org.specialstudy.local.Passwords;
import org.specialstudy.local.Ports;
import org.specialstudy.local.TestFolder;
import org.specialstudy.local.ZeebePorts;

/** PostgreSQL, broker and application of this test alone, each a process of its own that can be killed and started again. */
final class FaultStack implements AutoCloseable {

    /** What the application is told of the broker: one address per gateway, separated by commas. */
    record Addresses(String grpc, String rest) {}

    private static final String REBUILT = "rebuilt";

    private final Path folder = TestFolder.create(this::killApplication);
    private final Path log = Path.of("target", "fault-test-application.log").toAbsolutePath();    // stays after a failure
    private final int port = Ports.free();
    private final ZeebePorts brokerPorts = ZeebePorts.free();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final LocalPostgres postgres;
    private LocalZeebe zeebe;
    private Addresses gateways;
    private volatile Process application;

    FaultStack() {
        postgres = LocalPostgres.started(new LocalPostgres.Settings(folder.resolve("postgres"), Ports.free(), Passwords.generate(), true));
        Migrations.run(postgres.url(), LocalPostgres.OWNER, postgres.passwords().owner());
        zeebe = broker(postgres.url(), "POSTGRES");
        gateways = new Addresses(zeebe.grpcAddress(), zeebe.restAddress());
        startApplication();
    }

    /** Starts the application again, which then knows the broker by these addresses. */
    void reachBrokerBy(Addresses others) {
        killApplication();
        gateways = others;
        startApplication();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path dataFolder() {
        return folder.resolve("files");
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalZeebe zeebe() {
        return zeebe;
    }

    Connection database() throws SQLException {
        return postgres.superuser();
    }

    Connection rebuilt() throws SQLException {
        return DriverManager.getConnection(rebuiltUrl(), "postgres", postgres.passwords().superuser());
    }

    /** Restarts the broker with an exporter that it has never seen, into an empty database: it gets the whole log again. */
    void rebuild() throws SQLException {
        killApplication();
        zeebe.close();
        try (var connection = database(); var sql = connection.createStatement()) {
            sql.execute("create database " + REBUILT + " owner " + LocalPostgres.OWNER);
        }
        Migrations.run(rebuiltUrl(), LocalPostgres.OWNER, postgres.passwords().owner());
        zeebe = broker(rebuiltUrl(), "REBUILD");
    }

    void startApplication() {
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(program, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar("target", "-boot.jar").toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of(
            "DATABASE_URL", postgres.url(),
            "DATABASE_USER", LocalPostgres.APP,
            "DATABASE_PASSWORD", postgres.passwords().app(),
            "ZEEBE_GRPC_ADDRESSES", gateways.grpc(),
            "ZEEBE_REST_ADDRESSES", gateways.rest(),
            "HTTP_ADDRESS", "127.0.0.1",
            "HTTP_PORT", String.valueOf(port),
            "SPECIALSTUDY_DATA_DIR", dataFolder().toString(),
            "DEMO", "off"));
        try {
            application = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200))
            .until(() -> ready() || !application.isAlive());
        if (!application.isAlive()) throw new IllegalStateException("The application ended: " + lastWords());
    }

    void killApplication() {
        var running = application;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    boolean applicationAlive() {
        return application != null && application.isAlive();
    }

    @Override
    public void close() {
        killApplication();
        zeebe.close();
        postgres.close();
    }

    private LocalZeebe broker(String database, String exporterId) {
        var exporter = new LocalZeebe.Exporter(jar("../exporter/target", "-broker.jar"), database, LocalPostgres.EXPORTER,
            postgres.passwords().exporter(), exporterId);
        return LocalZeebe.started(new LocalZeebe.Settings(folder.resolve("zeebe"), brokerPorts, Optional.of(exporter), false));
    }

    private String rebuiltUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + REBUILT;
    }

    private boolean ready() {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness")).timeout(Duration.ofSeconds(2)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(String folder, String ending) {
        try (var files = Files.list(Path.of(folder).toAbsolutePath().normalize())) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Build first: no *" + ending + " in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
