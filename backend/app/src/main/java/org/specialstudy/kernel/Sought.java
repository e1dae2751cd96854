package org.specialstudy.kernel;

import java.util.Locale;

/** Words that somebody looks for among rows at hand; without any, every row has them. */
public record Sought(String words) {

    public static Sought of(String q) {
        return new Sought(q == null ? "" : q.strip().toLowerCase(Locale.ROOT));
    }

    /** Capitals do not count, nor do texts that are absent. */
    public boolean in(String... texts) {
        if (words.isEmpty()) return true;
        for (var text : texts) {
            if (text != null && text.toLowerCase(Locale.ROOT).contains(words)) return true;
        }
        return false;
    }
}
