package org.specialstudy.engine;

/** What became of one sending. */
record Outcome(Leased row, Verdict verdict, String reason) {

    /** After that many answers of a kind somebody has to look at it: about two minutes for {@code GONE}, seven for {@code AGAIN}. */
    private static final int GONE_LIMIT = 10;
    private static final int AGAIN_LIMIT = 20;
    private static final long LONGEST_MILLIS = 30_000;

    boolean hopeless() {
        return switch (verdict) {
            case NEVER -> true;
            case GONE -> row.attempts() >= GONE_LIMIT;
            case AGAIN -> row.attempts() >= AGAIN_LIMIT;
            case DONE, BUSY, UNREACHABLE -> false;
        };
    }

    /** Nothing is held against a command for a broker that is down or busy. */
    boolean counts() {
        return verdict == Verdict.GONE || verdict == Verdict.AGAIN || verdict == Verdict.NEVER;
    }

    long delayMillis() {
        return switch (verdict) {
            case UNREACHABLE -> 300;                      // the link holds everything back until the broker answers
            case BUSY -> 50 + (row.id() % 8) * 50;         // spread, so that they do not all come back at once
            default -> Math.min(LONGEST_MILLIS, 125L << Math.min(row.attempts(), 10));
        };
    }
}
