package org.specialstudy.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.Fact;

/** A text has gone to these organisations, which may answer until then. */
public record RoundOpened(UUID study, UUID round, UUID plan, int planVersion, List<OrgRef> orgs, Instant endsAt, UUID by, Instant at)
    implements Fact {

    @Override
    public String kind() {
        return "opinion.round-opened";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("roundId", round, "planId", plan, "version", planVersion, "orgNames", orgs.stream().map(OrgRef::name).toList(), "endsAt", endsAt
            .toString());
    }
}
