package org.specialstudy.notification;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialstudy.kernel.Fact;

/**
 * Which facts people are told, why, and whom each concerns. What only moves the work on is missing here: whoever has to act next hears of the
 * task.
 */
record Concern(Reason reason, List<Whom> whom) {

    /** Those whom a fact can concern; found from its study and its details. */
    enum Whom {
        LEADERS, INCHARGE, OFFICE, MEMBERS, GROUP, ORGANISATION, INVITED, ASSIGNED, DUTY_UNIT, ASKED, SUBMITTER, SLIP, MENTIONED
    }

    private static final Map<String, Concern> BY_KIND = Map.ofEntries(
        entry("mention.assignment", of(Reason.MENTIONED, Whom.MENTIONED)),
        entry("mention.opinion", of(Reason.MENTIONED, Whom.MENTIONED)),
        entry("mention.opinion-answer", of(Reason.MENTIONED, Whom.MENTIONED)),
        entry("mention.statement", of(Reason.MENTIONED, Whom.MENTIONED)),
        entry("mention.correction", of(Reason.MENTIONED, Whom.MENTIONED)),
        entry("mention.correction-answer", of(Reason.MENTIONED, Whom.MENTIONED)),
        entry("day-mark.off", of(Reason.CHANGED, Whom.OFFICE, Whom.GROUP)),
        entry("day-mark.worked", of(Reason.CHANGED, Whom.OFFICE, Whom.GROUP)),
        entry("deadline.recounted", of(Reason.CHANGED, Whom.MEMBERS)),
        entry("slip.sent", of(Reason.URGED, Whom.SLIP)),
        entry("study.withdrawn", of(Reason.CHANGED, Whom.MEMBERS)),
        entry("study.archived", of(Reason.DECIDED, Whom.MEMBERS)),
        entry("work-plan.issued", of(Reason.DECIDED, Whom.MEMBERS)),
        entry("work-plan.amendment-applied", of(Reason.CHANGED, Whom.MEMBERS)),
        entry("work-plan.amendment-returned", of(Reason.RETURNED, Whom.OFFICE)),
        entry("opinion.answered", of(Reason.DECIDED, Whom.ORGANISATION)),
        entry("topic.outline-agreed", of(Reason.DECIDED, Whom.GROUP)),
        entry("topic.outline-returned", of(Reason.RETURNED, Whom.GROUP)),
        entry("topic.outline-change-agreed", of(Reason.DECIDED, Whom.GROUP)),
        entry("topic.outline-change-returned", of(Reason.RETURNED, Whom.GROUP)),
        entry("topic.lead-changed", of(Reason.CHANGED, Whom.GROUP)),
        entry("topic.in-charge-changed", of(Reason.CHANGED, Whom.GROUP)),
        entry("topic.group-renamed", of(Reason.CHANGED, Whom.GROUP)),
        entry("topic.group-closed", of(Reason.CHANGED, Whom.GROUP)),
        entry("topic-report.accepted", of(Reason.DECIDED, Whom.GROUP, Whom.OFFICE)),
        entry("topic-report.returned", of(Reason.RETURNED, Whom.GROUP)),
        entry("topic-report.reopened", of(Reason.RETURNED, Whom.GROUP)),
        entry("overall-report.accepted", of(Reason.DECIDED, Whom.GROUP, Whom.OFFICE)),
        entry("overall-report.returned", of(Reason.RETURNED, Whom.GROUP, Whom.OFFICE)),
        entry("visit.itinerary-changed", of(Reason.CHANGED, Whom.GROUP, Whom.OFFICE)),
        entry("visit.cancelled", of(Reason.CHANGED, Whom.GROUP, Whom.OFFICE)),
        entry("meeting.moved", of(Reason.CHANGED, Whom.INVITED)),
        entry("meeting.cancelled", of(Reason.CHANGED, Whom.INVITED)),
        entry("assignment.closed", of(Reason.DECIDED, Whom.ASSIGNED)),
        entry("assignment.returned", of(Reason.RETURNED, Whom.ASSIGNED)),
        entry("assignment.amended", of(Reason.CHANGED, Whom.ASSIGNED)),
        entry("assignment.withdrawn", of(Reason.CHANGED, Whom.ASSIGNED)),
        entry("consultation.call-moved", of(Reason.CHANGED, Whom.ASKED)),
        entry("submission.returned", of(Reason.RETURNED, Whom.SUBMITTER)),
        entry("delivery.signed", of(Reason.DECIDED, Whom.OFFICE)),
        entry("delivery.returned", of(Reason.RETURNED, Whom.OFFICE)),
        entry("delivery.instructed", of(Reason.DECIDED, Whom.LEADERS, Whom.INCHARGE, Whom.OFFICE)),   // who may read every instruction, restricted or not
        entry("recommendation.closed", of(Reason.DECIDED, Whom.OFFICE, Whom.DUTY_UNIT)));

    /** Rulings that say in their outcome whether they return the thing. */
    private static final Map<String, List<Whom>> RULED = Map.of(
        "work-plan.reviewed", List.of(Whom.OFFICE),
        "work-plan.decided", List.of(Whom.OFFICE, Whom.INCHARGE),
        "visit.itinerary-ruled", List.of(Whom.GROUP, Whom.OFFICE),
        "visit.findings-ruled", List.of(Whom.GROUP),
        "meeting.minutes-ruled", List.of(Whom.OFFICE));

    static Optional<Concern> in(Fact fact) {
        var ruled = RULED.get(fact.kind());
        if (ruled == null) return Optional.ofNullable(BY_KIND.get(fact.kind()));
        var returned = "RETURNED".equals(String.valueOf(fact.details().get("outcome")));
        return Optional.of(new Concern(returned ? Reason.RETURNED : Reason.DECIDED, ruled));
    }

    private static Concern of(Reason reason, Whom... whom) {
        return new Concern(reason, Arrays.asList(whom));
    }
}
