package org.specialstudy.recommendation;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of recommendations. */
@Component
class RecommendationWorkers {

    private final RecommendationJobs recommendations;

    RecommendationWorkers(RecommendationJobs recommendations) {
        this.recommendations = recommendations;
    }

    /** Safe to repeat: a study is listed once, and whoever asks again gets the same list. */
    @Worker("recommendation.list")
    Map<String, Object> list(Job job) {
        return Map.of("recommendationIds", recommendations.list(job.id("studyId")));
    }

    /** Safe to repeat: a recommendation is carried by the process instance that came first, and its units are asked once. */
    @Worker("recommendation.begin")
    Map<String, Object> begin(Job job) {
        return recommendations.begin(new Recommendation.Id(job.id("recommendationId")), job.processInstance()).variables();
    }
}
