package org.specialstudy.topic;

import java.util.Optional;

/** The user tasks of a change of an outline: who has each and how many working days it may take, its first day not counted. */
enum ChangeStep {

    WRITE("UserTask_ChangeOutline", 5),
    REVIEW("UserTask_ReviewOutlineChange", 3);

    final String elementId;
    final int workingDays;

    ChangeStep(String elementId, int workingDays) {
        this.elementId = elementId;
        this.workingDays = workingDays;
    }

    static Optional<ChangeStep> of(OutlineChange.Status status) {
        return switch (status) {
            case DRAFT -> Optional.of(WRITE);
            case REVIEW -> Optional.of(REVIEW);
            case AGREED, DROPPED, WITHDRAWN -> Optional.empty();
        };
    }
}
