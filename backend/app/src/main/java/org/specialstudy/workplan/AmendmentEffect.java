package org.specialstudy.workplan;

import java.time.Instant;
import org.specialstudy.assignment.Assignments;
import org.specialstudy.assignment.Giver;
import org.specialstudy.assignment.NewAssignment;
import org.specialstudy.assignment.Party;
import org.specialstudy.assignment.Source;
import org.specialstudy.workplan.LivingGroups.Living;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out what was foreseen: the plan first, then its groups, then what people have to do. All in the decision's transaction. */
@Component
class AmendmentEffect {

    private final WorkPlanStore plans;
    private final Assignments assignments;
    private final ObjectProvider<LivingGroups> groups;
    private final ApplicationEventPublisher events;

    AmendmentEffect(WorkPlanStore plans, Assignments assignments, ObjectProvider<LivingGroups> groups, ApplicationEventPublisher events) {
        this.plans = plans;
        this.assignments = assignments;
        this.groups = groups;
        this.events = events;
    }

    void carryOut(Amendment amendment, WorkPlan plan, Consequences foreseen, Instant now) {
        var by = amendment.submittedBy();
        plan.amended(amendment.content(), by, now);
        if (!plans.save(plan)) throw new IllegalStateException("Work plan " + plan.id().value() + " was changed at the same moment.");
        events.publishEvent(new WorkPlanAmended(plan.id().value(), plan.study().value(), foreseen.joined, foreseen.changed, foreseen.closed, foreseen.moved,
            by, now));
        for (var act : foreseen.items) {
            if (act.taken() != null) assignments.withdraw(act.taken(), amendment.reason(), by);
            if (act.amended() != null) {
                var term = act.moved() ? act.item().rule().asTerm() : null;
                assignments.amend(act.amended(), new Assignments.Amended(act.item().title(), act.item().stage(), act.item().startsOn(plan.issuedOn()), term),
                    amendment.reason(),
                    by);
            }
            if (act.given()) assignments.give(asks(plan, act.item()), Giver.plan(by));
        }
    }

    private NewAssignment asks(WorkPlan plan, ScheduleItem item) {
        var study = plan.study().value();
        return new NewAssignment(study, null, new Source(Source.Kind.PLAN_ITEM, plan.id().value(), item.key(), "/studies/" + study + "/plan"),
            item.title(), "", item.stage(), owner(plan, item), null, item.startsOn(plan.issuedOn()), item.rule().asTerm());
    }

    private Party.Ref owner(WorkPlan plan, ScheduleItem item) {
        return switch (item.owner().type()) {
            case PERSON -> new Party.Ref(Party.Type.PERSON, PlanRules.uuid(item.owner().id()));
            case ORG -> new Party.Ref(Party.Type.ORG, PlanRules.uuid(item.owner().id()));
            case GROUP -> new Party.Ref(Party.Type.GROUP, groups.stream().flatMap(one -> one.living(plan.study().value()).stream())
                .filter(group -> group.key().equals(item.owner().id())).map(Living::id).findFirst().orElseThrow());
        };
    }
}
