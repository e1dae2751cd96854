package org.specialstudy.study;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a study that ran its course: refused while anything in it is open, and from then on nothing in it changes. */
@Service
public class Archive {

    static final String STEP = "UserTask_ArchiveStudy";
    private static final int WORKING_DAYS = 10;

    private final StudyStore studies;
    private final StudyQuery views;
    private final List<OpenWork> work;
    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Archive(StudyStore studies, StudyQuery views, List<OpenWork> work, Engine engine, Deadlines deadlines, WorkingCalendar calendar,
        ApplicationEventPublisher events, BusinessClock clock) {
        this.studies = studies;
        this.views = views;
        this.work = work.stream().sorted(Comparator.comparing(OpenWork::kind)).toList();
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ArchiveView view(UUID study, Me me) {
        var view = views.study(study, me);
        var task = engine.openTask(waiting(study)).filter(key -> view.status() != Study.Status.ARCHIVED).map(String::valueOf).orElse(null);
        var actions = task != null && me.has(Role.OFFICE.word(), study) && view.withdrawal() == null ? List.of("archive") : List.<String>of();
        return new ArchiveView(study, view.title(), view.version(), view.status(), open(study), studies.archiveDue(study).orElse(null), view.archival(),
            task, actions);
    }

    /** Closes the study for good. The study's lock comes first, so that nothing begins between the look and the act. */
    @Transactional
    public void archive(UUID id, long version, String note, Me me) {
        unless(views.mayRead(id, me.id()), Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), id), () -> Refusal.notAllowed("not-office"));
        studies.statusHeld(id).orElseThrow(Refusal::notFound);
        var study = studies.find(new Study.Id(id)).orElseThrow(Refusal::notFound);
        unless(study.version() == version, () -> Refusal.changedMeanwhile(views.study(id, me)));
        var archived = study.archive(note, me.id(), clock.instant());
        refuseOpen(id);
        unless(studies.save(study), () -> Refusal.changedMeanwhile(views.study(id, me)));
        engine.complete(waiting(id), me.id(), Map.of());
        deadlines.close("studyId", id, STEP);
        deadlines.closeAllOf(id);
        events.publishEvent(archived);
    }

    /** Natural key: the study. */
    @Transactional
    Instant prepare(UUID study) {
        var known = studies.archiveDue(study);
        if (known.isPresent()) return known.get();
        var now = clock.instant();
        var due = calendar.due(now, WORKING_DAYS, Unit.WORKING_DAYS).at();
        var status = studies.statusHeld(study).orElseThrow();
        studies.archiveDue(study, due);
        if (status.over()) return due;
        deadlines.open(study, "studyId", study, STEP, Role.OFFICE.at(study), now, due, Basis.workingDaysAfter(now, WORKING_DAYS));
        events.publishEvent(new StudyReadyToArchive(study, now));
        return due;
    }

    private List<ArchiveView.Open> open(UUID study) {
        return work.stream().map(one -> new ArchiveView.Open(one.kind(), one.open(study))).filter(one -> !one.items().isEmpty()).toList();
    }

    /** In one sentence, how many of which. */
    private void refuseOpen(UUID study) {
        var open = open(study);
        var parts = open.stream().map(one -> new Refusal.Part("study-open-" + one.kind().name().toLowerCase(Locale.ROOT), one.items().size())).toList();
        unless(open.isEmpty(), () -> Refusal.conflict("study-still-open", parts));
    }

    private static Waiting waiting(UUID study) {
        return new Waiting("studyId", study, STEP);
    }
}
