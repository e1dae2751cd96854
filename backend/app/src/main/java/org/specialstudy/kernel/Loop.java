package org.specialstudy.kernel;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread of its own that does one step again and again. It is started at most once at a time, knows itself before its first step, ends
 * when it is stopped and may be started anew; a step that fails is said and tried again a second later.
 */
public final class Loop {

    /** One round. It ends by itself or by being interrupted, which means that the loop is stopped. */
    @FunctionalInterface
    public interface Step {

        void once() throws InterruptedException;
    }

    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final int AFTER_FAILURE_MS = 1_000;

    private final String name;
    private final Step step;
    private Thread thread;

    public Loop(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    public synchronized void start() {
        if (thread != null) return;
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);      // known before it asks whether it is the one
        thread.start();
    }

    public void stop() {
        interrupted();
    }

    /** Stops, and waits for the step that is under way, but not for ever. */
    public void stop(Duration patience) throws InterruptedException {
        var ending = interrupted();
        if (ending != null) ending.join(patience);
    }

    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** For a step that takes long: whether the thread that asks is still wanted. */
    public synchronized boolean goesOn() {
        return thread == Thread.currentThread();
    }

    private synchronized Thread interrupted() {
        var ending = thread;
        thread = null;
        if (ending != null) ending.interrupt();
        return ending;
    }

    private void run() {
        try {
            while (goesOn()) once();
        } catch (InterruptedException stopped) {
            log.debug("{} ends.", name);
        }
    }

    private void once() throws InterruptedException {
        try {
            step.once();
        } catch (RuntimeException failed) {
            if (!goesOn()) return;
            log.error("{} failed and goes on in a moment", name, failed);
            Thread.sleep(AFTER_FAILURE_MS);
        }
    }
}
