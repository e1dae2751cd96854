package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void every_step_belongs_to_one_status() {
        assertThat(Arrays.stream(WorkPlan.Status.values()).flatMap(status -> Step.of(status).stream())).containsExactlyInAnyOrder(Step.values());
    }

    @Test
    void the_way_to_the_issue_grows_shorter() {
        assertThat(Step.DRAFT.workingDaysToIssue()).isEqualTo(26);
        assertThat(Step.DECIDE.workingDaysToIssue()).isEqualTo(8);
        assertThat(Step.AMEND.workingDaysToIssue()).isEqualTo(5);
        assertThat(Step.ISSUE.workingDaysToIssue()).isEqualTo(3);
    }
}
