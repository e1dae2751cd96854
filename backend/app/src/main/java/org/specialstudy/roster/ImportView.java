package org.specialstudy.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/**
 * An import as its list and its page show it. {@code counts} says for each list how many rows would be or were created, changed, left as they
 * are, or are wrong; {@code others} counts the comparisons of other administrators that wait at the same time.
 */
record ImportView(UUID id, String files, String state, String roles, long version, PersonRef by, Instant at, PersonRef appliedBy, Instant appliedAt,
    PersonRef undoneBy, Instant undoneAt, PersonRef rolesBy, Instant rolesAt, Map<String, Map<String, Integer>> counts, int others, List<String> actions) {

    /** One row, with its words in the reader's language. */
    record LineView(int no, String sheet, int row, String kind, Map<String, String> cells, String outcome, List<ProblemView> problems,
        List<ChangeView> changes) {}

    record ProblemView(String column, String code, String message) {}

    record ChangeView(String column, String before, String after) {}
}
