package org.specialstudy.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;

/**
 * An amendment as the people of its study see it, with the text that it changes and what it would do, or did. {@code preview} names exactly
 * this outcome: whoever passes the amendment says which one they have seen.
 */
public record AmendmentView(UUID id, UUID planId, UUID studyId, int no, Amendment.Status status, long version, String reason, String title,
    List<Section> sections, List<PlannedGroup> groups, List<WorkPlanView.ScheduledItem> schedule, PlanText base, LocalDate issuedOn, Outcome outcome,
    String preview, List<RulingView> rulings, List<Basis> basis, List<PersonRef> people, List<OrgRef> orgs, PersonRef openedBy, Instant openedAt,
    Instant endedAt,
    Integer planVersion, Instant due, List<String> actions, String taskKey, List<WorkPlanView.NextView> next) {

    /** What changes, thing by thing, and who is told of it. */
    public record Outcome(List<Change> changes, List<Told> told) {}

    public record RulingView(Amendment.Outcome outcome, String reason, PersonRef by, Instant at, PersonRef recordedBy, Attachment scan) {}

    /** A decision of a meeting on which the amendment rests, in the words in which it was taken over. */
    public record Basis(UUID decisionId, UUID meetingId, String meeting, int no, String text) {}

    /** A decision that became a change of the plan, for whoever shows the meeting. */
    public record OfDecision(UUID decisionId, UUID amendmentId, int no, Amendment.Status status) {}

    /** One amendment among those of its plan. */
    public record Row(UUID id, int no, Amendment.Status status, String reason, PersonRef openedBy, Instant openedAt, Instant endedAt,
        Integer planVersion) {}
}
