package org.specialstudy.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The last day of a term and the moment on it, with the days off that were passed over. Estimated when the term touches a year whose
 * holidays are not announced yet.
 */
public record Due(LocalDate day, Instant at, boolean estimated, List<Skipped> skipped) {

    public record Skipped(LocalDate date, DayOff reason) {}
}
