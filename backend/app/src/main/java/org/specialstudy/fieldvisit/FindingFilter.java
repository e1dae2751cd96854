package org.specialstudy.fieldvisit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.specialstudy.fieldvisit.VisitView.FindingView;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Sought;

/** Which findings of a visit somebody wants to see, and in which order; as they were written where none is named. */
record FindingFilter(String q, Finding.Kind kind, UUID point, String sort) {

    List<FindingView> of(VisitView visit) {
        var sought = Sought.of(q);
        var order = Sort.of(sort, "written");
        Map<String, Comparator<FindingView>> offered = Map.of(
            "written", Comparator.comparing(FindingView::at),
            "kind", Comparator.comparing(FindingView::kind),
            "point", order.lastWithout(finding -> place(visit, finding.point())));
        return visit.findings().stream()
            .filter(finding -> sought.in(finding.text()))
            .filter(finding -> kind == null || kind == finding.kind())
            .filter(finding -> point == null || point.equals(finding.point()))
            .sorted(order.by(offered)).toList();
    }

    /** Where the question stands in the outline; null for a finding that answers none. */
    private static Integer place(VisitView visit, UUID point) {
        return IntStream.range(0, visit.outline().size()).filter(at -> visit.outline().get(at).id().equals(point)).boxed().findFirst().orElse(null);
    }
}
