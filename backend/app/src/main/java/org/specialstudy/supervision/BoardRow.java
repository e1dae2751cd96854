package org.specialstudy.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;

/**
 * One line of the board. {@code ref} and {@code thing}: what the deadline belongs to, by the name of its id. {@code progress}: what was last
 * said about an assignment, null elsewhere. {@code daysLeft} is in {@code light}, in working days.
 */
public record BoardRow(UUID id, UUID studyId, String studyTitle, boolean demo, String elementId, String subject, String ref, UUID thing,
    Responsible responsible, Instant startedAt, String rule, Instant dueAt, boolean estimated, Status status, Light light, Instant closedAt,
    Progress progress, int slips, int unanswered, boolean overseen, boolean urgent) {

    public enum Status { OPEN, DONE, CANCELED }

    /** {@code name}: of the topic group or the organisation; absent for bodies of the study and for people, who are in {@code people}. */
    public record Responsible(String role, UUID scope, String name, List<String> people) {}

    public record Progress(String kind, String text, Instant at, int papers) {}
}
