package org.specialstudy.opinion;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.Fact;

/** The office has said what becomes of an opinion. */
public record OpinionAnswered(UUID study, UUID round, UUID opinion, OrgRef org, String outcome, UUID by, Instant at) implements Fact {

    @Override
    public String kind() {
        return "opinion.answered";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("roundId", round, "opinionId", opinion, "orgId", org.id(), "orgName", org.name(), "outcome", outcome);
    }
}
