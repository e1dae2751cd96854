package org.specialstudy.fieldvisit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a visit found: a strength, a gap or a consensus, with the figures that show it and the question of the outline that it answers. */
record Finding(UUID id, UUID visit, Content content, UUID by, Instant at, long version) {

    enum Kind { STRENGTH, GAP, CONSENSUS }

    /** What somebody writes down on the spot. */
    record Content(Kind kind, String text, UUID point, String site, List<Figure> figures) {

        Content {
            text = Itinerary.words(text);
            site = site == null || site.isBlank() ? null : site.strip();
            figures = figures == null ? List.of() : List.copyOf(figures);
        }
    }
}
