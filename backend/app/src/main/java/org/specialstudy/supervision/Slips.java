package org.specialstudy.supervision;

import static java.util.function.Predicate.not;
import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.Alerted;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.supervision.BoardRow.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends slips, by hand or because the policy says so, and takes their receipts and answers. One matter, one slip: domain.md §6. */
@Service
class Slips {

    /** Working days within which a slip is to be answered. */
    static final int REPLY_DAYS = 1;

    private static final int LONGEST = 2000;

    /** What a slip is about. */
    private record Matter(UUID study, UUID deadline, String elementId, Instant due) {}

    private final SlipStore slips;
    private final BoardQuery board;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Slips(SlipStore slips, BoardQuery board, WorkingCalendar calendar, ApplicationEventPublisher events, BusinessClock clock) {
        this.slips = slips;
        this.board = board;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The policy's own slips. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void alerted(Alerted alerted) {
        if (!alerted.level().equals("URGE") && !alerted.level().equals("SUPERVISE")) return;
        send(Slip.Kind.valueOf(alerted.level()), new Matter(alerted.study(), alerted.deadline(), alerted.elementId(), alerted.due()), alerted.audience(), "",
            null, alerted.at());
    }

    /** By hand, by whoever oversees the study. Refuses {@code deadline-over}, {@code slip-unanswered} and {@code slip-text}. */
    @Transactional
    public void urge(UUID deadline, Slip.Kind kind, String text, Me me) {
        var row = board.one(deadline, me);
        unless(row.overseen(), () -> Refusal.notAllowed("slip-not-yours"));
        unless(row.status() == Status.OPEN, () -> Refusal.conflict("deadline-over"));
        unless(kind != null, () -> Refusal.invalid("kind", "slip-kind"));
        var said = checked("text", text, "slip-text");
        var copies = kind == Slip.Kind.URGE ? List.<String>of() : List.of(Role.INCHARGE.at(row.studyId()));
        send(kind, new Matter(row.studyId(), deadline, row.elementId(), row.dueAt()), copies, said, me.ref(), clock.instant())
            .orElseThrow(() -> Refusal.conflict("slip-unanswered"));
    }

    @Transactional
    public Slip receive(UUID id, Me me) {
        var slip = mine(id, me);
        unless(slips.receive(id, me.id(), clock.instant()), () -> Refusal.conflict("slip-received"));
        events.publishEvent(SlipFact.of(slip, "received", me.id(), clock.instant()));
        return slip;
    }

    @Transactional
    public Slip reply(UUID id, String text, Me me) {
        var slip = mine(id, me);
        var said = checked("text", text, "slip-reply");
        unless(slips.reply(id, said, me.id(), clock.instant()), () -> Refusal.conflict("slip-answered"));
        events.publishEvent(SlipFact.of(slip, "answered", me.id(), clock.instant()));
        return slip;
    }

    /** Its recipient may act on it; whoever else may know of it is told so, and nobody else learns that it exists. */
    private Slip mine(UUID id, Me me) {
        var slip = slips.find(id).orElseThrow(Refusal::notFound);
        if (slip.concerns(me.principals())) return slip;
        board.one(slip.deadlineId(), me);
        throw Refusal.notAllowed("slip-not-yours");
    }

    /** Nothing while the last one of this kind waits for its answer. */
    private Optional<Slip> send(Slip.Kind kind, Matter matter, List<String> told, String text, PersonRef by, Instant at) {
        var day = LocalDate.ofInstant(at, BusinessClock.ZONE);
        slips.hold(kind, day.getYear());
        if (slips.unanswered(matter.deadline(), kind)) return Optional.empty();
        var owner = slips.owner(matter.deadline());
        var slip = new Slip(UUID.randomUUID(), kind, day.getYear(), slips.take(kind, day.getYear()), matter.study(), matter.deadline(), matter.elementId(),
            owner, told.stream().filter(not(owner::equals)).toList(), matter.due(), calendar.workingDaysLeft(at, matter.due()), text, by, at,
            calendar.due(day, REPLY_DAYS, Unit.WORKING_DAYS).at(), null, null, null, null, null);
        slips.insert(slip);
        events.publishEvent(SlipFact.of(slip, "sent", by == null ? null : by.id(), at));
        return Optional.of(slip);
    }

    private static String checked(String field, String text, String code) {
        unless(text != null && !text.isBlank() && text.strip().length() <= LONGEST, () -> Refusal.invalid(field, code, LONGEST));
        return text.strip();
    }
}
