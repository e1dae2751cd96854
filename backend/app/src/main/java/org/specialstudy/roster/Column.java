package org.specialstudy.roster;

import java.text.Normalizer;
import java.util.Locale;

/** One column of a list: how it is called here, in a Chinese and in an English heading, and what stands in it. */
record Column(String key, String zh, String en, boolean required, int longest, boolean day) {

    static Column needed(String key, String zh, String en, int longest) {
        return new Column(key, zh, en, true, longest, false);
    }

    static Column optional(String key, String zh, String en, int longest) {
        return new Column(key, zh, en, false, longest, false);
    }

    static Column day(String key, String zh, String en) {
        return new Column(key, zh, en, false, 40, true);
    }

    String heading(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }

    boolean isCalled(String heading) {
        var plain = plain(heading);
        return plain.equals(plain(zh)) || plain.equals(plain(en)) || plain.equals(key);
    }

    /** Case, blanks, full-width letters and the star of a required column do not matter. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s*]", "").toLowerCase(Locale.ROOT);
    }
}
