package org.specialstudy.study;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A study ran its course and is closed for good. */
public record StudyArchived(UUID study, String title, String note, UUID by, Instant at) implements Fact {

    @Override
    public String kind() {
        return "study.archived";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", title, "note", note);
    }
}
