package org.specialstudy.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.specialstudy.opinion.Opinion.Answer.Outcome.ADOPTED;
import static org.specialstudy.opinion.Opinion.Answer.Outcome.NOT_ADOPTED;
import static org.specialstudy.opinion.Opinion.Answer.Outcome.PARTLY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.opinion.Opinion.InRound;
import org.specialstudy.opinion.Opinion.State;

class OpinionTest {

    private static final Instant END = Instant.parse("2024-01-25T10:00:00Z");
    private static final Instant BEFORE = END.minusSeconds(60);
    private static final UUID STUDY = UUID.randomUUID();
    private static final UUID ROUND = UUID.randomUUID();
    private static final UUID CONTACT = UUID.randomUUID();
    private static final UUID CLERK = UUID.randomUUID();
    private static final OrgRef ORG = new OrgRef(UUID.randomUUID(), "省科技厅");

    @Test
    void a_contact_says_what_the_organisation_thinks() {
        var opinion = opinion(State.WAITING, false, false);

        var given = opinion.reply(false, "  建议补充算力一节。 ", CONTACT, BEFORE);

        assertThat(opinion.state()).isEqualTo(State.GIVEN);
        assertThat(opinion.text()).isEqualTo("建议补充算力一节。");
        assertThat(given).isEqualTo(new OpinionGiven(STUDY, ROUND, opinion.id(), ORG, false, CONTACT, BEFORE));
        assertThat(given.kind()).isEqualTo("opinion.given");
    }

    @Test
    void nothing_to_add_is_an_answer_without_words() {
        var opinion = opinion(State.WAITING, false, false);

        assertThat(opinion.reply(true, "left over", CONTACT, BEFORE).none()).isTrue();

        assertThat(opinion.state()).isEqualTo(State.NONE);
        assertThat(opinion.text()).isEmpty();
    }

    @Test
    void an_opinion_needs_words_and_not_too_many() {
        var opinion = opinion(State.WAITING, false, false);

        refused("opinion-text-required", "text", () -> opinion.reply(false, "  ", CONTACT, BEFORE));
        refused("opinion-text-required", "text", () -> opinion.reply(false, null, CONTACT, BEFORE));
        refused("opinion-text-too-long", "text", () -> opinion.reply(false, "长".repeat(20_001), CONTACT, BEFORE));
        assertThat(opinion.state()).isEqualTo(State.WAITING);
    }

    @Test
    void an_opinion_is_given_once_and_in_time() {
        refused("opinion-already-given", null, () -> opinion(State.GIVEN, false, false).reply(true, "", CONTACT, BEFORE));
        refused("opinion-already-given", null, () -> opinion(State.NONE, false, false).reply(true, "", CONTACT, BEFORE));
        refused("opinion-round-over", null, () -> opinion(State.SILENT, true, false).reply(true, "", CONTACT, BEFORE));
        refused("opinion-round-over", null, () -> opinion(State.WAITING, false, false).reply(true, "", CONTACT, END));
    }

    @Test
    void the_office_answers_what_was_given_with_a_reason_unless_all_is_adopted() {
        var opinion = opinion(State.GIVEN, true, false);

        refused("opinion-reason-required", "reason", () -> opinion.answer(NOT_ADOPTED, " ", CLERK, END));
        refused("opinion-reason-required", "reason", () -> opinion.answer(PARTLY, null, CLERK, END));
        refused("opinion-outcome-required", "outcome", () -> opinion.answer(null, "because", CLERK, END));
        assertThat(opinion.answer()).isNull();

        assertThat(opinion.answer(ADOPTED, null, CLERK, END).outcome()).isEqualTo("ADOPTED");
        assertThat(opinion.answer(PARTLY, "已在第三部分体现。", CLERK, END).kind()).isEqualTo("opinion.answered");
        assertThat(opinion.answer().reason()).isEqualTo("已在第三部分体现。");
    }

    @Test
    void answers_wait_for_the_end_of_the_round_and_stop_with_the_revision() {
        refused("opinion-round-running", null, () -> opinion(State.GIVEN, false, false).answer(ADOPTED, "", CLERK, END));
        refused("opinion-answers-submitted", null, () -> opinion(State.GIVEN, true, true).answer(ADOPTED, "", CLERK, END));
        refused("opinion-nothing-to-answer", null, () -> opinion(State.NONE, true, false).answer(ADOPTED, "", CLERK, END));
        refused("opinion-nothing-to-answer", null, () -> opinion(State.SILENT, true, false).answer(ADOPTED, "", CLERK, END));
    }

    private static Opinion opinion(State state, boolean closed, boolean answersFrozen) {
        return new Opinion(UUID.randomUUID(), ORG, new InRound(ROUND, STUDY, END, closed, answersFrozen, List.of("office@" + STUDY)), state, "", null, null,
            null, 0);
    }

    private static void refused(String code, String field, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.field()).isEqualTo(field);
        });
    }
}
