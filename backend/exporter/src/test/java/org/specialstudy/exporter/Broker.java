package org.specialstudy.exporter;

import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** As much of a broker as an exporter sees: a log that can be exported again, a remembered position, tasks that run when the test says so. */
class Broker implements Controller {

    private final List<Record<?>> log = new ArrayList<>();
    private final Queue<Runnable> scheduled = new ArrayDeque<>();
    private boolean deaf;
    private long position = -1;
    private byte[] metadata;
    private PostgresExporter exporter;

    /** Opens a fresh exporter, which is what a restarted broker does. */
    Broker start(String id, Map<String, Object> arguments) {
        scheduled.clear();
        deaf = false;
        exporter = new PostgresExporter();
        exporter.configure(context(id, arguments));
        exporter.open(this);
        return this;
    }

    /** The process is gone between the commit and the acknowledgement: what the exporter says from now on is not heard. */
    Broker dieBeforeAcknowledging() {
        deaf = true;
        return this;
    }

    Broker append(Record<?>... records) {
        log.addAll(List.of(records));
        return this;
    }

    /** Exports from the last acknowledged position, as after a restart. */
    Broker export() {
        log.stream().filter(record -> record.getPosition() > position).forEach(exporter::export);
        return runScheduled();
    }

    Broker exportFromTheStart() {
        log.forEach(exporter::export);
        return runScheduled();
    }

    Broker runScheduled() {
        for (int i = scheduled.size(); i > 0; i--) scheduled.remove().run();
        return this;
    }

    boolean hasScheduled() {
        return !scheduled.isEmpty();
    }

    void stop() {
        exporter.close();
    }

    /** As if its data directory had been deleted. */
    void forget() {
        log.clear();
        position = -1;
        metadata = null;
    }

    long acknowledged() {
        return position;
    }

    @Override
    public void updateLastExportedRecordPosition(long to) {
        updateLastExportedRecordPosition(to, metadata);
    }

    @Override
    public void updateLastExportedRecordPosition(long to, byte[] with) {
        if (deaf) return;
        position = to;
        metadata = with;
    }

    @Override
    public long getLastExportedRecordPosition() {
        return position;
    }

    @Override
    public ScheduledTask scheduleCancellableTask(Duration delay, Runnable task) {
        scheduled.add(task);
        return () -> scheduled.remove(task);
    }

    @Override
    public Optional<byte[]> readMetadata() {
        return Optional.ofNullable(metadata);
    }

    static Context context(String id, Map<String, Object> arguments) {
        var configuration = new Configuration() {
            @Override
            public String getId() {
                return id;
            }

            @Override
            public Map<String, Object> getArguments() {
                return arguments;
            }

            @Override
            public <T> T instantiate(Class<T> configClass) {
                throw new UnsupportedOperationException();
            }
        };
        return new Context() {
            @Override
            public Logger getLogger() {
                return NOPLogger.NOP_LOGGER;
            }

            @Override
            public Configuration getConfiguration() {
                return configuration;
            }

            @Override
            public int getPartitionId() {
                return 1;
            }

            @Override
            public void setFilter(RecordFilter filter) {}
        };
    }
}
