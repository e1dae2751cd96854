package org.specialstudy.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Due;
import org.specialstudy.deadline.Light;
import org.specialstudy.supervision.BoardRow;

/**
 * What a wished date would do, before anybody wishes it. The deadline itself comes first.
 *
 * @param daysOff within everything that is shown
 * @param told    the names of those who would be told
 */
record Preview(List<Item> items, List<Collision> collisions, List<String> told, List<LocalDate> daysOff) {

    /** {@code workingDays}: by so many, negative to an earlier day; {@code light}: as it would show once moved; {@code skipped}: in its new term. */
    record Item(UUID id, String elementId, String subject, BoardRow.Responsible responsible, Instant startedAt, Instant from, Instant to, int workingDays,
        boolean estimated, Light light, List<Due.Skipped> skipped) {}

    /**
     * @param deadlineId the item that collides
     * @param day        with what
     * @param lands      the next working day, where {@code day} is one on which nobody works
     * @param title      of the meeting or the visit; null where the kind says it all
     * @param elementId  of the step that has the fixed date, for {@code STEP}
     */
    record Collision(Kind kind, UUID deadlineId, LocalDate day, LocalDate lands, String title, String elementId, String link) {

        /** {@code DAY_OFF}: due on a day off; {@code OVER}: due on a day that is over; the others: due after a day that stays. */
        enum Kind {
            DAY_OFF, OVER, MEETING, VISIT, REPORT, PLAN_END, STEP
        }
    }
}
