package org.specialstudy.kernel;

import java.time.Clock;
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

    /** Business time runs on from this instant. */
    public void moveTo(Instant instant) {
        var real = Clock.system(ZONE);
        source.set(Clock.offset(real, java.time.Duration.between(real.instant(), instant)));
    }

    /** Business time is real time again. */
    public void reset() {
        source.set(Clock.system(ZONE));
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
