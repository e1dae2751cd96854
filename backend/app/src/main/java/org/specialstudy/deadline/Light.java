package org.specialstudy.deadline;

/**
 * The colour of a deadline and the working days that belong to it: left, overdue or late. A day overdue that has begun counts as one. Estimated
 * while the due day lies in a year whose days off are not announced.
 */
public record Light(Kind kind, int days, boolean estimated) {

    Light(Kind kind, int days) {
        this(kind, days, false);
    }

    public enum Kind { NOT_STARTED, NORMAL, NEAR, OVERDUE, DONE, DONE_LATE }

    public static Light notStarted() {
        return new Light(Kind.NOT_STARTED, 0);
    }

    /** What stays for good once the work is done: in time, or so many working days late. */
    public static Light done(int lateDays) {
        return lateDays == 0 ? new Light(Kind.DONE, 0) : new Light(Kind.DONE_LATE, lateDays);
    }

    public static Kind kindOf(Light light) {
        return light == null ? null : light.kind();
    }

    /** Working days to go, below zero once overdue; nothing where none are counted. */
    public static Integer daysLeft(Light light) {
        if (light == null) return null;
        return switch (light.kind()) {
            case NORMAL, NEAR -> light.days();
            case OVERDUE -> -light.days();
            case NOT_STARTED, DONE, DONE_LATE -> null;
        };
    }
}
