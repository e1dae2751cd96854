package org.specialstudy.supervision;

import static org.specialstudy.kernel.Refusal.unless;

import java.util.UUID;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Urgency;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.supervision.BoardRow.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks what is urgent (急办), by whoever oversees the study: it follows the urgent profile of the escalation, and so do its later steps. */
@Service
class UrgentItems {

    private final BoardQuery board;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    UrgentItems(BoardQuery board, Deadlines deadlines, ApplicationEventPublisher events, BusinessClock clock) {
        this.board = board;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Marking what is marked changes nothing. Refuses {@code urgent-not-yours} and {@code deadline-over}. */
    @Transactional
    public void mark(UUID deadline, Urgency urgency, Me me) {
        var row = board.one(deadline, me);
        unless(row.overseen(), () -> Refusal.notAllowed("urgent-not-yours"));
        unless(row.status() == Status.OPEN, () -> Refusal.conflict("deadline-over"));
        unless(urgency != null, () -> Refusal.invalid("urgency", "urgency-missing"));
        if (deadlines.mark(row.ref(), row.thing(), urgency)) {
            events.publishEvent(new UrgencyMarked(row.studyId(), deadline, row.elementId(), urgency, me.id(), clock.instant()));
        }
    }
}
