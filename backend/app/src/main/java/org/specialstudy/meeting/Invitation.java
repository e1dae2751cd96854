package org.specialstudy.meeting;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/** One invitation to a meeting: who is asked, what they replied, whether they came. */
final class Invitation {

    enum Kind { PERSON, ORGANISATION, CATEGORY }

    enum Reply { ATTEND, EXCUSED, DELEGATE }

    /** What was replied, by whom, and who wrote it down for them. */
    record Replied(Reply reply, String reason, String delegate, UUID delegateId, UUID by, UUID recordedBy, Instant at) {}

    static final int REASON_LIMIT = 2_000;
    static final int NAME_LIMIT = 200;

    private final UUID id;
    private final Invited invited;
    private final Instant sentAt;
    private final Instant correctedAt;
    private final long version;
    private Replied replied;
    private Boolean present;
    private String attendedBy;

    Invitation(UUID id, Invited invited, Instant sentAt, Replied replied, Boolean present, String attendedBy, Instant correctedAt, long version) {
        this.id = id;
        this.invited = invited;
        this.sentAt = sentAt;
        this.replied = replied;
        this.present = present;
        this.attendedBy = attendedBy;
        this.correctedAt = correctedAt;
        this.version = version;
    }

    /** They come, they do not and say why, or somebody comes in their place. May be changed until the meeting is held. */
    void reply(Reply said, String reason, String delegate, UUID delegateId, UUID by, UUID recordedBy, Instant at) {
        unless(said != null, () -> Refusal.invalid("reply", "reply-required"));
        var why = strip(reason);
        var instead = strip(delegate);
        unless(said != Reply.EXCUSED || !why.isEmpty(), () -> Refusal.invalid("reason", "excuse-reason-required"));
        unless(said != Reply.DELEGATE || !instead.isEmpty(), () -> Refusal.invalid("delegate", "delegate-required"));
        MeetingRules.refuseText("reason", why, REASON_LIMIT, false);
        MeetingRules.refuseText("delegate", instead, NAME_LIMIT, false);
        replied = new Replied(said, said == Reply.EXCUSED ? why : null, said == Reply.DELEGATE ? instead : null,
            said == Reply.DELEGATE ? delegateId : null, by, recordedBy, at);
    }

    void attended(Boolean there, String names) {
        MeetingRules.refuseText("attendance", names, NAME_LIMIT, false);
        present = there;
        attendedBy = Boolean.TRUE.equals(there) && !strip(names).isEmpty() ? names.strip() : null;
    }

    /** Who checks the minutes for it: the delegate where one is known, otherwise the person; nobody for organisations and categories. */
    Optional<UUID> corrector() {
        if (replied != null && replied.delegateId() != null) return Optional.of(replied.delegateId());
        return Optional.ofNullable(invited.personId());
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    UUID id() {
        return id;
    }

    Invited invited() {
        return invited;
    }

    Instant sentAt() {
        return sentAt;
    }

    Replied replied() {
        return replied;
    }

    Boolean present() {
        return present;
    }

    String attendedBy() {
        return attendedBy;
    }

    Instant correctedAt() {
        return correctedAt;
    }

    long version() {
        return version;
    }
}
