package org.specialstudy.delivery;

import java.util.Arrays;
import java.util.Optional;
import org.specialstudy.delivery.Delivery.Status;

/** The user tasks of a delivery: which status waits in them and how many working days each may take, its first day not counted. */
enum Step {

    PREPARE(Status.PREPARING, "UserTask_PrepareDelivery", 3),
    SIGN(Status.SIGNING, "UserTask_SignDelivery", 3),
    SEND(Status.SENDING, "UserTask_SendDelivery", 2),
    RECEIVE(Status.RECEIVING, "UserTask_RecordReceipt", 5),
    DECIDE(Status.ASKING, "UserTask_DecideWaiting", 3);

    final Status status;
    final String elementId;
    final int workingDays;

    Step(Status status, String elementId, int workingDays) {
        this.status = status;
        this.elementId = elementId;
        this.workingDays = workingDays;
    }

    /** None while instructions are being waited for and when all is done. */
    static Optional<Step> of(Status status) {
        return Arrays.stream(values()).filter(step -> step.status == status).findFirst();
    }
}
