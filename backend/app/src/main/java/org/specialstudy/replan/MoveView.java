package org.specialstudy.replan;

import java.time.Instant;
import org.specialstudy.deadline.Cause;
import org.specialstudy.directory.PersonRef;

/** One time that a deadline moved. {@code by} is null where the calendar or the matter itself moved it. */
record MoveView(Cause.Kind kind, Instant from, Instant to, String reason, PersonRef by, Instant at) {}
