package org.specialstudy.workplan;

import static java.util.stream.Collectors.toMap;
import static org.specialstudy.workplan.Foresight.changed;
import static org.specialstudy.workplan.Foresight.turn;
import static org.specialstudy.workplan.Foresight.turns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.specialstudy.assignment.Assignment.Status;
import org.specialstudy.assignment.Assignments;
import org.specialstudy.assignment.Assignments.Given;
import org.specialstudy.assignment.Giver;
import org.specialstudy.assignment.Party;
import org.specialstudy.assignment.Source;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.workplan.Change.Act;
import org.specialstudy.workplan.Change.Area;
import org.specialstudy.workplan.Change.Field;
import org.specialstudy.workplan.Change.Turn;
import org.specialstudy.workplan.Consequences.ItemAct;
import org.specialstudy.workplan.LivingGroups.Living;
import org.specialstudy.workplan.RunningSteps.Running;
import org.specialstudy.workplan.ScheduleItem.OwnerType;
import org.specialstudy.workplan.WorkPlanAmended.Moved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a changed schedule does to what was given to people, bodies and groups, and to the days of their running steps. */
@Component
class ItemForesight {

    private final Assignments assignments;
    private final WorkingCalendar calendar;
    private final ObjectProvider<RunningSteps> steps;
    private final Clock clock;

    ItemForesight(Assignments assignments, WorkingCalendar calendar, ObjectProvider<RunningSteps> steps, BusinessClock clock) {
        this.assignments = assignments;
        this.calendar = calendar;
        this.steps = steps;
        this.clock = clock;
    }

    void into(Consequences found, InForce plan, Content next, Map<String, Living> living) {
        var given = assignments.given(Source.Kind.PLAN_ITEM, plan.plan());
        var base = plan.content().schedule().stream().collect(toMap(ScheduleItem::key, Function.identity()));
        for (var i = 0; i < next.schedule().size(); i++) {
            var item = next.schedule().get(i);
            if (!complete(item)) continue;                     // a gap in the draft: it says what it does once it is whole
            var at = "schedule[" + i + "]";
            var earlier = base.get(item.key());
            if (earlier == null) comes(found, plan, next, living, item, at);
            else if (!earlier.equals(item)) changes(found, plan, next, living, new Step(earlier, item, given.get(item.key()), at));
        }
        var kept = new HashSet<>(next.schedule().stream().map(ScheduleItem::key).toList());
        plan.content().schedule().stream().filter(item -> !kept.contains(item.key())).forEach(item -> gone(found, item, given.get(item.key())));
        steps.orderedStream().flatMap(one -> one.running(plan.study()).stream()).sorted(Comparator.comparing(Running::key))
            .forEach(step -> step(found, plan, next, step));
    }

    /** One item before and after, and what was given for it. */
    private record Step(ScheduleItem before, ScheduleItem after, Given given, String at) {}

    private void comes(Consequences found, InForce plan, Content next, Map<String, Living> living, ScheduleItem item, String at) {
        var owner = owner(plan, next, living, item);
        var due = due(plan, item);
        var change = Change.of(Area.ITEM, Act.ADDED, item.key(), null, item.title(), owner, turns(turn(Field.OWNER, null, owner),
            turn(Field.DUE, null, due.toString()), turn(Field.STAGE, null, item.stage())));
        found.changes.add(due.isBefore(today()) ? change.refused("amendment-due-past", at + ".rule") : change);
        found.items.add(ItemAct.give(item));
        found.tell(owner, item.title());
    }

    private void changes(Consequences found, InForce plan, Content next, Map<String, Living> living, Step step) {
        var given = step.given();
        if (given == null || given.status() == Status.CANCELED) {
            comesLate(found, plan, next, living, step);
            return;
        }
        var moved = !Objects.equals(due(plan, step.before()), due(plan, step.after()));
        var due = moved ? due(plan, step.after()) : given.due();
        var owner = Objects.equals(step.before().owner(), step.after().owner()) ? given.owner() : owner(plan, next, living, step.after());
        var anew = !owner.equals(given.owner());
        var turns = turns(changed(Field.TITLE, given.title(), step.after().title()), changed(Field.STAGE, given.stage(), step.after().stage()),
            anew ? turn(Field.OWNER, given.owner(), owner) : null, changed(Field.DUE, given.due().toString(), due.toString()));
        if (turns.isEmpty()) return;
        var replaced = anew || given.status() == Status.SENT_BACK && moved;
        var change = Change.of(Area.ITEM, replaced ? Act.REPLACED : Act.CHANGED, step.after().key(), given.no(), step.after().title(), owner, turns);
        if (done(given)) {
            found.changes.add(change.stays(why(given)));
            return;
        }
        found.changes.add((moved || replaced) && due.isBefore(today()) ? change.refused("amendment-due-past", step.at() + ".rule") : change);
        found.items.add(replaced ? ItemAct.replace(step.after(), given.id()) : ItemAct.amend(step.after(), given.id(), moved));
        found.tell(given.owner(), step.after().title());
        found.tell(owner, step.after().title());
    }

    /** Its assignment was taken back by hand: only a new owner or another day gives it once more. */
    private void comesLate(Consequences found, InForce plan, Content next, Map<String, Living> living, Step step) {
        var same = Objects.equals(step.before().owner(), step.after().owner()) && Objects.equals(due(plan, step.before()), due(plan, step.after()));
        if (!same) comes(found, plan, next, living, step.after(), step.at());
    }

    private static void gone(Consequences found, ScheduleItem item, Given given) {
        if (given == null || given.status() == Status.CANCELED) return;
        var change = Change.of(Area.ITEM, Act.REMOVED, item.key(), given.no(), given.title(), given.owner(),
            turns(turn(Field.OWNER, given.owner(), null), turn(Field.DUE, given.due().toString(), null)));
        if (done(given)) {
            found.changes.add(change.stays(why(given)));
            return;
        }
        found.changes.add(change);
        found.items.add(ItemAct.take(item, given.id()));
        found.tell(given.owner(), given.title());
    }

    /** A group's running step gets the day that the changed schedule gives the group for it, as long as that day is to come. */
    private void step(Consequences found, InForce plan, Content next, Running step) {
        if (found.closed.contains(step.aggregate())) return;
        var before = last(plan, plan.content(), step).map(item -> due(plan, item));
        var item = last(plan, next, step).filter(one -> due(plan, one).isAfter(today()));
        var after = item.map(one -> due(plan, one));
        if (after.isEmpty() || before.equals(after) || after.get().equals(step.due())) return;
        found.changes.add(Change.of(Area.STEP, Act.CHANGED, step.key(), step.no(), step.title(), step.party(),
            turns(turn(Field.STAGE, step.stage(), step.stage()), new Turn(Field.DUE, step.due().toString(), after.get().toString()))));
        found.moved.add(new Moved(step.aggregate(), after.get(), item.get().rule().basis(plan.issuedOn())));
        found.tell(step.party(), item.get().title());
    }

    /** Where the schedule names several days for the step, the last one counts. */
    private Optional<ScheduleItem> last(InForce plan, Content content, Running step) {
        return content.schedule().stream().filter(ItemForesight::complete)
            .filter(item -> step.stage().equals(item.stage()) && item.owner().type() == OwnerType.GROUP && item.owner().id().equals(step.group()))
            .max(Comparator.comparing(item -> due(plan, item)));
    }

    private String owner(InForce plan, Content next, Map<String, Living> living, ScheduleItem item) {
        if (item.owner().type() == OwnerType.GROUP) {
            var planned = Foresight.keyed(next.groups(), item.owner().id());
            return planned == null ? item.owner().id() : planned.name();
        }
        var ref = new Party.Ref(Party.Type.valueOf(item.owner().type().name()), PlanRules.uuid(item.owner().id()));
        return assignments.ownerOf(plan.study(), ref, Giver.plan(null));
    }

    private LocalDate due(InForce plan, ScheduleItem item) {
        return item.rule().asTerm().due(plan.issuedOn(), calendar).day();
    }

    private static boolean complete(ScheduleItem item) {
        if (item.owner() == null || item.owner().type() == null || item.owner().id() == null || item.rule() == null) return false;
        var rule = item.rule();
        return rule.kind() == ScheduleItem.RuleKind.FIXED ? rule.date() != null : rule.term() != null && rule.unit() != null;
    }

    private static boolean done(Given given) {
        return given.status() == Status.CLOSED || given.status() == Status.FOR_REVIEW;
    }

    private static String why(Given given) {
        return given.status() == Status.CLOSED ? "amendment-item-closed" : "amendment-item-reported";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
