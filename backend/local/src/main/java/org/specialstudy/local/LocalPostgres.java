package org.specialstudy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A PostgreSQL server of our own on 127.0.0.1, as a child process on a folder that stays. Creates the database {@code specialstudy} and
 * its three login roles. Whatever an earlier, killed run left running on the same folder is stopped first.
 */
public final class LocalPostgres implements Part, AutoCloseable {

    public static final String DATABASE = "specialstudy";
    public static final String OWNER = "specialstudy_owner";
    public static final String EXPORTER = "specialstudy_exporter";
    public static final String APP = "specialstudy_app";

    private static final String NO_CONNECTION = "08";          // class of the SQL states
    private static final Duration START = Duration.ofMinutes(3);          // recovery after a crash under load takes its time
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final String NAME = "postgres";

    /** {@code durable} false leaves out the flush to disk: for tests, where a killed process loses nothing either, only a dead machine. */
    public record Settings(Path folder, int port, Passwords passwords, boolean durable) {}

    private final Settings settings;
    private final PostgresPrograms programs;
    private Child child;

    private LocalPostgres(Settings settings) {
        this.settings = settings;
        this.programs = PostgresPrograms.unpacked();
    }

    static LocalPostgres of(Settings settings) {
        return new LocalPostgres(settings);
    }

    /** Starts the server and waits until it takes connections. */
    public static LocalPostgres started(Settings settings) {
        var postgres = new LocalPostgres(settings);
        postgres.start();
        return postgres;
    }

    public String url() {
        return url(DATABASE);
    }

    public Passwords passwords() {
        return settings.passwords();
    }

    public int port() {
        return settings.port();
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

    @Override
    public void launch() {
        stopOrphan(settings.folder());
        Ports.requireFree(settings.port(), "PostgreSQL", "POSTGRES_PORT");
        if (isEmpty(settings.folder())) {
            initialise();
        }
        run();
    }

    @Override
    public void awaitReady() {
        var end = Instant.now().plus(START);
        while (!Waiting.until(START, () -> !child.alive() || letsUsIn()) || !child.alive()) {
            var why = child.lastWords();
            child.stop(STOP);
            // sessions of a server that was killed a moment ago may still hold its shared memory
            if (!why.contains("shared memory block") || Instant.now().isAfter(end)) {
                throw new LocalProblem("PostgreSQL 未能启动，日志：" + child.log(), "PostgreSQL did not start; its log says:\n" + why);
            }
            run();
        }
        prepare();
    }

    @Override
    public String chinese() {
        return "数据库 PostgreSQL ";
    }

    @Override
    public String english() {
        return "PostgreSQL";
    }

    /** A server that is starting up or has no connection left says so, and that is an answer. */
    @Override
    public boolean answers() {
        try (var connection = connect("postgres", "loginTimeout")) {
            return true;
        } catch (SQLException e) {
            return e.getSQLState() != null && !e.getSQLState().startsWith(NO_CONNECTION);
        }
    }

    /** True when this folder has never held a database. */
    public static boolean isEmpty(Path folder) {
        return Files.notExists(data(folder).resolve("PG_VERSION"));
    }

    /** As a power cut would: SIGKILL of the server and its sessions. For tests. */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public void stop() {
        if (child != null && child.alive()) {
            interrupt(child.pid());
            if (!Child.ended(child.process().toHandle(), STOP)) {
                child.kill();
            }
        }
        if (child != null) {
            child.forget();
        }
    }

    @Override
    public Child child() {
        return child;
    }

    /** A connection as the superuser: for what the launcher itself has to know and for tests. */
    public Connection superuser() throws SQLException {
        return connect(DATABASE);
    }

    private void initialise() {
        try {
            Archive.delete(data(settings.folder()));            // half made by somebody who was interrupted
            Files.createDirectories(settings.folder());
            var making = settings.folder().resolve("data.making");
            Archive.delete(making);
            var passwordFile = Files.createTempFile(settings.folder(), "initdb", ".pw",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(passwordFile, settings.passwords().superuser() + "\n");
                var arguments = new ArrayList<>(List.of("-D", making.toString(), "-U", "postgres", "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                    "--locale=" + (onMac() ? "en_US.UTF-8" : "C.UTF-8")));
                if (!settings.durable()) {
                    arguments.add("--no-sync");
                }
                programs.run("initdb", arguments);
                Files.move(making, data(settings.folder()));
            } finally {
                Files.deleteIfExists(passwordFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        var flush = settings.durable() ? "on" : "off";
        var arguments = List.of("-D", data(settings.folder()).toString(), "-p", String.valueOf(settings.port()),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=" + flush, "-c", "synchronous_commit=on",
            "-c", "timezone=UTC", "-c", "log_timezone=UTC", "-c", "idle_in_transaction_session_timeout=5min");
        child = Child.start(NAME, settings.folder(), settings.folder().resolve("postgres.log"),
            programs.command("postgres", arguments), Map.of());
    }

    private boolean letsUsIn() {
        try (var connection = connect("postgres")) {
            return true;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new LocalProblem(
                    "数据目录中的数据库不接受现有密码：secrets 文件与数据库不属于同一套数据。",
                    "The database in the data folder does not accept the stored password: the secrets file belongs to other data.", e);
            }
            return false;
        }
    }

    private void prepare() {
        try (var connection = connect("postgres"); var sql = connection.createStatement()) {
            for (var role : Map.of(OWNER, passwords().owner(), EXPORTER, passwords().exporter(), APP, passwords().app()).entrySet()) {
                var known = sql.executeQuery("select 1 from pg_roles where rolname = '" + role.getKey() + "'").next();
                sql.execute((known ? "alter" : "create") + " role " + role.getKey() + " login password '" + role.getValue() + "'");
            }
            if (!sql.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'").next()) {
                sql.execute("create database " + DATABASE + " owner " + OWNER);
                sql.execute("revoke all on database " + DATABASE + " from public");
                sql.execute("grant connect on database " + DATABASE + " to " + EXPORTER + ", " + APP);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The roles and the database could not be prepared", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return connect(database, "connectTimeout");
    }

    /** {@code limit}: what may take seconds only, reaching the server or the whole of signing in. */
    private Connection connect(String database, String limit) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", settings.passwords().superuser());
        properties.setProperty(limit, "5");
        return DriverManager.getConnection(url(database), properties);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static boolean onMac() {
        return System.getProperty("os.name").toLowerCase().contains("mac");
    }

    /** Stops a server that outlived its launcher; true when there was one. PostgreSQL's own file says which process it is. */
    static boolean stopOrphan(Path folder) {
        var orphan = orphan(data(folder).resolve("postmaster.pid"));
        orphan.ifPresent(handle -> {
            interrupt(handle.pid());
            if (!Child.ended(handle, STOP)) {
                handle.destroyForcibly();
                Child.ended(handle, STOP);
            }
        });
        return orphan.isPresent();
    }

    private static Optional<ProcessHandle> orphan(Path pidFile) {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(pidFile);
            var found = lines.size() < 3 ? Optional.<ProcessHandle>empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startedNear(handle, Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
            if (found.isEmpty()) {
                Files.delete(pidFile);              // its number may belong to a stranger by now, and PostgreSQL would then refuse to start
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedNear(ProcessHandle handle, Instant instant) {
        return handle.info().startInstant().map(start -> Duration.between(start, instant).abs().toSeconds() < 10).orElse(false);
    }

    /** SIGINT is PostgreSQL's "fast shutdown": sessions are ended, nothing is lost. SIGTERM would wait for them. */
    private static void interrupt(long pid) {
        PostgresPrograms.succeeds(List.of("kill", "-INT", String.valueOf(pid)));
    }
}
