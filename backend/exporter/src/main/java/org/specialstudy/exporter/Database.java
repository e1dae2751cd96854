package org.specialstudy.exporter;

import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.protocol.record.Record;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** One connection and one row of engine.exporter_position: knows what is written already, and whether this log is the right one. */
class Database {

    private final String url;
    private final Properties login;
    private final String exporterId;
    private final int partition;

    private Connection connection;
    private Acknowledged acknowledged;         // what the broker remembers, or what we committed last
    private UUID logId;
    private long written = -1;                 // by this exporter: what comes again up to here is skipped
    private long known = -1;                   // by any exporter: what comes up to here must be as old as what was written
    private long newest = Long.MIN_VALUE;      // latest time of a written record
    private ForeignLog problem;

    private Database(String url, Properties login, String exporterId, int partition) {
        this.url = url;
        this.login = login;
        this.exporterId = exporterId;
        this.partition = partition;
    }

    static Database of(Configuration configuration, int partition) {
        var arguments = configuration.getArguments();
        var url = required(arguments, "url");
        if (!url.startsWith("jdbc:postgresql:")) throw new IllegalArgumentException("url is no jdbc:postgresql: address: " + url);
        var login = new Properties();
        login.setProperty("user", required(arguments, "user"));
        login.setProperty("password", required(arguments, "password"));
        login.setProperty("ApplicationName", "specialstudy-exporter");
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "30");
        login.setProperty("tcpKeepAlive", "true");
        return new Database(url, login, configuration.getId(), partition);
    }

    private static String required(Map<String, Object> arguments, String name) {
        var value = arguments == null ? null : arguments.get(name);
        if (value == null || value.toString().isBlank()) throw new IllegalArgumentException("exporter argument missing: " + name);
        return value.toString();
    }

    void remember(Acknowledged before) {
        acknowledged = before;
    }

    boolean isAttached() {
        return connection != null;
    }

    Acknowledged acknowledged() {
        return acknowledged;
    }

    /** Connects, finds the position, and checks that the rows in the database came from this broker's log. */
    void attach() throws SQLException {
        if (problem != null) throw problem;
        var fresh = connect();
        try {
            findPosition(fresh);
            fresh.commit();
            connection = fresh;
        } catch (ForeignLog e) {
            refuse(fresh, e);
        } finally {
            if (connection == null) fresh.close();
        }
    }

    private Connection connect() throws SQLException {
        // The driver is shaded into this jar and loaded by the exporter's own class loader, which DriverManager would not ask.
        var fresh = new org.postgresql.Driver().connect(url, login);
        fresh.setAutoCommit(false);
        return fresh;
    }

    private void findPosition(Connection on) throws SQLException {
        try (var query = on.prepareStatement(Sql.FIND_POSITION)) {
            query.setInt(1, partition);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    begin(on);
                } else {
                    resume(on, row.getString("exporter_id"), row.getLong("position"), row.getObject("log_id", UUID.class),
                        row.getTimestamp("newest") == null ? Long.MIN_VALUE : row.getTimestamp("newest").getTime());
                }
            }
        }
    }

    private void begin(Connection on) throws SQLException {
        if (acknowledged != null) {
            throw new ForeignLog("The database is empty, but the broker has exported up to position " + acknowledged.position()
                + ". Restore the database that belongs to this broker, or configure a new exporter id to rebuild what the log still holds.");
        }
        logId = UUID.randomUUID();
        try (var insert = on.prepareStatement(Sql.BEGIN)) {
            insert.setInt(1, partition);
            insert.setString(2, exporterId);
            insert.setObject(3, logId);
            insert.executeUpdate();
        }
    }

    private void resume(Connection on, String byExporter, long position, UUID inLog, long newestThere) throws SQLException {
        var mine = byExporter.equals(exporterId);
        if (mine && acknowledged != null && !acknowledged.logId().equals(inLog)) {
            throw new ForeignLog("The rows in the database were written from another broker's log.");
        }
        if (mine && acknowledged != null && acknowledged.position() > position) {
            throw new ForeignLog("The database stands at position " + position + ", but had confirmed " + acknowledged.position()
                + ": it was put back to an older state. Restore database and broker together.");
        }
        logId = inLog;
        written = mine ? position : -1;
        known = position;
        newest = newestThere;
        try (var update = on.prepareStatement(Sql.RESUME)) {
            update.setString(1, exporterId);
            update.setInt(2, partition);
            update.executeUpdate();
        }
    }

    /**
     * Whether this record is in the database already. A record that should be, but is younger than everything written, comes from another
     * log: the broker was emptied while the database was kept.
     */
    boolean hasWritten(Record<?> record) {
        if (connection == null) return false;
        if (record.getPosition() <= known && record.getTimestamp() > newest) {
            var e = new ForeignLog("The database is ahead of the broker's log (position " + known + "; the log has a newer record at "
                + record.getPosition() + "): the broker's data was emptied while the database was kept. Restore both together.");
            try {
                refuse(connection, e);
            } catch (SQLException notSaid) {
                e.addSuppressed(notSaid);
            }
            throw e;
        }
        return record.getPosition() <= written;
    }

    private void refuse(Connection on, ForeignLog e) throws SQLException {
        problem = e;
        connection = null;
        on.rollback();
        try (on; var update = on.prepareStatement(Sql.PROBLEM)) {
            update.setString(1, e.getMessage());
            update.setInt(2, partition);
            if (update.executeUpdate() == 0) begunWithProblem(on, e);
            on.commit();
        }
        throw e;
    }

    private void begunWithProblem(Connection on, ForeignLog e) throws SQLException {
        try (var insert = on.prepareStatement(Sql.BEGIN_WITH_PROBLEM)) {
            insert.setInt(1, partition);
            insert.setString(2, exporterId);
            insert.setObject(3, acknowledged.logId());
            insert.setString(4, e.getMessage());
            insert.executeUpdate();
        }
    }

    /** All of it or nothing. After a failure the connection is given up; the batch can be written again, whatever happened to it. */
    void write(Batch batch) throws SQLException {
        if (connection == null) attach();
        try {
            batch.write(connection);
            savePosition(batch.position(), Math.max(newest, batch.newest()));
            connection.commit();
        } catch (SQLException e) {
            report(e);
            close();
            throw e;
        }
        newest = Math.max(newest, batch.newest());
        written = Math.max(written, batch.position());
        known = Math.max(known, written);
        acknowledged = new Acknowledged(logId, written);
    }

    private void savePosition(long position, long newestNow) throws SQLException {
        try (var update = connection.prepareStatement(Sql.SAVE_POSITION)) {
            update.setLong(1, position);
            update.setObject(2, Rows.at(newestNow));
            update.setInt(3, partition);
            update.setObject(4, logId);
            update.setString(5, exporterId);
            if (update.executeUpdate() != 1) throw new SQLException("engine.exporter_position now belongs to another exporter");
        }
    }

    /** A record that PostgreSQL will not take stops everything behind it: the row says so until it has gone through. */
    private void report(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        if (!state.startsWith("22") && !state.startsWith("23") && !state.startsWith("42")) return;
        try {
            connection.rollback();
            try (var update = connection.prepareStatement(Sql.PROBLEM)) {
                update.setString(1, e.getCause() == null ? e.getMessage() : e.getCause().getMessage());     // without the batch's values
                update.setInt(2, partition);
                update.executeUpdate();
            }
            connection.commit();
        } catch (SQLException notSaid) {
            e.addSuppressed(notSaid);
        }
    }

    void close() {
        try {
            if (connection != null) connection.close();
        } catch (SQLException ignored) {
            // it is given up either way
        } finally {
            connection = null;
        }
    }
}
