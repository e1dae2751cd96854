package org.specialstudy.workplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.specialstudy.assignment.Assignment;
import org.specialstudy.workplan.WorkPlanAmended.Changed;
import org.specialstudy.workplan.WorkPlanAmended.Joined;
import org.specialstudy.workplan.WorkPlanAmended.Moved;

/** All that an amendment does: as people read it, and as it is carried out. Both are found at once, so that they cannot differ. */
final class Consequences {

    /** What becomes of one item: {@code taken} is withdrawn, {@code given} is given, {@code amended} stays with its owner, on another day when moved. */
    record ItemAct(ScheduleItem item, Assignment.Id taken, Assignment.Id amended, boolean moved, boolean given) {

        static ItemAct give(ScheduleItem item) {
            return new ItemAct(item, null, null, false, true);
        }

        static ItemAct replace(ScheduleItem item, Assignment.Id taken) {
            return new ItemAct(item, taken, null, false, true);
        }

        static ItemAct amend(ScheduleItem item, Assignment.Id amended, boolean moved) {
            return new ItemAct(item, null, amended, moved, false);
        }

        static ItemAct take(ScheduleItem item, Assignment.Id taken) {
            return new ItemAct(item, taken, null, false, false);
        }
    }

    final List<Change> changes = new ArrayList<>();
    final List<Joined> joined = new ArrayList<>();
    final List<Changed> changed = new ArrayList<>();
    final List<UUID> closed = new ArrayList<>();
    final List<Moved> moved = new ArrayList<>();
    final List<ItemAct> items = new ArrayList<>();
    private final LinkedHashMap<String, LinkedHashSet<String>> told = new LinkedHashMap<>();

    void tell(String name, String about) {
        if (name != null) told.computeIfAbsent(name, one -> new LinkedHashSet<>()).add(about);
    }

    List<Told> told() {
        return told.entrySet().stream().map(one -> new Told(one.getKey(), List.copyOf(one.getValue()))).toList();
    }

    List<Change> refused() {
        return changes.stream().filter(change -> !change.possible()).toList();
    }
}
