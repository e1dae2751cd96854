package org.specialstudy.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/**
 * A numbered slip about one deadline: an urge slip (催办单), or a supervision slip (督办单), of which the leader in charge gets a copy. {@code sentBy}
 * is null where the policy sent it; {@code dueAt} and {@code daysLeft} stand as they stood then. It is signed for, then answered, once each.
 */
record Slip(UUID id, Kind kind, int year, int no, UUID studyId, UUID deadlineId, String elementId, String recipient, List<String> copies, Instant dueAt,
    int daysLeft,
    String text, PersonRef sentBy, Instant sentAt, Instant replyDue, PersonRef receivedBy, Instant receivedAt, String reply, PersonRef repliedBy,
    Instant repliedAt) {

    enum Kind { URGE, SUPERVISE }

    boolean answered() {
        return repliedAt != null;
    }

    /** Whether it is theirs to sign for and to answer. */
    boolean concerns(List<String> principals) {
        return principals.contains(recipient);
    }
}
