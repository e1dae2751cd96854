package org.specialstudy.replan;

import static org.specialstudy.kernel.Refusal.unless;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.deadline.Cause;
import org.specialstudy.deadline.DeadlineClosed;
import org.specialstudy.deadline.Replanning;
import org.specialstudy.deadline.Wish;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Studies;
import org.specialstudy.supervision.BoardQuery;
import org.specialstudy.supervision.BoardRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever owes a matter asks for more time before it is due; the leader in charge of its topic group, or else of the study, decides. */
@Service
class Extensions {

    enum Outcome { GRANTED, REFUSED }

    private final ExtensionStore extensions;
    private final ExtensionProcess process;
    private final Replanning replanning;
    private final ReplanQuery views;
    private final BoardQuery board;
    private final Studies studies;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Extensions(ExtensionStore extensions, ExtensionProcess process, Replanning replanning, ReplanQuery views, BoardQuery board, Studies studies,
        Directory directory, ApplicationEventPublisher events, BusinessClock clock) {
        this.extensions = extensions;
        this.process = process;
        this.replanning = replanning;
        this.views = views;
        this.board = board;
        this.studies = studies;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void ask(UUID deadline, LocalDate day, String reason, Me me) {
        var row = held(deadline, me);
        var now = clock.instant();
        refusal(row, extensions.of(deadline), now, me).ifPresent(no -> {
            throw no;
        });
        refuseUnlessLater(row, day);
        var why = Replans.checked("reason", reason);
        var extension = Extension.asked(new Extension.Asked(row.studyId(), deadline, row.elementId(), row.subject(), row.dueAt(), day, why,
            decider(row, me), me.id(), now));
        extensions.insert(extension);
        process.asked(extension);
        events.publishEvent(ExtensionFact.asked(extension));
    }

    /** {@code day}: another one than was asked for, or null; {@code seenDue}: until when the matter was due as the leader saw it. */
    @Transactional
    void decide(UUID id, Outcome outcome, LocalDate day, String answer, Instant seenDue, Me me) {
        var row = held(find(id).asked().deadline(), me);
        var extension = find(id);
        var asked = extension.asked();
        unless(me.principals().contains(asked.decider()), () -> Refusal.notAllowed("extension-not-decider"));
        unless(outcome != null, () -> Refusal.invalid("outcome", "outcome-unknown"));
        extension.refuseUnlessDecidedBy(me.id());
        unless(row.dueAt().equals(seenDue), () -> Refusal.changedMeanwhile(views.view(row.id(), me)));
        if (outcome == Outcome.REFUSED) {
            extension.refuse(Replans.checked("reason", answer), me.id(), clock.instant());
            extensions.save(extension);
            process.decided(extension, me.id());
            events.publishEvent(ExtensionFact.ended(extension));
            return;
        }
        var until = day == null ? asked.day() : day;
        refuseUnlessLater(row, until);
        var said = answer == null || answer.isBlank() ? null : Replans.checked("reason", answer);
        extension.grant(until, said, me.id(), clock.instant());
        extensions.save(extension);
        var moves = replanning.move(row.id(), Wish.on(until), new Cause(Cause.Kind.EXTENSION, asked.reason(), me.id()));
        process.decided(extension, me.id());
        events.publishEvent(ReplanFact.of("extended", row, moves, said == null ? asked.reason() : said, me.id(), clock.instant()));
    }

    @Transactional
    void withdraw(UUID id, Me me) {
        held(find(id).asked().deadline(), me);
        var extension = find(id);
        extension.withdraw(me.id(), clock.instant());
        over(extension);
    }

    /** The matter is done or struck off: there is nothing left to be put off. */
    @EventListener
    @Transactional(propagation = MANDATORY)
    public void closed(DeadlineClosed closed) {
        extensions.waiting(closed.deadline()).ifPresent(extension -> {
            extension.lapse(closed.at());
            over(extension);
        });
    }

    /** Natural key: the request, by the process instance that came first. */
    @Transactional
    Map<String, Object> begin(UUID id, long processInstance) {
        var first = extensions.claim(id, processInstance);
        return process.begin(find(id), first);
    }

    private void over(Extension extension) {
        extensions.save(extension);
        process.closed(extension);
        events.publishEvent(ExtensionFact.ended(extension));
    }

    /** As it stands once nobody else can change anything in its study. */
    private BoardRow held(UUID deadline, Me me) {
        studies.requireActive(board.one(deadline, me).studyId());
        return board.one(deadline, me);
    }

    private Extension find(UUID id) {
        return extensions.find(id).orElseThrow(Refusal::notFound);
    }

    private void refuseUnlessLater(BoardRow row, LocalDate day) {
        replanning.foresee(row.id(), Wish.on(day));
        unless(day.isAfter(LocalDate.ofInstant(row.dueAt(), BusinessClock.ZONE)), () -> Refusal.invalid("wish.day", "extension-not-later"));
    }

    static boolean mayAsk(BoardRow row, List<Extension> asked, Instant now, Me me) {
        return refusal(row, asked, now, me).isEmpty();
    }

    private static Optional<Refusal> refusal(BoardRow row, List<Extension> asked, Instant now, Me me) {
        if (!owes(row, me)) return Optional.of(Refusal.notAllowed("extension-not-owed"));
        if (row.status() != BoardRow.Status.OPEN) return Optional.of(Refusal.conflict("replan-over"));
        if (row.ref().equals(ExtensionProcess.ID)) return Optional.of(Refusal.conflict("extension-of-extension"));
        if (now.isAfter(row.dueAt())) return Optional.of(Refusal.conflict("extension-late"));
        var waiting = asked.stream().anyMatch(one -> one.status() == Extension.Status.ASKED);
        return waiting ? Optional.of(Refusal.conflict("extension-waiting")) : Optional.empty();
    }

    private static boolean owes(BoardRow row, Me me) {
        var responsible = row.responsible();
        return responsible.role().equals(BoardRow.PERSON) ? responsible.scope().equals(me.id()) : me.has(responsible.role(), responsible.scope());
    }

    /** The leader in charge of the topic group that owes it where it has its own, or else of the study; the leading group where that would be who asks. */
    private String decider(BoardRow row, Me me) {
        var ofStudy = Role.INCHARGE.at(row.studyId());
        return Stream.of(Role.INCHARGE.at(row.responsible().scope()), ofStudy)
            .filter(inCharge -> directory.behind(inCharge).stream().anyMatch(person -> !person.id().equals(me.id())))
            .findFirst().orElse(Role.LEADERS.at(row.studyId()));
    }
}
