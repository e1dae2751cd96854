package org.specialstudy.assignment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.assignment.AssignmentRow.PartyView;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;
import org.specialstudy.study.Mention;

/** An assignment with all that was said about it, what the person who asked may do, and who has it now. */
@Schema(name = "Assignment")
record AssignmentView(UUID id, UUID studyId, String studyTitle, boolean studyReadable, int no, String title, String text, String stage,
    SourceView source, Giver.Kind giverKind, PersonRef givenBy, Instant givenAt, PartyView owner, List<PersonRef> accountable,
    List<PartyView> helpers, List<PersonRef> reviewers, LocalDate start, Term rule, Instant due, boolean estimated, UUID deadlineId, boolean urgent,
    Light light,
    Assignment.Status status, Instant stepDue, PersonRef signedBy, Instant signedAt, PersonRef completedBy, Instant completedAt,
    String statement, Instant endedAt, Integer lateDays, List<EntryView> entries, List<Attachment> attachments, long version, String taskKey,
    List<String> actions, List<Next> next) {

    @Schema(name = "AssignmentSource")
    record SourceView(Source.Kind kind, UUID id, String key, String link) {}

    /** {@code attachments} are ids of the assignment's own. */
    @Schema(name = "AssignmentEntry")
    record EntryView(UUID id, String kind, String text, String owner, PersonRef by, Instant at, List<UUID> attachments, List<Mention> mentions) {

        EntryView with(List<Mention> mentioned) {
            return new EntryView(id, kind, text, owner, by, at, attachments, mentioned);
        }
    }

    @Schema(name = "AssignmentNext")
    record Next(String elementId, List<String> holders) {}
}
