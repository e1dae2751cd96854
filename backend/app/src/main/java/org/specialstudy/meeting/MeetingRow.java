package org.specialstudy.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/** A meeting in the list of its study. */
record MeetingRow(UUID id, UUID groupId, Meeting.Kind kind, String title, Meeting.Status status, List<Convenor> convenors, Instant startsAt,
    Instant endsAt, String dateText, String place, PersonRef chair, Replied replies, int present, int decisions, Instant calledAt) {

    /** How many were invited, and what they replied so far. */
    record Replied(int invited, int attend, int excused, int delegate) {}
}
