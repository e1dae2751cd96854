package org.specialstudy.fieldvisit;

import java.util.Optional;

/** The user tasks of a visit: who answers for each, and how many working days it may take where no day of the visit sets its end. */
enum VisitStep {

    PLAN("UserTask_PlanVisit", 5),
    APPROVE("UserTask_ApproveVisit", 3),
    PREPARE("UserTask_PrepareVisit", 3),
    RECORD("UserTask_RecordFindings", 5),
    CONFIRM("UserTask_ConfirmVisit", 3);

    final String elementId;
    final int workingDays;

    VisitStep(String elementId, int workingDays) {
        this.elementId = elementId;
        this.workingDays = workingDays;
    }

    /** The task that waits while a visit has this status. */
    static Optional<VisitStep> of(Visit.Status status) {
        return switch (status) {
            case PLANNING -> Optional.of(PLAN);
            case APPROVAL -> Optional.of(APPROVE);
            case LOGISTICS -> Optional.of(PREPARE);
            case FINDINGS -> Optional.of(RECORD);
            case CONFIRMING -> Optional.of(CONFIRM);
            case CONFIRMED, CANCELLED, WITHDRAWN -> Optional.empty();
        };
    }

    /** The one who answers for the step. */
    String principal(Visit visit) {
        return switch (this) {
            case PLAN, RECORD, CONFIRM -> "lead@" + visit.group();
            case APPROVE -> "incharge@" + visit.inChargeOf();
            case PREPARE -> "office@" + visit.study().value();
        };
    }
}
