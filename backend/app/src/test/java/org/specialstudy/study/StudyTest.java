package org.specialstudy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

class StudyTest {

    private static final UUID CLERK = UUID.randomUUID();
    private static final UUID CHAIR = UUID.randomUUID();
    private static final UUID VICE = UUID.randomUUID();
    private static final UUID HOST = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2024-01-12T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 12);

    @Test
    void a_study_is_withdrawn_with_a_reason() {
        var study = Study.commissioned(new Study.Id(UUID.randomUUID()), "专题研究", Study.Kind.SPECIAL_STUDY);

        var fact = study.withdraw(" 省委另有安排。 ", CLERK, NOON);

        assertThat(study.status()).isEqualTo(Study.Status.WITHDRAWN);
        assertThat(fact.details()).containsEntry("reason", "省委另有安排。");
        assertThat(fact.kind()).isEqualTo("study.withdrawn");
    }

    @Test
    void without_a_reason_or_a_second_time_it_is_not() {
        var study = Study.commissioned(new Study.Id(UUID.randomUUID()), "专题研究", Study.Kind.SPECIAL_STUDY);

        refused("reason-required", () -> study.withdraw(" ", CLERK, NOON));
        refused("text-too-long", () -> study.withdraw("字".repeat(2_001), CLERK, NOON));
        assertThat(study.status()).isEqualTo(Study.Status.COMMISSIONED);
        study.withdraw("另有安排", CLERK, NOON);
        refused("study-withdrawn", () -> study.withdraw("另有安排", CLERK, NOON));
    }

    @Test
    void a_new_study_names_whoever_leads_and_may_leave_the_head_open() {
        var said = new NewStudy("专题研究", Study.Kind.SPECIAL_STUDY, 2024, HOST, null, List.of("一号协商议题"), "领导小组", null, List.of(CHAIR), VICE, List.of(CLERK));

        said.check(TODAY, Set.of(CHAIR, VICE, CLERK), Set.of());

        assertThat(said.everyLeader()).containsExactly(CHAIR, VICE);
        assertThat(said.by(CHAIR).office()).containsExactly(CLERK, CHAIR);
        assertThat(said.by(CLERK).office()).containsExactly(CLERK);
    }

    @Test
    void everything_wrong_with_a_new_study_is_told_at_once() {
        var said = new NewStudy(" ", null, 1999, HOST, HOST, List.of("字".repeat(41)), null, CHAIR, List.of(VICE), null, List.of(CLERK));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> said.check(TODAY, Set.of(CHAIR), Set.of())).satisfies(no -> assertThat(no.wrong().stream()
            .collect(Collectors.toMap(Wrong::field, Wrong::code))).containsExactlyInAnyOrderEntriesOf(Map.of(
                "title", "text-required", "kind", "study-kind-required", "year", "study-year", "commissionedBy", "organisation-unknown",
                "labels[0]", "text-too-long", "leadingGroupName", "text-required", "inCharge", "in-charge-required", "leaders[0]", "person-unknown",
                "office[0]", "person-unknown")));
    }

    @Test
    void stages_are_opened_by_facts() {
        assertThat(Stage.openedBy("work-plan.submitted-for-review")).contains(Stage.PLAN_APPROVE);
        assertThat(Stage.openedBy("work-plan.amended")).isEmpty();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
