package org.specialstudy.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What stands between a study and its archive. */
public record ArchiveView(UUID studyId, String title, long version, Study.Status status, List<Open> open, Instant due, StudyView.ArchivalView archival,
    String taskKey, List<String> actions) {

    public record Open(OpenWork.Kind kind, List<OpenWork.Item> items) {}
}
