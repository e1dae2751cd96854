package org.specialstudy.workplan;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Study;
import org.specialstudy.study.Voice;

/**
 * How a study will be carried out: drafted by the office, improved by the opinions of organisations, reviewed by the leader in charge,
 * decided by the leading group, numbered and issued. What was submitted once is frozen and stays readable; nobody reviews or decides on
 * what they submitted themselves.
 */
public final class WorkPlan {

    public record Id(UUID value) {}

    public enum Status { DRAFT, OPINIONS, REVISING, REVIEW, DECISION, AMENDING, TO_ISSUE, ISSUED, WITHDRAWN }

    public enum Label { DISCUSSION_DRAFT, FOR_REVIEW, FORMAL, AMENDED }

    public enum RulingKind { REVIEW, DECISION }

    public enum Outcome { AGREED, PASSED, PASSED_AMENDED, RETURNED }

    /** The plan's text as it was submitted at one moment; never changed afterwards. */
    record Version(int no, Label label, Content content, UUID by, Instant at) {}

    /** What a leader ruled. When it was taken on paper, {@code recordedBy} wrote it down and {@code scan} is the paper. */
    record Ruling(int no, RulingKind kind, Outcome outcome, String reason, UUID by, Instant at, UUID recordedBy, UUID scan) {}

    record Issue(String docNumber, LocalDate issuedOn, UUID by) {}

    /** The form of a document number: who issues, the full year in hexagonal brackets, a number without leading zero. */
    static final Pattern DOC_NUMBER = Pattern.compile("\\p{IsHan}{2,12}〔(20\\d\\d)〕[1-9]\\d{0,4}号");
    static final int REASON_LIMIT = 5_000;

    private static final ZoneId ZONE = BusinessClock.ZONE;

    private final Id id;
    private final Study.Id study;
    private final Instant openedAt;
    private final long version;
    private final int versionsBefore;
    private final int rulingsBefore;
    private Status status;
    private Content content;
    private List<UUID> opinionOrgs;
    private LocalDate opinionsDue;
    private UUID roundId;
    private UUID symposiumId;
    private UUID submittedBy;
    private Instant stepDue;
    private Instant decidedAt;
    private Issue issue;
    private Instant appliedAt;
    private Version frozen;
    private Ruling ruled;

    /** Everything that is kept of a plan beside its frozen versions and rulings, of which only the numbers matter here. */
    record State(Status status, Content content, List<UUID> opinionOrgs, LocalDate opinionsDue, UUID roundId, UUID symposiumId,
        UUID submittedBy,
        Instant openedAt, Instant stepDue, Instant decidedAt, Issue issue, Instant appliedAt, int versions, int rulings, long version) {}

    WorkPlan(Id id, Study.Id study, State state) {
        this.id = id;
        this.study = study;
        this.openedAt = state.openedAt();
        this.version = state.version();
        this.versionsBefore = state.versions();
        this.rulingsBefore = state.rulings();
        this.status = state.status();
        this.content = state.content();
        this.opinionOrgs = List.copyOf(state.opinionOrgs());
        this.opinionsDue = state.opinionsDue();
        this.roundId = state.roundId();
        this.symposiumId = state.symposiumId();
        this.submittedBy = state.submittedBy();
        this.stepDue = state.stepDue();
        this.decidedAt = state.decidedAt();
        this.issue = state.issue();
        this.appliedAt = state.appliedAt();
    }

    static WorkPlan opened(Id id, Study.Id study, String title, Instant at) {
        return new WorkPlan(id, study, new State(Status.DRAFT, new Content(title, Section.usual(), List.of(), List.of()), List.of(), null, null,
            null, null, at, null, null, null, null, 0, 0, 0));
    }

    /** The office writes; gaps are allowed until something is submitted. */
    void save(Content written, List<UUID> askedOrgs, LocalDate askedUntil, PlanRules.Known known) {
        unless(status == Status.DRAFT || status == Status.REVISING || status == Status.AMENDING, () -> Refusal.conflict("work-plan-not-editable"));
        PlanRules.refuseIfWrong(PlanRules.wrongInWriting(written, openedOn(), known));
        if (status == Status.DRAFT) {
            PlanRules.refuseIfWrong(PlanRules.wrongInAsking(askedOrgs, known));
            opinionOrgs = askedOrgs == null ? List.of() : askedOrgs.stream().distinct().toList();
            opinionsDue = askedUntil;
        }
        content = written;
    }

    /** The discussion draft will also be talked over at this meeting. */
    void convenes(UUID symposium) {
        symposiumId = symposium;
    }

    /** The discussion draft goes to the organisations and to the symposium; without either the office revises at once. */
    PlanFact submitDraft(UUID by, Instant at) {
        unless(status == Status.DRAFT, () -> Refusal.conflict("work-plan-not-draft"));
        PlanRules.refuseIfWrong(PlanRules.wrongInDiscussionDraft(content));
        if (!opinionOrgs.isEmpty()) {
            unless(opinionsDue != null, () -> Refusal.invalid("opinionsDue", "opinions-due-required"));
            unless(opinionsDue.isAfter(day(at)), () -> Refusal.invalid("opinionsDue", "opinions-due-past"));
        }
        status = opinionOrgs.isEmpty() && symposiumId == null ? Status.REVISING : Status.OPINIONS;
        freeze(Label.DISCUSSION_DRAFT, by, at);
        return PlanFact.of(this, "work-plan.draft-submitted", by, null, at, "version", frozen.no(), "organisations", opinionOrgs.size(),
            "opinionsDue", opinionsDue == null || opinionOrgs.isEmpty() ? null : opinionsDue.toString());
    }

    void asked(UUID round) {
        roundId = round;
    }

    /** The round and the symposium are over: everything that came is now to be answered. False when that has been noted before. */
    boolean openRevision() {
        if (status != Status.OPINIONS) return false;
        status = Status.REVISING;
        return true;
    }

    PlanFact submitRevision(UUID by, Instant at, boolean everyOpinionAnswered, boolean groupsNeeded) {
        unless(status == Status.REVISING, () -> Refusal.conflict("work-plan-not-revising"));
        unless(everyOpinionAnswered, () -> Refusal.conflict("opinions-unanswered"));
        PlanRules.refuseIfWrong(PlanRules.wrongForReview(content, groupsNeeded));
        status = Status.REVIEW;
        freeze(Label.FOR_REVIEW, by, at);
        return PlanFact.of(this, "work-plan.submitted-for-review", by, null, at, "version", frozen.no());
    }

    PlanFact review(Outcome outcome, String reason, Voice voice, Instant at) {
        unless(status == Status.REVIEW, () -> Refusal.conflict("work-plan-not-in-review"));
        unless(outcome == Outcome.AGREED || outcome == Outcome.RETURNED, () -> Refusal.invalid("outcome", "outcome-unknown"));
        rule(RulingKind.REVIEW, outcome, reason, voice, at);
        status = outcome == Outcome.AGREED ? Status.DECISION : Status.REVISING;
        return ruledFact("work-plan.reviewed");
    }

    PlanFact decide(Outcome outcome, String reason, Voice voice, Instant at) {
        unless(status == Status.DECISION, () -> Refusal.conflict("work-plan-not-in-decision"));
        unless(outcome != null && outcome != Outcome.AGREED, () -> Refusal.invalid("outcome", "outcome-unknown"));
        rule(RulingKind.DECISION, outcome, reason, voice, at);
        status = switch (outcome) {
            case PASSED -> Status.TO_ISSUE;
            case PASSED_AMENDED -> Status.AMENDING;
            default -> Status.REVISING;
        };
        decidedAt = outcome == Outcome.RETURNED ? null : at;
        return ruledFact("work-plan.decided");
    }

    /** The amendments that the meeting asked for are written in. */
    PlanFact amend(UUID by, Instant at, boolean groupsNeeded) {
        unless(status == Status.AMENDING, () -> Refusal.conflict("work-plan-not-amending"));
        PlanRules.refuseIfWrong(PlanRules.wrongForReview(content, groupsNeeded));
        status = Status.TO_ISSUE;
        return PlanFact.of(this, "work-plan.amended", by, null, at);
    }

    PlanFact issue(String docNumber, LocalDate issuedOn, UUID by, Instant at) {
        unless(status == Status.TO_ISSUE, () -> Refusal.conflict("work-plan-not-to-issue"));
        var number = docNumber == null ? "" : docNumber.strip();
        unless(DOC_NUMBER.matcher(number).matches(), () -> Refusal.invalid("docNumber", "doc-number-form"));
        unless(issuedOn != null, () -> Refusal.invalid("issuedOn", "date-required"));
        unless(!issuedOn.isAfter(day(at)), () -> Refusal.invalid("issuedOn", "issued-in-future"));
        unless(decidedAt == null || !issuedOn.isBefore(day(decidedAt)), () -> Refusal.invalid("issuedOn", "issued-before-decision", day(decidedAt)));
        unless(number.contains("〔" + issuedOn.getYear() + "〕"), () -> Refusal.invalid("docNumber", "doc-number-year", issuedOn.getYear()));
        issue = new Issue(number, issuedOn, by);
        status = Status.ISSUED;
        freeze(Label.FORMAL, by, at);
        return PlanFact.of(this, "work-plan.issued", by, null, at, "docNumber", number, "issuedOn", issuedOn.toString(), "version", frozen.no());
    }

    /** What was issued takes effect, once; empty when it already has. */
    Optional<WorkPlanIssued> apply(Instant at) {
        if (status != Status.ISSUED || appliedAt != null) return Optional.empty();
        appliedAt = at;
        return Optional.of(new WorkPlanIssued(id.value(), study.value(), content.groups(), content.schedule(), 0, issue.issuedOn(), issue.by(), at));
    }

    /** Issued, and what it says has come to life. */
    boolean inForce() {
        return status == Status.ISSUED && appliedAt != null;
    }

    /** An amendment was passed: the plan says this from now on. */
    void amended(Content changed, UUID by, Instant at) {
        unless(inForce(), () -> Refusal.conflict("work-plan-not-in-force"));
        content = changed;
        freeze(Label.AMENDED, by, at);
    }

    /** The study was stopped; an issued plan stays issued. False when there is nothing to stop. */
    boolean withdraw() {
        if (status == Status.ISSUED || status == Status.WITHDRAWN) return false;
        status = Status.WITHDRAWN;
        stepDue = null;
        return true;
    }

    void due(Instant stepDue) {
        this.stepDue = stepDue;
    }

    private void rule(RulingKind kind, Outcome outcome, String reason, Voice voice, Instant at) {
        unless(!Objects.equals(voice.by(), submittedBy), () -> Refusal.notAllowed("own-plan"));
        unless(voice.recordedBy() == null || voice.scan() != null, () -> Refusal.invalid("scan", "scan-required"));
        var said = reason == null ? "" : reason.strip();
        var needed = outcome == Outcome.RETURNED || outcome == Outcome.PASSED_AMENDED;
        unless(!needed || !said.isEmpty(), () -> Refusal.invalid("reason", outcome == Outcome.RETURNED ? "reason-required" : "amendments-required"));
        unless(said.length() <= REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", REASON_LIMIT));
        ruled = new Ruling(rulingsBefore + 1, kind, outcome, said.isEmpty() ? null : said, voice.by(), at, voice.recordedBy(), voice.scan());
    }

    private PlanFact ruledFact(String kind) {
        return PlanFact.of(this, kind, ruled.by(), ruled.recordedBy(), ruled.at(), "outcome", ruled.outcome().name(), "reason", ruled.reason(),
            "scan", ruled.scan());
    }

    private void freeze(Label label, UUID by, Instant at) {
        frozen = new Version(versionsBefore + 1, label, content, by, at);
        submittedBy = by;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public Id id() {
        return id;
    }

    public Study.Id study() {
        return study;
    }

    public Status status() {
        return status;
    }

    Content content() {
        return content;
    }

    List<UUID> opinionOrgs() {
        return opinionOrgs;
    }

    LocalDate opinionsDue() {
        return opinionsDue;
    }

    UUID symposiumId() {
        return symposiumId;
    }

    UUID roundId() {
        return roundId;
    }

    Instant stepDue() {
        return stepDue;
    }

    /** The day from which terms are counted; null before the issue. */
    LocalDate issuedOn() {
        return issue == null ? null : issue.issuedOn();
    }

    /** How many versions are frozen. */
    int versions() {
        return versionsBefore + (frozen == null ? 0 : 1);
    }

    LocalDate openedOn() {
        return day(openedAt);
    }

    long version() {
        return version;
    }

    /** What this transition froze, to be stored beside the plan. */
    Optional<Version> frozen() {
        return Optional.ofNullable(frozen);
    }

    /** What this transition ruled, to be stored beside the plan. */
    Optional<Ruling> ruled() {
        return Optional.ofNullable(ruled);
    }

    State state() {
        return new State(status, content, opinionOrgs, opinionsDue, roundId, symposiumId, submittedBy, openedAt, stepDue, decidedAt,
            issue, appliedAt,
            versions(), rulingsBefore + (ruled == null ? 0 : 1), version);
    }
}
