package org.specialstudy.engine;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.specialstudy.kernel.BusinessClock;
import tools.jackson.databind.json.JsonMapper;

/** Process variables as the engine reads them: JSON with ids as text and instants in the house's offset, which FEEL understands. */
final class Variables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Variables() {}

    static String json(Map<String, ?> variables) {
        return JSON.writeValueAsString(plain(variables));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(String json) {
        return JSON.readValue(json, Map.class);
    }

    static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(BusinessClock.ZONE).toOffsetDateTime());
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag;
            case Number number -> number;
            case Instant instant -> text(instant);
            case Collection<?> items -> items.stream().map(Variables::plain).toList();
            case Map<?, ?> entries -> {
                var plain = new LinkedHashMap<String, Object>();
                entries.forEach((name, item) -> plain.put(name.toString(), plain(item)));
                yield plain;
            }
            default -> value.toString();
        };
    }
}
