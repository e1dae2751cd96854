package org.specialstudy.deadline;

/** What a term counts. It is always stated: a bare number of days means different things to different offices. */
public enum Unit {
    WORKING_DAYS(1000), CALENDAR_DAYS(1000), MONTHS(120);

    final int longest;

    Unit(int longest) {
        this.longest = longest;
    }
}
