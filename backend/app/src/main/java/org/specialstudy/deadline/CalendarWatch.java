package org.specialstudy.deadline;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.engine.Failures;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps this replica's calendar and its profiles of the escalation at what PostgreSQL says, a second behind at most, and takes the deadlines
 * along that were found with older ones: those of before the notice, and those that a replica opened in that second. Every replica does it; a row is done once.
 * A study whose deadlines cannot follow waits by itself.
 */
@Component
class CalendarWatch {

    private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);

    private final NoticeStore notices;
    private final WorkingCalendar calendar;
    private final EscalationsInForce escalations;
    private final Recount recount;
    private final CatchUps catchUps;

    CalendarWatch(NoticeStore notices, WorkingCalendar calendar, EscalationsInForce escalations, Recount recount, CatchUps catchUps) {
        this.notices = notices;
        this.calendar = calendar;
        this.escalations = escalations;
        this.recount = recount;
        this.catchUps = catchUps;
    }

    /** A notice has come into force through this replica, whose people look for it at once. */
    record Published() {}

    @TransactionalEventListener
    void published(Published notice) {
        takeUp();
    }

    @Scheduled(fixedDelayString = "${deadline.calendar-check:1s}")
    void look() {
        takeUp();
        escalations.takeUp();
        recount.behind().forEach(this::catchUp);
        recount.forgetThoseThatFollowed();
    }

    synchronized void takeUp() {
        if (calendar.version() == 0) notices.seed();
        var newest = notices.version();
        if (newest != calendar.version()) calendar.takeUp(notices.at(newest));
    }

    private void catchUp(UUID study) {
        try {
            recount.catchUp(study);
        } catch (RuntimeException failure) {
            if (Failures.passes(failure)) log.info("The deadlines of study {} follow the calendar a moment later: {}", study, Failures.describe(failure));
            else if (catchUps.failed(study, failure)) log.error("The deadlines of study {} cannot follow the calendar and are parked", study, failure);
            else log.warn("The deadlines of study {} cannot follow the calendar and are tried again: {}", study, Failures.describe(failure));
        }
    }
}
