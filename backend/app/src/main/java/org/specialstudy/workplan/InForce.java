package org.specialstudy.workplan;

import java.time.LocalDate;
import java.util.UUID;

/** What of an issued plan an amendment is held against: its content, and the day from which its terms are counted. */
record InForce(UUID plan, UUID study, Content content, LocalDate issuedOn) {

    static InForce of(WorkPlan plan) {
        return new InForce(plan.id().value(), plan.study().value(), plan.content(), plan.issuedOn());
    }
}
