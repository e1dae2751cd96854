package org.specialstudy.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;
import org.specialstudy.opinion.OpinionRound;

/** A work plan as the people of its study see it; {@code actions} are what the person who asked may do now, {@code next} says who has it. */
public record WorkPlanView(UUID id, UUID studyId, String title, WorkPlan.Status status, long version, List<Section> sections,
    List<PlannedGroup> groups, List<ScheduledItem> schedule, List<VersionView> versions, List<UUID> opinionOrgs,
    LocalDate opinionsDue, UUID symposiumId, OpinionRound round, RulingView review, RulingView decision, List<RulingView> rulings,
    IssueView issue, Instant due, List<PersonRef> people, List<OrgRef> orgs, List<Attachment> attachments,
    List<String> actions, String taskKey, List<NextView> next) {

    /** A schedule item with the day that its rule gives; estimated while the plan is not issued or the year's holidays are not announced. */
    public record ScheduledItem(String key, String title, String stage, ScheduleItem.Owner owner, ScheduleItem.Rule rule, LocalDate due,
        boolean estimated) {}

    public record VersionView(int no, WorkPlan.Label label, Instant at, PersonRef by) {}

    public record RulingView(WorkPlan.RulingKind kind, WorkPlan.Outcome outcome, String reason, PersonRef by, Instant at, PersonRef recordedBy,
        Attachment scan) {}

    public record IssueView(String docNumber, LocalDate issuedOn) {}

    /** Who has it now: the task and the names of those who may take it. */
    public record NextView(String elementId, List<String> holders) {}
}
