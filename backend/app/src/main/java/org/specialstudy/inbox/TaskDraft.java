package org.specialstudy.inbox;

import java.time.Instant;
import java.util.Map;

/** What somebody has typed so far. */
record TaskDraft(long version, Map<String, Object> content, Instant savedAt) {}
