package org.specialstudy.report;

import java.util.List;
import java.util.UUID;

/** The text of a report as it was submitted at one moment; {@code no} 0 and no label: as it is being written now. */
public record ReportText(UUID reportId, int no, Report.Label label, String title, List<TextChapter> chapters) {

    /** In reading order, each chapter before its parts. */
    public record TextChapter(UUID key, UUID parent, String heading, String html, String text) {}
}
