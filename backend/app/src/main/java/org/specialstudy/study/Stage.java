package org.specialstudy.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a study has come. A stage is reached by a fact, never typed by anybody; it is never left backwards. */
public enum Stage {

    TOPIC("study.commissioned"),
    PLAN_DRAFT("work-plan.opened"),
    PLAN_APPROVE("work-plan.submitted-for-review"),
    OUTLINE("topic.groups-appointed"),
    FIELD("topic.outline-agreed"),
    PRELIM("topic-report.circulated", "topic-report.submitted"),
    CONSULT("consultation.opened"),
    REPORT("delivery.opened"),
    FOLLOW("delivery.received", "recommendation.listed");

    private final List<String> reachedBy;

    Stage(String... reachedBy) {
        this.reachedBy = List.of(reachedBy);
    }

    /** The stage that a fact of this kind opens, if it opens one. */
    static Optional<Stage> openedBy(String kind) {
        return Arrays.stream(values()).filter(stage -> stage.reachedBy.contains(kind)).findFirst();
    }
}
