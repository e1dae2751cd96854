package org.specialstudy.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of an escalation profile (提醒方案): its steps from the earliest to the latest, and who made it so, when and why; nobody for what
 * came with the software.
 */
public record Escalation(Urgency urgency, int version, List<EscalationStep> steps, UUID by, Instant at, String reason) {

    /** The working days left on which somebody hears something new, the earliest first. */
    List<Integer> turns() {
        return steps.stream().map(EscalationStep::from).toList();
    }

    /** Nothing as long as it is too early for anybody to hear of it. */
    Optional<EscalationStep> at(int daysLeft) {
        return steps.stream().filter(step -> step.covers(daysLeft)).findFirst();
    }
}
