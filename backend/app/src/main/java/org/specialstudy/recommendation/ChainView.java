package org.specialstudy.recommendation;

import java.util.List;
import java.util.UUID;
import org.specialstudy.recommendation.RecommendationView.PassageView;
import org.specialstudy.recommendation.RecommendationView.TakenUpView;

/** From the evidence by way of the recommendation to the measure and what it aims at. */
record ChainView(UUID studyId, String studyTitle, List<Link> links, List<AssessmentClass> classes) {

    record Link(RecommendationRow recommendation, List<PassageView> passages, List<TakenUpView> takenUp) {}
}
