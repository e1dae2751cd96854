package org.specialstudy.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.recommendation.Recommendation.Status;

/** One recommendation as a line of the register; {@code path} is its whole number, {@code place} the one among its siblings. */
record RecommendationRow(UUID id, UUID sourceId, UUID parentId, int depth, int place, String label, String number, String path, String text, List<String> tags,
    String clause, boolean followUp, Status status, boolean late, int round, String classCode, OrgRef lead, List<OrgRef> cooperating, Instant due, Light light,
    int passages, int measures, Instant closedAt, long version) {}
