package org.specialstudy.report;

import java.util.Arrays;
import java.util.Optional;
import org.specialstudy.report.Report.Kind;
import org.specialstudy.report.Report.Status;

/** The user tasks of a report: which status waits in them, and until when where the work plan's schedule names no day for the writing. */
enum Step {

    WRITE_TOPIC(Kind.TOPIC, Status.DRAFT, "UserTask_WriteTopicReport", 10, "PRELIM"),
    REVISE_TOPIC(Kind.TOPIC, Status.REVISING, "UserTask_ReviseTopicReport", 5, "PRELIM"),
    ACCEPT_TOPIC(Kind.TOPIC, Status.REVIEW, "UserTask_AcceptTopicReport", 5, null),
    WRITE_OVERALL(Kind.OVERALL, Status.DRAFT, "UserTask_WriteOverallReport", 15, "PRELIM"),
    REVISE_OVERALL(Kind.OVERALL, Status.REVISING, "UserTask_ReviseOverallReport", 10, "PRELIM"),
    REVIEW_OVERALL(Kind.OVERALL, Status.REVIEW, "UserTask_ReviewOverallReport", 5, null);

    final Kind kind;
    final Status status;
    final String elementId;
    final int workingDays;
    /** The stage of the plan's schedule that this step fills. */
    final String stage;

    Step(Kind kind, Status status, String elementId, int workingDays, String stage) {
        this.kind = kind;
        this.status = status;
        this.elementId = elementId;
        this.workingDays = workingDays;
        this.stage = stage;
    }

    /** None while organisations are being asked and when all is done. */
    static Optional<Step> of(Kind kind, Status status) {
        return Arrays.stream(values()).filter(step -> step.kind == kind && step.status == status).findFirst();
    }

    static Optional<Step> of(Report report) {
        return of(report.kind(), report.status());
    }
}
