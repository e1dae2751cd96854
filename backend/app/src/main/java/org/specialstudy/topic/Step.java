package org.specialstudy.topic;

import java.util.Optional;

/** The user tasks of a group's research: who has each, and until when where the work plan's schedule names no day for it. */
enum Step {

    OUTLINE("UserTask_WriteOutline", "lead", 10, "OUTLINE"),
    REVIEW("UserTask_ReviewOutline", "incharge", 3, null),
    RESEARCH("UserTask_ConcludeResearch", "lead", 40, "FIELD");

    final String elementId;
    final String role;
    final int workingDays;
    /** The stage of the plan's schedule that this step fills. */
    final String stage;

    Step(String elementId, String role, int workingDays, String stage) {
        this.elementId = elementId;
        this.role = role;
        this.workingDays = workingDays;
        this.stage = stage;
    }

    static Optional<Step> of(TopicStudy.Phase phase) {
        return switch (phase) {
            case OUTLINE -> Optional.of(OUTLINE);
            case REVIEW -> Optional.of(REVIEW);
            case RESEARCH -> Optional.of(RESEARCH);
            case CONCLUDED, WITHDRAWN -> Optional.empty();
        };
    }
}
