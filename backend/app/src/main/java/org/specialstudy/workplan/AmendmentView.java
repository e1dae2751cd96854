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
    String preview, List<RulingView> rulings, List<PersonRef> people, List<OrgRef> orgs, PersonRef openedBy, Instant openedAt, Instant endedAt,
    Integer planVersion, Instant due, List<String> actions, String taskKey, List<WorkPlanView.NextView> next) {

    /** What changes, thing by thing, and who is told of it. */
    public record Outcome(List<Change> changes, List<Told> told) {}

    public record RulingView(Amendment.Outcome outcome, String reason, PersonRef by, Instant at, PersonRef recordedBy, Attachment scan) {}

    /** One amendment among those of its plan. */
    public record Row(UUID id, int no, Amendment.Status status, String reason, PersonRef openedBy, Instant openedAt, Instant endedAt,
        Integer planVersion) {}
}
