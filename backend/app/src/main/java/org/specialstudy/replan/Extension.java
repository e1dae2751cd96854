package org.specialstudy.replan;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/** Whoever owes a matter asks for more time. It is answered once; until then, and if it is refused, the old date counts. */
final class Extension {

    enum Status { ASKED, GRANTED, REFUSED, WITHDRAWN, LAPSED }

    /** {@code due}: until when it was due then; {@code decider}: who answers, {@code role@scope}. */
    record Asked(UUID study, UUID deadline, String elementId, String subject, Instant due, LocalDate day, String reason, String decider, UUID by,
        Instant at) {}

    /** {@code day}: until when, where more time was granted; {@code by} is nobody where the matter was done meanwhile. */
    record Ended(LocalDate day, String answer, UUID by, Instant at) {}

    private final UUID id;
    private final Asked asked;
    private Status status;
    private Ended ended;

    Extension(UUID id, Asked asked, Status status, Ended ended) {
        this.id = id;
        this.asked = asked;
        this.status = status;
        this.ended = ended;
    }

    static Extension asked(Asked asked) {
        return new Extension(UUID.randomUUID(), asked, Status.ASKED, null);
    }

    /** Until the day that was asked for, or until another one. */
    void grant(LocalDate day, String answer, UUID by, Instant at) {
        end(Status.GRANTED, new Ended(day, answer, by, at));
    }

    void refuse(String answer, UUID by, Instant at) {
        end(Status.REFUSED, new Ended(null, answer, by, at));
    }

    void withdraw(UUID by, Instant at) {
        unless(by.equals(asked.by()), () -> Refusal.notAllowed("extension-not-yours"));
        end(Status.WITHDRAWN, new Ended(null, null, by, at));
    }

    /** There is nothing left to be put off. */
    void lapse(Instant at) {
        end(Status.LAPSED, new Ended(null, null, null, at));
    }

    /** Four eyes: nobody grants themselves more time. */
    void refuseUnlessDecidedBy(UUID person) {
        unless(status == Status.ASKED, () -> Refusal.conflict("extension-over"));
        unless(!person.equals(asked.by()), () -> Refusal.notAllowed("extension-own"));
    }

    private void end(Status how, Ended with) {
        unless(status == Status.ASKED, () -> Refusal.conflict("extension-over"));
        status = how;
        ended = with;
    }

    UUID id() {
        return id;
    }

    Asked asked() {
        return asked;
    }

    Status status() {
        return status;
    }

    Ended ended() {
        return ended;
    }
}
