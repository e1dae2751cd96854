package org.specialstudy.notice;

import static org.specialstudy.kernel.Refusal.unless;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Calendars;
import org.specialstudy.deadline.Notice;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings and visits whose day a notice has made a day off, or a working day. No calendar moves them, for people were told that day: whoever
 * runs them hears of it once, and finds a mark there until it is moved or somebody has said that it stays.
 */
@Service
class DayMarks {

    private final DayMarkStore marks;
    private final Calendars calendars;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    DayMarks(DayMarkStore marks, Calendars calendars, Studies studies, StudyQuery studyViews, ApplicationEventPublisher events, BusinessClock clock) {
        this.marks = marks;
        this.calendars = calendars;
        this.studies = studies;
        this.studyViews = studyViews;
        this.events = events;
        this.clock = clock;
    }

    /** Before the notice comes into force, in the same transaction. */
    @Transactional(propagation = MANDATORY)
    void mark(Notice notice) {
        var now = clock.instant();
        for (var mark : marks.touched(calendars.changes(notice), notice.number(), today())) {
            marks.insert(mark, now);
            events.publishEvent(mark.found(now));
        }
    }

    @Transactional(readOnly = true)
    List<DayMark> open(UUID study, Me me) {
        unless(studyViews.mayRead(study, me.id()), Refusal::notFound);
        return marks.open(study, today());
    }

    /** Said twice, it stays as it was said. */
    @Transactional
    void keep(UUID study, UUID thing, Me me) {
        unless(studyViews.mayRead(study, me.id()), Refusal::notFound);
        studies.requireActive(study);
        var found = marks.open(study, today()).stream().filter(one -> one.thing().equals(thing)).findFirst();
        unless(found.map(one -> runs(one, me)).orElseGet(() -> me.has(Role.OFFICE.word(), study)), () -> Refusal.notAllowed("day-mark-not-yours"));
        found.ifPresent(mark -> {
            marks.keep(mark, me.id(), clock.instant());
            events.publishEvent(mark.kept(me.id(), clock.instant()));
        });
    }

    static boolean runs(DayMark mark, Me me) {
        return me.has(Role.OFFICE.word(), mark.study()) || mark.group() != null && me.has(Role.LEAD.word(), mark.group());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
