package org.specialstudy.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.meeting.Meeting.Outcome;
import org.specialstudy.meeting.Meeting.Status;
import org.specialstudy.study.Voice;

class MeetingTest {

    private static final UUID CLERK = UUID.randomUUID();
    private static final UUID LEADER = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final MeetingRules.Known KNOWN = new MeetingRules.Known(Set.of(CLERK, LEADER), Set.of(), Set.of());
    private static final AgendaLine LINE = new AgendaLine(UUID.randomUUID(), AgendaLine.Kind.HEAR_REPORT, "听取汇报", null, null, 40, null);

    private static Meeting.Plan plan(Instant startsAt, Instant endsAt, AgendaLine... lines) {
        return new Meeting.Plan(Meeting.Kind.PROGRESS, "推进会", List.of(new Convenor(null, "办公室")), startsAt, endsAt, null, "会议室", null, null,
            List.of(lines));
    }

    private static Meeting preparing() {
        var meeting = Meeting.called(new Meeting.Id(UUID.randomUUID()), UUID.randomUUID(), null, Meeting.Kind.PROGRESS, "推进会", List.of());
        meeting.save(plan(NOON, NOON.plus(Duration.ofHours(1)), LINE), KNOWN, CLERK, NOON);
        return meeting;
    }

    private static Meeting in(Status status) {
        var meeting = preparing();
        if (status == Status.PREPARING) return meeting;
        if (status == Status.CANCELLED) {
            meeting.cancel("时间冲突", CLERK, NOON);
            return meeting;
        }
        meeting.send(1, CLERK, NOON);
        if (status == Status.CONVENED) return meeting;
        meeting.hold(1, CLERK, NOON.plusSeconds(3600));
        meeting.writeMinutes(List.of(new MinutesSection("opening", "会议概况", "出席：办公室")));
        if (status == Status.MINUTES) return meeting;
        meeting.circulate(NOON.plus(Duration.ofDays(5)), CLERK, NOON.plusSeconds(7200));
        if (status == Status.CORRECTION) return meeting;
        meeting.closeCorrections();
        if (status == Status.SETTLING) return meeting;
        meeting.submit(true, CLERK, NOON.plusSeconds(9000));
        if (status == Status.APPROVAL) return meeting;
        meeting.approve(Outcome.APPROVED, null, Voice.own(LEADER), NOON.plusSeconds(9900));
        return meeting;
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void a_meeting_that_ends_before_it_begins_is_refused_and_stays_as_it_was() {
        var meeting = preparing();
        var before = meeting.plan();

        refused("meeting-ends-before-begin", () -> meeting.save(plan(NOON, NOON.minusSeconds(60), LINE), KNOWN, CLERK, NOON));

        assertThat(meeting.plan()).isEqualTo(before);
    }

    @Test
    void the_agenda_may_be_longer_than_the_meeting_and_is_then_flagged() {
        var long_ = new AgendaLine(UUID.randomUUID(), AgendaLine.Kind.DEPLOY, "部署", null, null, 30, null);

        assertThat(plan(NOON, NOON.plus(Duration.ofHours(1)), LINE, long_).over()).isTrue();
        assertThat(plan(NOON, NOON.plus(Duration.ofMinutes(70)), LINE, long_).over()).isFalse();
        assertThat(plan(null, null, LINE, long_).over()).isFalse();
    }

    @Test
    void nobody_is_invited_to_a_meeting_without_agenda_or_guests() {
        var bare = Meeting.called(new Meeting.Id(UUID.randomUUID()), UUID.randomUUID(), null, Meeting.Kind.PROGRESS, "推进会", List.of());

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> bare.send(0, CLERK, NOON)).satisfies(no -> assertThat(no.wrong())
            .extracting(Refusal.Wrong::field).containsExactly("convenors", "startsAt", "agenda", "invitations"));
        assertThat(bare.status()).isEqualTo(Status.PREPARING);
    }

    @Test
    void a_change_of_time_after_the_invitations_is_told_and_counted_and_a_change_of_the_agenda_is_not() {
        var meeting = in(Status.CONVENED);

        assertThat(meeting.save(plan(NOON.plusSeconds(600), NOON.plus(Duration.ofHours(1)), LINE), KNOWN, CLERK, NOON)).isPresent();
        assertThat(meeting.sequence()).isEqualTo(1);
        var other = new AgendaLine(LINE.id(), LINE.kind(), "听取两个课题组汇报", null, null, 40, null);
        assertThat(meeting.save(plan(NOON.plusSeconds(600), NOON.plus(Duration.ofHours(1)), other), KNOWN, CLERK, NOON)).isEmpty();
        assertThat(meeting.sequence()).isEqualTo(1);
    }

    @Test
    void a_meeting_is_over_only_after_it_began_and_when_somebody_was_there() {
        refused("meeting-not-begun", () -> in(Status.CONVENED).hold(1, CLERK, NOON.minusSeconds(1)));
        refused("attendance-missing", () -> in(Status.CONVENED).hold(0, CLERK, NOON));
        refused("meeting-not-sent", () -> in(Status.PREPARING).hold(1, CLERK, NOON));
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = {"MINUTES", "CORRECTION", "SETTLING", "APPROVAL", "FROZEN"})
    void what_has_been_held_is_not_cancelled_and_its_agenda_stays(Status status) {
        refused("meeting-already-held", () -> in(status).cancel("不开了", CLERK, NOON));
        refused("meeting-not-editable", () -> in(status).save(plan(NOON, NOON.plusSeconds(60), LINE), KNOWN, CLERK, NOON));
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = {"PREPARING", "CONVENED", "CORRECTION", "APPROVAL", "FROZEN", "CANCELLED"})
    void minutes_are_written_after_the_meeting_and_while_corrections_are_settled_only(Status status) {
        refused("minutes-not-editable", () -> in(status).writeMinutes(List.of()));
    }

    @Test
    void nobody_approves_minutes_they_submitted_and_a_return_says_why() {
        refused("own-minutes", () -> in(Status.APPROVAL).approve(Outcome.APPROVED, null, Voice.own(CLERK), NOON));
        refused("reason-required", () -> in(Status.APPROVAL).approve(Outcome.RETURNED, " ", Voice.own(LEADER), NOON));
        refused("minutes-scan-required", () -> in(Status.APPROVAL).approve(Outcome.APPROVED, null, new Voice(LEADER, CLERK, null), NOON));
        refused("corrections-unsettled", () -> in(Status.SETTLING).submit(false, CLERK, NOON));
    }

    @Test
    void approved_minutes_are_frozen_and_a_withdrawn_study_leaves_them_alone() {
        var meeting = in(Status.FROZEN);

        assertThat(meeting.frozen().orElseThrow().label()).isEqualTo(Meeting.Label.APPROVED);
        assertThat(meeting.withdraw("撤回", CLERK, NOON)).isFalse();
        assertThat(in(Status.SETTLING).withdraw("撤回", CLERK, NOON)).isTrue();
    }
}
