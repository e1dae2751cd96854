package org.specialstudy.workplan;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Study;
import org.specialstudy.study.Voice;

/**
 * A change of the plan in force: drafted by the office while the study goes on, put before the leading group and, once passed, carried out
 * as it was foreseen. Nobody decides on what they submitted themselves.
 */
public final class Amendment {

    public record Id(UUID value) {}

    public enum Status {

        DRAFT, DECISION, APPLIED, DROPPED, WITHDRAWN;

        boolean over() {
            return this == APPLIED || this == DROPPED || this == WITHDRAWN;
        }
    }

    public enum Outcome { PASSED, RETURNED }

    /** What a leader ruled. When it was taken on paper, {@code recordedBy} wrote it down and {@code scan} is the paper. */
    record Ruling(int no, Outcome outcome, String reason, UUID by, Instant at, UUID recordedBy, UUID scan) {}

    record Opened(UUID by, Instant at) {}

    /** Everything that is kept beside the rulings, of which only the number matters here. */
    record State(Status status, String reason, Content content, UUID submittedBy, Instant stepDue, Instant endedAt, Integer planVersion, int rulings,
        long version) {}

    private final Id id;
    private final WorkPlan.Id plan;
    private final Study.Id study;
    private final int no;
    private final int baseNo;
    private final Opened opened;
    private final long version;
    private final int rulingsBefore;
    private Status status;
    private String reason;
    private Content content;
    private UUID submittedBy;
    private Instant stepDue;
    private Instant endedAt;
    private Integer planVersion;
    private Ruling ruled;

    Amendment(Id id, WorkPlan.Id plan, Study.Id study, int no, int baseNo, Opened opened, State state) {
        this.id = id;
        this.plan = plan;
        this.study = study;
        this.no = no;
        this.baseNo = baseNo;
        this.opened = opened;
        this.status = state.status();
        this.reason = state.reason();
        this.content = state.content();
        this.submittedBy = state.submittedBy();
        this.stepDue = state.stepDue();
        this.endedAt = state.endedAt();
        this.planVersion = state.planVersion();
        this.rulingsBefore = state.rulings();
        this.version = state.version();
    }

    /** Begins from what is in force. */
    static Amendment opened(Id id, WorkPlan plan, int no, String reason, UUID by, Instant at) {
        var state = new State(Status.DRAFT, why(reason), plan.content(), null, null, null, null, 0, 0);
        return new Amendment(id, plan.id(), plan.study(), no, plan.versions(), new Opened(by, at), state);
    }

    /** The office writes; gaps are allowed until it is submitted. */
    void save(Content written, String said) {
        unless(status == Status.DRAFT, () -> Refusal.conflict("amendment-not-editable"));
        if (said != null) reason = why(said);
        content = written;
    }

    void submit(UUID by) {
        unless(status == Status.DRAFT, () -> Refusal.conflict("amendment-not-editable"));
        status = Status.DECISION;
        submittedBy = by;
    }

    void decide(Outcome outcome, String said, Voice voice, Instant at) {
        unless(status == Status.DECISION, () -> Refusal.conflict("amendment-not-in-decision"));
        unless(outcome != null, () -> Refusal.invalid("outcome", "outcome-unknown"));
        unless(!Objects.equals(voice.by(), submittedBy), () -> Refusal.notAllowed("own-plan"));
        var words = said == null ? "" : said.strip();
        unless(outcome == Outcome.PASSED || !words.isEmpty(), () -> Refusal.invalid("reason", "reason-required"));
        unless(words.length() <= WorkPlan.REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", WorkPlan.REASON_LIMIT));
        ruled = new Ruling(rulingsBefore + 1, outcome, words.isEmpty() ? null : words, voice.by(), at, voice.recordedBy(), voice.scan());
        status = outcome == Outcome.PASSED ? Status.APPLIED : Status.DRAFT;
        if (outcome == Outcome.PASSED) endedAt = at;
    }

    /** The version of the plan that came of it. */
    void became(int versionOfPlan) {
        planVersion = versionOfPlan;
    }

    /** The office lets it be. */
    void drop(Instant at) {
        unless(status == Status.DRAFT, () -> Refusal.conflict("amendment-not-editable"));
        status = Status.DROPPED;
        stepDue = null;
        endedAt = at;
    }

    /** The study was stopped. False when there is nothing to stop. */
    boolean withdraw(Instant at) {
        if (status.over()) return false;
        status = Status.WITHDRAWN;
        stepDue = null;
        endedAt = at;
        return true;
    }

    void due(Instant due) {
        stepDue = due;
    }

    private static String why(String reason) {
        var said = reason == null ? "" : reason.strip();
        unless(!said.isEmpty(), () -> Refusal.invalid("reason", "amendment-reason-required"));
        unless(said.length() <= WorkPlan.REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", WorkPlan.REASON_LIMIT));
        return said;
    }

    Id id() {
        return id;
    }

    WorkPlan.Id plan() {
        return plan;
    }

    Study.Id study() {
        return study;
    }

    int no() {
        return no;
    }

    int baseNo() {
        return baseNo;
    }

    Opened opened() {
        return opened;
    }

    Status status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Content content() {
        return content;
    }

    UUID submittedBy() {
        return submittedBy;
    }

    Instant stepDue() {
        return stepDue;
    }

    long version() {
        return version;
    }

    /** What this transition ruled, to be stored beside. */
    Optional<Ruling> ruled() {
        return Optional.ofNullable(ruled);
    }

    State state() {
        return new State(status, reason, content, submittedBy, stepDue, endedAt, planVersion, rulingsBefore + (ruled == null ? 0 : 1), version);
    }
}
