package org.specialstudy.workplan;

import java.util.List;

/** What the plan says: its text, the groups it foresees and its schedule. A value; a frozen version is one of these. */
public record Content(String title, List<Section> sections, List<PlannedGroup> groups, List<ScheduleItem> schedule) {

    public Content {
        sections = sections == null ? List.of() : List.copyOf(sections);
        groups = groups == null ? List.of() : List.copyOf(groups);
        schedule = schedule == null ? List.of() : List.copyOf(schedule);
    }
}
