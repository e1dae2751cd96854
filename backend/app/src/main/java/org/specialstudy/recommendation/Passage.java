package org.specialstudy.recommendation;

import java.util.UUID;

/** Words that a recommendation rests on, as they were said, and where. */
public record Passage(Kind kind, UUID ref, String origin, String quote) {

    public enum Kind { FINDING, STATEMENT, SUBMISSION, OPINION, OTHER }

    public Passage {
        origin = origin == null ? "" : origin.strip();
        quote = quote == null ? "" : quote.strip();
    }
}
