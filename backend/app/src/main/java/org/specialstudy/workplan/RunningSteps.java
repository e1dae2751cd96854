package org.specialstudy.workplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The steps under way whose day the plan's schedule gives. Answered by the modules whose steps they are. */
public interface RunningSteps {

    /**
     * What {@code group}, the plan's own name for it, is at: the step fills a {@code stage} of the schedule and is due on {@code due} as it
     * stands. {@code key}: different for every step that runs at one time.
     */
    record Running(UUID aggregate, String key, String group, Integer no, String title, String party, String stage, LocalDate due) {}

    List<Running> running(UUID study);
}
