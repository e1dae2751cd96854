package org.specialstudy.replan;

import java.time.Instant;
import java.util.UUID;

/**
 * A running deadline beside what it belongs to, and what the reader may do about its date. Whoever may move it needs not ask.
 *
 * @param part of a plan, the item of its schedule; null elsewhere
 */
record Running(UUID id, UUID of, String part, String elementId, Instant dueAt, Act act) {

    enum Act { REPLAN, EXTEND }
}
