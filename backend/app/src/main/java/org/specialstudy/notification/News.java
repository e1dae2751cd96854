package org.specialstudy.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that people are told.
 *
 * @param principals whom it concerns: {@code role@scope}, or a person's id
 * @param link       where it is read on
 * @param doers      who did it or wrote it down; they know
 * @param source     what it is told of, where that may be heard twice; otherwise null
 */
record News(Reason reason, String kind, UUID study, UUID by, List<String> principals, List<UUID> doers, Map<String, Object> details, String link,
    String source, Instant at) {}
