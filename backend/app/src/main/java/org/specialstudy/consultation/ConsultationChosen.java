package org.specialstudy.consultation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** The office has said whether the study has a consultation. */
public record ConsultationChosen(UUID study, boolean wanted, UUID by, Instant at) implements Fact {

    @Override
    public String kind() {
        return wanted ? "consultation.planned" : "consultation.not-planned";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
