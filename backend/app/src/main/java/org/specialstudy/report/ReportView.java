package org.specialstudy.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;
import org.specialstudy.opinion.OpinionRound;

/**
 * A report as the person who asked may see it; {@code drafting} says whether that includes what is being written. Chapters come without
 * their text, which is read one by one. {@code actions} are what this person may do now, {@code next} says who has it.
 */
public record ReportView(UUID id, UUID studyId, String studyTitle, Report.Kind kind, Group group, String title, Report.Status status, long version,
    boolean drafting, List<ChapterHead> chapters, List<VersionView> versions, Integer acceptedVersion, Instant acceptedAt,
    List<OrgRef> opinionOrgs, LocalDate opinionsDue, OpinionRound round, List<RulingView> rulings, Instant due, List<SourceView> sources,
    List<Attachment> attachments, List<String> actions, String taskKey, List<NextView> next) {

    public record Group(UUID id, Integer no, String name) {}

    public record ChapterHead(UUID id, UUID parent, String heading, int length, long version, PersonRef changedBy, Instant changedAt, SourceRef source) {}

    /** Where a chapter comes from; {@code newer} is the version that its source has had accepted since, or null. */
    public record SourceRef(UUID reportId, String title, UUID chapterId, int version, Integer newer) {}

    public record VersionView(int no, Report.Label label, Instant at, PersonRef by, boolean accepted) {}

    public record RulingView(Report.Outcome outcome, int version, String reason, PersonRef by, Instant at, PersonRef recordedBy, Attachment scan) {}

    /** An accepted topic report that the overall report can take chapters from. */
    public record SourceView(UUID reportId, String title, int version, List<SourceChapter> chapters) {}

    public record SourceChapter(UUID id, String heading, boolean used) {}

    /** Who has it now: the task and the names of those who may take it. */
    public record NextView(String elementId, List<String> holders) {}
}
