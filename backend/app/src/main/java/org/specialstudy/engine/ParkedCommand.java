package org.specialstudy.engine;

import java.time.Instant;
import java.util.UUID;

/** A command that the engine did not take, as an administrator sees it: what kind, where, why; nothing of its content. */
public record ParkedCommand(String id, String kind, String elementId, UUID studyId, Instant createdAt, int attempts, String reason, UUID by) {}
