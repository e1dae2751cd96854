package org.specialstudy.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/** The payload of {@code engine_changed}: which study, which candidates, which people. Nothing about what happened. */
record EngineChange(@JsonProperty("s") UUID study, @JsonProperty("c") List<String> candidates, @JsonProperty("a") List<String> people) {

    EngineChange {
        candidates = candidates == null ? List.of() : candidates;
        people = people == null ? List.of() : people;
    }
}
