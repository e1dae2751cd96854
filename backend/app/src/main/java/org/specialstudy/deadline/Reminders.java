package org.specialstudy.deadline;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** When whoever owes something is reminded of it while there is time, for calendars that remind by themselves. */
@Component
public class Reminders {

    private final AlertPlan plan;

    Reminders(AlertPlan plan) {
        this.plan = plan;
    }

    /** Earliest first; some may be past. */
    public List<Instant> of(Instant due, boolean urgent) {
        return plan.upTo(due, urgent ? Urgency.URGENT : Urgency.DEFAULT);
    }
}
