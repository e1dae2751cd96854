package org.specialstudy.deadline;

import java.time.Instant;
import java.util.UUID;

/** A study whose deadlines cannot follow the calendar or the profiles, as an administrator sees it: nothing of its content. */
record ParkedCatchUp(UUID studyId, Instant since, int attempts, String reason) {}
