package org.specialstudy.workplan;

import java.time.LocalDate;
import org.specialstudy.assignment.Term;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Unit;

/** One thing to be done by somebody until a day: either a fixed day or a term that begins when the plan is issued. */
public record ScheduleItem(String key, String title, String stage, Owner owner, Rule rule) {

    LocalDate startsOn(LocalDate issuedOn) {
        return rule.start() == null ? issuedOn : rule.start();
    }

    public enum OwnerType { PERSON, GROUP, ORG }

    /** Who answers for it. For a group {@code id} is the key of the planned group, otherwise the id of a person or an organisation. */
    public record Owner(OwnerType type, String id) {}

    public enum RuleKind { TERM, FIXED }

    public enum Anchor { PLAN_ISSUED }

    /** {@code start}: from when on it is worked on; nothing: from the day on which the plan is issued. Only for what has a fixed day. */
    public record Rule(RuleKind kind, Integer term, Unit unit, Anchor anchor, LocalDate date, LocalDate start) {

        public Rule(RuleKind kind, Integer term, Unit unit, Anchor anchor, LocalDate date) {
            this(kind, term, unit, anchor, date, null);
        }

        public static Rule term(int term, Unit unit) {
            return new Rule(RuleKind.TERM, term, unit, Anchor.PLAN_ISSUED, null);
        }

        public static Rule fixed(LocalDate date) {
            return new Rule(RuleKind.FIXED, null, null, null, date);
        }

        Basis basis(LocalDate issuedOn) {
            return asTerm().basis(issuedOn);
        }

        Term asTerm() {
            return kind == RuleKind.FIXED ? Term.until(date) : Term.of(term, unit);
        }
    }
}
