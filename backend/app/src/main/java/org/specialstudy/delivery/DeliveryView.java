package org.specialstudy.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;

/**
 * A delivery as the person who asked may see it: only the instructions that they may read. {@code actions} are what this person may do now,
 * {@code next} says who has it.
 */
record DeliveryView(UUID reportId, UUID studyId, String studyTitle, String title, int reportVersion, Delivery.Status status, long version,
    List<OrgRef> recipients, List<OrgRef> copies, PersonRef signatory, String note, List<PersonRef> signatories, List<SigningView> signings,
    SendingView sending, ReceiptView receipt, WaitingView waiting, ClosingView closing, Instant due, List<InstructionView> instructions,
    List<Attachment> attachments, List<String> actions, String taskKey, List<NextStep> next) {

    record SigningView(Delivery.Outcome outcome, String opinion, boolean circled, String name, LocalDate signedOn, PersonRef by, Instant at,
        PersonRef recordedBy, Attachment scan) {}

    record SendingView(String docNumber, LocalDate sentOn, PersonRef by) {}

    record ReceiptView(String receiver, LocalDate receivedOn, PersonRef by) {}

    record WaitingView(int days, Instant until, int daysLeft) {}

    record ClosingView(Instant at, PersonRef by, String conclusion) {}

    record NextStep(String elementId, List<String> holders) {}
}
