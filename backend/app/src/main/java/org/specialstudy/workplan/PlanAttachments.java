package org.specialstudy.workplan;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.opinion.About;
import org.specialstudy.opinion.Audience;
import org.specialstudy.study.StudyPapers;
import org.specialstudy.study.StudyQuery;
import org.springframework.stereotype.Component;

/**
 * Papers of a work plan: added by the study's office and, when it is theirs to judge, by its leaders. The office may send some along with the
 * text that organisations are asked about; then their contacts read these.
 */
@Component
class PlanAttachments extends StudyPapers {

    private final WorkPlanStore plans;
    private final AmendmentStore amendments;
    private final Audience audience;

    PlanAttachments(WorkPlanStore plans, AmendmentStore amendments, StudyQuery studies, Audience audience) {
        super("WORK_PLAN", studies);
        this.plans = plans;
        this.amendments = amendments;
        this.audience = audience;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return plans.study(new WorkPlan.Id(ownerId));
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var plan = plans.find(new WorkPlan.Id(ownerId)).orElseThrow(Refusal::notFound);
        var study = plan.study().value();
        Refusal.unless(plan.status() != WorkPlan.Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        var amendment = amendments.underWay(plan.id()).map(Amendment::status);
        Refusal.unless(plan.status() != WorkPlan.Status.ISSUED || amendment.isPresent(), () -> Refusal.conflict("work-plan-not-editable"));
        var leader = switch (plan.status()) {
            case REVIEW -> me.has(Role.INCHARGE.word(), study);
            case DECISION -> me.has(Role.LEADERS.word(), study);
            case ISSUED -> amendment.filter(status -> status == Amendment.Status.DECISION).isPresent() && me.has(Role.LEADERS.word(), study);
            default -> false;
        };
        return leader || me.has(Role.OFFICE.word(), study);
    }

    /** Until the round is over: what nobody can answer to any more is no longer sent or taken back. */
    @Override
    public boolean mayShare(Me me, UUID ownerId) {
        return plans.find(new WorkPlan.Id(ownerId))
            .filter(plan -> plan.status() == WorkPlan.Status.DRAFT || plan.status() == WorkPlan.Status.OPINIONS)
            .filter(plan -> me.has(Role.OFFICE.word(), plan.study().value()))
            .isPresent();
    }

    @Override
    public boolean wasSent(Me me, UUID ownerId) {
        return audience.includes(me, About.Kind.WORK_PLAN, ownerId);
    }
}
