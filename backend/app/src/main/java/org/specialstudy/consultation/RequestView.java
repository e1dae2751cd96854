package org.specialstudy.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.document.Attachment;

/** What an organisation was called to write about, until when, what it has written so far, and where it writes on. */
record RequestView(UUID id, UUID consultationId, String title, String studyTitle, String notice, OrgRef org, Asked.State state, Instant endsAt,
    List<ConsultationView.CallMoveView> callMoves, List<SubmissionRow> submissions, List<Attachment> attachments, List<String> actions, String taskKey) {}
