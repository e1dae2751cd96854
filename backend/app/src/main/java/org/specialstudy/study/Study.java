package org.specialstudy.study;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/** A question that a body has been asked to study, from the commission to the end. Once withdrawn, nothing in it changes any more. */
public final class Study {

    public record Id(UUID value) {}

    public enum Kind {

        SPECIAL_STUDY, TOPIC_RESEARCH, DELIBERATION, CONSULTATION;

        /** Whether topic groups do the work; deliberations and consultations go past them. */
        public boolean needsGroups() {
            return this == SPECIAL_STUDY || this == TOPIC_RESEARCH;
        }
    }

    public enum Status { COMMISSIONED, RESEARCHING, WITHDRAWN }

    static final int REASON_LIMIT = 2_000;

    private final Id id;
    private final String title;
    private final Kind kind;
    private final long version;
    private Status status;
    private Withdrawal withdrawal;

    /** Why the study ended before its time. */
    record Withdrawal(String reason, UUID by, Instant at) {}

    Study(Id id, String title, Kind kind, Status status, Withdrawal withdrawal, long version) {
        this.id = id;
        this.title = title;
        this.kind = kind;
        this.status = status;
        this.withdrawal = withdrawal;
        this.version = version;
    }

    static Study commissioned(Id id, String title, Kind kind) {
        return new Study(id, title, kind, Status.COMMISSIONED, null, 0);
    }

    /** The study ends here, for a reason that everybody in it can read. */
    StudyWithdrawn withdraw(String reason, UUID by, Instant at) {
        unless(status != Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        unless(reason != null && !reason.isBlank(), () -> Refusal.invalid("reason", "reason-required"));
        unless(reason.strip().length() <= REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", REASON_LIMIT));
        withdrawal = new Withdrawal(reason.strip(), by, at);
        status = Status.WITHDRAWN;
        return new StudyWithdrawn(id.value(), title, withdrawal.reason(), by, at);
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

    long version() {
        return version;
    }
}
