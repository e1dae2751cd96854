package org.specialstudy.notification;

/** How news leaves the system; inside it everybody finds all of theirs. */
enum Channel {
    EMAIL, WEBHOOK
}
