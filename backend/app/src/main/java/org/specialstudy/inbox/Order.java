package org.specialstudy.inbox;

import org.specialstudy.kernel.Refusal;

/** How a box is sorted. Tasks without a due date come last either way; equal ones in the order of their keys, so that pages never overlap. */
enum Order {
    DUE("due_at", ">"), DUE_DESC("due_at", "<"), CREATED("created_at", ">"), CREATED_DESC("created_at", "<");

    final String column;
    private final String after;

    Order(String column, String after) {
        this.column = column;
        this.after = after;
    }

    static Order of(String word, Box box) {
        if (word == null || word.isEmpty()) return box == Box.DONE ? CREATED_DESC : DUE;
        return switch (word) {
            case "due" -> DUE;
            case "-due" -> DUE_DESC;
            case "created" -> CREATED;
            case "-created" -> CREATED_DESC;
            default -> throw Refusal.invalid("sort", "sort-unknown");
        };
    }

    /** For a column that holds the sorted time, and the key beside it. */
    String by(String time, String key) {
        var direction = after.equals("<") ? " desc" : "";
        return time + direction + " nulls last, " + key + direction;
    }

    /** The condition for rows behind the cursor. */
    String behind(Cursor cursor, String time, String key) {
        if (cursor == null) return "true";
        if (cursor.at() == null) return "(" + time + " is null and " + key + " " + after + " :afterKey)";
        return "((" + time + ", " + key + ") " + after + " (:afterAt, :afterKey) or " + time + " is null)";
    }
}
