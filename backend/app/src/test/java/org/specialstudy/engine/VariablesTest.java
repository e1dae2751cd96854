package org.specialstudy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VariablesTest {

    @Test
    void ids_are_text_and_instants_carry_the_offset_of_the_house() {
        var id = UUID.fromString("0198a2b0-0000-7000-8000-000000000001");
        assertThat(Variables.parse(Variables.json(Map.of(
            "id", id, "due", Instant.parse("2026-03-02T09:30:00Z"), "opinions", List.of(Map.of("orgId", id)), "agreed", true, "days", 3))))
            .isEqualTo(Map.of("id", id.toString(), "due", "2026-03-02T17:30:00+08:00", "opinions", List.of(Map.of("orgId", id.toString())),
                "agreed", true, "days", 3));
    }

    @Test
    void a_job_reads_what_the_engine_sends() {
        var job = Job.of(Variables.parse(Variables.json(Map.of("due", Instant.parse("2026-03-02T09:30:00Z"), "ids", List.of(UUID.randomUUID())))));
        assertThat(job.instant("due")).isEqualTo("2026-03-02T09:30:00Z");
        assertThat(job.ids("ids")).hasSize(1);
        assertThat(job.optionalId("planId")).isEmpty();
    }
}
