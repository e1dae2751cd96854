package org.specialstudy.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;

/** A study in the list of studies. */
record StudyRow(UUID id, String title, Study.Kind kind, int year, List<String> labels, Stage stage, Study.Status status, OrgRef host,
    boolean demo, int openTasks, int overdueTasks, Instant nextDue, Instant updatedAt) {}
