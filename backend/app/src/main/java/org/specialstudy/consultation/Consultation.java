package org.specialstudy.consultation;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

/**
 * How those concerned are heard on a study: organisations are called to write, their submissions are chosen and ordered, a meeting hears
 * them, its minutes are sent on, and everything is kept as one paper. A consultation in writing alone goes past the meeting.
 */
final class Consultation {

    record Id(UUID value) {}

    enum Status { PREPARING, CALLING, SELECTING, SCHEDULING, MEETING, MINUTES, COMPILING, CLOSED, WITHDRAWN }

    /** {@code moves}: how often it has been given another end since. */
    record Called(Instant at, Instant endsAt, int moves) {}

    record Planned(UUID meeting, LocalDate day) {}

    /** Everything that is kept of a consultation beside its requests, submissions and papers. */
    record State(Status status, Call call, Called called, Planned planned, Duty notice, Duty materials, LocalDate heldOn, Duty minutes, String preface,
        Instant openedAt, Instant stepDue, long processKey, int papers, long version) {}

    private final Id id;
    private final UUID study;
    private final Instant openedAt;
    private final long processKey;
    private final long version;
    private int papers;
    private Status status;
    private Call call;
    private Called called;
    private Planned planned;
    private Duty notice;
    private Duty materials;
    private LocalDate heldOn;
    private Duty minutes;
    private String preface;
    private Instant stepDue;

    Consultation(Id id, UUID study, State state) {
        this.id = id;
        this.study = study;
        this.openedAt = state.openedAt();
        this.processKey = state.processKey();
        this.version = state.version();
        this.papers = state.papers();
        this.status = state.status();
        this.call = state.call();
        this.called = state.called();
        this.planned = state.planned();
        this.notice = state.notice();
        this.materials = state.materials();
        this.heldOn = state.heldOn();
        this.minutes = state.minutes();
        this.preface = state.preface();
        this.stepDue = state.stepDue();
    }

    static Consultation opened(UUID study, String title, long processKey, Instant at) {
        return new Consultation(new Id(UUID.randomUUID()), study, new State(Status.PREPARING, new Call(title, "", null, null), null, null, Duty.NONE,
            Duty.NONE, null, Duty.NONE, "", at, null, processKey, 0, 0));
    }

    void writeCall(Call said, Set<UUID> known) {
        unless(status == Status.PREPARING, () -> Refusal.conflict("consultation-call-sent"));
        said.refuseWrong(known);
        call = said;
    }

    void refuseUnlessReadyToCall() {
        unless(status == Status.PREPARING, () -> Refusal.conflict("consultation-call-sent"));
        call.refuseUnlessWhole();
    }

    ConsultationFact send(Instant endsAt, UUID by, Instant at) {
        called = new Called(at, endsAt, 0);
        status = Status.CALLING;
        return ConsultationFact.of(this, "called", by, at, "count", call.orgs().size(), "dueAt", endsAt.toString());
    }

    /** Those who still write have until the end of another day. */
    CallMove moveCall(LocalDate day, Function<LocalDate, Instant> endOf, String reason, UUID by, Instant at) {
        unless(status == Status.CALLING && at.isBefore(called.endsAt()), () -> Refusal.conflict("consultation-call-over"));
        var why = Texts.strip(reason);
        var wrong = new ArrayList<Wrong>();
        Texts.ahead(wrong, "day", day, endOf, at);
        if (day != null && endOf.apply(day).equals(called.endsAt())) wrong.add(new Wrong("day", "consultation-day-same"));
        if (why.isEmpty()) wrong.add(new Wrong("reason", "reason-required"));
        Texts.check(wrong, "reason", why, Texts.NOTE_LIMIT, false);
        Texts.refuse(wrong);
        var move = new CallMove(called.moves() + 1, called.endsAt(), endOf.apply(day), why, by, at);
        called = new Called(called.at(), move.to(), move.no());
        return move;
    }

    /** Whether the call has been moved since the process last heard of it. */
    boolean callMovedSince(int heard) {
        return status == Status.CALLING && called.moves() > heard;
    }

    /** Everybody has finished or the time is over; false when that has been noted before. */
    boolean closeCall() {
        if (status != Status.CALLING) return false;
        status = Status.SELECTING;
        return true;
    }

    /** Submissions come in, are returned and received while the call runs and until the choice is made. */
    void refuseUnlessGathering() {
        unless(status == Status.CALLING || status == Status.SELECTING, () -> Refusal.conflict("consultation-not-gathering"));
    }

    /** Order, speakers and choices can be mended until the compilation begins. */
    void refuseUnlessSelectable() {
        unless(status == Status.CALLING || status == Status.SELECTING || status == Status.SCHEDULING || status == Status.MEETING,
            () -> Refusal.conflict("consultation-not-selecting"));
    }

    ConsultationFact concludeSelection(int undecided, long oral, long written, UUID by, Instant at) {
        unless(status == Status.SELECTING, () -> Refusal.conflict(status == Status.CALLING ? "consultation-call-runs" : "consultation-not-selecting"));
        unless(undecided == 0, () -> Refusal.conflict("consultation-undecided", undecided));
        status = Status.SCHEDULING;
        return ConsultationFact.of(this, "selected", by, at, "oral", oral, "written", written);
    }

    boolean selected() {
        return status.ordinal() > Status.SELECTING.ordinal() && status != Status.WITHDRAWN;
    }

    void refuseUnlessScheduling() {
        unless(status == Status.SCHEDULING, () -> Refusal.conflict("consultation-not-scheduling"));
    }

    ConsultationFact plan(UUID meeting, LocalDate day, Instant noticeDue, Instant materialsDue, UUID by, Instant at) {
        planned = new Planned(meeting, day);
        notice = Duty.NONE.dueBy(noticeDue);
        materials = Duty.NONE.dueBy(materialsDue);
        status = Status.MEETING;
        return ConsultationFact.of(this, "scheduled", by, at, "day", day.toString(), "meetingId", meeting);
    }

    /** Nobody meets: what was written is all. */
    ConsultationFact writtenOnly(UUID by, Instant at) {
        status = Status.COMPILING;
        return ConsultationFact.of(this, "written-only", by, at);
    }

    /** The meeting has another day, and with it what had to be done before. */
    void move(LocalDate day, Instant noticeDue, Instant materialsDue) {
        planned = new Planned(planned.meeting(), day);
        if (!notice.done()) notice = notice.dueBy(noticeDue);
        if (!materials.done()) materials = materials.dueBy(materialsDue);
    }

    /** By the office on paper, or through the meeting's invitations. */
    ConsultationFact giveNotice(LocalDate on, String way, UUID by, Instant at) {
        unless(status == Status.MEETING && !notice.done(), () -> Refusal.conflict("consultation-notice-given"));
        var words = Texts.strip(way);
        var wrong = new ArrayList<Wrong>();
        Texts.day(wrong, "on", on, at);
        Texts.check(wrong, "way", words, Texts.TITLE_LIMIT, true);
        Texts.refuse(wrong);
        notice = notice.done(on, by, words);
        return ConsultationFact.of(this, "notice-given", by, at, "on", on.toString(), "way", words);
    }

    /** The invitations are the notice. False when there is one already. */
    boolean noticeSent(LocalDate on, UUID by) {
        if (status != Status.MEETING || notice.done()) return false;
        notice = notice.done(on, by, "");
        return true;
    }

    ConsultationFact deliverMaterials(LocalDate on, String note, UUID by, Instant at) {
        unless(status == Status.MEETING && notice.done() && !materials.done(),
            () -> Refusal.conflict(materials.done() ? "consultation-materials-delivered" : "consultation-notice-missing"));
        var words = Texts.strip(note);
        var wrong = new ArrayList<Wrong>();
        Texts.day(wrong, "on", on, at);
        Texts.check(wrong, "note", words, Texts.NOTE_LIMIT, false);
        Texts.refuse(wrong);
        materials = materials.done(on, by, words);
        papers++;
        return ConsultationFact.of(this, "materials-delivered", by, at, "on", on.toString(), "version", papers);
    }

    /** The meeting took place; from its day the minutes' term counts. */
    void held(LocalDate on, Instant minutesDue) {
        heldOn = on;
        minutes = Duty.NONE.dueBy(minutesDue);
    }

    /** The meeting is over: with minutes, or it never took place and another may be called. False when nobody waits for that. */
    boolean settle(boolean took) {
        if (status != Status.MEETING) return false;
        status = took ? Status.MINUTES : Status.SCHEDULING;
        if (!took) {
            planned = null;
            notice = Duty.NONE;
            materials = Duty.NONE;
        }
        return true;
    }

    ConsultationFact sendMinutes(LocalDate on, String to, UUID by, Instant at) {
        unless(status == Status.MINUTES, () -> Refusal.conflict("consultation-not-minutes"));
        var words = Texts.strip(to);
        var wrong = new ArrayList<Wrong>();
        Texts.day(wrong, "on", on, at);
        if (on != null && heldOn != null && on.isBefore(heldOn)) wrong.add(new Wrong("on", "consultation-date-before", heldOn));
        Texts.check(wrong, "to", words, Texts.NOTE_LIMIT, true);
        Texts.refuse(wrong);
        minutes = minutes.done(on, by, words);
        status = Status.COMPILING;
        return ConsultationFact.of(this, "minutes-sent", by, at, "on", on.toString(), "to", words);
    }

    void writePreface(String words) {
        unless(status != Status.CLOSED && status != Status.WITHDRAWN, () -> Refusal.conflict("consultation-closed"));
        var said = words == null ? "" : words;
        var wrong = new ArrayList<Wrong>();
        Texts.check(wrong, "preface", said, Texts.TEXT_LIMIT, false);
        Texts.refuse(wrong);
        preface = said;
    }

    ConsultationFact compile(UUID by, Instant at) {
        unless(status == Status.COMPILING, () -> Refusal.conflict("consultation-not-compiling"));
        papers++;
        status = Status.CLOSED;
        return ConsultationFact.of(this, "compiled", by, at, "version", papers);
    }

    /** True when there was something to end. */
    boolean withdraw() {
        if (status == Status.WITHDRAWN || status == Status.CLOSED) return false;
        status = Status.WITHDRAWN;
        stepDue = null;
        return true;
    }

    void due(Instant at) {
        stepDue = at;
    }

    Id id() {
        return id;
    }

    UUID study() {
        return study;
    }

    String title() {
        return call.title();
    }

    Status status() {
        return status;
    }

    Call call() {
        return call;
    }

    Called called() {
        return called;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Planned planned() {
        return planned;
    }

    Duty notice() {
        return notice;
    }

    Duty materials() {
        return materials;
    }

    Duty minutes() {
        return minutes;
    }

    String preface() {
        return preface;
    }

    Instant stepDue() {
        return stepDue;
    }

    int papers() {
        return papers;
    }

    boolean carriedBy(long processInstance) {
        return processKey == processInstance;
    }

    long version() {
        return version;
    }

    State state() {
        return new State(status, call, called, planned, notice, materials, heldOn, minutes, preface, openedAt, stepDue, processKey, papers, version);
    }
}
