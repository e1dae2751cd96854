package org.specialstudy.report;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/** One chapter with its text. */
public record ChapterView(UUID id, UUID reportId, UUID parent, String heading, String html, String text, long version, PersonRef changedBy,
    Instant changedAt, ReportView.SourceRef source) {}
