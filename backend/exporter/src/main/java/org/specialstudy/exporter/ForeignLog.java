package org.specialstudy.exporter;

/** The broker's log and the rows in the database do not belong together. Nobody but an operator can decide what to do. */
class ForeignLog extends RuntimeException {

    ForeignLog(String message) {
        super(message);
    }
}
