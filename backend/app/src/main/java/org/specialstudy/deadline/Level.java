package org.specialstudy.deadline;

/** The steps of the escalation, from the mildest to the gravest. */
public enum Level {

    REMINDER, NEAR, DUE, URGE, SUPERVISE, CIRCULATE;

    /** A reminder that comes after the due day, or a slip before it, would say what is not so. */
    boolean fits(int from, int to) {
        return switch (this) {
            case REMINDER, NEAR -> to > 0;
            case DUE -> from == 0 && to == 0;
            case URGE, SUPERVISE, CIRCULATE -> from < 0;
        };
    }
}
