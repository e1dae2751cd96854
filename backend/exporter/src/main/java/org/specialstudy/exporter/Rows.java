package org.specialstudy.exporter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** From the engine's values to values that a column takes. Never throws: one odd value must not stop the log. */
final class Rows {

    private Rows() {}

    static OffsetDateTime at(long epochMilli) {
        return Instant.ofEpochMilli(epochMilli).atOffset(ZoneOffset.UTC);
    }

    /** The engine accepts dates with an offset or with a zone; none is the empty string. */
    static OffsetDateTime date(String iso) {
        if (iso == null || iso.isEmpty()) return null;
        try {
            return ZonedDateTime.parse(iso).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** PostgreSQL's text cannot hold the zero character; the engine writes "none" as an empty string. */
    static String text(String value) {
        if (value == null || value.isEmpty()) return null;
        return value.indexOf('\0') < 0 ? value : value.replace('\0', ' ');
    }

    static String[] texts(List<String> values) {
        return values.stream().map(Rows::text).filter(value -> value != null).distinct().toArray(String[]::new);
    }

    /** The engine writes "none" as −1. */
    static Long key(long value) {
        return value <= 0 ? null : value;
    }
}
