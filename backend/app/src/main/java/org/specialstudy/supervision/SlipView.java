package org.specialstudy.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/** A slip as its reader sees it. {@code to} and {@code copies}: the names behind its recipient and its copies; {@code actions}: {@code receive}, {@code reply}. */
record SlipView(UUID id, Slip.Kind kind, int year, int no, UUID studyId, UUID deadlineId, String elementId, List<String> to, List<String> copies, Instant dueAt,
    int daysLeft,
    String text, PersonRef sentBy, Instant sentAt, Instant replyDue, PersonRef receivedBy, Instant receivedAt, String reply, PersonRef repliedBy,
    Instant repliedAt, List<String> actions) {

    static SlipView of(Slip slip, List<String> to, List<String> copies, List<String> actions) {
        return new SlipView(slip.id(), slip.kind(), slip.year(), slip.no(), slip.studyId(), slip.deadlineId(), slip.elementId(), to, copies, slip.dueAt(),
            slip.daysLeft(), slip.text(), slip.sentBy(), slip.sentAt(), slip.replyDue(), slip.receivedBy(), slip.receivedAt(), slip.reply(),
            slip.repliedBy(), slip.repliedAt(), actions);
    }
}
