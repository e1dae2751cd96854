package org.specialstudy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.deadline.PastAlerts;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.Listening;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demonstration into an empty house when the launcher says so: its people do through the interface what the case tells, while the
 * business clock is moved to its days and back, the broker's clock never. While it is loaded, a note lies in the data folder; whoever finds it at the
 * next start throws the half-loaded stores away. A house with content of its own stays as it is.
 */
@Component
@Order(10)
class DemoLoader implements ApplicationRunner {

    /** In the data folder; the launcher knows both names. */
    static final String LOADING = "demo-loading";
    static final String PROGRESS = "demo-progress";

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final long LOCK = 0x64656d6fL;

    private final DemoProgress progress;
    private final DemoPeople people;
    private final WorkingCalendar calendar;
    private final PastAlerts alerts;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final DataSource database;
    private final Environment environment;
    private final boolean wanted;
    private final Path folder;

    DemoLoader(DemoProgress progress, DemoPeople people, WorkingCalendar calendar, PastAlerts alerts, BusinessClock clock, TransactionTemplate transaction,
        DataSource database, Environment environment, @Value("${specialstudy.demo:off}") String demo, @Value("${specialstudy.data-dir:}") String dataFolder) {
        this.progress = progress;
        this.people = people;
        this.calendar = calendar;
        this.alerts = alerts;
        this.clock = clock;
        this.transaction = transaction;
        this.database = database;
        this.environment = environment;
        this.wanted = demo.equalsIgnoreCase("on") || demo.equalsIgnoreCase("true");
        this.folder = dataFolder.isBlank() ? null : Path.of(dataFolder);
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        var finished = progress.finished();
        if (finished.isPresent() && !finished.get()) {
            throw new IllegalStateException("The demonstration was interrupted while it was loaded. Start with make run, which begins again.");
        }
        if (!wanted || finished.isPresent()) return;
        if (!progress.houseIsEmpty()) log.info("There are organisations or studies here already: the demonstration is left out.");
        else if (!Listening.onLoopback(host())) log.info("Demonstration accounts work on loopback only: the demonstration is left out.");
        else loadAlone();
    }

    /** One replica loads; the others serve meanwhile. */
    private void loadAlone() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!locked(connection, "select pg_try_advisory_lock(?)")) return;
            try {
                load(new Tempo(clock, alerts), LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE));
            } finally {
                locked(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    /** {@code today}: the day that stands for the case's own. */
    Play load(Tempo tempo, LocalDate today) {
        var ahead = Duration.between(Instant.now(), clock.instant());
        var since = Instant.now();
        tell(0, "组织、人员和账号");
        note(LOADING, since.toString());
        var play = staged(tempo, today);
        try {
            var script = play.main();
            new EarlyStudy(play).write(script);
            new FinishedStudy(play).write(script);
            script.play(play, play.story().day("as_of").atStartOfDay(), this::tell);
            tempo.to(Instant.now().plus(ahead));
            transaction.executeWithoutResult(status -> {
                play.studies().forEach(progress::became);
                progress.finished(Instant.now());
            });
            log.info("The demonstration is loaded after {} s.", Duration.between(since, Instant.now()).toSeconds());
        } finally {
            play.over();
            restore(clock, ahead);
        }
        forget();
        return play;
    }

    /** The people are here; nothing has happened yet. */
    Play staged(Tempo tempo, LocalDate today) {
        var scenario = Scenario.bundled();
        var story = Scenario.story();
        var cast = Objects.requireNonNull(transaction.execute(status -> {
            var created = people.create(scenario, story);
            progress.begun(clock.instant(), created.things());
            return created;
        }));
        return new Play(scenario, story, cast, new CaseDays(calendar, story.day("as_of"), today), tempo, address());
    }

    private String host() {
        return environment.getProperty("server.address", "");
    }

    private String address() {
        return "http://" + (host().contains(":") ? "[" + host() + "]" : host()) + ":" + environment.getRequiredProperty("local.server.port");
    }

    /** What the launcher shows while it waits. */
    private void tell(int percent, String what) {
        note(PROGRESS, "正在装载演示数据 %d%%（%s）\nloading the demonstration, %d%%".formatted(percent, what, percent));
    }

    private void note(String name, String text) {
        if (folder == null) return;
        try {
            Files.writeString(Files.createDirectories(folder).resolve(name), text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        if (folder == null) return;
        try {
            Files.deleteIfExists(folder.resolve(LOADING));
            Files.deleteIfExists(folder.resolve(PROGRESS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Real time again, or as far from it as a test had moved the clock before. */
    private static void restore(BusinessClock clock, Duration ahead) {
        if (ahead.abs().compareTo(Duration.ofSeconds(1)) < 0) clock.reset();
        else clock.moveTo(Instant.now().plus(ahead));
    }

    private static boolean locked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
