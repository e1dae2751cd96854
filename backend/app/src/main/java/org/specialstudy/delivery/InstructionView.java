package org.specialstudy.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.assignment.Party;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;

/** What a reader of the report wrote on it, and what was given to whom because of it. */
record InstructionView(UUID id, int no, String author, String text, LocalDate givenOn, LocalDate receivedOn, Delivery.Moment moment,
    boolean restricted, List<PersonRef> readers, List<Addressee> addressees, PersonRef recordedBy, Instant recordedAt, List<Attachment> scans,
    List<Given> assignments) {

    record Addressee(Party.Type type, UUID id, String name) {}

    record Given(UUID id, int no, String title, String ownerName, String status) {}
}
