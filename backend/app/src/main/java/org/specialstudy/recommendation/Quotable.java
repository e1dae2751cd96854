package org.specialstudy.recommendation;

import java.util.UUID;

/** Something said or found in the study that a recommendation may rest on. */
record Quotable(Passage.Kind kind, UUID ref, String origin, String text) {}
