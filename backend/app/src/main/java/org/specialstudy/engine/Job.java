package org.specialstudy.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the engine asks of a worker: the variables in scope, read by name and type. A missing variable is a bug in the model and throws. */
public final class Job {

    private final Map<String, Object> variables;
    private final long processInstanceKey;

    private Job(Map<String, Object> variables, long processInstanceKey) {
        this.variables = variables;
        this.processInstanceKey = processInstanceKey;
    }

    static Job of(Map<String, Object> variables, long processInstanceKey) {
        return new Job(variables, processInstanceKey);
    }

    /** For tests of workers without an engine. */
    public static Job of(Map<String, Object> variables) {
        return new Job(variables, 0);
    }

    /** The process instance that asks; two instances that claim the same aggregate differ in it. */
    public long processInstance() {
        return processInstanceKey;
    }

    public UUID id(String variable) {
        return UUID.fromString(text(variable));
    }

    public String text(String variable) {
        return present(variable).toString();
    }

    public boolean flag(String variable) {
        return (Boolean) present(variable);
    }

    public long number(String variable) {
        return ((Number) present(variable)).longValue();
    }

    public Instant instant(String variable) {
        return OffsetDateTime.parse(text(variable)).toInstant();
    }

    public List<UUID> ids(String variable) {
        return ((List<?>) present(variable)).stream().map(id -> UUID.fromString(id.toString())).toList();
    }

    public Optional<String> optionalText(String variable) {
        return optional(variable).map(Object::toString);
    }

    public Optional<UUID> optionalId(String variable) {
        return optionalText(variable).map(UUID::fromString);
    }

    public Optional<Instant> optionalInstant(String variable) {
        return optionalText(variable).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    public Optional<Object> optional(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    private Object present(String variable) {
        return optional(variable).orElseThrow(() -> new IllegalStateException("The job has no variable " + variable + "."));
    }
}
