package org.specialstudy.supervision;

import java.time.Instant;
import java.util.List;

/** A line of the board with everything that was told and sent about it. {@code actions}: {@code urge}, {@code supervise}, {@code mark}, {@code unmark}. */
record Supervised(BoardRow row, List<Told> told, List<SlipView> slips, List<String> actions) {

    /** {@code to}: the names behind those who were told; {@code daysLeft} in working days, negative once overdue. */
    record Told(String level, int daysLeft, Instant at, Instant dueAt, List<String> to) {}
}
