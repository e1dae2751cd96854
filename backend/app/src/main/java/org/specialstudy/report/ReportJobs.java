package org.specialstudy.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.study.Studies;
import org.specialstudy.study.Study;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a report that nobody presses a button for. Each may be asked for again and then changes nothing. */
@Service
class ReportJobs {

    /** How a process goes on with the report that it asked for: it is written, it is revised once more, or there is nothing to do. */
    enum Course {
        WRITE, REVISE, NONE
    }

    /** What the process is told; {@code writer} is the scope of those who write. */
    record Opened(UUID report, UUID writer, Course course, Instant due) {

        Map<String, Object> variables() {
            return Map.of("reportId", report, "writerId", writer, "course", course.name(), "due", due);
        }
    }

    /** The chapters that reports usually have; the writers may rename, add and remove them. */
    private static final List<String> OF_GROUP = List.of("现状与趋势", "基础与问题", "对策建议");
    private static final String BEFORE = "研究背景与总体情况";
    private static final String AFTER = "总体判断与对策建议";

    private final ReportStore reports;
    private final ChapterStore chapters;
    private final Assembly assembly;
    private final Groups groups;
    private final ReportProcess process;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportJobs(ReportStore reports, ChapterStore chapters, Assembly assembly, Groups groups, ReportProcess process, Studies studies,
        StudyQuery studyViews, ApplicationEventPublisher events, Clock clock) {
        this.reports = reports;
        this.chapters = chapters;
        this.assembly = assembly;
        this.groups = groups;
        this.process = process;
        this.studies = studies;
        this.studyViews = studyViews;
        this.events = events;
        this.clock = clock;
    }

    /** Natural key: the group, and the process instance that carries its report. The general group writes the overall report instead. */
    @Transactional
    Opened openTopic(UUID study, UUID group, long processInstance) {
        var active = studies.active(study);
        var named = groups.find(group).orElseThrow();
        if (named.general()) return new Opened(group, group, Course.NONE, clock.instant());
        var report = Report.ofGroup(new Report.Id(UUID.randomUUID()), new Study.Id(study), group, named.name() + "课题报告", processInstance, clock.instant());
        if (open(report, Step.WRITE_TOPIC, active)) {
            var place = 0;
            for (var heading : OF_GROUP) chapters.insert(Chapter.begun(report.id().value(), null, place++, heading, null, clock.instant()));
        }
        return carried(reports.ofGroup(group).orElseThrow(), processInstance, active);
    }

    /** Natural key: the study. The first time its chapters are put together from the topic reports that have been accepted. */
    @Transactional
    Opened openOverall(UUID study, long processInstance) {
        var active = studies.active(study);
        var writer = groups.general(study).orElse(study);
        var report = Report.overall(new Report.Id(UUID.randomUUID()), new Study.Id(study), writer, studyViews.title(study) + "总报告", processInstance,
            clock.instant());
        if (open(report, Step.WRITE_OVERALL, active)) assemble(report);
        return carried(reports.overall(study).orElseThrow(), processInstance, active);
    }

    /** Natural key: the report, while organisations are being asked. */
    @Transactional
    Instant prepareRevision(Report.Id id) {
        var active = studies.active(reports.study(id).orElseThrow());
        var report = reports.find(id).orElseThrow();
        if (active && report.openRevision()) begin(report, "revision-opened");
        return dueOr(report, clock.instant());
    }

    /** The study was stopped, and with it whatever was still to be written or decided. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        reports.ofStudy(withdrawn.study()).stream().filter(Report::withdraw).forEach(this::save);
    }

    private boolean open(Report report, Step step, boolean active) {
        process.schedule(report);
        if (!active) report.withdraw();
        if (!reports.insert(report)) return false;
        if (!active) return true;
        process.begin(report, step);
        events.publishEvent(ReportFact.of(report, "opened", null, null, clock.instant()));
        return true;
    }

    /** A report that was opened again is taken up by the instance that comes for it; its revision begins now. */
    private Opened carried(Report report, long processInstance, boolean active) {
        var waiting = report.state().processKey() == null;
        if (!active || !report.carriedBy(processInstance)) {
            return new Opened(report.id().value(), report.writer(), Course.NONE, clock.instant());
        }
        if (waiting) begin(report, "revision-opened");
        var course = report.status() == Report.Status.DRAFT ? Course.WRITE : Course.REVISE;
        return new Opened(report.id().value(), report.writer(), course, dueOr(report, clock.instant()));
    }

    private void begin(Report report, String fact) {
        var step = Step.of(report).orElseThrow();
        process.schedule(report);
        save(report);
        process.begin(report, step);
        events.publishEvent(ReportFact.of(report, fact, null, null, clock.instant()));
    }

    private void assemble(Report overall) {
        var id = overall.id().value();
        var now = clock.instant();
        var place = 0;
        chapters.insert(Chapter.begun(id, null, place++, BEFORE, null, now));
        for (var group : groups.of(overall.study().value())) {
            var accepted = reports.ofGroup(group.id()).filter(report -> report.acceptedVersion() != null);
            if (accepted.isEmpty()) continue;
            var top = Chapter.begun(id, null, place++, group.name(), null, now);
            chapters.insert(top);
            var part = 0;
            for (var given : assembly.of(accepted.get().id().value(), accepted.get().acceptedVersion())) {
                chapters.insert(Chapter.taken(id, top.id(), part++, given.heading(), given.body(), given.source(), null, now));
            }
        }
        chapters.insert(Chapter.begun(id, null, place, AFTER, null, now));
    }

    /** Somebody saved at the same moment: the job is asked for again and finds what stands then. */
    private void save(Report report) {
        if (!reports.save(report)) throw new IllegalStateException("Report " + report.id().value() + " was changed at the same moment.");
    }

    private static Instant dueOr(Report report, Instant now) {
        return report.stepDue() == null ? now : report.stepDue();
    }
}
