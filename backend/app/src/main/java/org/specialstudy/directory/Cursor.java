package org.specialstudy.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/** The place in a list ordered by name at which the next page begins. */
record Cursor(String name, UUID id) {

    static Cursor of(String text) {
        if (text == null || text.isBlank()) return new Cursor(null, null);
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 2);
            return new Cursor(parts[1], UUID.fromString(parts[0]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.invalid("after", "cursor-unreadable");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + "\n" + name).getBytes(StandardCharsets.UTF_8));
    }
}
