package org.specialstudy.engine;

import io.camunda.client.CamundaClient;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether broker and database belong together, as far as keys can tell: the broker hands out rising keys, so one that hands out a
 * smaller key than the projection has seen has lost its data or was replaced.
 */
@Component
class BrokerIdentity {

    /** Keys carry their partition above these bits; a signal is always broadcast from the first partition. */
    private static final long END_OF_FIRST_PARTITION = 2L << 51;

    private final JdbcClient jdbc;

    BrokerIdentity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> exporterProblem() {
        return jdbc.sql("select problem from engine.exporter_position where problem is not null order by partition_id limit 1")
            .query(String.class)
            .optional()
            .map(problem -> "The exporter has stopped: " + problem);
    }

    /** Nobody waits for this signal: it is sent for the key in its answer. */
    Optional<String> olderThanProjection(CamundaClient gateway) {
        var next = gateway.newBroadcastSignalCommand().signalName("engine.key-asked").send().join().getKey();
        return next > highestKnown()
            ? Optional.empty()
            : Optional.of("The broker knows less than the database: its data was lost or it is another broker. Restore both from one backup.");
    }

    private long highestKnown() {
        return jdbc.sql("""
                select greatest(
                       (select max(key) from engine.process_instance where key < :end),
                       (select max(key) from engine.user_task where key < :end),
                       (select max(key) from engine.element_instance where key < :end),
                       0)
                """)
            .param("end", END_OF_FIRST_PARTITION)
            .query(Long.class)
            .single();
    }
}
