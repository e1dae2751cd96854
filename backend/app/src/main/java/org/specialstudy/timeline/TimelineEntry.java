package org.specialstudy.timeline;

import java.time.Instant;
import java.util.Map;
import org.specialstudy.directory.PersonRef;

/** One fact as the screen shows it; the words for its kind are the screen's, {@code link} leads to the thing it is about. */
record TimelineEntry(String id, Instant at, String kind, PersonRef by, PersonRef recordedBy, Map<String, Object> details, String link) {}
