package org.specialstudy.replan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.springframework.stereotype.Component;

/** What a request for more time sends to its process and to the deadlines. */
@Component
class ExtensionProcess {

    static final String ID = "extensionId";
    static final String DECIDE = "UserTask_DecideExtension";

    /** Working days within which a request is answered. */
    private static final int WORKING_DAYS = 2;

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;

    ExtensionProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    void asked(Extension extension) {
        var asked = extension.asked();
        deadlines.open(asked.study(), ID, extension.id(), DECIDE, asked.decider(), asked.at(), due(asked.at()),
            Basis.workingDaysAfter(asked.at(), WORKING_DAYS));
        engine.start("replan.extension-asked", extension.id(), Map.of(ID, extension.id(), "studyId", asked.study()));
    }

    void decided(Extension extension, UUID by) {
        deadlines.close(ID, extension.id(), DECIDE);
        engine.complete(new Waiting(ID, extension.id(), DECIDE), by, Map.of("granted", extension.status() == Extension.Status.GRANTED));
    }

    /** Nobody needs to decide any more. */
    void closed(Extension extension) {
        deadlines.cancel(ID, extension.id(), DECIDE);
        engine.publish("replan.extension-closed", extension.id(), Map.of());
    }

    /** What the process must know when it begins. */
    Map<String, Object> begin(Extension extension, boolean first) {
        return Map.of("goesOn", first && extension.status() == Extension.Status.ASKED, "deciders", List.of(extension.asked().decider()),
            "due", due(extension.asked().at()));
    }

    Optional<Long> openTask(UUID extension) {
        return engine.openTask(new Waiting(ID, extension, DECIDE));
    }

    private Instant due(Instant askedAt) {
        return calendar.due(askedAt, WORKING_DAYS, Unit.WORKING_DAYS).at();
    }
}
