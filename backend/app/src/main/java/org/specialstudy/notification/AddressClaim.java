package org.specialstudy.notification;

import java.util.UUID;

/** An address that its person has typed. It is used for nothing but a letter with a link until that link was confirmed. */
record AddressClaim(UUID id, UUID person, String email, Outcome outcome) {

    enum Outcome { CONFIRMED, WITHDRAWN, REPLACED }
}
