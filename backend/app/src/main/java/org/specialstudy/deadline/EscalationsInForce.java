package org.specialstudy.deadline;

import java.util.EnumMap;
import java.util.Map;
import org.specialstudy.engine.Decisions;
import org.springframework.stereotype.Component;

/**
 * The profiles of the escalation that this replica works with: the newest that the engine has, too, so that the day on which somebody is told
 * and what the engine says on that day belong together.
 */
@Component
class EscalationsInForce {

    private final EscalationStore store;
    private final EscalationDecision decision;
    private final Decisions decisions;
    private final Map<Urgency, Escalation> taken = new EnumMap<>(Urgency.class);

    EscalationsInForce(EscalationStore store, EscalationDecision decision, Decisions decisions) {
        this.store = store;
        this.decision = decision;
        this.decisions = decisions;
    }

    synchronized Escalation of(Urgency urgency) {
        return taken.computeIfAbsent(urgency, store::newest);
    }

    /** Looks whether somebody changed a profile, and takes it up once the engine has it. */
    void takeUp() {
        for (var urgency : Urgency.values()) {
            var newest = store.version(urgency);
            if (newest != of(urgency).version() && decisions.deployed(decision)) put(store.at(urgency, newest));
        }
    }

    private synchronized void put(Escalation escalation) {
        taken.put(escalation.urgency(), escalation);
    }
}
