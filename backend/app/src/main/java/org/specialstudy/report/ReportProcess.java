package org.specialstudy.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.directory.Role;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.workplan.PlannedDays;
import org.specialstudy.workplan.PlannedDays.StepDue;
import org.springframework.stereotype.Component;

/** What a report's life sends to the process and to the deadlines: each step that ends closes its deadline, the next one opens its own. */
@Component
class ReportProcess {

    static final String REPORT = "reportId";

    private final Engine engine;
    private final Deadlines deadlines;
    private final PlannedDays days;
    private final Groups groups;
    private final Clock clock;

    ReportProcess(Engine engine, Deadlines deadlines, PlannedDays days, Groups groups, Clock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.days = days;
        this.groups = groups;
        this.clock = clock;
    }

    /** The step that the report is at begins now: when it must be done. */
    void schedule(Report report) {
        report.due(Step.of(report).map(step -> due(report, step).at()).orElse(null));
    }

    void begin(Report report, Step step) {
        var study = report.study().value();
        var principal = step.status == Report.Status.REVIEW ? Role.LEADERS.at(study) : new Writers(report.writer()).accountable(study);
        deadlines.open(study, REPORT, report.id().value(), step.elementId, principal, clock.instant(), report.stepDue(),
            due(report, step).basis());
    }

    /** The step that the report is at is due on another day. */
    void moved(Report report, LocalDate day, Basis basis) {
        var due = days.on(day, basis);
        report.due(due.at());
        deadlines.change(REPORT, report.id().value(), Step.of(report).orElseThrow().elementId, due.at(), basis);
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

    private StepDue due(Report report, Step step) {
        var writer = groups.find(report.writer()).map(Groups.Group::key).orElse(null);
        return days.due(report.study().value(), writer, step.stage, step.workingDays);
    }

    /** A study whose process began before reports could be reopened cannot be told of it. */
    boolean reopens(UUID study) {
        return engine.knows("special-study", "studyId", study, "SubProcess_ReopenedReport");
    }

    /** The study's process calls the report of this group once more. */
    void reopened(Report report) {
        engine.publish("report.reopened", report.study().value(), Map.of("groupId", report.group()));
    }
}
