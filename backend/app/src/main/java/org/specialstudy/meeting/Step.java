package org.specialstudy.meeting;

import java.util.Optional;

/** The user tasks of a meeting that one body has: how many working days each may take, its first day not counted. */
enum Step {

    AGENDA("UserTask_PrepareAgenda", 5),
    /** Until the meeting's own day; so many working days where that is not known. */
    HOLD("UserTask_HoldMeeting", 20),
    WRITE("UserTask_WriteMinutes", 5),
    SETTLE("UserTask_SettleCorrections", 2),
    APPROVE("UserTask_ApproveMinutes", 3);

    /** How long participants have to check the minutes, and invitees to reply where no day is named. */
    static final int CORRECTION_WORKING_DAYS = 3;
    static final int REPLY_WORKING_DAYS = 5;

    final String elementId;
    final int workingDays;

    Step(String elementId, int workingDays) {
        this.elementId = elementId;
        this.workingDays = workingDays;
    }

    /** The task that waits while a meeting has this status; none while participants check the minutes and when all is done. */
    static Optional<Step> of(Meeting.Status status) {
        return switch (status) {
            case PREPARING -> Optional.of(AGENDA);
            case CONVENED -> Optional.of(HOLD);
            case MINUTES -> Optional.of(WRITE);
            case SETTLING -> Optional.of(SETTLE);
            case APPROVAL -> Optional.of(APPROVE);
            case CORRECTION, FROZEN, CANCELLED -> Optional.empty();
        };
    }
}
