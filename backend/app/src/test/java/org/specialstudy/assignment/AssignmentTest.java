package org.specialstudy.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.specialstudy.assignment.Assignment.Charge;
import org.specialstudy.assignment.Assignment.Outcome;
import org.specialstudy.assignment.Assignment.Status;
import org.specialstudy.deadline.Unit;
import org.specialstudy.kernel.Refusal;

class AssignmentTest {

    private static final UUID STUDY = UUID.randomUUID();
    private static final UUID CLERK = UUID.randomUUID();
    private static final UUID DOER = UUID.randomUUID();
    private static final UUID HELPER = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private final Assignment assignment = given();

    @Test
    void it_concerns_the_accountable_first_and_then_those_who_help() {
        assertThat(assignment.principals()).containsExactly(DOER.toString(), HELPER.toString());
        assertThat(assignment.gave().kind()).isEqualTo("assignment.given");
        assertThat(assignment.gave().details()).containsEntry("no", 3).containsEntry("owner", "课题组组长");
    }

    @Test
    void signed_reported_and_accepted_it_is_closed_with_its_lateness() {
        assignment.sign(DOER, NOON);
        assignment.complete(" 已办结。 ", null, DOER, NOON);
        var closed = assignment.review(Outcome.CLOSED, null, 2, CLERK, NOON);

        assertThat(assignment.status()).isEqualTo(Status.CLOSED);
        assertThat(assignment.state().statement()).isEqualTo("已办结。");
        assertThat(assignment.state().lateDays()).isEqualTo(2);
        assertThat(closed.details()).containsEntry("late", 2);
        assertThat(assignment.fresh()).extracting(Assignment.Entry::kind).containsExactly(Assignment.EntryKind.GIVEN, Assignment.EntryKind.SIGNED,
            Assignment.EntryKind.COMPLETED, Assignment.EntryKind.CLOSED);
    }

    @Test
    void what_is_returned_is_worked_on_and_reported_again() {
        assignment.sign(DOER, NOON);
        assignment.complete("已办结。", List.of(), DOER, NOON);
        refused("reason-required", () -> assignment.review(Outcome.RETURNED, " ", 0, CLERK, NOON));
        assignment.review(Outcome.RETURNED, "请补充。", 0, CLERK, NOON);
        assertThat(assignment.status()).isEqualTo(Status.RETURNED);
        assertThat(assignment.state().lateDays()).isNull();

        assignment.complete("已补充。", List.of(), DOER, NOON);
        assertThat(assignment.status()).isEqualTo(Status.FOR_REVIEW);
    }

    @Test
    void nobody_reviews_what_they_reported_done_themselves() {
        assignment.sign(DOER, NOON);
        assignment.complete("已办结。", List.of(), DOER, NOON);

        refused("assignment-own-work", () -> assignment.review(Outcome.CLOSED, null, 0, DOER, NOON));
        assertThat(assignment.status()).isEqualTo(Status.FOR_REVIEW);
    }

    @Test
    void what_was_sent_back_waits_for_somebody_else_and_needs_a_reason() {
        refused("reason-required", () -> assignment.sendBack(null, DOER, NOON));
        refused("assignment-not-sent-back", () -> assignment.reassign(charge(HELPER), null, CLERK, NOON));
        assignment.sendBack("不属职责。", DOER, NOON);
        refused("assignment-not-given", () -> assignment.sign(DOER, NOON));

        assignment.reassign(charge(HELPER), "请牵头。", CLERK, NOON);
        assertThat(assignment.status()).isEqualTo(Status.GIVEN);
        assertThat(assignment.accountable()).isEqualTo(HELPER.toString());
    }

    @Test
    void before_signing_nothing_is_reported_and_after_the_end_nothing_is_said() {
        refused("assignment-not-in-hand", () -> assignment.complete("已办结。", List.of(), DOER, NOON));
        refused("assignment-not-for-review", () -> assignment.review(Outcome.CLOSED, null, 0, CLERK, NOON));
        refused("assignment-note-required", () -> assignment.note(" ", List.of(), DOER, NOON));
        refused("text-too-long", () -> assignment.note("长".repeat(Assignment.TEXT_LIMIT + 1), List.of(), DOER, NOON));
        assignment.withdraw("不再需要。", CLERK, NOON);

        refused("assignment-over", () -> assignment.note("进展", List.of(), DOER, NOON));
        refused("assignment-over", () -> assignment.withdraw("再撤一次", CLERK, NOON));
        assertThat(assignment.status()).isEqualTo(Status.CANCELED);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private static Charge charge(UUID owner) {
        return new Charge(new Party(Party.Type.PERSON, owner, "课题组组长", owner.toString()),
            List.of(new Party(Party.Type.PERSON, HELPER, "课题组成员", HELPER.toString())), "office@" + STUDY, Term.of(10, Unit.WORKING_DAYS), NOON, false);
    }

    private static Assignment given() {
        var said = new NewAssignment(STUDY, null, Source.direct(), "报送提纲", "", "OUTLINE", new Party.Ref(Party.Type.PERSON, DOER), List.of(), null,
            Term.of(10, Unit.WORKING_DAYS));
        return Assignment.given(new Assignment.Id(UUID.randomUUID()), 3, said, Giver.office(CLERK), LocalDate.of(2026, 11, 20), charge(DOER), NOON);
    }
}
