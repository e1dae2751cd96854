package org.specialstudy.report;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Role;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.springframework.stereotype.Component;

/** What a report's life sends to the process and to the deadlines: each step that ends closes its deadline, the next one opens its own. */
@Component
class ReportProcess {

    static final String REPORT = "reportId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReportProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a step that begins now must be done. */
    Instant due(Step step) {
        return calendar.due(clock.instant(), step.workingDays, Unit.WORKING_DAYS).at();
    }

    void begin(Report report, Step step) {
        var study = report.study().value();
        var principal = step.status == Report.Status.REVIEW ? Role.LEADERS.at(study) : new Writers(report.writer()).accountable(study);
        deadlines.open(study, REPORT, report.id().value(), step.elementId, principal, clock.instant(), report.stepDue(),
            Basis.workingDaysAfter(clock.instant(), step.workingDays));
    }

    /** The step is done; whoever the report's new status names has it next. */
    void done(Report report, Step step, UUID by, Map<String, Object> routing) {
        var variables = new LinkedHashMap<String, Object>(routing);
        deadlines.close(REPORT, report.id().value(), step.elementId);
        Step.of(report).ifPresent(next -> {
            begin(report, next);
            variables.put("due", report.stepDue());
        });
        engine.complete(new Waiting(REPORT, report.id().value(), step.elementId), by, variables);
    }

    /** The study's process calls the report of this group once more. */
    void reopened(Report report) {
        engine.publish("report.reopened", report.study().value(), Map.of("groupId", report.group()));
    }
}
