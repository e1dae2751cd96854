package org.specialstudy.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that had to be done before a day: by when, when it was, by whom, and in what manner. */
record Duty(Instant due, LocalDate on, UUID by, String words) {

    static final Duty NONE = new Duty(null, null, null, null);

    boolean done() {
        return on != null;
    }

    Duty dueBy(Instant at) {
        return new Duty(at, on, by, words);
    }

    Duty done(LocalDate day, UUID who, String said) {
        return new Duty(due, day, who, said);
    }
}
