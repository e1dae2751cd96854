package org.specialstudy.fieldvisit;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A number that was heard or seen: of what, how much, in which unit, as of which day, and how it was counted. */
public record Figure(String name, BigDecimal value, String unit, LocalDate asOf, String basis) {

    public Figure {
        name = Itinerary.words(name);
        unit = Itinerary.words(unit);
        basis = Itinerary.words(basis);
    }
}
