package org.specialstudy.workplan;

import java.util.List;

/** The text of a plan as it was submitted at one moment. */
public record PlanText(int no, WorkPlan.Label label, String title, List<Section> sections, List<PlannedGroup> groups, List<ScheduleItem> schedule) {

    static PlanText of(WorkPlan.Version version) {
        return of(version.no(), version.label(), version.content());
    }

    static PlanText of(int no, WorkPlan.Label label, Content content) {
        return new PlanText(no, label, content.title(), content.sections(), content.groups(), content.schedule());
    }
}
