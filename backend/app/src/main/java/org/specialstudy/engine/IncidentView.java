package org.specialstudy.engine;

import java.time.Instant;
import java.util.UUID;

/** A place where a process cannot go on by itself, as an administrator sees it. */
public record IncidentView(String key, String processId, String elementId, UUID studyId, String type, String message, Instant createdAt) {}
