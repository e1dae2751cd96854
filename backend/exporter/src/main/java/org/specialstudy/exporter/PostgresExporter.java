package org.specialstudy.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;

/**
 * Writes the engine's facts into PostgreSQL: rows, position and signal in one transaction, and only then tells the broker. A record that
 * comes twice changes nothing; a log that does not belong to the database is refused, loudly.
 */
public class PostgresExporter implements Exporter {

    /** How long the first record of a batch may wait for others: what one command causes arrives well within it. */
    static final Duration LINGER = Duration.ofMillis(1);

    /** How soon records that wrote no rows move the stored position. */
    static final Duration IDLE_LINGER = Duration.ofMillis(500);

    private static final Duration SHORTEST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(3);

    private Logger log;
    private Database database;
    private Controller controller;
    private final Batch batch = new Batch();
    private boolean due;                       // a flush is scheduled that will write rows
    private boolean scheduled;                 // some flush is scheduled
    private int failures;
    private long seen = -1;

    @Override
    public void configure(Context context) {
        log = context.getLogger();
        database = Database.of(context.getConfiguration(), context.getPartitionId());
        context.setFilter(new Handlers.Filter());
    }

    /** Must not throw: the broker would stay up and never export again. What fails here is tried again with the first record. */
    @Override
    public void open(Controller controller) {
        this.controller = controller;
        try {
            database.remember(controller.readMetadata().map(Acknowledged::of).orElse(null));
            database.attach();
        } catch (ForeignLog problem) {
            log.error("Export refused: {}", problem.getMessage());
        } catch (Exception notYet) {
            log.warn("PostgreSQL is not ready for the exporter yet: {}", notYet.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            if (!batch.isEmpty() && database.isAttached()) flush();
        } catch (Exception lost) {
            log.info("Records not written at close are exported again after the next start: {}", lost.getMessage());
        } finally {
            database.close();
        }
    }

    @Override
    public void export(Record<?> record) {
        if (record.getPosition() <= seen) return;                    // the broker repeats the record on which export() threw
        attach();
        if (batch.isFull()) flushOrThrow();
        if (!database.hasWritten(record)) {
            Handlers.add(record, batch);
            schedule(batch.hasRows());
        }
        seen = record.getPosition();
    }

    private void attach() {
        if (database.isAttached() || failures > 0 && !batch.isFull()) return;      // while PostgreSQL is away, collect one batch
        try {
            database.attach();
        } catch (SQLException e) {
            throw new ExporterException("PostgreSQL cannot be reached: " + e.getMessage(), e);
        }
    }

    private void flushOrThrow() {
        try {
            flush();
        } catch (SQLException e) {
            throw new ExporterException("The batch could not be written: " + e.getMessage(), e);
        }
    }

    private void flush() throws SQLException {
        if (batch.isEmpty()) return;
        try {
            database.write(batch);
        } catch (SQLException e) {
            failures++;
            throw e;
        }
        if (failures > 0) log.info("PostgreSQL is back, the exporter goes on after {} attempts", failures);
        failures = 0;
        var position = batch.position();
        batch.clear();
        controller.updateLastExportedRecordPosition(position, database.acknowledged().bytes());
    }

    private void schedule(boolean rows) {
        if (scheduled && (due || !rows)) return;
        scheduled = true;
        due |= rows;
        controller.scheduleCancellableTask(rows ? LINGER : IDLE_LINGER, this::flushLater);
    }

    /** Runs between records on the exporter's own thread. Nothing may escape from here, or the exporter would be dead. */
    private void flushLater() {
        scheduled = false;
        due = false;
        try {
            flush();
        } catch (ForeignLog problem) {
            log.error("Export refused: {}", problem.getMessage());
        } catch (Exception e) {
            var wait = retry();
            if (failures == 1 || failures % 100 == 0) log.warn("Export waits for PostgreSQL (attempt {}): {}", failures, e.getMessage());
            scheduled = true;
            due = true;
            controller.scheduleCancellableTask(wait, this::flushLater);
        }
    }

    private Duration retry() {
        var wait = SHORTEST_RETRY.multipliedBy(1L << Math.min(failures, 10));
        return wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY;
    }
}
