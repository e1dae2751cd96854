package org.specialstudy.consultation;

import java.time.Instant;
import java.util.UUID;

/** A running call was given another end, and why. */
record CallMove(int no, Instant from, Instant to, String reason, UUID by, Instant at) {}
