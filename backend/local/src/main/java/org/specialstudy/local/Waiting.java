package org.specialstudy.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition with a limit. */
final class Waiting {

    private Waiting() {}

    static boolean until(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return condition.getAsBoolean();
    }
}
