package org.specialstudy.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows waiting for one transaction. Holds values only: the broker reuses its record objects. */
class Batch {

    private static final int FULL = 1_000;

    private final Map<Sql, List<Object[]>> rows = new EnumMap<>(Sql.class);
    private final Set<Long> tasks = new HashSet<>();
    private final Set<Long> processes = new HashSet<>();
    private int size;
    private long position = -1;
    private long newest = Long.MIN_VALUE;

    void add(Sql statement, Object... values) {
        rows.computeIfAbsent(statement, any -> new ArrayList<>()).add(values);
        size++;
    }

    /** The task's candidates, old and new, will hear that it changed. */
    void taskChanged(long key) {
        tasks.add(key);
    }

    /** Whoever looks at the study will hear that its processes changed. */
    void processChanged(long key) {
        processes.add(key);
    }

    void reached(long recordPosition, long timestamp) {
        position = recordPosition;
        newest = Math.max(newest, timestamp);
    }

    boolean isEmpty() {
        return position < 0;
    }

    boolean isFull() {
        return size >= FULL;
    }

    boolean hasRows() {
        return size > 0;
    }

    long position() {
        return position;
    }

    long newest() {
        return newest;
    }

    void clear() {
        rows.clear();
        tasks.clear();
        processes.clear();
        size = 0;
        position = -1;
        newest = Long.MIN_VALUE;
    }

    void write(Connection connection) throws SQLException {
        var signals = new Signals();
        if (!tasks.isEmpty()) collect(connection, signals);
        for (var entry : rows.entrySet()) insert(connection, entry.getKey(), entry.getValue());
        if (!tasks.isEmpty() || !processes.isEmpty()) collect(connection, signals);
        send(connection, signals);
    }

    private static void insert(Connection connection, Sql statement, List<Object[]> values) throws SQLException {
        try (var insert = connection.prepareStatement(statement.text)) {
            for (var row : values) {
                bind(connection, insert, statement, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(Connection connection, PreparedStatement insert, Sql statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            if (row[i] instanceof String[] texts) {
                insert.setArray(i + 1, connection.createArrayOf("text", texts));
            } else if (row[i] == null) {
                insert.setNull(i + 1, statement.types[i]);
            } else {
                insert.setObject(i + 1, row[i], statement.types[i]);
            }
        }
    }

    private void collect(Connection connection, Signals signals) throws SQLException {
        try (var query = connection.prepareStatement(Sql.AUDIENCE)) {
            query.setArray(1, connection.createArrayOf("bigint", tasks.toArray()));
            query.setArray(2, connection.createArrayOf("bigint", processes.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    signals.add(row.getString("study"), (String[]) row.getArray("candidates").getArray(), row.getString("assignee"));
                }
            }
        }
    }

    private static void send(Connection connection, Signals signals) throws SQLException {
        var payloads = signals.payloads();
        if (payloads.isEmpty()) return;
        try (var notify = connection.prepareStatement(Sql.NOTIFY)) {
            notify.setArray(1, connection.createArrayOf("text", payloads.toArray()));
            notify.executeQuery().close();
        }
    }
}
