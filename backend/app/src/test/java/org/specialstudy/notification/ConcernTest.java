package org.specialstudy.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.specialstudy.kernel.Fact;

class ConcernTest {

    private record Told(UUID study, String kind, UUID by, Instant at, Map<String, Object> details) implements Fact {}

    /** A fact that stands twice in the list throws as soon as the list is read. */
    @Test
    void every_fact_concerns_whom_it_concerns_once() {
        assertThat(Concern.in(fact("meeting.moved", Map.of()))).hasValueSatisfying(concern -> {
            assertThat(concern.reason()).isEqualTo(Reason.CHANGED);
            assertThat(concern.whom()).containsExactly(Concern.Whom.INVITED);
        });
        assertThat(Concern.in(fact("meeting.minutes-ruled", Map.of("outcome", "RETURNED"))).orElseThrow().reason()).isEqualTo(Reason.RETURNED);
        assertThat(Concern.in(fact("meeting.minutes-ruled", Map.of("outcome", "APPROVED"))).orElseThrow().reason()).isEqualTo(Reason.DECIDED);
        assertThat(Concern.in(fact("meeting.convened", Map.of()))).isEmpty();
    }

    private static Fact fact(String kind, Map<String, Object> details) {
        return new Told(UUID.randomUUID(), kind, UUID.randomUUID(), Instant.EPOCH, details);
    }
}
