package org.specialstudy.exporter;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the broker keeps for us in its own state: which log this is, and how far the database had it when we last said so. */
record Acknowledged(UUID logId, long position) {

    static Acknowledged of(byte[] bytes) {
        var parts = new String(bytes, StandardCharsets.US_ASCII).split(" ");
        return new Acknowledged(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
    }

    byte[] bytes() {
        return (logId + " " + position).getBytes(StandardCharsets.US_ASCII);
    }
}
