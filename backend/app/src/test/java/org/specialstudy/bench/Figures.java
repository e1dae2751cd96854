package org.specialstudy.bench;

import java.util.Arrays;

/** Durations in milliseconds, and what they say. */
record Figures(double[] sorted) {

    static Figures ofNanos(long[] nanos) {
        return new Figures(Arrays.stream(nanos).mapToDouble(n -> n / 1e6).sorted().toArray());
    }

    double p(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    @Override
    public String toString() {
        return "p50 %.2f ms, p95 %.2f ms (%d)".formatted(p(50), p(95), sorted.length);
    }
}
