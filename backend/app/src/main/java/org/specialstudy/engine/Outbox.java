package org.specialstudy.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Appends commands in the caller's transaction; when it commits, the dispatcher of this replica is woken. A row whose stream is empty is
 * leased by this replica as it is written, so that it goes from the commit to the engine without being looked for.
 */
@Repository
class Outbox {

    /**
     * A row was appended in the transaction that publishes this.
     *
     * @param mine the row, when this replica has leased it; null when it has to be looked for
     * @param at   {@link System#nanoTime} when it was leased
     */
    record Appended(Leased mine, long at) {}

    /** To be followed by more sources of rows, or nothing: the row is written once for each combination. */
    static final String INSERT = """
        insert into engine.outbox
               (stream, kind, task_key, name, correlation, message_id, element_id, study_id, by_id, payload, leased_by, lease_until, attempts)
        select :stream, :kind, :task::bigint, :name::text, :correlation::text, :message::text, :element::text, :study::uuid, :by::uuid,
               :payload::jsonb, case when lane.mine then :replica::uuid end,
               case when lane.mine then clock_timestamp() + :lease * interval '1 millisecond' end, case when lane.mine then 1 else 0 end
          from (select :replica::uuid is not null
                       and not exists (select 1 from engine.outbox earlier where earlier.stream = :stream) as mine) as lane
        """;

    static final String RETURNING = "returning id, leased_by is not null as mine";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Replica replica;
    private final EngineSettings settings;

    Outbox(JdbcClient jdbc, ApplicationEventPublisher events, Replica replica, EngineSettings settings) {
        this.jdbc = jdbc;
        this.events = events;
        this.replica = replica;
        this.settings = settings;
    }

    void append(Command command) {
        jdbc.sql(INSERT + RETURNING).params(parameters(command)).query((row, index) -> announce(command, row)).single();
    }

    /** What {@link #INSERT} needs. */
    Map<String, Object> parameters(Command command) {
        var values = new HashMap<String, Object>();
        values.put("stream", command.stream());
        values.put("kind", command.kind().name());
        values.put("task", command.taskKey());
        values.put("name", command.name());
        values.put("correlation", command.correlation());
        values.put("message", command.messageId());
        values.put("element", command.elementId());
        values.put("study", command.studyId());
        values.put("by", command.by());
        values.put("payload", command.payload());
        values.put("replica", replica.isSending() ? replica.id() : null);
        values.put("lease", settings.lease().toMillis());
        return values;
    }

    /** The row that {@link #RETURNING} gave may be sent once this transaction has committed. */
    boolean announce(Command command, ResultSet row) throws SQLException {
        var mine = row.getBoolean("mine");
        events.publishEvent(new Appended(mine ? Leased.first(row.getLong("id"), command) : null, System.nanoTime()));
        return mine;
    }

    /** Something may be sent once this transaction has committed. */
    void announce() {
        events.publishEvent(new Appended(null, 0));
    }
}
