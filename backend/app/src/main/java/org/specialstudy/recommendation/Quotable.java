package org.specialstudy.recommendation;

import java.util.UUID;

/** Something found, said or written in the study that a recommendation may rest on. */
record Quotable(Passage.Kind kind, UUID ref, String origin, String text) {

    Quotable {
        origin = shortened(origin.strip(), Recommendation.CLAUSE_LIMIT);
        text = shortened(text.strip(), Recommendation.TEXT_LIMIT);
    }

    private static String shortened(String words, int limit) {
        return words.length() <= limit ? words : words.substring(0, limit);
    }
}
