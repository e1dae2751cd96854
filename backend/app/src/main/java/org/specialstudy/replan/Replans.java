package org.specialstudy.replan;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.deadline.Cause;
import org.specialstudy.deadline.Replanning;
import org.specialstudy.deadline.Wish;
import org.specialstudy.directory.Me;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Studies;
import org.specialstudy.supervision.BoardQuery;
import org.specialstudy.supervision.BoardRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever oversees a study changes a running deadline of it, with a reason. */
@Service
class Replans {

    private static final int LONGEST_REASON = 2000;

    private final Replanning replanning;
    private final BoardQuery board;
    private final ReplanQuery views;
    private final Studies studies;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Replans(Replanning replanning, BoardQuery board, ReplanQuery views, Studies studies, ApplicationEventPublisher events,
        BusinessClock clock) {
        this.replanning = replanning;
        this.board = board;
        this.views = views;
        this.studies = studies;
        this.events = events;
        this.clock = clock;
    }

    /** {@code seenDue}: until when it was due as the reader saw it; whoever saw another date than there is now is told what changed. */
    @Transactional
    void replan(UUID deadline, Wish wish, String reason, Instant seenDue, Me me) {
        var seen = board.one(deadline, me);
        unless(seen.overseen(), () -> Refusal.notAllowed("replan-not-yours"));
        studies.requireActive(seen.studyId());
        var row = board.one(deadline, me);
        unless(row.status() == BoardRow.Status.OPEN, () -> Refusal.conflict("replan-over"));
        unless(row.dueAt().equals(seenDue), () -> Refusal.changedMeanwhile(views.view(deadline, me)));
        var why = checked("reason", reason);
        var moves = replanning.move(deadline, wish, new Cause(Cause.Kind.REPLAN, why, me.id()));
        events.publishEvent(ReplanFact.of("replanned", row, moves, why, me.id(), clock.instant()));
    }

    static String checked(String field, String text) {
        unless(text != null && !text.isBlank(), () -> Refusal.invalid(field, "reason-required"));
        unless(text.strip().length() <= LONGEST_REASON, () -> Refusal.invalid(field, "text-too-long", LONGEST_REASON));
        unless(text.indexOf('\0') < 0, () -> Refusal.invalid(field, "text-unreadable"));
        unless(!ClassificationMarks.in(text), () -> Refusal.invalid(field, "classified-mark"));
        return text.strip();
    }
}
