package org.specialstudy.deadline;

import java.util.List;

/**
 * A row of an escalation profile: from so many working days left down to so many (negative: overdue) this level is told to these roles. Without
 * {@code to} it holds for all days after.
 */
public record EscalationStep(Integer from, Integer to, Level level, List<String> audience) {

    boolean covers(int daysLeft) {
        return daysLeft <= from && (to == null || daysLeft >= to);
    }

    /** How the decision table tests the days. */
    String test() {
        if (to == null) return "<= " + from;
        return to.equals(from) ? "" + from : "[" + to + ".." + from + "]";
    }
}
