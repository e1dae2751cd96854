package org.specialstudy.topic;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.Refusal;

/**
 * A change of a group's agreed outline: written by the group while its research goes on, submitted by its lead, agreed to or returned by the
 * leader in charge. Until then the agreed outline stays in force.
 */
final class OutlineChange {

    record Id(UUID value) {}

    enum Status {

        DRAFT, REVIEW, AGREED, DROPPED, WITHDRAWN;

        boolean over() {
            return this == AGREED || this == DROPPED || this == WITHDRAWN;
        }
    }

    /** What never changes: the group's n-th change, of its outline {@code baseNo}. */
    record Opened(TopicGroup.Id group, UUID study, int no, int baseNo, UUID by, Instant at) {}

    record State(Status status, String reason, Outline content, UUID submittedBy, Instant stepDue, Instant endedAt, Integer outlineNo, long version) {}

    private final Id id;
    private final Opened opened;
    private final long version;
    private Status status;
    private String reason;
    private Outline content;
    private UUID submittedBy;
    private Instant stepDue;
    private Instant endedAt;
    private Integer outlineNo;

    OutlineChange(Id id, Opened opened, State state) {
        this.id = id;
        this.opened = opened;
        this.status = state.status();
        this.reason = state.reason();
        this.content = state.content();
        this.submittedBy = state.submittedBy();
        this.stepDue = state.stepDue();
        this.endedAt = state.endedAt();
        this.outlineNo = state.outlineNo();
        this.version = state.version();
    }

    /** Begins from the outline in force. */
    static OutlineChange opened(Id id, Opened opened, Outline inForce, String reason) {
        return new OutlineChange(id, opened, new State(Status.DRAFT, why(reason), inForce, null, null, null, null, 0));
    }

    /** Gaps are allowed until it is submitted. */
    void write(Outline written, String said, Set<UUID> known) {
        unless(status == Status.DRAFT, () -> Refusal.conflict("outline-change-not-editable"));
        OutlineRules.refuseIfWrong(OutlineRules.wrongInWriting(written, known));
        reason = why(said);
        content = written;
    }

    /** {@code no}: the version that the outline became with it. */
    void submitted(int no, UUID by) {
        unless(status == Status.DRAFT, () -> Refusal.conflict("outline-change-not-editable"));
        status = Status.REVIEW;
        submittedBy = by;
        outlineNo = no;
    }

    void reviewed(TopicStudy.Outcome outcome, Instant at) {
        unless(status == Status.REVIEW, () -> Refusal.conflict("outline-change-not-in-review"));
        status = outcome == TopicStudy.Outcome.AGREED ? Status.AGREED : Status.DRAFT;
        if (status.over()) endedAt = at;
    }

    /** The group lets it be. */
    void drop(Instant at) {
        unless(status == Status.DRAFT, () -> Refusal.conflict("outline-change-not-editable"));
        end(Status.DROPPED, at);
    }

    /** The study was stopped. */
    void withdraw(Instant at) {
        end(Status.WITHDRAWN, at);
    }

    private void end(Status how, Instant at) {
        status = how;
        stepDue = null;
        endedAt = at;
    }

    void due(Instant due) {
        stepDue = due;
    }

    private static String why(String reason) {
        var said = reason == null ? "" : reason.strip();
        unless(!said.isEmpty(), () -> Refusal.invalid("reason", "outline-change-reason-required"));
        unless(said.length() <= TopicStudy.REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", TopicStudy.REASON_LIMIT));
        unless(!ClassificationMarks.in(said), () -> Refusal.invalid("reason", "classified-mark"));
        return said;
    }

    Id id() {
        return id;
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

    Outline content() {
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

    State state() {
        return new State(status, reason, content, submittedBy, stepDue, endedAt, outlineNo, version);
    }
}
