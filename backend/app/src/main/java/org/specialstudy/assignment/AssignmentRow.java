package org.specialstudy.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;

/** One assignment as a line of a list. {@code accountable}: the names behind the owner. {@code movable}: its deadline, for whoever may give it another day. */
record AssignmentRow(UUID id, UUID studyId, String studyTitle, int no, String title, String stage, Source.Kind source, PartyView owner,
    List<String> accountable, Instant due, boolean estimated, boolean urgent, Light light, Assignment.Status status, Instant completedAt, Integer lateDays,
    boolean demo, UUID movable) {

    record PartyView(Party.Type type, UUID id, String name) {}
}
