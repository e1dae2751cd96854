package org.specialstudy.kernel;

/** What somebody looks for, as a pattern of {@code like} and {@code ilike}. */
public final class Like {

    private Like() {}

    /** Matches whatever contains these words as they are written; null, which every list takes for "all", where there are none. */
    public static String containing(String words) {
        return words == null || words.isBlank() ? null : "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
