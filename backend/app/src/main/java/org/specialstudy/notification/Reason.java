package org.specialstudy.notification;

/** Why somebody is told something; they choose by it what reaches them outside. */
enum Reason {
    ASSIGNED, REMINDER, URGED, RETURNED, DECIDED, CHANGED, DIGEST
}
