package org.specialstudy.study;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;

/**
 * Somebody is named in a text, there as {@code @name}; who it is says the id.
 *
 * @param at where the sign stands in the text as it is kept
 */
public record Mention(@NotNull UUID person, @NotNull String name, @PositiveOrZero int at) {

    boolean standsIn(String text) {
        return text.startsWith("@" + name, at);
    }
}
