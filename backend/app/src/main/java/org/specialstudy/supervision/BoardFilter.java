package org.specialstudy.supervision;

import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.Behind;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Refusal;

/**
 * What the reader of the board asked for. Anything absent does not narrow; without a light the board shows what is open. {@code responsible}:
 * a person, a topic group, an organisation, or the study in which an office or a leading group is meant.
 */
record BoardFilter(UUID study, UUID responsible, String kind, String light, boolean urgent, String words, String sort, String after) {

    /** Orders of one study's lines and of all: the first is what an index gives. */
    private record Order(String ofStudy, String all) {}

    private static final Map<String, Order> SORTS = Map.of(
        "due", new Order("e.due_at, e.deadline_id", "due_at, deadline_id"),
        "-due", new Order("e.due_at desc, e.deadline_id desc", "due_at desc, deadline_id desc"),
        "study", new Order("e.due_at, e.deadline_id", "study_title collate directory.pinyin, study_id, due_at, deadline_id"),
        "unit", new Order(null, Behind.unit("principal") + ", due_at, deadline_id"),
        "responsible", new Order(null, "principal, due_at, deadline_id"));

    BoardFilter {
        kind = blankToNull(kind);
        light = blankToNull(light);
        words = blankToNull(words);
        sort = blankToNull(sort) == null ? "due" : sort;
        if (!SORTS.containsKey(sort)) throw Refusal.invalid("sort", "sort-unknown");
    }

    /** Every line of a study has to be read where no index gives the order. */
    boolean readsAll() {
        return SORTS.get(sort).ofStudy == null;
    }

    String orderOfStudy() {
        return readsAll() ? "" : "order by " + SORTS.get(sort).ofStudy + "\nlimit :most";
    }

    String order() {
        return SORTS.get(sort).all;
    }

    /** Conditions on a deadline {@code e}; {@code now} and {@code later} are the bounds of the lights. */
    String where() {
        return lights() + kinds() + (urgent ? "\n   and e.urgent" : "")
            + (study == null ? "" : "\n   and e.study_id = :study")
            + (responsible == null ? "" : "\n   and (e.principal = :responsible or e.principal like '%@' || :responsible)")
            + (words == null ? "" : "\n   and (s.title ilike :words or " + DeadlineLine.SUBJECT + " ilike :words or e.element_id = any(:elements))");
    }

    private String lights() {
        return switch (light == null ? "OPEN" : light) {
            case "OPEN" -> "e.status = 'OPEN'";
            case "OVERDUE" -> "e.status = 'OPEN' and e.due_at < :now";
            case "NEAR" -> "e.status = 'OPEN' and e.started_at <= :now and e.due_at >= :now and e.due_at < :later";
            case "NORMAL" -> "e.status = 'OPEN' and e.started_at <= :now and e.due_at >= :later";
            case "NOT_STARTED" -> "e.status = 'OPEN' and e.started_at > :now and e.due_at >= :now";
            case "DONE" -> "e.status = 'DONE'";
            case "DONE_LATE" -> "e.status = 'DONE' and e.late_working_days > 0";
            case "STRUCK_OFF" -> "e.status = 'CANCELED'";
            default -> throw Refusal.invalid("light", "light-unknown");
        };
    }

    private String kinds() {
        if (kind == null) return "";
        return switch (kind) {
            case "ASSIGNMENT" -> "\n   and e.element_id = 'UserTask_CompleteAssignment'";
            case "STEP" -> "\n   and e.element_id <> 'UserTask_CompleteAssignment'";
            default -> throw Refusal.invalid("kind", "board-kind-unknown");
        };
    }

    String pattern() {
        return Like.containing(words);
    }

    private static String blankToNull(String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }
}
