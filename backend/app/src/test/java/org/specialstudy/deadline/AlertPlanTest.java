package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.deadline.Urgency.DEFAULT;
import static org.specialstudy.deadline.Urgency.URGENT;
import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AlertPlanTest {

    private final WorkingCalendar calendar = new WorkingCalendar();
    private final AlertPlan plan = new AlertPlan(calendar, AlertPlanTest::profile, LocalTime.of(9, 0));

    @Test
    void alerts_come_in_the_morning_of_working_days_around_the_due_day() {
        var due = at("2024-02-08T18:00:00");
        assertThat(wholePlan(at("2024-01-20T12:00:00"), due, DEFAULT)).containsExactly(
            at("2024-02-02T09:00:00"), at("2024-02-05T09:00:00"), at("2024-02-08T09:00:00"),
            at("2024-02-09T09:00:00"), at("2024-02-19T09:00:00"), at("2024-02-21T09:00:00"));
    }

    @Test
    void a_due_day_off_is_announced_on_the_working_day_before_it() {
        assertThat(plan.after(at("2024-02-09T08:00:00"), at("2024-02-12T18:00:00"), DEFAULT)).contains(at("2024-02-09T09:00:00"));
        assertThat(plan.after(at("2024-02-09T09:00:00"), at("2024-02-12T18:00:00"), DEFAULT)).contains(at("2024-02-18T09:00:00"));
    }

    @Test
    void after_the_last_step_there_is_no_next_alert() {
        assertThat(plan.after(at("2024-02-21T09:00:00"), at("2024-02-08T18:00:00"), DEFAULT)).isEmpty();
    }

    @Test
    void whatever_the_time_the_next_alert_lies_after_it_and_the_plan_ends() {
        for (var day : LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2026, 12, 31)).toList()) {
            var due = day.atTime(18, 0).atZone(ZONE).toInstant();
            for (var now : List.of(due.minusSeconds(20 * 86400), due.minusSeconds(3 * 86400), due, due.plusSeconds(30 * 86400))) {
                for (var urgency : Urgency.values()) {
                    assertThat(wholePlan(now, due, urgency)).hasSizeLessThanOrEqualTo(6).isSorted().allMatch(moment -> moment.isAfter(now));
                }
            }
        }
    }

    @Test
    void what_is_urgent_and_due_on_a_day_off_is_announced_on_that_day() {
        assertThat(plan.after(at("2024-02-09T09:00:00"), at("2024-02-12T18:00:00"), URGENT)).contains(at("2024-02-12T09:00:00"));
    }

    @Test
    void outside_office_hours_nobody_hears_of_what_is_not_urgent_and_the_next_ones_begin_after_them() {
        assertThat(plan.open(at("2024-02-08T17:59:00"), DEFAULT)).isTrue();
        for (var outside : List.of("2024-02-08T08:29:00", "2024-02-08T18:00:00", "2024-02-10T10:00:00")) {
            assertThat(plan.open(at(outside), DEFAULT)).as(outside).isFalse();
            assertThat(plan.open(at(outside), URGENT)).as(outside).isTrue();
        }
        assertThat(plan.opening(at("2024-02-08T03:00:00"))).isEqualTo(at("2024-02-08T08:30:00"));
        assertThat(plan.opening(at("2024-02-08T08:30:00"))).isEqualTo(at("2024-02-09T08:30:00"));
        assertThat(plan.opening(at("2024-02-09T19:00:00"))).isEqualTo(at("2024-02-18T08:30:00"));
    }

    /** What the engine gets; that it answers by it is shown on the engine itself. */
    @Test
    void the_decision_written_from_the_profiles_has_one_rule_for_every_day() throws Exception {
        var rules = rules();
        for (var urgency : Urgency.values()) {
            for (int days = -20; days <= 20; days++) {
                var left = days;
                assertThat(rules.stream().filter(rule -> rule.profile().equals(urgency.profile()) && rule.covers(left)).map(Rule::level))
                    .as("%s %s", urgency, left).containsExactly(profile(urgency).at(left).map(step -> step.level().name()).orElse("NONE"));
            }
        }
    }

    private record Rule(String profile, String level, int from, int to) {

        boolean covers(int days) {
            return from <= days && days <= to;
        }

        static Rule of(String profile, String level, String test) {
            if (test.startsWith("> ")) return new Rule(profile, level, Integer.parseInt(test.substring(2)) + 1, Integer.MAX_VALUE);
            if (test.startsWith("<= ")) return new Rule(profile, level, Integer.MIN_VALUE, Integer.parseInt(test.substring(3)));
            var ends = test.replaceAll("[\\[\\]]", "").split("\\.\\.");
            return new Rule(profile, level, Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }
    }

    private static List<Rule> rules() throws Exception {
        var table = new ByteArrayInputStream(EscalationDecision.written("escalation", List.of(profile(DEFAULT), profile(URGENT))));
        var rows = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(table).getElementsByTagName("rule");
        return IntStream.range(0, rows.getLength()).mapToObj(rows::item).map(Element.class::cast)
            .map(row -> Rule.of(text(row, "inputEntry", 1).replace("\"", ""), text(row, "outputEntry", 0).replace("\"", ""), text(row, "inputEntry", 0)))
            .toList();
    }

    private static Escalation profile(Urgency urgency) {
        return new Escalation(urgency, 1, urgency == DEFAULT ? EscalationFaultsTest.USUAL : EscalationFaultsTest.URGENT, null, null, null);
    }

    private static String text(Element row, String column, int n) {
        return row.getElementsByTagName(column).item(n).getTextContent().trim();
    }

    private List<Instant> wholePlan(Instant from, Instant due, Urgency urgency) {
        var moments = new ArrayList<Instant>();
        for (var next = plan.after(from, due, urgency); next.isPresent(); next = plan.after(next.get(), due, urgency)) moments.add(next.get());
        return moments;
    }

    private static Instant at(String local) {
        return Instant.parse(local + "Z").minusSeconds(8 * 3600);
    }
}
