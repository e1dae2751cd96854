package org.specialstudy.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;

/** The register of a study: its recommendations in the order of their documents, and how many of which; the counts are of all of them. */
record RegisterView(UUID studyId, String studyTitle, boolean listed, List<RecommendationRow> rows, List<SourceView> sources, List<AssessmentClass> classes,
    Counts counts, List<OrgRef> units, List<String> tags, List<String> actions) {

    record SourceView(UUID id, SourceDocument.Kind kind, String title, OrgRef org, LocalDate dated, UUID reportId, long version) {}

    record Counts(int all, int followed, int open, int overdue, int closed, int takenUp, Map<String, Integer> byClass) {}
}
