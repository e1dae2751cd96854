package org.specialstudy.consultation;

import java.util.Arrays;
import java.util.Optional;
import org.specialstudy.consultation.Consultation.Status;

/** The steps of the office, one after the other: which status waits in them and how many working days each may take, its first day not counted. */
enum Step {

    PREPARE(Status.PREPARING, "UserTask_PrepareCall", 3),
    SELECT(Status.SELECTING, "UserTask_SelectSubmissions", 5),
    SCHEDULE(Status.SCHEDULING, "UserTask_ScheduleConsultation", 3),
    MINUTES(Status.MINUTES, "UserTask_SendMinutes", 7),
    COMPILE(Status.COMPILING, "UserTask_CompileConsultation", 5);

    static final String DECIDE = "UserTask_DecideConsultation";
    static final int DECIDE_WORKING_DAYS = 3;
    static final String SUBMIT = "UserTask_SubmitTexts";
    static final String COMPLETE = "UserTask_CompleteSubmission";
    static final String NOTICE = "UserTask_GiveNotice";
    static final String MATERIALS = "UserTask_DeliverMaterials";

    /** Before the day of the meeting. */
    static final int NOTICE_WORKING_DAYS = 15;
    static final int MATERIALS_WORKING_DAYS = 10;

    final Status status;
    final String elementId;
    final int workingDays;

    Step(Status status, String elementId, int workingDays) {
        this.status = status;
        this.elementId = elementId;
        this.workingDays = workingDays;
    }

    /** None while others have it, and when all is done. */
    static Optional<Step> of(Status status) {
        return Arrays.stream(values()).filter(step -> step.status == status).findFirst();
    }
}
