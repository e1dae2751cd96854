package org.specialstudy.workplan;

import java.util.Optional;
import org.specialstudy.directory.Role;

/** The user tasks of an amendment: who has each and how many working days it may take, its first day not counted. */
enum AmendmentStep {

    DRAFT("UserTask_DraftPlanAmendment", Role.OFFICE, 5),
    DECIDE("UserTask_DecidePlanAmendment", Role.LEADERS, 5);

    final String elementId;
    final Role role;
    final int workingDays;

    AmendmentStep(String elementId, Role role, int workingDays) {
        this.elementId = elementId;
        this.role = role;
        this.workingDays = workingDays;
    }

    static Optional<AmendmentStep> of(Amendment.Status status) {
        return switch (status) {
            case DRAFT -> Optional.of(DRAFT);
            case DECISION -> Optional.of(DECIDE);
            case APPLIED, DROPPED, WITHDRAWN -> Optional.empty();
        };
    }
}
