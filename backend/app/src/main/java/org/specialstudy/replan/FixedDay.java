package org.specialstudy.replan;

import java.time.LocalDate;

/** A day of a study that no re-plan moves. {@code title}: of the meeting, the visit or the plan; null where the kind says it all. */
record FixedDay(Kind kind, String title, LocalDate day, String link) {

    /** {@code REPORT}: the plan's last day for the report that goes to whoever commissioned the study; {@code STEP}: a date with a rule of its own. */
    enum Kind {
        MEETING, VISIT, REPORT, PLAN_END, STEP
    }
}
