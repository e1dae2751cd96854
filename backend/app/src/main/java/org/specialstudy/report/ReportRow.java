package org.specialstudy.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A report in the list of a study's reports. */
record ReportRow(UUID id, Report.Kind kind, ReportView.Group group, String title, Report.Status status, int versions, Integer acceptedVersion,
    Instant acceptedAt, int length, int chapters, int newerSources, Instant due, Instant updatedAt, List<String> holders) {}
