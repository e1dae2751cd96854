package org.specialstudy.recommendation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A step in the life of a recommendation, as the timeline keeps it: {@code recommendation.closed}. */
public record RecommendationFact(UUID study, String kind, UUID by, Instant at, Map<String, Object> details) implements Fact {

    private static final int EXCERPT = 60;

    static RecommendationFact of(Recommendation recommendation, String what, UUID by, Instant at, Object... details) {
        var said = new LinkedHashMap<String, Object>();
        said.put("recommendationId", recommendation.id().value());
        var text = recommendation.writing().text();
        said.put("title", text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text);
        for (var i = 0; i < details.length; i += 2) {
            if (details[i + 1] != null) said.put((String) details[i], details[i + 1]);
        }
        return new RecommendationFact(recommendation.study().value(), "recommendation." + what, by, at, said);
    }

    static RecommendationFact listed(UUID study, int count, Instant at) {
        return new RecommendationFact(study, "recommendation.listed", null, at, Map.of("count", count));
    }
}
