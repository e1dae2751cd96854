package org.specialstudy.live;

import java.time.Instant;
import java.util.List;
import org.specialstudy.deadline.Light;

/** One process instance of a study with what happened at each of its elements; {@code subject} names what it is about, where it is about one thing. */
record ProcessView(
    String key, String processId, int version, String name, String subject, String parentKey, String parentElementId, String state, Instant startedAt,
    Instant endedAt, List<ElementView> elements) {

    /** {@code times} counts how often the element was reached, {@code active} how often it is now; {@code calledKey} is the newest instance that it called. */
    record ElementView(
        String elementId, String state, Instant startedAt, Instant endedAt, int times, int active, String calledKey, TaskOnElement task) {}

    /** The work that waits at an element; of several open tasks the most urgent one, with everybody who is on any of them. */
    record TaskOnElement(String taskKey, List<String> holders, Instant dueAt, Light light) {}
}
