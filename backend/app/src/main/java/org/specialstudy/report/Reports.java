package org.specialstudy.report;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.opinion.About;
import org.specialstudy.opinion.Opinions;
import org.specialstudy.report.Report.Outcome;
import org.specialstudy.study.Studies;
import org.specialstudy.study.Voices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with reports as a whole. One method, one decision, one transaction. */
@Service
public class Reports {

    /** The title and whom to ask for an opinion. */
    public record Described(long version, String title, List<UUID> opinionOrgs, LocalDate opinionsDue) {}

    /** What a leader says of a report, or the office for a leader who said it on paper. */
    public record Said(long version, Outcome outcome, String reason, UUID recordedFor, UUID scan) {}

    static final String OWNER_TYPE = "REPORT";

    private final ReportStore reports;
    private final ChapterStore chapters;
    private final ReportQuery views;
    private final Readers readers;
    private final ReportProcess process;
    private final Voices voices;
    private final Studies studies;
    private final Opinions opinions;
    private final Documents documents;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(ReportStore reports, ChapterStore chapters, ReportQuery views, Readers readers, ReportProcess process, Voices voices, Studies studies,
        Opinions opinions,
        Documents documents, Directory directory, WorkingCalendar calendar, ApplicationEventPublisher events, Clock clock) {
        this.reports = reports;
        this.chapters = chapters;
        this.views = views;
        this.readers = readers;
        this.process = process;
        this.voices = voices;
        this.studies = studies;
        this.opinions = opinions;
        this.documents = documents;
        this.directory = directory;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void describe(Report.Id id, Described said, Me me) {
        var report = forWriters(id, said.version(), me);
        var orgs = said.opinionOrgs() == null ? List.<UUID>of() : said.opinionOrgs().stream().filter(Objects::nonNull).toList();
        report.describe(said.title(), orgs, said.opinionsDue(), directory.organisations(orgs).keySet());
        keep(report, me);
    }

    @Transactional
    public void submitDraft(Report.Id id, long version, Me me) {
        var report = forSubmission(id, version, me);
        var step = Step.of(report).orElseThrow(() -> Refusal.conflict("report-not-draft"));
        var submitted = report.submitDraft(me.id(), clock.instant(), chapters.filled(id.value()));
        var wanted = report.status() == Report.Status.OPINIONS;
        sent(report, me);
        if (wanted) {
            report = reports.find(id).orElseThrow();
            report.asked(ask(report, me));
            keep(report, me);
        }
        process.done(report, step, me.id(), wanted ? Map.of("opinionsWanted", true, "roundId", report.roundId()) : Map.of("opinionsWanted", false));
        events.publishEvent(submitted);
    }

    @Transactional
    public void submitRevision(Report.Id id, long version, Me me) {
        var report = forSubmission(id, version, me);
        var answered = report.roundId() == null || opinions.allAnswered(report.roundId());
        var step = Step.of(report).orElseThrow(() -> Refusal.conflict("report-not-revising"));
        var submitted = report.submitRevision(me.id(), clock.instant(), answered, chapters.filled(id.value()));
        if (report.roundId() != null) opinions.freezeAnswers(report.roundId(), true);
        sent(report, me);
        process.done(report, step, me.id(), Map.of());
        events.publishEvent(submitted);
    }

    @Transactional
    public void decide(Report.Id id, Said said, Me me) {
        var report = changing(id, said.version(), me);
        var voice = voices.of(report.study().value(), id.value(), Role.LEADERS, said.recordedFor(), said.scan(), me);
        var step = Step.of(report).orElseThrow(() -> Refusal.conflict("report-not-in-review"));
        var decided = report.decide(said.outcome(), said.reason(), voice, clock.instant());
        var accepted = report.status() == Report.Status.ACCEPTED;
        if (!accepted && report.roundId() != null) opinions.freezeAnswers(report.roundId(), false);
        sent(report, me);
        process.done(report, step, voice.by(), Map.of("accepted", accepted));
        events.publishEvent(decided);
    }

    /** An accepted topic report goes back to its group, until the overall report is final. */
    @Transactional
    public void reopen(Report.Id id, long version, String reason, Me me) {
        var report = changing(id, version, me);
        var study = report.study().value();
        unless(me.has(Role.OFFICE.word(), study) || me.has(Role.LEADERS.word(), study), () -> Refusal.notAllowed("report-reopening"));
        unless(process.reopens(study), () -> Refusal.conflict("report-older-model"));
        var overallFinal = reports.overall(study).filter(overall -> overall.status() == Report.Status.ACCEPTED).isPresent();
        var reopened = report.reopen(reason, overallFinal, me.id(), clock.instant());
        if (report.roundId() != null) opinions.freezeAnswers(report.roundId(), false);
        report.due(null);
        keep(report, me);
        process.reopened(report);
        events.publishEvent(reopened);
    }

    private void sent(Report report, Me me) {
        documents.freeze(OWNER_TYPE, report.id().value());
        process.schedule(report);
        keep(report, me);
    }

    private UUID ask(Report report, Me me) {
        var text = views.version(report.id().value(), report.state().versions());
        var about = new About(About.Kind.REPORT, report.id().value(), text.no(), text.title(), text, new Writers(report.writer()).principals());
        return opinions.openRound(report.study().value(), about, report.opinionOrgs(), calendar.endOf(report.opinionsDue()), me.id());
    }

    private Report forSubmission(Report.Id id, long version, Me me) {
        var report = forWriters(id, version, me);
        unless(new Writers(report.writer()).mayBeSubmittedBy(me), () -> Refusal.notAllowed("report-lead-submits"));
        return report;
    }

    private Report forWriters(Report.Id id, long version, Me me) {
        var report = changing(id, version, me);
        unless(new Writers(report.writer()).include(me), () -> Refusal.notAllowed("report-not-writer"));
        return report;
    }

    /** Known to nobody who may not read it; refused when the study was stopped or somebody saved first. The study's lock comes before all else. */
    private Report changing(Report.Id id, long version, Me me) {
        unless(readers.mayRead(id.value(), me), Refusal::notFound);
        studies.requireActive(reports.study(id).orElseThrow(Refusal::notFound));
        var report = reports.find(id).orElseThrow(Refusal::notFound);
        unless(report.version() == version, () -> Refusal.changedMeanwhile(views.report(id.value(), me)));
        return report;
    }

    private void keep(Report report, Me me) {
        unless(reports.save(report), () -> Refusal.changedMeanwhile(views.report(report.id().value(), me)));
    }
}
