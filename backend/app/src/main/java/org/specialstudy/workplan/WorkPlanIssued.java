package org.specialstudy.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.assignment.NewAssignment;
import org.specialstudy.assignment.Party;
import org.specialstudy.assignment.Source;

/**
 * The plan is in force: its groups come to life, and what its schedule foresees is given to those who answer for it, item by item with the
 * numbers from {@code firstNo} on. Published exactly once per plan.
 */
public record WorkPlanIssued(UUID plan, UUID study, List<PlannedGroup> groups, List<ScheduleItem> schedule, int firstNo, LocalDate issuedOn, UUID by,
    Instant at) {

    WorkPlanIssued numberedFrom(int no) {
        return new WorkPlanIssued(plan, study, groups, schedule, no, issuedOn, by, at);
    }

    /** What this item asks of its owner, who is known by the id that the owner has now. */
    public NewAssignment asks(ScheduleItem item, Party.Type type, UUID owner) {
        return new NewAssignment(study, firstNo + schedule.indexOf(item), new Source(Source.Kind.PLAN_ITEM, plan, item.key(), "/studies/" + study + "/plan"),
            item.title(), "", item.stage(), new Party.Ref(type, owner), List.of(), item.startsOn(issuedOn), item.rule().asTerm());
    }
}
