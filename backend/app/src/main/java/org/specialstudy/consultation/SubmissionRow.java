package org.specialstudy.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;

/** A submission in a list, without its text. What was chosen is told to its organisation only when the choice is made. */
record SubmissionRow(UUID id, UUID requestId, Integer no, String title, OrgRef org, String author, Submission.Wish wish, Submission.Status status, int length,
    LocalDate receivedOn, Instant receivedAt, PersonRef recordedBy, String returnReason, Instant completionDue, Submission.Choice choice,
    String choiceReason, String speaker, int versions, long version) {}
