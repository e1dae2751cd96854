package org.specialstudy.study;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** All recommendations of a study are followed to their end: the office is asked to archive it. */
public record StudyReadyToArchive(UUID study, Instant at) implements Fact {

    @Override
    public String kind() {
        return "study.ready-to-archive";
    }

    @Override
    public UUID by() {
        return null;
    }
}
