package org.specialstudy.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open browser connection. Signals wait here while the previous ones are written, and the same signal waits only once, so that a slow
 * reader costs nobody anything and a burst becomes one.
 */
class Stream {

    /** A signal as it goes over the line. */
    record Signal(String name, String data) {

        static final Signal INBOX = new Signal("inbox", "{}");
        static final Signal NEWS = new Signal("notification", "{}");
        static final Signal ENDED = new Signal("session", "{\"ended\":true}");

        /** The person listens in too many places at once, and this one has listened longest. */
        static final Signal REPLACED = new Signal("replaced", "{}");

        static Signal study(UUID study) {
            return new Signal("study", "{\"study\":\"" + study + "\"}");
        }
    }

    private final UUID person;
    private final String session;
    private final Duration heartbeat;
    private final SseEmitter emitter = new SseEmitter(0L);          // never times out: heartbeats find out who has gone
    private final Set<Signal> waiting = new LinkedHashSet<>();
    private boolean closed;

    Stream(UUID person, String session, Duration heartbeat) {
        this.person = person;
        this.session = session;
        this.heartbeat = heartbeat;
    }

    UUID person() {
        return person;
    }

    String session() {
        return session;
    }

    SseEmitter emitter() {
        return emitter;
    }

    synchronized void send(Signal signal) {
        if (closed) return;
        waiting.add(signal);
        notifyAll();
    }

    /** The last word; nothing is heard after it. */
    synchronized void end(Signal last) {
        send(last);
        closed = true;
    }

    /** Ends without a word; the browser will open another one. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * The first line, asked for before the emitter is handed over, so that it goes out with the headers on the request's own thread: a
     * signal written from another thread while the filters still touch the headers would break them.
     */
    void greet() {
        try {
            emitter.send(SseEmitter.event().comment("open"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);              // nothing is connected yet, the line only waits
        }
    }

    /** Writes until the connection is gone or closed. Runs on a virtual thread of its own. */
    void write() {
        try {
            while (true) {
                var due = take();
                if (due == null) break;
                if (due.isEmpty()) emitter.send(SseEmitter.event().comment("still here"));
                for (var signal : due) emitter.send(SseEmitter.event().name(signal.name()).data(signal.data(), MediaType.TEXT_PLAIN));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What waits; nothing after the heartbeat's time; null when closed and all is written. */
    private synchronized Set<Signal> take() throws InterruptedException {
        var end = System.nanoTime() + heartbeat.toNanos();
        while (waiting.isEmpty() && !closed) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return Set.of();
            wait(left);
        }
        if (waiting.isEmpty()) return null;
        var due = new LinkedHashSet<>(waiting);
        waiting.clear();
        return due;
    }
}
