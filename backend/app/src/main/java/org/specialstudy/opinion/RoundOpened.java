package org.specialstudy.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.Fact;

/** A text has gone to these organisations, which may answer until then. */
public record RoundOpened(UUID study, UUID round, About about, List<OrgRef> orgs, Instant endsAt, UUID by, Instant at)
    implements Fact {

    @Override
    public String kind() {
        return "opinion.round-opened";
    }

    @Override
    public Map<String, Object> details() {
        var idName = about.kind() == About.Kind.REPORT ? "reportId" : "planId";
        return Map.of("roundId", round, idName, about.id(), "version", about.version(), "title", about.title(),
            "orgNames", orgs.stream().map(OrgRef::name).toList(), "endsAt", endsAt.toString());
    }
}
