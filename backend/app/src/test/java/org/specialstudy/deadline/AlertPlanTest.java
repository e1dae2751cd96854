package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.kernel.BusinessClock.ZONE;

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
    private final AlertPlan plan = new AlertPlan(calendar, LocalTime.of(9, 0));

    @Test
    void alerts_come_in_the_morning_of_working_days_around_the_due_day() {
        var due = at("2024-02-08T18:00:00");
        assertThat(wholePlan(at("2024-01-20T12:00:00"), due)).containsExactly(
            at("2024-02-02T09:00:00"), at("2024-02-05T09:00:00"), at("2024-02-08T09:00:00"),
            at("2024-02-09T09:00:00"), at("2024-02-19T09:00:00"), at("2024-02-21T09:00:00"));
    }

    @Test
    void a_due_day_off_is_announced_on_the_working_day_before_it() {
        assertThat(plan.after(at("2024-02-09T08:00:00"), at("2024-02-12T18:00:00"))).contains(at("2024-02-09T09:00:00"));
        assertThat(plan.after(at("2024-02-09T09:00:00"), at("2024-02-12T18:00:00"))).contains(at("2024-02-18T09:00:00"));
    }

    @Test
    void after_the_last_step_there_is_no_next_alert() {
        assertThat(plan.after(at("2024-02-21T09:00:00"), at("2024-02-08T18:00:00"))).isEmpty();
    }

    @Test
    void whatever_the_time_the_next_alert_lies_after_it_and_the_plan_ends() {
        for (var day : LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2026, 12, 31)).toList()) {
            var due = day.atTime(18, 0).atZone(ZONE).toInstant();
            for (var now : List.of(due.minusSeconds(20 * 86400), due.minusSeconds(3 * 86400), due, due.plusSeconds(30 * 86400))) {
                assertThat(wholePlan(now, due)).hasSizeLessThanOrEqualTo(AlertPlan.STEPS.size()).isSorted()
                    .allMatch(moment -> moment.isAfter(now));
            }
        }
    }

    /** The decision table is the policy; the steps only say when its answer changes. */
    @Test
    void the_steps_are_the_days_on_which_the_decision_table_changes_its_answer() throws Exception {
        var rules = rules();
        var levels = IntStream.rangeClosed(-10, 10).mapToObj(days -> rules.stream().filter(rule -> rule.covers(days)).toList()).toList();
        assertThat(levels).as("exactly one rule answers every day").allMatch(matching -> matching.size() == 1);
        var changes = new ArrayList<Integer>();
        for (int days = 9; days >= -10; days--) {
            if (!levels.get(days + 10).equals(levels.get(days + 11))) changes.add(days);
        }
        assertThat(changes).isEqualTo(AlertPlan.STEPS);
    }

    private record Rule(String level, int from, int to) {

        boolean covers(int days) {
            return from <= days && days <= to;
        }

        static Rule of(String level, String test) {
            if (test.startsWith("> ")) return new Rule(level, Integer.parseInt(test.substring(2)) + 1, Integer.MAX_VALUE);
            if (test.startsWith("<= ")) return new Rule(level, Integer.MIN_VALUE, Integer.parseInt(test.substring(3)));
            var ends = test.replaceAll("[\\[\\]]", "").split("\\.\\.");
            return new Rule(level, Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }
    }

    private static List<Rule> rules() throws Exception {
        try (var file = AlertPlan.class.getResourceAsStream("/bpmn/escalation.dmn")) {
            var rows = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getElementsByTagName("rule");
            return IntStream.range(0, rows.getLength()).mapToObj(rows::item).map(Element.class::cast)
                .map(row -> Rule.of(text(row, "outputEntry"), text(row, "inputEntry"))).toList();
        }
    }

    private static String text(Element row, String column) {
        return row.getElementsByTagName(column).item(0).getTextContent().trim();
    }

    private List<Instant> wholePlan(Instant from, Instant due) {
        var moments = new ArrayList<Instant>();
        for (var next = plan.after(from, due); next.isPresent(); next = plan.after(next.get(), due)) moments.add(next.get());
        return moments;
    }

    private static Instant at(String local) {
        return Instant.parse(local + "Z").minusSeconds(8 * 3600);
    }
}
