package org.specialstudy.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;

/** One submission with its text and the versions that were handed in. */
record SubmissionView(SubmissionRow submission, UUID consultationId, String consultationTitle, UUID studyId, String studyTitle, String text,
    List<VersionView> versions, List<Attachment> attachments, List<String> actions, String taskKey) {

    record VersionView(int no, String title, String author, Submission.Wish wish, String text, PersonRef by, Instant at, String returnReason) {}
}
