package org.specialstudy.workplan;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.StudyQuery;
import org.springframework.stereotype.Component;

/** Papers of a work plan: read by the people of its study, added by its office and, when it is theirs to judge, by its leaders. */
@Component
class PlanAttachments implements AttachmentOwner {

    private final WorkPlanStore plans;
    private final StudyQuery studies;

    PlanAttachments(WorkPlanStore plans, StudyQuery studies) {
        this.plans = plans;
        this.studies = studies;
    }

    @Override
    public String type() {
        return "WORK_PLAN";
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return plans.study(new WorkPlan.Id(ownerId));
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return study(ownerId).filter(study -> studies.mayRead(study, me.id())).isPresent();
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var plan = plans.find(new WorkPlan.Id(ownerId)).orElseThrow(Refusal::notFound);
        var study = plan.study().value();
        Refusal.unless(plan.status() != WorkPlan.Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        Refusal.unless(plan.status() != WorkPlan.Status.ISSUED, () -> Refusal.conflict("work-plan-not-editable"));
        var leader = switch (plan.status()) {
            case REVIEW -> me.has(Role.INCHARGE.word(), study);
            case DECISION -> me.has(Role.LEADERS.word(), study);
            default -> false;
        };
        return leader || me.has(Role.OFFICE.word(), study);
    }
}
