package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specialstudy.kernel.Refusal;

/** Deadlines that hang on one another, without a database. */
class RippleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final WorkingCalendar calendar = new WorkingCalendar();

    @Test
    void whatever_counts_from_a_moved_deadline_moves_with_it_and_so_on() {
        var report = fixed(MONDAY);
        var review = anchored(report, Basis.Kind.WORKING_DAYS, 3);
        var materials = anchored(review, Basis.Kind.WORKING_DAYS_BEFORE, 2);
        var alone = fixed(MONDAY.plusDays(3));

        var shifts = new Ripple(List.of(materials, alone, review, report), calendar).after(report.id(), at(MONDAY.plusDays(7)));

        assertThat(shifts).extracting(shift -> shift.deadline().id() + " " + shift.due().day())
            .containsExactly(review.id() + " 2026-03-12", materials.id() + " 2026-03-10");
        assertThat(shifts).extracting(shift -> shift.basis().anchor()).containsExactly(MONDAY.plusDays(7), LocalDate.of(2026, 3, 12));
    }

    @Test
    void an_anchor_that_stays_on_its_day_moves_nothing() {
        var report = fixed(MONDAY);
        var review = anchored(report, Basis.Kind.WORKING_DAYS, 3);
        assertThat(new Ripple(List.of(review, report), calendar).after(report.id(), at(MONDAY))).isEmpty();
    }

    @Test
    void a_circle_is_seen_from_each_of_its_links() {
        var one = fixed(MONDAY);
        var two = anchored(one, Basis.Kind.WORKING_DAYS, 1);
        var three = anchored(two, Basis.Kind.WORKING_DAYS, 1);
        var ripple = new Ripple(List.of(one, two, three), calendar);

        assertThat(ripple.countsFrom(three.id(), one.id())).isTrue();
        assertThat(ripple.countsFrom(two.id(), one.id())).isTrue();
        assertThat(ripple.countsFrom(one.id(), three.id())).isFalse();
        assertThat(List.of(one, two, three)).extracting(ripple::depth).containsExactly(1, 2, 3);
    }

    @Test
    void in_any_forest_everything_ends_where_its_own_basis_puts_it() {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++) {
            var all = new java.util.ArrayList<Running>();
            for (var i = 0; i < 12; i++) {
                all.add(i == 0 || random.nextInt(4) == 0
                    ? fixed(MONDAY.plusDays(random.nextInt(200)))
                    : anchored(all.get(random.nextInt(i)), random.nextBoolean() ? Basis.Kind.WORKING_DAYS : Basis.Kind.WORKING_DAYS_BEFORE,
                        1 + random.nextInt(15)));
            }
            var moved = all.get(random.nextInt(12));
            var to = at(MONDAY.plusDays(300 + random.nextInt(100)));
            var shifts = new Ripple(all, calendar).after(moved.id(), to);
            for (var shift : shifts) {
                var anchor = shift.basis().deadline();
                var anchorDue = anchor.equals(moved.id())
                    ? to
                    : shifts.stream().filter(other -> other.deadline().id().equals(anchor)).findFirst().orElseThrow().due().at();
                assertThat(shift.basis().anchor()).isEqualTo(LocalDate.ofInstant(anchorDue, ZONE));
                assertThat(shift.due()).isEqualTo(shift.basis().due(calendar).orElseThrow());
            }
            assertThat(shifts).extracting(shift -> shift.deadline().id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_wish_that_cannot_be_counted_is_refused_at_its_field() {
        refused(new Wish(null, null, null, null, null, null), "wish.kind", "rule-missing");
        refused(Wish.on(null), "wish.day", "date-required");
        refused(Wish.on(MONDAY.plusYears(11)), "wish.day", "date-too-far");
        refused(Wish.in(MONDAY, 0, Unit.WORKING_DAYS), "wish.term", "term-out-of-range");
        refused(Wish.in(MONDAY, 100_000, Unit.CALENDAR_DAYS), "wish.term", "term-out-of-range");
        refused(Wish.in(MONDAY, 121, Unit.MONTHS), "wish.term", "term-out-of-range");
        refused(Wish.in(MONDAY, 5, null), "wish.unit", "unit-required");
        refused(Wish.in(null, 5, Unit.WORKING_DAYS), "wish.from", "date-required");
        refused(Wish.after(null, 5), "wish.anchor", "replan-anchor-missing");
        refused(Wish.before(UUID.randomUUID(), 0), "wish.term", "term-out-of-range");
        refused(new Wish(Wish.Kind.AFTER, null, null, null, null, UUID.randomUUID()), "wish.term", "term-out-of-range");
        IntStream.of(1, 1000).forEach(term -> Wish.in(MONDAY, term, Unit.WORKING_DAYS).check(MONDAY));
    }

    private static void refused(Wish wish, String field, String code) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> wish.check(MONDAY)).satisfies(no -> {
            assertThat(no.field()).isEqualTo(field);
            assertThat(no.code()).isEqualTo(code);
        });
    }

    private Running fixed(LocalDate day) {
        return running(at(day), Basis.FIXED);
    }

    private Running anchored(Running anchor, Basis.Kind kind, int term) {
        var basis = new Basis(kind, LocalDate.ofInstant(anchor.due(), ZONE), term, anchor.id());
        return running(basis.due(calendar).orElseThrow().at(), basis);
    }

    private static Running running(Instant due, Basis basis) {
        return new Running(UUID.randomUUID(), UUID.randomUUID(), "assignmentId", UUID.randomUUID(), "UserTask_CompleteAssignment", "office@x",
            due.minusSeconds(86400), due, basis, false, 0, Urgency.DEFAULT, 1);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(18, 0).atZone(ZONE).toInstant();
    }
}
