package org.specialstudy.assignment;

import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;

/** What the reader of a list asked for. Anything absent does not narrow. */
record AssignmentFilter(String status, UUID owner, String stage, String light, String words, String sort, String after) {

    private static final Map<String, String> ORDERS = Map.of("due", "a.due_at", "no", "a.study_id, a.no", "title", "a.title collate directory.pinyin",
        "owner", "a.owner_name collate directory.pinyin");

    /** Whoever works on it still has it in hand; once it is reported done, only its reviewer does. */
    private static final String IN_HAND = "a.status in ('GIVEN', 'SIGNED', 'RETURNED', 'SENT_BACK')";

    private static final String BEGUN = "a.start_on <= (:now at time zone 'Asia/Shanghai')::date";

    /** Signed for, and yet to begin: no status of its own, but one that readers are shown. */
    private static final String NOT_STARTED = "NOT_STARTED";

    AssignmentFilter {
        status = blankToNull(status);
        stage = blankToNull(stage);
        light = blankToNull(light);
        words = blankToNull(words);
    }

    String order() {
        return Sort.of(sort, "due").in(ORDERS, "a.due_at, a.study_id, a.no");
    }

    /** Bounds are the parameters {@code now} and {@code later}. */
    String where() {
        return statuses() + " and " + dues() + """
             and (:owner::uuid is null or a.owner_id = :owner)
             and (:stage::text is null or a.stage = :stage)
             and (:words::text is null or a.title ilike :words or a.text ilike :words or a.owner_name ilike :words)
            """;
    }

    private String statuses() {
        if (status == null || status.equals("ALL")) return "true";
        if (status.equals("OPEN")) return "a.status not in ('CLOSED', 'CANCELED')";
        if (status.equals(NOT_STARTED)) return "a.status = 'SIGNED' and not " + BEGUN;
        if (status.equals("SIGNED")) return "a.status = 'SIGNED' and " + BEGUN;
        try {
            return "a.status = '" + Assignment.Status.valueOf(status) + "'";
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("status", "assignment-status-unknown");
        }
    }

    private String dues() {
        if (light == null) return "true";
        return switch (light) {
            case "OVERDUE" -> OVERDUE;
            case "NEAR" -> NEAR;
            case "NORMAL" -> IN_HAND + " and a.due_at >= :later and " + BEGUN;
            case NOT_STARTED -> IN_HAND + " and not " + BEGUN;
            case "DONE" -> "a.status = 'CLOSED' and a.late_days = 0";
            case "DONE_LATE" -> "a.status in ('FOR_REVIEW', 'CLOSED') and a.completed_at > a.due_at";
            default -> throw Refusal.invalid("light", "light-unknown");
        };
    }

    static final String OVERDUE = IN_HAND + " and a.due_at < :now";
    static final String NEAR = IN_HAND + " and a.due_at >= :now and a.due_at < :later and " + BEGUN;

    String pattern() {
        return Like.containing(words);
    }

    private static String blankToNull(String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }
}
