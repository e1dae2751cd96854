package org.specialstudy.engine;

import java.util.Optional;
import java.util.function.Supplier;

/** What another module adds to the page of health: a part, and what is wrong with it, if anything is. */
public record HealthCheck(String part, Supplier<Optional<Reason>> reason) {

    /**
     * @param code     for the words of the screen
     * @param sentence the same for the log and for monitoring
     */
    public record Reason(String code, Integer count, String sentence) {}
}
