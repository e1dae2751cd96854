package org.specialstudy.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/**
 * A request for more time as its reader sees it. {@code day}: asked for; {@code grantedDay}: given; {@code endedBy} is null where the matter was
 * done meanwhile. {@code actions}: {@code decide}, {@code withdraw}.
 */
record ExtensionView(UUID id, UUID deadlineId, Instant dueBefore, LocalDate day, String reason, PersonRef askedBy, Instant askedAt,
    Extension.Status status, LocalDate grantedDay, String answer, PersonRef endedBy, Instant endedAt, List<String> deciders, String taskKey,
    List<String> actions) {}
