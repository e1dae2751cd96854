package org.specialstudy.workplan;

import java.util.List;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;

/** The text of a plan as it was submitted at one moment, with the names of whom it speaks of, for readers who cannot look them up. */
public record PlanText(int no, WorkPlan.Label label, String title, List<Section> sections, List<PlannedGroup> groups, List<ScheduleItem> schedule,
    List<PersonRef> people, List<OrgRef> orgs) {}
