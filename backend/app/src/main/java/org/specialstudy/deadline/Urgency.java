package org.specialstudy.deadline;

import java.util.Locale;

/** Which profile of the escalation a deadline follows. What is urgent is told on days off and at night, too. */
public enum Urgency {

    DEFAULT, URGENT;

    /** As the decision table and the database name it. */
    String profile() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Urgency of(String profile) {
        return valueOf(profile.toUpperCase(Locale.ROOT));
    }
}
