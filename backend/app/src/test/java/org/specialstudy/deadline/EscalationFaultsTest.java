package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.deadline.Level.CIRCULATE;
import static org.specialstudy.deadline.Level.DUE;
import static org.specialstudy.deadline.Level.NEAR;
import static org.specialstudy.deadline.Level.REMINDER;
import static org.specialstudy.deadline.Level.SUPERVISE;
import static org.specialstudy.deadline.Level.URGE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationFaultsTest {

    /** As the software brings them: a test on the database compares. */
    static final List<EscalationStep> USUAL = List.of(
        step(5, 4, REMINDER, "accountable"),
        step(3, 1, NEAR, "accountable", "lead"),
        step(0, 0, DUE, "accountable"),
        step(-1, -2, URGE, "accountable", "office"),
        step(-3, -4, SUPERVISE, "accountable", "office", "incharge"),
        step(-5, null, CIRCULATE, "accountable", "office", "incharge", "leaders"));

    static final List<EscalationStep> URGENT = List.of(
        step(3, 2, REMINDER, "accountable", "lead"),
        step(1, 1, NEAR, "accountable", "lead", "office"),
        step(0, 0, DUE, "accountable", "lead", "office"),
        step(-1, -1, URGE, "accountable", "lead", "office", "incharge"),
        step(-2, -2, SUPERVISE, "accountable", "lead", "office", "incharge"),
        step(-3, null, CIRCULATE, "accountable", "lead", "office", "incharge", "leaders"));

    @Test
    void what_came_with_the_software_is_sound() {
        assertThat(EscalationFaults.of(USUAL)).isEmpty();
        assertThat(EscalationFaults.of(URGENT)).isEmpty();
        assertThat(EscalationFaults.of(List.of(step(2, 1, NEAR, "accountable"), step(0, 0, DUE, "accountable"), step(-1, null, URGE, "accountable"))))
            .as("levels may be left out").isEmpty();
    }

    @Test
    void days_that_nothing_is_said_for_or_two_things_are_told_at_the_row_that_makes_them_so() {
        assertThat(with(1, step(2, 1, NEAR, "accountable"))).containsExactly("steps[1].from escalation-gap-day [3]");
        assertThat(with(1, step(1, 1, NEAR, "accountable"))).containsExactly("steps[1].from escalation-gap [3, 2]");
        assertThat(with(1, step(4, 1, NEAR, "accountable"))).containsExactly("steps[1].from escalation-overlap [4]");
        assertThat(with(1, step(3, 4, NEAR, "accountable"))).contains("steps[1].to escalation-days-reversed []");
        assertThat(with(0, step(61, 4, REMINDER, "accountable"))).containsExactly("steps[0].from escalation-days-range [-60, 60]");
        assertThat(with(0, step(null, 4, REMINDER, "accountable"))).containsExactly("steps[0].from escalation-days-missing []");
        assertThat(with(0, step(5, null, REMINDER, "accountable"))).contains("steps[0].to escalation-days-missing []");
        assertThat(with(5, step(-5, -9, CIRCULATE, "accountable"))).containsExactly("steps[5].to escalation-last-open []");
    }

    @Test
    void levels_grow_graver_and_say_what_is_so() {
        assertThat(with(4, step(-3, -4, URGE, "accountable"))).containsExactly("steps[4].level escalation-level-order []");
        assertThat(with(1, step(3, 1, null, "accountable"))).containsExactly("steps[1].level escalation-level-missing []");
        assertThat(with(1, step(3, 1, URGE, "accountable"))).contains("steps[1].level escalation-level-days.URGE []");
        assertThat(EscalationFaults.of(List.of(step(3, null, NEAR, "accountable")))).extracting(one -> one.code()).containsExactly(
            "escalation-level-days.NEAR");
    }

    @Test
    void whoever_owes_it_is_always_told_and_nobody_unknown() {
        assertThat(with(3, step(-1, -2, URGE, "office"))).containsExactly("steps[3].audience escalation-accountable []");
        assertThat(with(3, step(-1, -2, URGE))).containsExactly("steps[3].audience escalation-accountable []");
        assertThat(with(3, step(-1, -2, URGE, "accountable", "minister"))).containsExactly("steps[3].audience escalation-audience-unknown []");
        assertThat(with(3, step(-1, -2, URGE, "accountable", "accountable"))).containsExactly("steps[3].audience escalation-audience-twice []");
    }

    @Test
    void a_profile_has_rows_and_no_more_than_there_are_levels() {
        assertThat(EscalationFaults.of(null)).extracting(one -> one.code()).containsExactly("escalation-empty");
        assertThat(EscalationFaults.of(List.of())).extracting(one -> one.code()).containsExactly("escalation-empty");
        var seven = new ArrayList<>(USUAL);
        seven.add(step(-9, null, CIRCULATE, "accountable"));
        assertThat(EscalationFaults.of(seven)).extracting(one -> one.code()).containsExactly("escalation-too-many");
    }

    private static List<String> with(int row, EscalationStep step) {
        var steps = new ArrayList<>(USUAL);
        steps.set(row, step);
        return EscalationFaults.of(steps).stream().map(one -> one.field() + " " + one.code() + " " + Arrays.toString(one.args())).toList();
    }

    private static EscalationStep step(Integer from, Integer to, Level level, String... audience) {
        return new EscalationStep(from, to, level, List.of(audience));
    }
}
