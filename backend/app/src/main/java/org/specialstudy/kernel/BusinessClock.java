package org.specialstudy.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * The one clock of business time: when something was submitted, decided, due. Tests and the loader of demonstration data move it; leases,
 * retries, sessions and lock-outs never use it.
 */
@Component
public class BusinessClock extends Clock {

    /** The organisation's zone. Deadlines belong to the organisation, never to the browser. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Clock> source = new AtomicReference<>(Clock.system(ZONE));
    private final AtomicReference<Clock> engine = new AtomicReference<>(Clock.system(ZONE));

    /** Business time runs on from this instant, and so does the engine's, which whoever calls this moves along. */
    public void moveTo(Instant instant) {
        replay(instant);
        engine.set(source.get());
    }

    /** Business time plays the past from this instant on, while the engine stays where it is. */
    public void replay(Instant instant) {
        source.set(Clock.offset(Clock.system(ZONE), Duration.between(Instant.now(), instant)));
    }

    /** Business time is real time again. */
    public void reset() {
        source.set(Clock.system(ZONE));
        engine.set(Clock.system(ZONE));
    }

    /** What the engine's clock shows now. */
    public Instant ofEngine() {
        return engine.get().instant();
    }

    /** Whether the past is being played: business time lies behind the engine's. */
    public boolean replays() {
        return instant().isBefore(ofEngine().minus(Duration.ofMinutes(1)));
    }

    /**
     * When the engine shall wake up for something that ends at this moment. What lies in the past only because that is being played lies as far
     * ahead of the engine as it lies ahead of the business; otherwise it would be over at once.
     */
    public Instant ofEngine(Instant end) {
        var now = ofEngine();
        return end.isAfter(now) ? end : end.plus(Duration.between(instant(), now));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return source.get().withZone(zone);
    }

    @Override
    public Instant instant() {
        return source.get().instant();
    }
}
