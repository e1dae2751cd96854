package org.specialstudy.demo;

import java.time.Instant;
import org.specialstudy.deadline.PastAlerts;
import org.specialstudy.kernel.BusinessClock;

/** Lets the days of the case pass: stops at every moment at which somebody hears of a deadline until they have been told, then goes on. */
class Tempo {

    private final BusinessClock clock;
    private final PastAlerts alerts;

    Tempo(BusinessClock clock, PastAlerts alerts) {
        this.clock = clock;
        this.alerts = alerts;
    }

    /** Never back: two things of the same moment happen one after the other. */
    final void to(Instant moment) {
        if (!moment.isAfter(clock.instant())) return;
        settle();
        for (var next = alerts.next(clock.instant(), moment); next.isPresent(); next = alerts.next(clock.instant(), moment)) {
            var alert = next.get();
            pass(alert.at());
            ring(alert);
            Participant.eventually("what is told on " + alert.at(), () -> alerts.told(alert) ? true : null);
            settle();
        }
        if (moment.isAfter(clock.instant())) pass(moment);
    }

    final void begin(Instant moment) {
        pass(moment);
    }

    /** Business time alone: the broker's clock stays where it is. */
    void pass(Instant moment) {
        clock.replay(moment);
    }

    /** The engine's timers lie in the present, so the processes of these deadlines are woken. */
    void ring(PastAlerts.Moment alert) {
        alerts.wake(alert);
    }

    /** Whether everything that has been set in motion must have come to rest before time goes on. */
    void settle() {}
}
