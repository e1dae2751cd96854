package org.specialstudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where process instances stand, as the projection tells it; for tests that wait until a token has arrived. */
public final class Picture {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    public Picture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Elements of one kind of process of this aggregate that are active now, each as often as it is. */
    public List<String> active(String processId, String idVariable, UUID id) {
        return elements(processId, idVariable, id, "ACTIVE").stream().filter(element -> !element.equals(processId)).toList();
    }

    /** How often a token has left an element. */
    public long times(String processId, String idVariable, UUID id, String elementId) {
        return elements(processId, idVariable, id, "COMPLETED").stream().filter(elementId::equals).count();
    }

    public void awaitActive(String processId, String idVariable, UUID id, String... elementIds) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(active(processId, idVariable, id))
            .containsExactlyInAnyOrder(elementIds));
    }

    public void awaitTimes(String processId, String idVariable, UUID id, String elementId, long times) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(times(processId, idVariable, id, elementId)).as(elementId)
            .isEqualTo(times));
    }

    /** State of every instance of the process that belongs to this aggregate, oldest first. */
    public List<String> instances(String processId, String idVariable, UUID id) {
        return jdbc.sql("""
                select p.state
                  from engine.process_instance p
                 where p.process_id = :process
                   and exists (select from engine.variable_ref v where v.scope_key = p.key and v.name = :name and v.value = :id)
                 order by p.key
                """)
            .param("process", processId).param("name", idVariable).param("id", id.toString()).query(String.class).list();
    }

    public void awaitInstances(String processId, String idVariable, UUID id, String... states) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(instances(processId, idVariable, id)).containsExactly(
            states));
    }

    public List<String> incidents(UUID study) {
        return jdbc.sql("select element_id || ': ' || message from engine.incident where study_id = :study and state = 'OPEN'")
            .param("study", study).query(String.class).list();
    }

    private List<String> elements(String processId, String idVariable, UUID id, String state) {
        return jdbc.sql("""
                select e.element_id
                  from engine.element_instance e
                  join engine.process_instance p on p.key = e.process_instance_key
                 where p.process_id = :process
                   and e.state = :state
                   and exists (select from engine.variable_ref v where v.scope_key = p.key and v.name = :name and v.value = :id)
                 order by e.key
                """)
            .param("process", processId).param("state", state).param("name", idVariable).param("id", id.toString())
            .query(String.class).list();
    }
}
