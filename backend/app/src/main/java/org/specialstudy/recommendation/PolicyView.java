package org.specialstudy.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.recommendation.RecommendationView.IndicatorView;

/** A policy document with its measures; {@code takenUp} is how many recommendations a measure took up. */
record PolicyView(UUID id, UUID studyId, String title, String issuer, String number, LocalDate issuedOn, List<MeasureView> measures, long version) {

    record MeasureView(UUID id, String label, String text, List<IndicatorView> indicators, int takenUp) {}
}
