package org.specialstudy.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.supervision.Asked;

/** One task as a line: what, for whom, whose study, by when, who is on it, and what the reader may do. */
record InboxRow(
    String taskKey, String elementId, String processId, UUID studyId, String studyTitle, String stage, String subject, Asked asked,
    Map<String, String> refs, Instant dueAt, Light light, PersonRef holder, boolean settling, boolean demo, Instant createdAt,
    Instant endedAt, PersonRef doneBy, boolean urgent, List<String> actions) {}
