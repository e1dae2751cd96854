package org.specialstudy.workplan;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.specialstudy.directory.Directory;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.workplan.Change.Act;
import org.specialstudy.workplan.Change.Area;
import org.specialstudy.workplan.Change.Field;
import org.specialstudy.workplan.Change.Turn;
import org.specialstudy.workplan.LivingGroups.Living;
import org.specialstudy.workplan.LivingGroups.Stand;
import org.specialstudy.workplan.WorkPlanAmended.Changed;
import org.specialstudy.workplan.WorkPlanAmended.Joined;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what a changed plan would do to everything that the plan in force has set in motion, from what stands at this moment. */
@Component
class Foresight {

    private final ItemForesight items;
    private final ObjectProvider<LivingGroups> groups;
    private final Directory directory;
    private final Clock clock;

    Foresight(ItemForesight items, ObjectProvider<LivingGroups> groups, Directory directory, BusinessClock clock) {
        this.items = items;
        this.groups = groups;
        this.directory = directory;
        this.clock = clock;
    }

    Consequences of(InForce plan, Content next) {
        var found = new Consequences();
        var living = groups.stream().flatMap(one -> one.living(plan.study()).stream()).collect(toMap(Living::key, Function.identity(), (one, other) -> one));
        texts(found, plan.content(), next);
        for (var i = 0; i < next.groups().size(); i++) group(found, plan, living, next.groups().get(i), "groups[" + i + "]");
        for (var group : plan.content().groups()) {
            if (keyed(next.groups(), group.key()) == null) gone(found, living.get(group.key()), group);
        }
        items.into(found, plan, next, living);
        return found;
    }

    private static void texts(Consequences found, Content base, Content next) {
        if (!Objects.equals(base.title(), next.title())) {
            found.changes.add(Change.of(Area.TEXT, Act.CHANGED, "title", null, next.title(), null, List.of(new Turn(Field.TITLE, base.title(), next.title()))));
        }
        var before = base.sections().stream().collect(toMap(Section::key, Function.identity()));
        for (var section : next.sections()) {
            var earlier = before.remove(section.key());
            if (section.equals(earlier)) continue;
            found.changes.add(Change.of(Area.TEXT, earlier == null ? Act.ADDED : Act.CHANGED, section.key(), null, section.heading(), null, List.of()));
        }
        base.sections().stream().filter(section -> before.containsKey(section.key()))
            .forEach(section -> found.changes.add(Change.of(Area.TEXT, Act.REMOVED, section.key(), null, section.heading(), null, List.of())));
    }

    private void group(Consequences found, InForce plan, Map<String, Living> living, PlannedGroup group, String at) {
        var base = keyed(plan.content().groups(), group.key());
        if (base == null) comes(found, plan, living, group, at);
        else if (!base.equals(group)) changes(found, living.get(group.key()), base, group, at);
    }

    private void comes(Consequences found, InForce plan, Map<String, Living> living, PlannedGroup group, String at) {
        var lead = name(group.lead());
        var change = Change.of(Area.GROUP, Act.ADDED, group.key(), group.no(), group.name(), lead, turns(
            turn(Field.LEAD, null, lead), turn(Field.JOIN, null, names(group.members())), turn(Field.DUTY, null, blank(group.duty()))));
        var others = living.values().stream().filter(one -> one.stand() != Stand.CLOSED).toList();
        if (living.containsKey(group.key())) change = change.refused("amendment-group-given-up", at + ".name");
        else if (others.stream().anyMatch(one -> one.name().equals(group.name()))) change = change.refused("amendment-group-name-taken", at + ".name");
        else if (group.no() != null && others.stream().anyMatch(one -> group.no().equals(one.no()) && keyed(plan.content().groups(), one.key()) == null)) {
            change = change.refused("amendment-group-number-taken", at + ".no");
        } else if (groups.stream().noneMatch(one -> one.joinable(plan.study()))) change = change.refused("amendment-groups-finished", at + ".name");
        found.changes.add(change);
        found.joined.add(new Joined(UUID.randomUUID(), group));
        found.tell(lead, group.name());
        group.members().forEach(member -> found.tell(name(member), group.name()));
    }

    private void changes(Consequences found, Living living, PlannedGroup base, PlannedGroup group, String at) {
        if (living == null) return;
        var lead = Objects.equals(base.lead(), group.lead()) || living.lead().equals(group.lead()) ? null : group.lead();
        var join = without(group.members(), base.members(), living.members());
        var leave = new LinkedHashSet<>(base.members());
        group.members().forEach(leave::remove);
        leave.retainAll(living.members());
        var turns = turns(changed(Field.NAME, base.name(), group.name()), changed(Field.NO, text(base.no()), text(group.no())),
            changed(Field.DUTY, blank(base.duty()), blank(group.duty())), lead == null ? null : turn(Field.LEAD, name(living.lead()), name(lead)),
            changed(Field.LEAD_ORG, organisation(base.leadOrg()), organisation(group.leadOrg())), turn(Field.JOIN, null, names(join)),
            turn(Field.LEAVE, names(leave), null));
        var change = Change.of(Area.GROUP, Act.CHANGED, group.key(), group.no(), group.name(), name(lead == null ? living.lead() : lead), turns);
        if (base.kind() != group.kind()) {
            found.changes.add(change.refused("amendment-group-kind", at + ".kind"));
            return;
        }
        if (turns.isEmpty()) return;
        found.changes.add(change);
        found.changed.add(new Changed(living.id(), group, lead, join, leave));
        found.tell(name(living.lead()), group.name());
        if (lead != null) found.tell(name(lead), group.name());
        join.forEach(person -> found.tell(name(person), group.name()));
        leave.forEach(person -> found.tell(name(person), group.name()));
    }

    private void gone(Consequences found, Living living, PlannedGroup group) {
        if (living == null) return;
        var lead = name(living.lead());
        var change = Change.of(Area.GROUP, Act.REMOVED, group.key(), group.no(), living.name(), lead, turns(turn(Field.LEAD, lead, null)));
        found.changes.add(living.stand() == Stand.BEGUN ? change.refused("amendment-group-begun", "groups") : change);
        found.closed.add(living.id());
        found.tell(lead, living.name());
        living.members().forEach(member -> found.tell(name(member), living.name()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    static PlannedGroup keyed(List<PlannedGroup> groups, String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst().orElse(null);
    }

    private static Set<UUID> without(Collection<UUID> people, Collection<UUID> first, Collection<UUID> second) {
        var rest = new LinkedHashSet<>(people);
        rest.removeAll(first);
        rest.removeAll(second);
        return rest;
    }

    static List<Turn> turns(Turn... turns) {
        var real = new ArrayList<Turn>();
        for (var turn : turns) if (turn != null) real.add(turn);
        return real;
    }

    /** Nothing where there was and will be nothing. */
    static Turn turn(Field field, String from, String to) {
        return from == null && to == null ? null : new Turn(field, from, to);
    }

    static Turn changed(Field field, String from, String to) {
        return Objects.equals(from, to) ? null : turn(field, from, to);
    }

    private String name(UUID person) {
        return person == null ? null : directory.person(person).map(one -> one.name()).orElse(null);
    }

    private String names(Collection<UUID> people) {
        return people.isEmpty() ? null : people.stream().map(this::name).filter(Objects::nonNull).collect(joining("、"));
    }

    private String organisation(UUID org) {
        return org == null ? null : directory.organisation(org).map(one -> one.name()).orElse(null);
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
