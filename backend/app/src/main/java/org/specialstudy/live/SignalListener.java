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
    private static final List<String> CHANNELS = List.of("engine_changed", "study_changed", "directory_changed", "session_ended");
    private static final int QUIET_MS = 10_000;
    private static final int LONGEST_PAUSE_MS = 2_000;

    record DirectoryChange(List<UUID> p) {}

    record SessionEnd(UUID person) {}

    private final Streams streams;
    private final JsonMapper json;
    private final String url;
    private final Properties login = new Properties();
    private volatile Thread thread;

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
        thread = Thread.ofPlatform().daemon().name("signals").unstarted(this::listen);      // known before it asks whether it is the one
        thread.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listen() {
        var missed = false;
        var pause = 50;
        while (running()) {
            try (var connection = DriverManager.getConnection(url, login)) {
                subscribe(connection);
                if (missed) streams.somethingMissed();
                missed = true;
                pause = 50;
                while (running()) hear(connection);
            } catch (SQLException lost) {
                if (running()) log.warn("The listening connection is lost, opening it again: {}", lost.getMessage());
                pause = rest(pause);
            } catch (RuntimeException bug) {
                log.error("A signal could not be passed on", bug);
                pause = rest(pause);
            }
        }
    }

    private boolean running() {
        return thread == Thread.currentThread();
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
                case "directory_changed" -> streams.directoryChanged(json.readValue(payload, DirectoryChange.class).p());
                case "session_ended" -> streams.sessionEnded(json.readValue(payload, SessionEnd.class).person());
                default -> log.debug("Nobody waits for {}", notification.getName());
            }
        } catch (JacksonException | IllegalArgumentException e) {
            log.warn("A signal on {} is not understood: {}", notification.getName(), e.getMessage());
        }
    }

    private static int rest(int pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
}
