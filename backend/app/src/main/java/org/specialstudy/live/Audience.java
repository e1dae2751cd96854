package org.specialstudy.live;

import java.util.Set;
import java.util.UUID;

/** What concerns one person: their principals, and the studies that they may read or have commissioned. */
record Audience(Set<String> principals, Set<UUID> studies) {

    boolean hears(EngineChange change) {
        return change.candidates().stream().anyMatch(principals::contains)
            || change.people().stream().anyMatch(principals::contains)
            || change.study() != null && principals.contains("office@" + change.study());
    }

    boolean reads(UUID study) {
        return study != null && studies.contains(study);
    }
}
