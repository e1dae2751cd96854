package org.specialstudy.report;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of reports. */
@Component
class ReportWorkers {

    private final ReportJobs reports;

    ReportWorkers(ReportJobs reports) {
        this.reports = reports;
    }

    /** Safe to repeat: a group has one report, carried by one process instance at a time. */
    @Worker("report.open-topic")
    Map<String, Object> openTopic(Job job) {
        return reports.openTopic(job.id("studyId"), job.id("groupId"), job.processInstance()).variables();
    }

    /** Safe to repeat: a study has one overall report, whoever asks again gets the same. */
    @Worker("report.open-overall")
    Map<String, Object> openOverall(Job job) {
        return reports.openOverall(job.id("studyId"), job.processInstance()).variables();
    }

    /** Safe to repeat: a revision that has begun keeps its day. */
    @Worker("report.prepare-revision")
    Map<String, Object> prepareRevision(Job job) {
        return Map.of("due", reports.prepareRevision(new Report.Id(job.id("reportId"))));
    }
}
