package org.specialstudy.web;

import java.time.Instant;

/** Too many failures: nobody signs in with this name or from this address until the instant given. Answered with 429. */
public final class Locked extends RuntimeException {

    private final transient Instant until;

    public Locked(Instant until) {
        super("locked until " + until, null, false, false);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
