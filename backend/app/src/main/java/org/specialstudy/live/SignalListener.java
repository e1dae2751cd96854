package org.specialstudy.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.kernel.Loop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one connection of this replica that listens. A lost connection is opened again, and then everybody is told to look again, because
 * nobody knows what was said meanwhile.
 */
@Component
class SignalListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SignalListener.class);
    private static final List<String> CHANNELS = List.of("engine_changed", "study_changed", "people_told", "directory_changed",
        "session_ended", "everything_changed");
    private static final int QUIET_MS = 10_000;
    private static final int FIRST_PAUSE_MS = 50;
    private static final int LONGEST_PAUSE_MS = 2_000;

    record DirectoryChange(List<UUID> p) {}

    record SessionEnd(UUID person) {}

    private final Streams streams;
    private final JsonMapper json;
    private final String url;
    private final Properties login = new Properties();
    private final Loop loop = new Loop("signals", this::listen);
    private boolean missed;
    private int pause = FIRST_PAUSE_MS;

    SignalListener(Streams streams, JsonMapper json, @Value("${spring.datasource.url}") String url,
        @Value("${spring.datasource.username}") String user, @Value("${spring.datasource.password}") String password) {
        this.streams = streams;
        this.json = json;
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "specialstudy-signals");
        login.setProperty("connectTimeout", "3");
        login.setProperty("tcpKeepAlive", "true");
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** One connection's life. */
    private void listen() throws InterruptedException {
        try (var connection = DriverManager.getConnection(url, login)) {
            subscribe(connection);
            if (missed) streams.somethingMissed();
            missed = true;
            pause = FIRST_PAUSE_MS;
            while (loop.goesOn()) hear(connection);
        } catch (SQLException lost) {
            if (loop.goesOn()) log.warn("The listening connection is lost, opening it again: {}", lost.getMessage());
            Thread.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        }
    }

    private static void subscribe(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            for (var channel : CHANNELS) sql.execute("listen " + channel);
        }
    }

    /** Waits for the next signals; after a quiet while asks whether the server is still there. */
    private void hear(Connection connection) throws SQLException {
        var heard = connection.unwrap(PGConnection.class).getNotifications(QUIET_MS);
        if (heard == null || heard.length == 0) {
            try (var sql = connection.createStatement()) {
                sql.setQueryTimeout(5);
                sql.execute("select 1");
            }
            return;
        }
        for (var notification : heard) passOn(notification);
    }

    private void passOn(PGNotification notification) {
        try {
            var payload = notification.getParameter();
            switch (notification.getName()) {
                case "engine_changed" -> streams.engineChanged(json.readValue(payload, EngineChange.class));
                case "study_changed" -> streams.studyChanged(UUID.fromString(payload));
                case "people_told" -> streams.told(UUID.fromString(payload));
                case "directory_changed" -> streams.directoryChanged(json.readValue(payload, DirectoryChange.class).p());
                case "session_ended" -> streams.sessionEnded(json.readValue(payload, SessionEnd.class).person());
                case "everything_changed" -> streams.somethingMissed();
                default -> log.debug("Nobody waits for {}", notification.getName());
            }
        } catch (JacksonException | IllegalArgumentException e) {
            log.warn("A signal on {} is not understood: {}", notification.getName(), e.getMessage());
        }
    }
}
