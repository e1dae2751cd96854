package org.specialstudy.document;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/** The marks of state secrets. What bears one must never be stored here, whoever brings it. */
public final class ClassificationMarks {

    /** The code of every refusal for such a mark. */
    static final String REFUSED = "classified-mark";

    /** With or without blanks between, half or full width: 秘密★, 机密★1年, 绝 密 ★. */
    private static final Pattern MARK = Pattern.compile("(秘\\s*密|机\\s*密|绝\\s*密)\\s*[★☆✩✭⭐]");

    private static final int LONGEST = 8;

    private ClassificationMarks() {}

    public static boolean in(CharSequence text) {
        return MARK.matcher(text).find();
    }

    /** The same for a text of any length, in little memory: as it stands, and with tags taken out, which may stand between two characters. */
    static boolean in(Reader text) throws IOException {
        var raw = new StringBuilder();
        var untagged = new StringBuilder();
        var buffer = new char[32 * 1024];
        var tag = false;
        for (int read; (read = text.read(buffer)) >= 0;) {
            for (var i = 0; i < read; i++) {
                var next = Character.isWhitespace(buffer[i]) ? ' ' : buffer[i];
                append(raw, next);
                if (next == '<') tag = true;
                else if (tag) tag = next != '>';
                else append(untagged, next);
            }
            if (in((CharSequence) raw) || in((CharSequence) untagged)) return true;
            keepEnd(raw);
            keepEnd(untagged);
        }
        return false;
    }

    /** One blank for many, so that a mark is never longer than what is kept. */
    private static void append(StringBuilder text, char next) {
        if (next != ' ' || text.isEmpty() || text.charAt(text.length() - 1) != ' ') text.append(next);
    }

    private static void keepEnd(StringBuilder text) {
        text.delete(0, Math.max(0, text.length() - LONGEST));
    }
}
