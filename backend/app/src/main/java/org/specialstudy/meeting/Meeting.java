package org.specialstudy.meeting;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Voice;

/**
 * A meeting of a study or of one of its topic groups: its agenda is prepared, people are invited, it is held, its minutes are written,
 * checked by those who were there, approved, and from then on nobody changes them. Until it is held it can be cancelled.
 */
public final class Meeting {

    public record Id(UUID value) {}

    public enum Kind { SYMPOSIUM, PROGRESS, LEADING_GROUP, CHAIR, CONSULTATION }

    public enum Status { PREPARING, CONVENED, MINUTES, CORRECTION, SETTLING, APPROVAL, FROZEN, CANCELLED }

    public enum Label { CIRCULATED, FOR_APPROVAL, APPROVED }

    public enum Outcome { APPROVED, RETURNED }

    /** What is planned. Where the date is not known {@code dateText} keeps the source's words. */
    record Plan(Kind kind, String title, List<Convenor> convenors, Instant startsAt, Instant endsAt, String dateText, String place, UUID chair,
        LocalDate replyBy, List<AgendaLine> agenda) {

        Plan {
            convenors = convenors == null ? List.of() : List.copyOf(convenors);
            agenda = agenda == null ? List.of() : List.copyOf(agenda);
        }

        /** The minutes of all lines that state theirs. */
        int agendaMinutes() {
            return agenda.stream().map(AgendaLine::minutes).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
        }

        Optional<Integer> slotMinutes() {
            return startsAt == null || endsAt == null ? Optional.empty() : Optional.of((int) Duration.between(startsAt, endsAt).toMinutes());
        }

        boolean over() {
            return slotMinutes().filter(slot -> agendaMinutes() > slot).isPresent();
        }

        private boolean elsewhereThan(Plan other) {
            return !Objects.equals(startsAt, other.startsAt) || !Objects.equals(endsAt, other.endsAt) || !Objects.equals(dateText, other.dateText)
                || !Objects.equals(place, other.place);
        }
    }

    /** The minutes as they were handed on at one moment; never changed afterwards. */
    record Version(int no, Label label, List<MinutesSection> sections, UUID by, Instant at) {}

    /** What a leader said of the minutes. When it was said on paper, {@code recordedBy} wrote it down and {@code scan} is the paper. */
    record Ruling(int no, Outcome outcome, String reason, UUID by, Instant at, UUID recordedBy, UUID scan) {}

    record Cancelled(String reason, UUID by, Instant at) {}

    static final int REASON_LIMIT = 2_000;

    /** Everything that is kept of a meeting beside its lists, versions and rulings. */
    record State(Status status, Plan plan, Instant sentAt, int sequence, Instant heldAt, List<MinutesSection> minutes, Instant correctionsEndAt,
        UUID submittedBy, Instant stepDue, Cancelled cancelled, int versions, int rulings, long version) {}

    private final Id id;
    private final UUID study;
    private final UUID group;
    private final long version;
    private final int versionsBefore;
    private final int rulingsBefore;
    private Status status;
    private Plan plan;
    private Instant sentAt;
    private int sequence;
    private Instant heldAt;
    private List<MinutesSection> minutes;
    private Instant correctionsEndAt;
    private UUID submittedBy;
    private Instant stepDue;
    private Cancelled cancelled;
    private Version frozen;
    private Ruling ruled;

    Meeting(Id id, UUID study, UUID group, State state) {
        this.id = id;
        this.study = study;
        this.group = group;
        this.version = state.version();
        this.versionsBefore = state.versions();
        this.rulingsBefore = state.rulings();
        this.status = state.status();
        this.plan = state.plan();
        this.sentAt = state.sentAt();
        this.sequence = state.sequence();
        this.heldAt = state.heldAt();
        this.minutes = List.copyOf(state.minutes());
        this.correctionsEndAt = state.correctionsEndAt();
        this.submittedBy = state.submittedBy();
        this.stepDue = state.stepDue();
        this.cancelled = state.cancelled();
    }

    static Meeting called(Id id, UUID study, UUID group, Kind kind, String title, List<Convenor> convenors) {
        var plan = new Plan(kind, title, convenors, null, null, null, null, null, null, List.of());
        return new Meeting(id, study, group, new State(Status.PREPARING, plan, null, 0, null, List.of(), null, null, null, null, 0, 0, 0));
    }

    /** The convening body writes; gaps are allowed until the invitations go out. Empty unless those invited should hear of the change. */
    Optional<MeetingFact> save(Plan written, MeetingRules.Known known, UUID by, Instant at) {
        unless(status == Status.PREPARING || status == Status.CONVENED, () -> Refusal.conflict("meeting-not-editable"));
        MeetingRules.refuseIfWrong(MeetingRules.wrongInWriting(written, known));
        if (status == Status.CONVENED) MeetingRules.refuseIfWrong(MeetingRules.wrongToSend(written));
        var moved = status == Status.CONVENED && written.elsewhereThan(plan);
        plan = written;
        if (!moved) return Optional.empty();
        sequence++;
        return Optional.of(MeetingFact.of(this, "meeting.moved", by, null, at, "startsAt", text(plan.startsAt()), "dateText", plan.dateText(), "place",
            plan.place()));
    }

    /** The agenda stands and the invitations go out. */
    MeetingFact send(int invitations, UUID by, Instant at) {
        unless(status == Status.PREPARING, () -> Refusal.conflict("meeting-already-sent"));
        var wrong = MeetingRules.wrongToSend(plan);
        if (invitations == 0) wrong.add(new Refusal.Wrong("invitations", "invitations-missing"));
        MeetingRules.refuseIfWrong(wrong);
        status = Status.CONVENED;
        sentAt = at;
        return MeetingFact.of(this, "meeting.invited", by, null, at, "count", invitations, "startsAt", text(plan.startsAt()), "dateText", plan.dateText());
    }

    MeetingFact cancel(String reason, UUID by, Instant at) {
        unless(status != Status.CANCELLED, () -> Refusal.conflict("meeting-cancelled"));
        unless(status == Status.PREPARING || status == Status.CONVENED, () -> Refusal.conflict("meeting-already-held"));
        var why = reason == null ? "" : reason.strip();
        unless(!why.isEmpty(), () -> Refusal.invalid("reason", "reason-required"));
        unless(why.length() <= REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", REASON_LIMIT));
        status = Status.CANCELLED;
        cancelled = new Cancelled(why, by, at);
        sequence++;
        stepDue = null;
        return MeetingFact.of(this, "meeting.cancelled", by, null, at, "reason", why);
    }

    /** It has taken place; who was there has been written down. */
    MeetingFact hold(int present, UUID by, Instant at) {
        refuseUnlessSitting();
        unless(plan.startsAt() == null || !plan.startsAt().isAfter(at), () -> Refusal.conflict("meeting-not-begun"));
        unless(present > 0, () -> Refusal.invalid("attendance", "attendance-missing"));
        status = Status.MINUTES;
        heldAt = at;
        return MeetingFact.of(this, "meeting.held", by, null, at, "present", present);
    }

    /** Statements and decisions can be written down while it takes place and while its minutes are being written. */
    void refuseUnlessRecording() {
        unless(status == Status.CONVENED || status == Status.MINUTES, () -> Refusal.conflict("meeting-not-recording"));
    }

    void refuseUnlessSitting() {
        unless(status == Status.CONVENED, () -> Refusal.conflict(status == Status.PREPARING ? "meeting-not-sent" : "meeting-already-held"));
    }

    void writeMinutes(List<MinutesSection> written) {
        unless(status == Status.MINUTES || status == Status.SETTLING, () -> Refusal.conflict("minutes-not-editable"));
        MeetingRules.refuseIfWrong(MeetingRules.wrongInMinutes(written));
        minutes = List.copyOf(written);
    }

    /** Those who were there may check the minutes until then. */
    MeetingFact circulate(Instant until, UUID by, Instant at) {
        unless(status == Status.MINUTES, () -> Refusal.conflict("minutes-not-editable"));
        refuseEmptyMinutes();
        unless(until.isAfter(at), () -> Refusal.invalid("correctionsDue", "corrections-due-past"));
        status = Status.CORRECTION;
        correctionsEndAt = until;
        freeze(Label.CIRCULATED, by, at);
        return MeetingFact.of(this, "meeting.minutes-circulated", by, null, at, "version", frozen.no(), "dueAt", until.toString());
    }

    /** What was proposed is now to be settled. False when that has been noted before. */
    boolean closeCorrections() {
        if (status != Status.CORRECTION) return false;
        status = Status.SETTLING;
        return true;
    }

    MeetingFact submit(boolean everyCorrectionSettled, UUID by, Instant at) {
        unless(status == Status.SETTLING, () -> Refusal.conflict("minutes-not-editable"));
        unless(everyCorrectionSettled, () -> Refusal.conflict("corrections-unsettled"));
        refuseEmptyMinutes();
        status = Status.APPROVAL;
        submittedBy = by;
        freeze(Label.FOR_APPROVAL, by, at);
        return MeetingFact.of(this, "meeting.minutes-submitted", by, null, at, "version", frozen.no());
    }

    /** Four eyes: nobody approves minutes they submitted. */
    MeetingFact approve(Outcome outcome, String reason, Voice voice, Instant at) {
        unless(status == Status.APPROVAL, () -> Refusal.conflict("minutes-not-submitted"));
        unless(outcome != null, () -> Refusal.invalid("outcome", "minutes-outcome-required"));
        unless(!voice.by().equals(submittedBy), () -> Refusal.notAllowed("own-minutes"));
        unless(voice.recordedBy() == null || voice.scan() != null, () -> Refusal.invalid("scan", "minutes-scan-required"));
        var said = reason == null ? "" : reason.strip();
        unless(outcome == Outcome.APPROVED || !said.isEmpty(), () -> Refusal.invalid("reason", "reason-required"));
        unless(said.length() <= REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", REASON_LIMIT));
        ruled = new Ruling(rulingsBefore + 1, outcome, said.isEmpty() ? null : said, voice.by(), at, voice.recordedBy(), voice.scan());
        status = outcome == Outcome.APPROVED ? Status.FROZEN : Status.SETTLING;
        if (outcome == Outcome.APPROVED) freeze(Label.APPROVED, voice.by(), at);
        return MeetingFact.of(this, "meeting.minutes-ruled", ruled.by(), ruled.recordedBy(), at, "outcome", outcome.name(), "reason", ruled.reason());
    }

    /** The study was stopped; approved minutes stay. False when there is nothing to stop. */
    boolean withdraw(String reason, UUID by, Instant at) {
        if (status == Status.FROZEN || status == Status.CANCELLED) return false;
        status = Status.CANCELLED;
        cancelled = new Cancelled(reason, by, at);
        stepDue = null;
        return true;
    }

    void due(Instant due) {
        stepDue = due;
    }

    private void refuseEmptyMinutes() {
        unless(minutes.stream().anyMatch(section -> section.text() != null && !section.text().isBlank()),
            () -> Refusal.invalid("sections", "minutes-empty"));
    }

    private void freeze(Label label, UUID by, Instant at) {
        frozen = new Version(versionsBefore + 1, label, minutes, by, at);
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    Id id() {
        return id;
    }

    UUID study() {
        return study;
    }

    UUID group() {
        return group;
    }

    Status status() {
        return status;
    }

    Plan plan() {
        return plan;
    }

    Instant sentAt() {
        return sentAt;
    }

    List<MinutesSection> minutes() {
        return minutes;
    }

    Instant correctionsEndAt() {
        return correctionsEndAt;
    }

    Instant stepDue() {
        return stepDue;
    }

    int sequence() {
        return sequence;
    }

    Cancelled cancelled() {
        return cancelled;
    }

    long version() {
        return version;
    }

    /** What this transition froze, to be stored beside the meeting. */
    Optional<Version> frozen() {
        return Optional.ofNullable(frozen);
    }

    /** What this transition ruled, to be stored beside the meeting. */
    Optional<Ruling> ruled() {
        return Optional.ofNullable(ruled);
    }

    State state() {
        return new State(status, plan, sentAt, sequence, heldAt, minutes, correctionsEndAt, submittedBy, stepDue, cancelled,
            versionsBefore + (frozen == null ? 0 : 1), rulingsBefore + (ruled == null ? 0 : 1), version);
    }
}
