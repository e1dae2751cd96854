package org.specialstudy.fieldvisit;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Study;
import org.specialstudy.study.Voice;

/**
 * A topic group's visit to the field. The group plans it, the leader in charge approves the itinerary, the office prepares it, the group
 * records what it found, its lead confirms. No change of time or route without a new approval; until it is confirmed it can be cancelled.
 */
final class Visit {

    record Id(UUID value) {}

    enum Status { PLANNING, APPROVAL, LOGISTICS, FINDINGS, CONFIRMING, CONFIRMED, CANCELLED, WITHDRAWN }

    enum RulingKind { APPROVAL, CONFIRMATION }

    enum Outcome { AGREED, CONFIRMED, RETURNED }

    /** What a leader or the group's lead ruled, and on which itinerary. Taken on paper: {@code recordedBy} wrote it down, {@code scan} is the paper. */
    record Ruling(int no, RulingKind kind, Outcome outcome, String reason, UUID by, Instant at, UUID recordedBy, UUID scan, Itinerary itinerary) {}

    record Cancellation(String reason, UUID by, Instant at) {}

    /** Everything that is kept of a visit beside its findings and rulings, of which only the number matters here. */
    record State(Status status, String title, String purpose, List<UUID> points, Itinerary itinerary, List<ChecklistLine> checklist,
        Itinerary approved, Instant approvedAt, String changeReason, UUID submittedBy, Instant stepDue, Cancellation cancellation,
        int rulings, long version) {}

    private final Id id;
    private final Study.Id study;
    private final UUID group;
    private final int no;
    private final long version;
    private final int rulingsBefore;
    private UUID inChargeOf;
    private Status status;
    private String title;
    private String purpose;
    private List<UUID> points;
    private Itinerary itinerary;
    private List<ChecklistLine> checklist;
    private Itinerary approved;
    private Instant approvedAt;
    private String changeReason;
    private UUID submittedBy;
    private Instant stepDue;
    private Cancellation cancellation;
    private Ruling ruled;

    Visit(Id id, Study.Id study, UUID group, UUID inChargeOf, int no, State state) {
        this.id = id;
        this.study = study;
        this.group = group;
        this.inChargeOf = inChargeOf;
        this.no = no;
        this.version = state.version();
        this.rulingsBefore = state.rulings();
        this.status = state.status();
        this.title = state.title();
        this.purpose = state.purpose();
        this.points = List.copyOf(state.points());
        this.itinerary = state.itinerary();
        this.checklist = List.copyOf(state.checklist());
        this.approved = state.approved();
        this.approvedAt = state.approvedAt();
        this.changeReason = state.changeReason();
        this.submittedBy = state.submittedBy();
        this.stepDue = state.stepDue();
        this.cancellation = state.cancellation();
    }

    /** {@code inChargeOf}: the group where it has a leader in charge of its own, else the study. */
    static Visit called(Id id, Study.Id study, UUID group, UUID inChargeOf, int no, String title) {
        VisitRules.refuseIfWrong(VisitRules.wrongTitle(title));
        return new Visit(id, study, group, inChargeOf, no, new State(Status.PLANNING, title.strip(), "", List.of(), Itinerary.EMPTY, List.of(), null, null,
            null, null, null, null, 0, 0));
    }

    /** The group writes; gaps are allowed until the itinerary is submitted. Once approved, days, places and route stay as they are. */
    void save(VisitRules.Plan plan, VisitRules.Known known) {
        unless(status == Status.PLANNING || underWay(), () -> Refusal.conflict("visit-not-editable"));
        VisitRules.refuseIfWrong(VisitRules.wrongInWriting(plan, known));
        unless(!underWay() || plan.itinerary().sameJourney(approved), () -> Refusal.conflict("visit-change-needs-approval"));
        if (underWay()) VisitRules.refuseIfWrong(VisitRules.wrongForApproval(plan));
        take(plan);
    }

    /** {@code inChargeOf}: the scope whose leader in charge is asked, as it stands now. */
    VisitFact submit(UUID inChargeOf, UUID by, Instant at) {
        unless(status == Status.PLANNING, () -> Refusal.conflict("visit-not-planning"));
        VisitRules.refuseIfWrong(VisitRules.wrongForApproval(plan()));
        status = Status.APPROVAL;
        this.inChargeOf = inChargeOf;
        submittedBy = by;
        return VisitFact.of(this, "visit.itinerary-submitted", by, null, at, "begins", itinerary.from(), "ends", itinerary.to());
    }

    VisitFact approve(Outcome outcome, String reason, Voice voice, Instant at) {
        unless(status == Status.APPROVAL, () -> Refusal.conflict("visit-not-in-approval"));
        unless(outcome == Outcome.AGREED || outcome == Outcome.RETURNED, () -> Refusal.invalid("outcome", "visit-outcome-unknown"));
        unless(!Objects.equals(voice.by(), submittedBy), () -> Refusal.notAllowed("visit-own"));
        unless(voice.recordedBy() == null || voice.scan() != null, () -> Refusal.invalid("scan", "scan-required"));
        rule(RulingKind.APPROVAL, outcome, reason, voice, at);
        if (outcome == Outcome.AGREED) {
            approved = itinerary;
            approvedAt = at;
            changeReason = null;
        }
        status = outcome == Outcome.AGREED ? Status.LOGISTICS : Status.PLANNING;
        return ruledFact("visit.itinerary-ruled");
    }

    /** Other days, places or another route after the approval: back to the leader in charge, with the reason. */
    VisitFact change(VisitRules.Plan changed, String reason, VisitRules.Known known, UUID inChargeOf, UUID by, Instant at) {
        unless(underWay(), () -> Refusal.conflict("visit-not-under-way"));
        VisitRules.refuseIfWrong(VisitRules.wrongInWriting(changed, known));
        VisitRules.refuseIfWrong(VisitRules.wrongForApproval(changed));
        unless(!changed.itinerary().sameJourney(approved), () -> Refusal.conflict("visit-nothing-changed"));
        changeReason = reason(reason);
        take(changed);
        status = Status.APPROVAL;
        this.inChargeOf = inChargeOf;
        submittedBy = by;
        return VisitFact.of(this, "visit.itinerary-changed", by, null, at, "begins", itinerary.from(), "ends", itinerary.to(), "reason", changeReason);
    }

    /** What the office sees to; the group reads it. */
    void check(List<ChecklistLine> lines) {
        unless(underWay(), () -> Refusal.conflict("visit-not-under-way"));
        VisitRules.refuseIfWrong(VisitRules.wrongInChecklist(lines));
        checklist = List.copyOf(lines);
    }

    VisitFact prepared(UUID by, Instant at) {
        unless(status == Status.LOGISTICS, () -> Refusal.conflict("visit-not-in-logistics"));
        VisitRules.refuseIfWrong(VisitRules.wrongForDeparture(checklist));
        status = Status.FINDINGS;
        return VisitFact.of(this, "visit.prepared", by, null, at, "lines", checklist.size());
    }

    /** Whether findings may be written now: from the approval until they are handed to the lead. */
    void refuseUnlessRecording() {
        unless(underWay(), () -> Refusal.conflict("visit-not-recording"));
    }

    VisitFact submitFindings(int findings, UUID by, Instant at) {
        unless(status == Status.FINDINGS, () -> Refusal.conflict("visit-not-in-findings"));
        var today = LocalDate.ofInstant(at, BusinessClock.ZONE);
        unless(!itinerary.from().isAfter(today), () -> Refusal.conflict("visit-not-begun", itinerary.from()));
        unless(findings > 0, () -> Refusal.conflict("visit-findings-missing"));
        status = Status.CONFIRMING;
        return VisitFact.of(this, "visit.findings-submitted", by, null, at, "findings", findings);
    }

    VisitFact confirm(Outcome outcome, String reason, UUID by, Instant at) {
        unless(status == Status.CONFIRMING, () -> Refusal.conflict("visit-not-in-confirmation"));
        unless(outcome == Outcome.CONFIRMED || outcome == Outcome.RETURNED, () -> Refusal.invalid("outcome", "visit-outcome-unknown"));
        rule(RulingKind.CONFIRMATION, outcome, reason, Voice.own(by), at);
        status = outcome == Outcome.CONFIRMED ? Status.CONFIRMED : Status.FINDINGS;
        return ruledFact("visit.findings-ruled");
    }

    VisitFact cancel(String reason, UUID by, Instant at) {
        unless(!over(), () -> Refusal.conflict(status == Status.CONFIRMED ? "visit-confirmed" : "visit-cancelled"));
        cancellation = new Cancellation(reason(reason), by, at);
        status = Status.CANCELLED;
        stepDue = null;
        return VisitFact.of(this, "visit.cancelled", by, null, at, "reason", cancellation.reason());
    }

    /** The study was stopped; a confirmed visit stays confirmed. False when there is nothing to stop. */
    boolean withdraw() {
        if (over()) return false;
        status = Status.WITHDRAWN;
        stepDue = null;
        return true;
    }

    void due(Instant due) {
        stepDue = due;
    }

    private void take(VisitRules.Plan plan) {
        title = plan.title().strip();
        purpose = Itinerary.words(plan.purpose());
        points = plan.points().stream().distinct().toList();
        itinerary = plan.itinerary();
    }

    private VisitRules.Plan plan() {
        return new VisitRules.Plan(title, purpose, points, itinerary);
    }

    private void rule(RulingKind kind, Outcome outcome, String reason, Voice voice, Instant at) {
        var said = outcome == Outcome.RETURNED ? reason(reason) : optional(reason);
        ruled = new Ruling(rulingsBefore + 1, kind, outcome, said, voice.by(), at, voice.recordedBy(), voice.scan(), itinerary);
    }

    private VisitFact ruledFact(String kind) {
        return VisitFact.of(this, kind, ruled.by(), ruled.recordedBy(), ruled.at(), "outcome", ruled.outcome().name(), "reason", ruled.reason(),
            "scan", ruled.scan());
    }

    private static String reason(String reason) {
        unless(reason != null && !reason.isBlank(), () -> Refusal.invalid("reason", "reason-required"));
        return optional(reason);
    }

    private static String optional(String reason) {
        if (reason == null || reason.isBlank()) return null;
        VisitRules.refuseIfWrong(VisitRules.wrongText("reason", reason, VisitRules.REASON_LIMIT));
        return reason.strip();
    }

    private boolean underWay() {
        return status == Status.LOGISTICS || status == Status.FINDINGS;
    }

    private boolean over() {
        return status == Status.CONFIRMED || status == Status.CANCELLED || status == Status.WITHDRAWN;
    }

    Id id() {
        return id;
    }

    Study.Id study() {
        return study;
    }

    UUID group() {
        return group;
    }

    UUID inChargeOf() {
        return inChargeOf;
    }

    int no() {
        return no;
    }

    String title() {
        return title;
    }

    Status status() {
        return status;
    }

    Itinerary itinerary() {
        return itinerary;
    }

    Instant stepDue() {
        return stepDue;
    }

    long version() {
        return version;
    }

    /** What this transition ruled, to be stored beside the visit. */
    Optional<Ruling> ruled() {
        return Optional.ofNullable(ruled);
    }

    State state() {
        return new State(status, title, purpose, points, itinerary, checklist, approved, approvedAt, changeReason, submittedBy, stepDue, cancellation,
            rulingsBefore + (ruled == null ? 0 : 1), version);
    }
}
