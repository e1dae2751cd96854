package org.specialstudy.deadline;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The profiles of the escalation, their past and a trial of what a change would have meant; for whoever decides on them. */
@Service
public class Escalations {

    private static final int VERSIONS = 50;
    private static final int LONGEST_REASON = 500;

    private final EscalationStore store;
    private final EscalationsInForce inForce;
    private final EscalationTrial trial;
    private final BusinessClock clock;

    Escalations(EscalationStore store, EscalationsInForce inForce, EscalationTrial trial, BusinessClock clock) {
        this.store = store;
        this.inForce = inForce;
        this.trial = trial;
        this.clock = clock;
    }

    public List<Escalation> newest() {
        return Arrays.stream(Urgency.values()).map(store::newest).toList();
    }

    /** The newest first; the last of them is what came with the software, or as far back as is shown. */
    public List<Escalation> history(Urgency urgency) {
        return store.history(urgency, VERSIONS);
    }

    /** Whether deadlines already follow this version; false for the moment that the engine needs to get it. */
    public boolean inForce(Escalation escalation) {
        return inForce.of(escalation.urgency()).version() >= escalation.version();
    }

    /** Who can be told. */
    public List<String> roles() {
        return EscalationFaults.ROLES;
    }

    /**
     * A new version of a profile; the engine and the running deadlines follow within seconds. Refuses what is wrong field by field, and what
     * changes nothing.
     *
     * @return whether it was changed: not when somebody did so after {@code seen}
     */
    @Transactional
    public boolean change(Urgency urgency, int seen, List<EscalationStep> steps, String reason, UUID by) {
        requireSound(steps);
        var said = reason == null ? "" : reason.strip();
        Refusal.unless(!said.isEmpty(), () -> Refusal.invalid("reason", "escalation-reason-missing"));
        Refusal.unless(said.length() <= LONGEST_REASON, () -> Refusal.invalid("reason", "escalation-reason-long", LONGEST_REASON));
        store.hold(urgency);
        var newest = store.newest(urgency);
        if (newest.version() != seen) return false;
        Refusal.unless(!same(newest.steps(), steps), () -> Refusal.conflict("escalation-unchanged"));
        store.insert(new Escalation(urgency, seen + 1, steps, by, clock.instant(), said));
        return true;
    }

    /** What these steps would have sent in the last month, beside what was sent. Asks the engine; keeps nothing. */
    public EscalationTrial.Outcome tried(Urgency urgency, List<EscalationStep> steps) {
        requireSound(steps);
        var until = clock.instant();
        return trial.of(urgency, steps, monthBefore(until), until);
    }

    private static Instant monthBefore(Instant until) {
        return ZonedDateTime.ofInstant(until, BusinessClock.ZONE).minusMonths(1).toInstant();
    }

    private static void requireSound(List<EscalationStep> steps) {
        var wrong = EscalationFaults.of(steps);
        Refusal.unless(wrong.isEmpty(), () -> Refusal.invalid(wrong));
    }

    /** In whatever order the roles are named. */
    private static boolean same(List<EscalationStep> some, List<EscalationStep> others) {
        return unordered(some).equals(unordered(others));
    }

    private static List<List<Object>> unordered(List<EscalationStep> steps) {
        return steps.stream().map(step -> Arrays.asList((Object) step.from(), step.to(), step.level(), new HashSet<>(step.audience()))).toList();
    }
}
