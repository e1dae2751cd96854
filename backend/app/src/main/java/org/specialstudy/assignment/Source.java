package org.specialstudy.assignment;

import java.util.UUID;

/** What an assignment comes from; {@code key} is what the source calls it, {@code link} where the source is shown. */
public record Source(Kind kind, UUID id, String key, String link) {

    public enum Kind { PLAN_ITEM, DECISION, INSTRUCTION, DIRECT }

    public Source {
        key = key == null ? "" : key;
    }

    public static Source direct() {
        return new Source(Kind.DIRECT, null, "", null);
    }
}
