package org.specialstudy.recommendation;

/** What may become of a recommendation, in the words of this place. */
record AssessmentClass(String code, String nameZh, String nameEn, boolean needsReason, boolean active) {

    AssessmentClass {
        nameZh = Recommendation.strip(nameZh);
        nameEn = Recommendation.strip(nameEn);
    }

    AssessmentClass as(String given) {
        return new AssessmentClass(given, nameZh, nameEn, needsReason, active);
    }
}
