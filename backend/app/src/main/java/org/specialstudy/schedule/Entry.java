package org.specialstudy.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;

/**
 * One thing with a date. A deadline runs {@code from} the day on which it began {@code to} the day on which it is due; a meeting and a visit
 * from their first to their last day. {@code stoodOn}: when it was due before it was last moved to another day. {@code ref} and {@code thing}: what it belongs to, by the name of its id. {@code state}: of a deadline
 * {@code OPEN} or {@code DONE}, of the others their status. {@code anchor}: the entry on whose date this one's hangs. {@code mine}: I owe it
 * or take part. {@code movable}: I oversee it and may give it another date.
 */
record Entry(Kind kind, UUID id, UUID studyId, String studyTitle, boolean demo, String elementId, String subject, String ref, UUID thing, UUID groupId,
    String groupName, String stage, LocalDate from, LocalDate to, LocalDate stoodOn, Instant startsAt, Instant endsAt, String state, Light light,
    Instant closedAt,
    String rule, List<String> people, UUID anchor, boolean mine, boolean urgent, boolean movable) {

    enum Kind { DEADLINE, MEETING, VISIT }

    boolean done() {
        return kind == Kind.DEADLINE && state.equals("DONE");
    }

    /** Not agreed upon yet. */
    boolean tentative() {
        return kind == Kind.MEETING && state.equals("PREPARING") || kind == Kind.VISIT && (state.equals("PLANNING") || state.equals("APPROVAL"));
    }

    /** Where it is opened. What an organisation's contact is asked is opened from the inbox. */
    String path() {
        return switch (ref) {
            case "assignmentId" -> "/assignments/" + thing;
            case "meetingId" -> "/meetings/" + thing;
            case "visitId" -> "/visits/" + thing;
            case "groupId" -> "/groups/" + thing;
            case "reportId" -> "/reports/" + thing;
            case "recommendationId" -> "/recommendations/" + thing;
            case "planId" -> "/studies/" + studyId + "/plan";
            case "consultationId" -> "/consultations/" + thing;
            case "studyId" -> "/studies/" + studyId;
            default -> "/inbox";
        };
    }
}
