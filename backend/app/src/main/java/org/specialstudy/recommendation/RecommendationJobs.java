package org.specialstudy.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.recommendation.Recommendation.Status;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a follow-up that nobody presses a button for. Each may be asked for again and then changes nothing. */
@Service
class RecommendationJobs {

    record Begun(boolean goesOn, boolean dutyNamed, List<Reply> asked, Instant due) {

        Map<String, Object> variables() {
            return Map.of("goesOn", goesOn, "dutyNamed", dutyNamed, "askedUnits", RecommendationProcess.variables(asked), "due", due);
        }
    }

    private final RecommendationStore recommendations;
    private final ReplyStore replies;
    private final RecommendationProcess process;
    private final DutyUnits units;
    private final Studies studies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecommendationJobs(RecommendationStore recommendations, ReplyStore replies, RecommendationProcess process, DutyUnits units, Studies studies,
        ApplicationEventPublisher events, BusinessClock clock) {
        this.recommendations = recommendations;
        this.replies = replies;
        this.process = process;
        this.units = units;
        this.studies = studies;
        this.events = events;
        this.clock = clock;
    }

    /** Natural key: the study. */
    @Transactional
    List<UUID> list(UUID study) {
        if (!studies.active(study)) return List.of();
        if (recommendations.markListed(study, clock.instant())) {
            events.publishEvent(RecommendationFact.listed(study, recommendations.startAll(study), clock.instant()));
        }
        return recommendations.listed(study);
    }

    /** Natural key: the recommendation, by the process instance that came first. */
    @Transactional
    Begun begin(Recommendation.Id id, long processInstance) {
        var now = clock.instant();
        var active = studies.active(recommendations.study(id.value()).orElseThrow());
        var recommendation = recommendations.find(id).orElseThrow();
        var first = recommendation.status() == Status.STARTING;
        if (!active || !recommendation.carriedBy(processInstance) || !recommendation.status().followed()) return new Begun(false, false, List.of(), now);
        if (first) return start(recommendation, processInstance, now);
        var due = recommendation.stepDue();
        return new Begun(true, recommendation.round() > 0, replies.ofRound(id.value(), 1), due == null ? now : due);
    }

    private Begun start(Recommendation recommendation, long processInstance, Instant now) {
        recommendation.begin(processInstance);
        var known = recommendation.dutyKnown(units.reached(recommendation.duty()));
        var asked = known ? recommendation.ask(recommendation.duty(), "", now, process.due(recommendation.duty().days())) : List.<Reply>of();
        if (!known) recommendation.stepDue(process.due(Step.NAME.workingDays));
        save(recommendation);
        replies.insert(asked);
        if (known) {
            process.asked(recommendation, asked);
            events.publishEvent(RecommendationFact.of(recommendation, "duty-named", null, now, "org", units.name(recommendation.duty().lead())));
        } else {
            process.begin(recommendation, Step.NAME);
        }
        return new Begun(true, known, asked, recommendation.stepDue());
    }

    /** The study was stopped, and with it whatever of its recommendations was still to be done. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        replies.overInStudy(withdrawn.study());
        recommendations.withdrawAll(withdrawn.study());
    }

    /** Somebody saved at the same moment: the job is asked for again and finds what stands then. */
    private void save(Recommendation recommendation) {
        if (!recommendations.save(recommendation)) {
            throw new IllegalStateException("Recommendation " + recommendation.id().value() + " was changed at the same moment.");
        }
    }
}
