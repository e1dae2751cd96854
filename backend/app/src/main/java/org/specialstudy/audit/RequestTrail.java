package org.specialstudy.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds a request to the list once it is decided and before its answer ends. Requests that end while a row is being written are written
 * together in the next statement, so that many at once wait for the disk once.
 */
@Component
class RequestTrail {

    private static final class Entry {
        final UUID person;
        final String action;
        final String target;
        final int status;
        final String address;
        boolean over;
        RuntimeException failure;

        Entry(UUID person, String action, String target, int status, String address) {
            this.person = person;
            this.action = AuditTrail.cut(action);
            this.target = AuditTrail.cut(target);
            this.status = status;
            this.address = address;
        }
    }

    private final JdbcClient jdbc;
    private final ConcurrentLinkedQueue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    RequestTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns when the row is in the database, and throws when it is not. */
    void add(UUID person, String action, String target, int status, String address) {
        var mine = new Entry(person, action, target, status, address);
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.over) writeAll();
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) throw mine.failure;
    }

    /** Whoever comes first writes for all who wait. */
    private void writeAll() {
        var entries = new ArrayList<Entry>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) entries.add(next);
        RuntimeException failure = null;
        try {
            write(entries);
        } catch (RuntimeException failed) {
            failure = failed;
        }
        for (var entry : entries) {
            entry.failure = failure;
            entry.over = true;
        }
    }

    private void write(List<Entry> entries) {
        jdbc.sql("""
            insert into audit.entry (person_id, action, target, success, address, details)
            select person, action, target, status < 400, address, jsonb_build_object('status', status)
              from unnest(:people::uuid[], :actions::text[], :targets::text[], :statuses::int[], :addresses::text[])
                   as e (person, action, target, status, address)
            """)
            .param("people", column(entries, entry -> entry.person, new UUID[0]))
            .param("actions", column(entries, entry -> entry.action, new String[0]))
            .param("targets", column(entries, entry -> entry.target, new String[0]))
            .param("statuses", column(entries, entry -> entry.status, new Integer[0]))
            .param("addresses", column(entries, entry -> entry.address, new String[0]))
            .update();
    }

    private static <T> T[] column(List<Entry> entries, Function<Entry, T> value, T[] type) {
        return entries.stream().map(value).toList().toArray(type);
    }
}
