package org.specialstudy.document;

import java.util.regex.Pattern;

/** The marks of state secrets. What bears one must never be stored here, whoever brings it. */
public final class ClassificationMarks {

    /** With or without blanks between, half or full width: 秘密★, 机密★1年, 绝 密 ★. */
    private static final Pattern MARK = Pattern.compile("(秘\\s*密|机\\s*密|绝\\s*密)\\s*[★☆✩✭⭐]");

    private ClassificationMarks() {}

    public static boolean in(CharSequence text) {
        return MARK.matcher(text).find();
    }
}
