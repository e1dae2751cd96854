package org.specialstudy.engine;

/** How many commands may be on the way: up to a bound, half as many each time the broker says that it is too much, then slowly more again. */
final class Pressure {

    private static final int LEAST = 4;

    private final int most;
    private double allowed;
    private int onTheWay;

    Pressure(int most) {
        this.most = most;
        this.allowed = most;
    }

    synchronized int free() {
        return Math.max(0, (int) allowed - onTheWay);
    }

    synchronized void sent() {
        onTheWay++;
    }

    synchronized void answered(Verdict verdict) {
        onTheWay--;
        if (verdict == Verdict.BUSY) {
            allowed = Math.max(Math.min(LEAST, most), allowed / 2);
        } else if (verdict == Verdict.DONE) {
            allowed = Math.min(most, allowed + 1 / allowed);
        }
    }
}
