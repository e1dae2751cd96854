package org.specialstudy.opinion;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.Fact;

/** An organisation has said what it thinks, or that it has nothing to say. */
public record OpinionGiven(UUID study, UUID round, UUID opinion, OrgRef org, boolean none, UUID by, Instant at) implements Fact {

    @Override
    public String kind() {
        return "opinion.given";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("roundId", round, "opinionId", opinion, "orgId", org.id(), "orgName", org.name(), "none", none);
    }
}
