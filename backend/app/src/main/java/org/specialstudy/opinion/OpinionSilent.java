package org.specialstudy.opinion;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.Fact;

/** A round has ended without a word from an organisation. */
public record OpinionSilent(UUID study, UUID round, UUID opinion, OrgRef org, Instant at) implements Fact {

    @Override
    public String kind() {
        return "opinion.silent";
    }

    @Override
    public UUID by() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("roundId", round, "opinionId", opinion, "orgId", org.id(), "orgName", org.name());
    }
}
