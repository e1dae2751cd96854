package org.specialstudy.recommendation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;

/**
 * A recommendation as the person who asked may see it. Whoever is not of the study, {@code inside}, sees what their unit was asked and
 * nothing else. {@code actions} are what this person may do now, {@code next} says who has it.
 */
record RecommendationView(UUID studyId, String studyTitle, boolean inside, RecommendationRow row, RegisterView.SourceView source, List<Neighbour> above,
    List<Neighbour> below, Neighbour similarTo, List<Neighbour> similar, List<PassageView> passages, List<ReplyView> replies,
    List<AssessmentView> assessments, List<TakenUpView> takenUp, List<AssessmentClass> classes, int days, List<String> actions, String taskKey,
    List<NextStep> next) {

    record Neighbour(UUID id, String number, String text) {}

    /** Without a link where what it was taken from is not ours to show. */
    record PassageView(Passage.Kind kind, UUID ref, String origin, String quote, String link) {}

    record ReplyView(UUID id, int round, OrgRef org, boolean lead, String question, Reply.State state, Instant askedAt, Instant dueAt, String text,
        PersonRef by, boolean recorded, Instant givenAt, boolean mine, List<Attachment> attachments, String taskKey) {}

    record AssessmentView(int round, Recommendation.Outcome outcome, String classCode, String reason, PersonRef by, Instant at) {}

    record TakenUpView(UUID measure, UUID policyId, String policy, String number, String label, String text, Recommendations.Basis basis, String note,
        List<IndicatorView> indicators) {}

    record IndicatorView(String name, Policy.Op op, BigDecimal value, BigDecimal valueTo, String unit, LocalDate byDate) {}

    record NextStep(String elementId, List<String> holders) {}
}
