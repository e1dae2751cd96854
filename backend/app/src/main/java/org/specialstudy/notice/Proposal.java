package org.specialstudy.notice;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.deadline.Notice;
import org.specialstudy.kernel.Refusal;

/** A notice that somebody wants to bring into force, and what became of it. Nobody decides on their own. */
record Proposal(UUID id, Notice notice, String text, Status status, UUID proposedBy, Instant proposedAt, UUID decidedBy, Instant decidedAt, String reason) {

    enum Status { WAITING, CONFIRMED, REJECTED, WITHDRAWN }

    Proposal confirm(UUID by, Instant at) {
        refuseUnlessOthers(by);
        return ended(Status.CONFIRMED, by, at, null);
    }

    Proposal reject(String why, UUID by, Instant at) {
        refuseUnlessOthers(by);
        var said = why == null ? "" : why.strip();
        Refusal.unless(!said.isEmpty(), () -> Refusal.invalid("reason", "calendar-reason-missing"));
        Refusal.unless(said.length() <= 500, () -> Refusal.invalid("reason", "calendar-reason-long", 500));
        return ended(Status.REJECTED, by, at, said);
    }

    Proposal withdraw(UUID by, Instant at) {
        Refusal.unless(proposedBy.equals(by), () -> Refusal.notAllowed("calendar-not-yours"));
        return ended(Status.WITHDRAWN, by, at, null);
    }

    boolean waits() {
        return status == Status.WAITING;
    }

    private void refuseUnlessOthers(UUID by) {
        Refusal.unless(!proposedBy.equals(by), () -> Refusal.notAllowed("calendar-own-proposal"));
    }

    private Proposal ended(Status how, UUID by, Instant at, String why) {
        Refusal.unless(waits(), () -> Refusal.conflict("calendar-decided"));
        return new Proposal(id, notice, text, how, proposedBy, proposedAt, by, at, why);
    }
}
