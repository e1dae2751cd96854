package org.specialstudy.study;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A study was set up and handed to its office. */
public record StudyCommissioned(UUID study, String title, String host, UUID by, Instant at) implements Fact {

    @Override
    public String kind() {
        return "study.commissioned";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", title, "host", host);
    }
}
