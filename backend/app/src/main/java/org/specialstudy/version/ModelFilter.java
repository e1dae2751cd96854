package org.specialstudy.version;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.specialstudy.version.Versions.ModelView;

/** Which processes somebody wants to see, and in which order; those that run on older versions first where none is named. */
record ModelFilter(String q, String state, String sort) {

    private static final Map<String, Comparator<ModelView>> ORDERS = Map.of(
        "process", Comparator.comparing(ModelView::name, Collator.getInstance(Locale.CHINA)),
        "newest", Comparator.comparing(ModelView::newest),
        "running", Comparator.comparing(ModelView::running),
        "older", Comparator.comparing(ModelView::outdated));

    List<ModelView> of(Stream<ModelView> models) {
        return models.filter(this::said).filter(this::stands)
            .sorted(Sort.of(sort, "-older").by(ORDERS).thenComparing(ModelView::processId)).toList();
    }

    private boolean said(ModelView model) {
        return q == null || (model.name() + " " + model.processId()).toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
    }

    private boolean stands(ModelView model) {
        return switch (state == null ? "" : state) {
            case "" -> true;
            case "running" -> model.running() > 0;
            case "older" -> model.outdated() > 0;
            default -> throw Refusal.invalid("state", "filter-unknown");
        };
    }
}
