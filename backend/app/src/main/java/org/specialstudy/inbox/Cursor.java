package org.specialstudy.inbox;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.specialstudy.kernel.Refusal;

/** The last row of a page: its sorted time (none sorts last) and its key. */
record Cursor(OffsetDateTime at, long key) {

    static Cursor of(String word) {
        if (word == null || word.isEmpty()) return null;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII).split(" ");
            return new Cursor(parts[0].equals("-") ? null : OffsetDateTime.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (RuntimeException e) {
            throw Refusal.invalid("after", "cursor-unknown");
        }
    }

    String word() {
        var text = (at == null ? "-" : at.withOffsetSameInstant(ZoneOffset.UTC)) + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
