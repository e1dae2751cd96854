package org.specialstudy.fieldvisit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;

/** One visit in a list. {@code held}: it took place, though its findings may not be confirmed yet. */
record VisitRow(UUID id, VisitView.GroupRef group, int no, String title, Visit.Status status, LocalDate from, LocalDate to, List<String> sites,
    List<String> cities, int findings, boolean held, Instant due, Light light, String next) {}
