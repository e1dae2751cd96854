package org.specialstudy.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** One page of a list, and the cursor at which the next one begins (null at the end). */
public record Page<T>(List<T> items, String next) {

    /** The page at this offset, of rows that were asked for with one more than its size. */
    public static <T> Page<T> at(int offset, int size, List<T> rows) {
        if (rows.size() <= size) return new Page<>(rows, null);
        return new Page<>(rows.subList(0, size), Base64.getUrlEncoder().withoutPadding().encodeToString(("o" + (offset + size)).getBytes(
            StandardCharsets.UTF_8)));
    }

    /** How many rows come before the page at this cursor, which {@link #at} gave; refuses {@code cursor-unreadable}. */
    public static int offset(String after) {
        if (after == null || after.isBlank()) return 0;
        try {
            return Math.max(0, Integer.parseInt(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).substring(1)));
        } catch (RuntimeException unreadable) {
            throw Refusal.invalid("after", "cursor-unreadable");
        }
    }
}
