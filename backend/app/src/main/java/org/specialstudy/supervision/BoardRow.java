package org.specialstudy.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;

/**
 * One line of the board. {@code ref} and {@code thing}: what the deadline belongs to, by the name of its id. {@code progress}: what was last
 * said about an assignment, null elsewhere. {@code asked}: of a request for more time.
 * {@code anchor}: null where a day was said.
 * {@code daysLeft} is in {@code light}, in working days. {@code owed}: by the reader.
 */
public record BoardRow(UUID id, UUID studyId, String studyTitle, boolean demo, String elementId, String subject, Asked asked, String ref, UUID thing,
    Responsible responsible, Instant startedAt, String rule, Anchor anchor, Instant dueAt, boolean estimated, Status status, State state, Light light,
    Instant closedAt,
    Progress progress, int slips, int unanswered, int extensions, boolean overseen, boolean owed, boolean urgent) {

    /** The role of whoever is one person and no body. */
    public static final String PERSON = "person";

    /** The day from or to which the term counts; {@code elementId}: the step whose deadline that day is, null where it is another day. */
    public record Anchor(LocalDate day, String elementId) {}

    public enum Status { OPEN, DONE, CANCELED }

    /** How far it is, as a reader says it; follows from what the matter and its deadline are. */
    public enum State {

        NOT_STARTED, RUNNING, FOR_REVIEW, RETURNED, DONE, STRUCK_OFF, WITHDRAWN;

        /**
         * @param assignment the status of the assignment that shall be done by then; null elsewhere
         * @param again      the step has been done before and has come back
         */
        static State of(Status status, String assignment, boolean begun, boolean again) {
            if (status == Status.CANCELED) return WITHDRAWN;
            if (status == Status.DONE) return assignment == null ? DONE : STRUCK_OFF;
            if (assignment == null) return !begun ? NOT_STARTED : again ? RETURNED : RUNNING;
            return switch (assignment) {
                case "GIVEN", "SENT_BACK" -> NOT_STARTED;
                case "FOR_REVIEW" -> FOR_REVIEW;
                case "RETURNED" -> RETURNED;
                default -> begun ? RUNNING : NOT_STARTED;
            };
        }
    }

    /** {@code name}: of the topic group or the organisation; absent for bodies of the study and for people, who are in {@code people}. */
    public record Responsible(String role, UUID scope, String name, List<String> people, Unit unit) {}

    /** The topic group, the organisation or the study (then without a name) that answers for it; of a person the organisation of their first post. */
    public record Unit(UUID id, String name) {}

    public record Progress(String kind, String text, Instant at, int papers) {}
}
