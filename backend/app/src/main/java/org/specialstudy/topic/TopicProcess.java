package org.specialstudy.topic;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.springframework.stereotype.Component;

/** What the appointment of groups tells the process and the deadlines. */
@Component
class TopicProcess {

    static final String APPOINT = "UserTask_AppointTopicGroups";
    static final String STUDY = "studyId";
    private static final int WORKING_DAYS = 5;

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TopicProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant due() {
        return calendar.due(clock.instant(), WORKING_DAYS, Unit.WORKING_DAYS).at();
    }

    void begin(UUID study, Instant due) {
        deadlines.open(study, STUDY, study, APPOINT, "office@" + study, clock.instant(), due, Basis.workingDaysAfter(clock.instant(), WORKING_DAYS));
    }

    void appointed(UUID study, UUID by) {
        deadlines.close(STUDY, study, APPOINT);
        engine.complete(new Waiting(STUDY, study, APPOINT), by, Map.of());
    }
}
