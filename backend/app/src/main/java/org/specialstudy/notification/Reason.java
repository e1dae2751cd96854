package org.specialstudy.notification;

import static org.specialstudy.notification.Channel.EMAIL;
import static org.specialstudy.notification.Channel.WEBHOOK;

import java.util.Set;

/** Why somebody is told something; they choose by it what reaches them outside. */
enum Reason {
    ASSIGNED(EMAIL), MENTIONED(EMAIL), REMINDER(EMAIL), URGED(EMAIL, WEBHOOK), RETURNED(EMAIL), DECIDED(), CHANGED(EMAIL), DIGEST(EMAIL);

    /** The ways it goes for who has chosen nothing. */
    final Set<Channel> usual;

    Reason(Channel... usual) {
        this.usual = Set.of(usual);
    }

    /** Whether it waits for no daily or weekly letter. */
    boolean urgent() {
        return this == URGED;
    }
}
