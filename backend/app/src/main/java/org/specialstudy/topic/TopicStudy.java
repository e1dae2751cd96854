package org.specialstudy.topic;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Voice;

/**
 * What one topic group does: its outline is written, submitted by its lead, reviewed by the leader in charge and, once agreed, researched
 * until the lead concludes. What was submitted once is frozen; nobody reviews what they submitted themselves.
 */
public final class TopicStudy {

    public enum Phase { OUTLINE, REVIEW, RESEARCH, CONCLUDED, WITHDRAWN }

    public enum Outcome { AGREED, RETURNED }

    /** The outline as it was submitted at one moment; never changed afterwards. */
    record Version(int no, Outline content, UUID by, Instant at) {}

    /** What the leader in charge ruled. When it was taken on paper, {@code recordedBy} wrote it down and {@code scan} is the paper. */
    record Ruling(int no, int version, Outcome outcome, String reason, UUID by, Instant at, UUID recordedBy, UUID scan) {}

    record Conclusion(String text, UUID by, Instant at) {}

    /** Everything that is kept beside the frozen versions and rulings, of which only the numbers matter here. */
    record State(Phase phase, Outline content, Instant stepDue, UUID submittedBy, Instant agreedAt, Conclusion conclusion, int versions,
        int rulings, long version) {}

    static final int REASON_LIMIT = 5_000;

    private final TopicGroup.Id group;
    private final UUID study;
    private final long version;
    private final int versionsBefore;
    private final int rulingsBefore;
    private Phase phase;
    private Outline content;
    private Instant stepDue;
    private UUID submittedBy;
    private Instant agreedAt;
    private Conclusion conclusion;
    private Version frozen;
    private Ruling ruled;

    TopicStudy(TopicGroup.Id group, UUID study, State state) {
        this.group = group;
        this.study = study;
        this.phase = state.phase();
        this.content = state.content();
        this.stepDue = state.stepDue();
        this.submittedBy = state.submittedBy();
        this.agreedAt = state.agreedAt();
        this.conclusion = state.conclusion();
        this.versionsBefore = state.versions();
        this.rulingsBefore = state.rulings();
        this.version = state.version();
    }

    static TopicStudy begun(TopicGroup.Id group, UUID study) {
        return new TopicStudy(group, study, new State(Phase.OUTLINE, Outline.usual(), null, null, null, null, 0, 0, 0));
    }

    /** The group writes; gaps are allowed until the outline is submitted. */
    void write(Outline written, Set<UUID> known) {
        unless(phase == Phase.OUTLINE, () -> Refusal.conflict("outline-not-editable"));
        OutlineRules.refuseIfWrong(OutlineRules.wrongInWriting(written, known));
        content = written;
    }

    void submit(UUID by, Instant at) {
        unless(phase == Phase.OUTLINE, () -> Refusal.conflict("outline-not-editable"));
        OutlineRules.refuseIfWrong(OutlineRules.wrongForReview(content));
        frozen = new Version(versionsBefore + 1, content, by, at);
        submittedBy = by;
        phase = Phase.REVIEW;
    }

    void review(Outcome outcome, String reason, Voice voice, Instant at) {
        unless(phase == Phase.REVIEW, () -> Refusal.conflict("outline-not-in-review"));
        rule(outcome, reason, voice, submittedBy, at);
        phase = outcome == Outcome.AGREED ? Phase.RESEARCH : Phase.OUTLINE;
        agreedAt = outcome == Outcome.AGREED ? at : null;
    }

    /** A changed outline becomes a version of its own; the agreed one stays in force. */
    int propose(Outline changed, UUID by, Instant at) {
        unless(phase == Phase.RESEARCH, () -> Refusal.conflict("research-not-running"));
        OutlineRules.refuseIfWrong(OutlineRules.wrongForReview(changed));
        unless(!changed.equals(content), () -> Refusal.conflict("outline-change-nothing"));
        frozen = new Version(versionsBefore + 1, changed, by, at);
        return frozen.no();
    }

    /** Of the version that {@code submitter} proposed last: agreed to, it is the outline from now on. */
    void reviewChange(Outline changed, UUID submitter, Outcome outcome, String reason, Voice voice, Instant at) {
        unless(phase == Phase.RESEARCH, () -> Refusal.conflict("research-not-running"));
        rule(outcome, reason, voice, submitter, at);
        if (outcome != Outcome.AGREED) return;
        content = changed;
        agreedAt = at;
    }

    private void rule(Outcome outcome, String reason, Voice voice, UUID submitter, Instant at) {
        unless(outcome != null, () -> Refusal.invalid("outcome", "outcome-unknown"));
        unless(!Objects.equals(voice.by(), submitter), () -> Refusal.notAllowed("own-outline"));
        var said = reason == null ? "" : reason.strip();
        unless(outcome == Outcome.AGREED || !said.isEmpty(), () -> Refusal.invalid("reason", "reason-required"));
        unless(said.length() <= REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", REASON_LIMIT));
        ruled = new Ruling(rulingsBefore + 1, versionsBefore, outcome, said.isEmpty() ? null : said, voice.by(), at, voice.recordedBy(), voice.scan());
    }

    /** Nothing of the group is under way any more; what it found goes into its report. */
    void conclude(String text, UUID by, Instant at) {
        unless(phase == Phase.RESEARCH, () -> Refusal.conflict("research-not-running"));
        var said = text == null ? "" : text.strip();
        unless(said.length() <= REASON_LIMIT, () -> Refusal.invalid("text", "text-too-long", REASON_LIMIT));
        conclusion = new Conclusion(said.isEmpty() ? null : said, by, at);
        phase = Phase.CONCLUDED;
    }

    /** The study was stopped; what was concluded stays concluded. False when there is nothing to stop. */
    boolean withdraw() {
        if (phase == Phase.CONCLUDED || phase == Phase.WITHDRAWN) return false;
        phase = Phase.WITHDRAWN;
        stepDue = null;
        return true;
    }

    void due(Instant due) {
        stepDue = due;
    }

    TopicGroup.Id group() {
        return group;
    }

    UUID study() {
        return study;
    }

    Phase phase() {
        return phase;
    }

    Outline content() {
        return content;
    }

    Instant stepDue() {
        return stepDue;
    }

    long version() {
        return version;
    }

    /** What this transition froze, to be stored beside. */
    Optional<Version> frozen() {
        return Optional.ofNullable(frozen);
    }

    /** What this transition ruled, to be stored beside. */
    Optional<Ruling> ruled() {
        return Optional.ofNullable(ruled);
    }

    State state() {
        return new State(phase, content, stepDue, submittedBy, agreedAt, conclusion, versionsBefore + (frozen == null ? 0 : 1),
            rulingsBefore + (ruled == null ? 0 : 1), version);
    }
}
