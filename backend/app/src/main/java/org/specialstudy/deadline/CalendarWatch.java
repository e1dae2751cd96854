package org.specialstudy.deadline;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps this replica's calendar and its profiles of the escalation at what PostgreSQL says, a second behind at most, and takes the deadlines
 * along that were found with older ones: those of before the notice, and those that a replica opened in that second. Every replica does it; a row is done once.
 */
@Component
class CalendarWatch {

    private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);

    private final NoticeStore notices;
    private final WorkingCalendar calendar;
    private final EscalationsInForce escalations;
    private final Recount recount;

    CalendarWatch(NoticeStore notices, WorkingCalendar calendar, EscalationsInForce escalations, Recount recount) {
        this.notices = notices;
        this.calendar = calendar;
        this.escalations = escalations;
        this.recount = recount;
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
    }

    synchronized void takeUp() {
        if (calendar.version() == 0) notices.seed();
        var newest = notices.version();
        if (newest != calendar.version()) calendar.takeUp(notices.at(newest));
    }

    private void catchUp(UUID study) {
        try {
            recount.catchUp(study);
        } catch (DataAccessException busy) {
            log.info("The deadlines of study {} follow the calendar a moment later: {}", study, busy.getMostSpecificCause().getMessage());
        }
    }
}
