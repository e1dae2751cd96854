package org.specialstudy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What one browser connection hears, each event with the instant at which it arrived. */
final class Signals implements AutoCloseable {

    private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
    private final java.io.InputStream body;
    private volatile boolean closed;

    Signals(SignedIn listener) throws IOException {
        body = listener.stream("/api/signals");
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:") && line.contains("inbox")) arrivals.add(System.nanoTime());
            }
        } catch (IOException e) {
            if (!closed) throw new UncheckedIOException(e);
        }
    }

    /** Waits until nothing more arrives, so that the next signal is the answer to the next act. */
    void quiet() throws InterruptedException {
        while (arrivals.poll(150, TimeUnit.MILLISECONDS) != null) arrivals.clear();
    }

    /** Nanoseconds from {@code since} to the next signal. */
    long next(long since) throws InterruptedException {
        var arrived = arrivals.poll(5, TimeUnit.SECONDS);
        if (arrived == null) throw new IllegalStateException("no signal within 5 s");
        return arrived - since;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        body.close();
    }
}
