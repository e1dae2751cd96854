package org.specialstudy.inbox;

import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/** What the reader asked for. Anything absent does not narrow. */
record InboxFilter(Box box, UUID study, String stage, String light, String words, Order order, Cursor after) {

    InboxFilter {
        stage = blankToNull(stage);
        light = blankToNull(light);
        words = blankToNull(words);
    }

    /** The range of due dates that the light stands for. */
    String dueIn(String due) {
        if (light == null) return "true";
        return switch (light) {
            case "OVERDUE" -> due + " < :now";
            case "TODAY" -> due + " >= :now and " + due + " < :tomorrow";
            case "NEAR" -> due + " >= :now and " + due + " < :later";
            case "NORMAL" -> due + " >= :later";
            case "NONE" -> due + " is null";
            default -> throw Refusal.invalid("light", "light-unknown");
        };
    }

    /** Whether the index of candidates alone can answer; anything else is looked up task by task. */
    boolean needsTask() {
        return study != null || stage != null || words != null || !order.column.equals("due_at");
    }

    private static String blankToNull(String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }
}
