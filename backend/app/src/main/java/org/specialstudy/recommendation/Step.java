package org.specialstudy.recommendation;

import java.util.Arrays;
import java.util.Optional;
import org.specialstudy.recommendation.Recommendation.Status;

/** The user tasks of a follow-up that are the office's, with the working days that each may take, its first day not counted. */
enum Step {

    NAME(Status.NAMING, "UserTask_NameDutyUnits", 5),
    ASSESS(Status.ASSESSING, "UserTask_AssessReply", 5);

    /** Of the units that are asked; how long they have, the office says. */
    static final String REPLY = "UserTask_ReplyRecommendation";

    final Status status;
    final String elementId;
    final int workingDays;

    Step(Status status, String elementId, int workingDays) {
        this.status = status;
        this.elementId = elementId;
        this.workingDays = workingDays;
    }

    static Optional<Step> of(Status status) {
        return Arrays.stream(values()).filter(step -> step.status == status).findFirst();
    }
}
