package org.specialstudy.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.specialstudy.kernel.Refusal.Wrong;

/** What is wrong with the steps of an escalation profile, each at its field. */
final class EscalationFaults {

    /** Roles that a step may name; the group's lead hears of what the group owes. */
    static final List<String> ROLES = List.of("accountable", "lead", "office", "incharge", "leaders");

    static final int FARTHEST = 60;

    private final List<EscalationStep> steps;
    private final List<Wrong> wrong = new ArrayList<>();

    private EscalationFaults(List<EscalationStep> steps) {
        this.steps = steps;
    }

    static List<Wrong> of(List<EscalationStep> steps) {
        if (steps == null || steps.isEmpty() || steps.stream().anyMatch(Objects::isNull)) return List.of(new Wrong("steps", "escalation-empty"));
        if (steps.size() > Level.values().length) return List.of(new Wrong("steps", "escalation-too-many", Level.values().length));
        var faults = new EscalationFaults(steps);
        for (int i = 0; i < steps.size(); i++) {
            faults.level(i);
            faults.days(i);
            faults.audience(i);
        }
        return faults.wrong;
    }

    private void level(int i) {
        var level = steps.get(i).level();
        if (level == null) say(i, "level", "escalation-level-missing");
        else if (i > 0 && steps.get(i - 1).level() != null && level.compareTo(steps.get(i - 1).level()) <= 0) say(i, "level", "escalation-level-order");
    }

    private void days(int i) {
        var step = steps.get(i);
        var last = i == steps.size() - 1;
        if (step.from() == null) {
            say(i, "from", "escalation-days-missing");
            return;
        }
        if (last && step.to() != null) say(i, "to", "escalation-last-open");
        if (!last && step.to() == null) say(i, "to", "escalation-days-missing");
        if (outside(step.from())) say(i, "from", "escalation-days-range", -FARTHEST, FARTHEST);
        if (step.to() != null && outside(step.to())) say(i, "to", "escalation-days-range", -FARTHEST, FARTHEST);
        if (step.to() != null && step.to() > step.from()) say(i, "to", "escalation-days-reversed");
        else if (step.level() != null && !step.level().fits(step.from(), step.to() == null ? Integer.MIN_VALUE : step.to())) {
            say(i, "level", "escalation-level-days." + step.level());
        }
        var before = i == 0 ? null : steps.get(i - 1).to();
        if (before == null) return;
        if (step.from() >= before) say(i, "from", "escalation-overlap", before);
        if (step.from() == before - 2) say(i, "from", "escalation-gap-day", before - 1);
        if (step.from() < before - 2) say(i, "from", "escalation-gap", before - 1, step.from() + 1);
    }

    private void audience(int i) {
        var audience = steps.get(i).audience();
        if (audience == null || !audience.contains("accountable")) say(i, "audience", "escalation-accountable");
        if (audience != null && audience.stream().anyMatch(role -> !ROLES.contains(role))) say(i, "audience", "escalation-audience-unknown");
        else if (audience != null && Set.copyOf(audience).size() < audience.size()) say(i, "audience", "escalation-audience-twice");
    }

    private static boolean outside(int days) {
        return Math.abs(days) > FARTHEST;
    }

    private void say(int i, String field, String code, Object... args) {
        wrong.add(new Wrong("steps[" + i + "]." + field, code, args));
    }
}
