package org.specialstudy.study;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.Refusal;

/** A question that a body has been asked to study, from the commission to the end. Once withdrawn or archived, nothing in it changes any more. */
public final class Study {

    public record Id(UUID value) {}

    public enum Kind {

        SPECIAL_STUDY, TOPIC_RESEARCH, DELIBERATION, CONSULTATION;

        /** Whether topic groups do the work; deliberations and consultations go past them. */
        public boolean needsGroups() {
            return this == SPECIAL_STUDY || this == TOPIC_RESEARCH;
        }
    }

    public enum Status {

        COMMISSIONED, RESEARCHING, ARCHIVED, WITHDRAWN;

        /** Whether nothing in the study changes any more. */
        public boolean over() {
            return this == ARCHIVED || this == WITHDRAWN;
        }

        /** The code with which a change is refused then. */
        String refusal() {
            return this == ARCHIVED ? "study-archived" : "study-withdrawn";
        }
    }

    static final int REASON_LIMIT = 2_000;

    private final Id id;
    private final String title;
    private final Kind kind;
    private final long version;
    private Status status;
    private Withdrawal withdrawal;
    private Archival archival;

    /** Why the study ended before its time. */
    record Withdrawal(String reason, UUID by, Instant at) {}

    /** When the study was closed, and what the office says of it as a whole. */
    record Archival(String note, UUID by, Instant at) {}

    Study(Id id, String title, Kind kind, Status status, Withdrawal withdrawal, Archival archival, long version) {
        this.id = id;
        this.title = title;
        this.kind = kind;
        this.status = status;
        this.withdrawal = withdrawal;
        this.archival = archival;
        this.version = version;
    }

    static Study commissioned(Id id, String title, Kind kind) {
        return new Study(id, title, kind, Status.COMMISSIONED, null, null, 0);
    }

    /** The study ends here, for a reason that everybody in it can read. */
    StudyWithdrawn withdraw(String reason, UUID by, Instant at) {
        unless(!status.over(), () -> Refusal.conflict(status.refusal()));
        unless(reason != null && !reason.isBlank(), () -> Refusal.invalid("reason", "reason-required"));
        unless(reason.strip().length() <= REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", REASON_LIMIT));
        withdrawal = new Withdrawal(reason.strip(), by, at);
        status = Status.WITHDRAWN;
        return new StudyWithdrawn(id.value(), title, withdrawal.reason(), by, at);
    }

    /** The study has run its course; whoever calls has found that nothing in it is open. */
    StudyArchived archive(String note, UUID by, Instant at) {
        unless(!status.over(), () -> Refusal.conflict(status.refusal()));
        var words = note == null ? "" : note.strip();
        unless(words.length() <= REASON_LIMIT, () -> Refusal.invalid("note", "text-too-long", REASON_LIMIT));
        unless(!ClassificationMarks.in(words), () -> Refusal.invalid("note", "classified-mark"));
        archival = new Archival(words, by, at);
        status = Status.ARCHIVED;
        return new StudyArchived(id.value(), title, words, by, at);
    }

    public Id id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Kind kind() {
        return kind;
    }

    public Status status() {
        return status;
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    Archival archival() {
        return archival;
    }

    long version() {
        return version;
    }
}
