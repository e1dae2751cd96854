package org.specialstudy.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Role;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** What the life of a recommendation sends to the process and to the deadlines. Each asked unit has a task and a deadline of its own. */
@Component
class RecommendationProcess {

    static final String RECOMMENDATION = "recommendationId";
    static final String REPLY = "replyId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RecommendationProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, BusinessClock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A study whose process began before anything could be added to what it follows cannot be told of it. */
    boolean takesLate(UUID study) {
        return engine.knows("special-study", "studyId", study, "SubProcess_LateRecommendation");
    }

    /** It came after the others were listed. */
    void added(Recommendation late) {
        engine.publish("recommendation.added", late.study().value(), Map.of(RECOMMENDATION, late.id().value(), "studyId", late.study().value()));
    }

    Instant due(int workingDays) {
        return calendar.due(clock.instant(), workingDays, Unit.WORKING_DAYS).at();
    }

    /** A step of the office begins. */
    void begin(Recommendation recommendation, Step step) {
        var study = recommendation.study().value();
        deadlines.open(study, RECOMMENDATION, recommendation.id().value(), step.elementId, Role.OFFICE.at(study), clock.instant(), recommendation.stepDue(),
            Basis.workingDaysAfter(clock.instant(), step.workingDays));
    }

    /** The units' steps begin. */
    void asked(Recommendation recommendation, List<Reply> asked) {
        for (var reply : asked) {
            deadlines.open(recommendation.study().value(), REPLY, reply.id(), Step.REPLY, Role.CONTACT.at(reply.org()), clock.instant(), reply.dueAt(),
                Basis.workingDaysAfter(clock.instant(), recommendation.duty().days()));
        }
    }

    static List<Map<String, Object>> variables(List<Reply> asked) {
        return asked.stream().map(reply -> Map.<String, Object>of(REPLY, reply.id().toString(), "orgId", reply.org().toString(), "lead", reply.lead()))
            .toList();
    }

    void named(Recommendation recommendation, List<Reply> asked, UUID by) {
        var id = recommendation.id().value();
        deadlines.close(RECOMMENDATION, id, Step.NAME.elementId);
        asked(recommendation, asked);
        engine.complete(new Waiting(RECOMMENDATION, id, Step.NAME.elementId), by, Map.of("askedUnits", variables(asked), "due", recommendation.stepDue()));
    }

    /** The lead unit's reply makes it the office's turn; whoever else was asked need not answer any more. */
    void replied(Recommendation recommendation, Reply reply, List<Reply> over, UUID by) {
        deadlines.close(REPLY, reply.id(), Step.REPLY);
        over.forEach(other -> deadlines.cancel(REPLY, other.id(), Step.REPLY));
        if (reply.lead()) begin(recommendation, Step.ASSESS);
        engine.complete(new Waiting(REPLY, reply.id(), Step.REPLY), by, reply.lead() ? Map.of("due", recommendation.stepDue()) : Map.of());
    }

    void closed(Recommendation recommendation, UUID by) {
        var id = recommendation.id().value();
        deadlines.close(RECOMMENDATION, id, Step.ASSESS.elementId);
        engine.complete(new Waiting(RECOMMENDATION, id, Step.ASSESS.elementId), by, Map.of("askAgain", false));
    }

    void askedAgain(Recommendation recommendation, List<Reply> asked, UUID by) {
        var id = recommendation.id().value();
        deadlines.close(RECOMMENDATION, id, Step.ASSESS.elementId);
        asked(recommendation, asked);
        engine.complete(new Waiting(RECOMMENDATION, id, Step.ASSESS.elementId), by,
            Map.of("askAgain", true, "askedUnits", variables(asked), "due", recommendation.stepDue()));
    }
}
