package org.specialstudy.fieldvisit;

import java.time.LocalDate;

/** The days that a study spans: from its commission to the last day that its plan sets, at least a year. */
record StudyDates(LocalDate from, LocalDate to) {

    boolean contain(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
