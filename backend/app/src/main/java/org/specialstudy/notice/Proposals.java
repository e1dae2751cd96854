package org.specialstudy.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Calendars;
import org.specialstudy.deadline.Notice;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people of an organisation's office do with a new notice: one proposes it, another one confirms or rejects it. */
@Service
class Proposals {

    /** A notice as somebody typed it; the days are its sentences, a table or a list in JSON. */
    record Draft(Integer year, String number, LocalDate issued, String days) {}

    /** {@code fingerprint}: of the preview that the person has seen. */
    record Decision(boolean confirmed, String reason, String fingerprint) {}

    private static final int FAULTS = 20;

    private final ProposalStore proposals;
    private final Calendars calendars;
    private final Preview preview;
    private final DayMarks marks;
    private final Directory directory;
    private final BusinessClock clock;

    Proposals(ProposalStore proposals, Calendars calendars, Preview preview, DayMarks marks, Directory directory, BusinessClock clock) {
        this.proposals = proposals;
        this.calendars = calendars;
        this.preview = preview;
        this.marks = marks;
        this.directory = directory;
        this.clock = clock;
    }

    /** The calendar is everybody's; who may change it is whoever sets up studies: the office of an organisation. */
    boolean may(Me me) {
        return directory.worksInAnOffice(me.id());
    }

    void requireOffice(Me me) {
        Refusal.unless(may(me), () -> Refusal.notAllowed("calendar-not-office"));
    }

    /** What the draft says; refuses whatever is wrong with it, field by field. */
    Notice read(Draft draft) {
        Refusal.unless(draft.year() != null, () -> Refusal.invalid("year", "calendar-year-missing"));
        var days = NoticeText.read(draft.year(), draft.days());
        var notice = new Notice(draft.year(), draft.number() == null ? null : draft.number().strip(), draft.issued(), days.off(), days.work());
        var wrong = calendars.faults(notice);
        Refusal.unless(wrong.isEmpty(), () -> Refusal.invalid(wrong.subList(0, Math.min(FAULTS, wrong.size()))));
        return notice;
    }

    @Transactional
    UUID propose(Draft draft, Me me) {
        requireOffice(me);
        var notice = read(draft);
        var proposal = new Proposal(UUID.randomUUID(), notice, draft.days().strip(), Proposal.Status.WAITING, me.id(), clock.instant(), null, null, null);
        proposals.insert(proposal);
        return proposal.id();
    }

    /** Refuses a notice that has become wrong since, and one whose effect is not the one that the person was shown. */
    @Transactional
    void decide(UUID id, Decision said, Me me) {
        requireOffice(me);
        var proposal = proposals.held(id);
        if (!said.confirmed()) {
            proposals.decided(proposal.reject(said.reason(), me.id(), clock.instant()));
            return;
        }
        var confirmed = proposal.confirm(me.id(), clock.instant());
        Refusal.unless(calendars.faults(proposal.notice()).isEmpty(), () -> Refusal.conflict("calendar-proposal-overtaken"));
        Refusal.unless(preview.fingerprint(proposal.notice()).equals(said.fingerprint()), () -> Refusal.conflict("calendar-effect-changed"));
        marks.mark(confirmed.notice());
        calendars.publish(confirmed.notice(), confirmed.proposedBy(), me.id());
        proposals.decided(confirmed);
    }

    @Transactional
    void withdraw(UUID id, Me me) {
        requireOffice(me);
        proposals.decided(proposals.held(id).withdraw(me.id(), clock.instant()));
    }

    Proposal shown(UUID id, Me me) {
        requireOffice(me);
        return proposals.find(id).orElseThrow(Refusal::notFound);
    }

    List<Proposal> all(ProposalStore.Filter filter, int limit, Me me) {
        requireOffice(me);
        return proposals.all(filter, limit);
    }
}
