package org.specialstudy.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.workplan.RunningSteps;
import org.specialstudy.workplan.WorkPlanAmended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the plan which reports are being written by whom, and moves their days with an amendment of the plan. */
@Component
class ReportsOfPlan implements RunningSteps {

    private final ReportStore reports;
    private final ReportProcess process;
    private final Groups groups;

    ReportsOfPlan(ReportStore reports, ReportProcess process, Groups groups) {
        this.reports = reports;
        this.process = process;
        this.groups = groups;
    }

    @Override
    public List<Running> running(UUID study) {
        return reports.ofStudy(study).stream().flatMap(report -> running(report).stream()).toList();
    }

    /** The office of a study without a general group has no line of its own in the schedule. */
    private Optional<Running> running(Report report) {
        if (report.stepDue() == null) return Optional.empty();
        var id = report.id().value();
        var due = LocalDate.ofInstant(report.stepDue(), BusinessClock.ZONE);
        return Step.of(report).filter(step -> step.stage != null).flatMap(step -> groups.find(report.writer())
            .map(group -> new Running(id, id.toString(), group.key(), group.no(), report.title(), group.name(), step.stage, due)));
    }

    /** In the transaction in which the amendment takes effect. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void amended(WorkPlanAmended amended) {
        for (var moved : amended.moved()) {
            reports.find(new Report.Id(moved.aggregate())).ifPresent(report -> {
                process.moved(report, moved.due(), moved.basis());
                if (!reports.save(report)) throw new IllegalStateException("Report " + moved.aggregate() + " was changed at the same moment.");
            });
        }
    }
}
