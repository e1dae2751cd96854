package org.specialstudy.workplan;

import java.util.Arrays;
import java.util.Optional;

/** The user tasks of a work plan: who has each and how many working days it may take, its first day not counted. */
enum Step {

    DRAFT("UserTask_DraftWorkPlan", "office", 10),
    REVISE("UserTask_ReviseWorkPlan", "office", 5),
    REVIEW("UserTask_ReviewWorkPlan", "incharge", 3),
    DECIDE("UserTask_DecideWorkPlan", "leaders", 5),
    AMEND("UserTask_AmendWorkPlan", "office", 2),
    ISSUE("UserTask_IssueWorkPlan", "office", 3);

    final String elementId;
    final String role;
    final int workingDays;

    Step(String elementId, String role, int workingDays) {
        this.elementId = elementId;
        this.role = role;
        this.workingDays = workingDays;
    }

    /** The task that waits while a plan has this status; none while organisations are being asked and when all is done. */
    static Optional<Step> of(WorkPlan.Status status) {
        return switch (status) {
            case DRAFT -> Optional.of(DRAFT);
            case REVISING -> Optional.of(REVISE);
            case REVIEW -> Optional.of(REVIEW);
            case DECISION -> Optional.of(DECIDE);
            case AMENDING -> Optional.of(AMEND);
            case TO_ISSUE -> Optional.of(ISSUE);
            case OPINIONS, ISSUED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Working days that usually pass from the beginning of this step until the plan is issued. */
    int workingDaysToIssue() {
        var rest = switch (this) {
            case DRAFT -> new Step[] {DRAFT, REVISE, REVIEW, DECIDE, ISSUE};
            case REVISE -> new Step[] {REVISE, REVIEW, DECIDE, ISSUE};
            case REVIEW -> new Step[] {REVIEW, DECIDE, ISSUE};
            case DECIDE -> new Step[] {DECIDE, ISSUE};
            case AMEND -> new Step[] {AMEND, ISSUE};
            case ISSUE -> new Step[] {ISSUE};
        };
        return Arrays.stream(rest).mapToInt(step -> step.workingDays).sum();
    }
}
