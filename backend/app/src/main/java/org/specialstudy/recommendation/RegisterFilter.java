package org.specialstudy.recommendation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Light;
import org.specialstudy.kernel.Refusal;

/** Which lines of a register somebody wants to see, and in which order; by its documents where none is named. */
record RegisterFilter(String q, UUID source, String status, String classCode, UUID unit, String tag, String sort) {

    private static final Comparator<RecommendationRow> BY_DUE = Comparator.comparing(RecommendationRow::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Map<String, Comparator<RecommendationRow>> SORTS = Map.of(
        "due", BY_DUE,
        "-due", Comparator.comparing(RecommendationRow::due, Comparator.nullsLast(Comparator.reverseOrder())),
        "status", Comparator.comparing(RecommendationRow::status),
        "-status", Comparator.comparing(RecommendationRow::status).reversed(),
        "class", Comparator.comparing(RecommendationRow::classCode, Comparator.nullsLast(Comparator.naturalOrder())),
        "unit", Comparator.comparing(row -> row.lead() == null ? null : row.lead().name(), Comparator.nullsLast(Comparator.naturalOrder())));

    List<RecommendationRow> of(List<RecommendationRow> rows) {
        var order = sort == null || sort.isBlank() ? null : SORTS.get(sort);
        Refusal.unless(sort == null || sort.isBlank() || order != null, () -> Refusal.invalid("sort", "sort-unknown"));
        var kept = rows.stream().filter(this::wanted);
        return (order == null ? kept : kept.sorted(order)).toList();
    }

    private boolean wanted(RecommendationRow row) {
        return (blank(q) || (row.text() + row.path() + row.clause() + String.join(" ", row.tags())).toLowerCase(Locale.ROOT)
            .contains(q.strip().toLowerCase(Locale.ROOT)))
            && (source == null || source.equals(row.sourceId()))
            && (blank(status) || inStatus(row))
            && (blank(classCode) || classCode.equals(row.classCode()))
            && (unit == null || row.lead() != null && unit.equals(row.lead().id()) || row.cooperating().stream().anyMatch(org -> unit.equals(org.id())))
            && (blank(tag) || row.tags().contains(tag));
    }

    private boolean inStatus(RecommendationRow row) {
        return switch (status) {
            case "OPEN" -> row.status().followed();
            case "OVERDUE" -> row.status().followed() && row.light() != null && row.light().kind() == Light.Kind.OVERDUE;
            case "TAKEN_UP" -> row.measures() > 0;
            default -> row.status().name().equals(status);
        };
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
