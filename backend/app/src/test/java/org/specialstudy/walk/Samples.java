package org.specialstudy.walk;

import jakarta.validation.constraints.NotEmpty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a body that a controller accepts as well formed, so that what refuses it is the rule and not the form. Everything in it is new, of version 0. */
final class Samples {

    private Samples() {}

    static Object of(Type type) {
        return of(type, null);
    }

    private static Object of(Type type, AnnotatedElement place) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            if (Map.class.isAssignableFrom(raw)) return Map.of();
            var needed = place != null && place.isAnnotationPresent(NotEmpty.class);
            return needed ? List.of(of(generic.getActualTypeArguments()[0])) : new ArrayList<>();
        }
        var kind = (Class<?>) type;
        if (kind == String.class) return "123456";
        if (kind == UUID.class) return UUID.randomUUID();
        if (kind == boolean.class || kind == Boolean.class) return false;
        if (kind == LocalDate.class) return LocalDate.of(2024, 2, 2).toString();
        if (kind == LocalTime.class) return LocalTime.of(8, 0).toString();
        if (kind == Instant.class) return "2024-02-02T00:00:00Z";
        if (kind.isPrimitive() || Number.class.isAssignableFrom(kind)) return 1;
        if (kind.isEnum()) return kind.getEnumConstants()[0].toString();
        return kind.isRecord() ? record(kind) : Map.of();
    }

    private static Map<String, Object> record(Class<?> kind) {
        var body = new LinkedHashMap<String, Object>();
        for (var component : kind.getRecordComponents()) {
            body.put(component.getName(), component.getName().equals("version") ? 0 : of(component.getGenericType(), component.getAccessor()));
        }
        return body;
    }
}
