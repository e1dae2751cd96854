package org.specialstudy.recommendation;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Sought;

/** Which policy documents somebody wants to see, and in which order; as they were added where none is named. A document is shown whole. */
record PolicyFilter(String q, String sort) {

    List<PolicyView> of(List<PolicyView> policies) {
        var sought = Sought.of(q);
        var order = Sort.of(sort, "added");
        Map<String, Comparator<PolicyView>> offered = Map.of(
            "added", (one, other) -> 0,
            "title", Comparator.comparing(PolicyView::title, Collator.getInstance(Locale.CHINA)),
            "issued", order.lastWithout(PolicyView::issuedOn),
            "takenUp", Comparator.comparing(policy -> policy.measures().stream().mapToInt(PolicyView.MeasureView::takenUp).sum()));
        return policies.stream().filter(policy -> sought.in(words(policy))).sorted(order.by(offered)).toList();
    }

    private static String[] words(PolicyView policy) {
        return Stream.concat(Stream.of(policy.title(), policy.issuer(), policy.number()),
            policy.measures().stream().flatMap(measure -> Stream.of(measure.label(), measure.text()))).toArray(String[]::new);
    }
}
