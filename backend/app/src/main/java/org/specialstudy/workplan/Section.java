package org.specialstudy.workplan;

import java.util.List;

/** One chapter of the plan's text. */
public record Section(String key, String heading, String text) {

    /** The chapters that a work plan of this kind usually has; the office may rename, add and remove them. */
    static List<Section> usual() {
        return List.of(
            new Section("guiding-ideology", "指导思想", ""),
            new Section("general-requirements", "总体要求", ""),
            new Section("focus", "研究重点", ""),
            new Section("organisation", "组织架构", ""),
            new Section("steps", "方法步骤与进度", ""),
            new Section("work-requirements", "工作要求", ""));
    }
}
