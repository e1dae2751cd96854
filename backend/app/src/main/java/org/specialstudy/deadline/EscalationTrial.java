package org.specialstudy.deadline;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.specialstudy.engine.Decisions;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plays a changed profile over deadlines of the past (试算): the engine says what it would have answered, under an id that no deadline uses.
 * Deadlines count with the due day that they have now.
 */
@Component
public class EscalationTrial {

    /** What would have been told of a deadline on a day, and what was: one of the two may be missing. {@code audience}: principals. */
    public record Line(Instant at, UUID deadline, UUID study, String elementId, int daysLeft, Said would, Said did) {}

    public record Said(Level level, List<String> audience) {}

    public record Total(Level level, int would, int did) {}

    /** At most {@link #SHOWN} lines; {@code found} is how many there are. */
    public record Outcome(Instant from, Instant until, List<Line> lines, int found, List<Total> totals) {}

    public static final int SHOWN = 500;

    /** Farther from its due day nothing is told: the farthest working day that a profile may name, with its days off. */
    private static final Duration REACH = Duration.ofDays(EscalationFaults.FARTHEST * 2);

    private record Past(UUID id, UUID study, String elementId, String principal, Instant started, Instant due, Instant closed) {

        static Past of(ResultSet row, int line) throws SQLException {
            return new Past(row.getObject("id", UUID.class), row.getObject("study_id", UUID.class), row.getString("element_id"), row.getString("principal"),
                Timestamptz.of(row, "started_at"), Timestamptz.of(row, "due_at"), Timestamptz.of(row, "closed_at"));
        }

        boolean runs(Instant at) {
            return !at.isBefore(started) && (closed == null || at.isBefore(closed));
        }
    }

    private record Day(UUID deadline, LocalDate date) {}

    private final JdbcClient jdbc;
    private final EscalationStore store;
    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final AlertPlan plan;

    EscalationTrial(JdbcClient jdbc, EscalationStore store, Decisions decisions, WorkingCalendar calendar, AlertPlan plan) {
        this.jdbc = jdbc;
        this.store = store;
        this.decisions = decisions;
        this.calendar = calendar;
        this.plan = plan;
    }

    Outcome of(Urgency urgency, List<EscalationStep> steps, Instant from, Instant until) {
        var changed = new Escalation(urgency, 0, steps, null, null, null);
        var answers = answers(changed);
        var lines = new HashMap<Day, Line>();
        try (var past = past(urgency, from, until)) {
            past.forEach(one -> changed.turns().forEach(turn -> {
                var at = plan.at(one.due(), turn, urgency);
                if (at.isBefore(from) || !at.isBefore(until) || !one.runs(at)) return;
                var left = calendar.workingDaysLeft(at, one.due());
                var said = answers.get(left);
                if (said != null) {
                    put(lines, new Line(at, one.id(), one.study(), one.elementId(), left,
                        new Said(said.level(), Alerts.principals(one.principal(), one.study(), said.audience())), null));
                }
            }));
        }
        sent(urgency, from, until).forEach(line -> put(lines, line));
        var all = lines.values().stream().sorted(Comparator.comparing(Line::at).thenComparing(Line::deadline)).toList();
        return new Outcome(from, until, all.stream().limit(SHOWN).toList(), all.size(), totals(all));
    }

    /** What the engine answers on each day near the due day; days on which nobody would be told are missing. */
    private Map<Integer, Said> answers(Escalation changed) {
        var id = EscalationDecision.ID + "-preview-" + store.trial();
        var days = IntStream.rangeClosed(changed.turns().getLast(), changed.turns().getFirst() + 1).boxed().toList();
        var said = decisions.tried(id, EscalationDecision.written(id, List.of(changed)),
            days.stream().map(left -> Map.<String, Object>of("daysLeft", left, "profile", changed.urgency().profile())).toList());
        var answers = new HashMap<Integer, Said>();
        for (int i = 0; i < days.size(); i++) {
            var level = (String) said.get(i).get("level");
            var roles = ((List<?>) said.get(i).get("audience")).stream().map(Object::toString).toList();
            if (!level.equals(Alerts.NO_ALERT)) answers.put(days.get(i), new Said(Level.valueOf(level), roles));
        }
        return answers;
    }

    private static void put(Map<Day, Line> lines, Line line) {
        lines.merge(new Day(line.deadline(), LocalDate.ofInstant(line.at(), ZONE)), line, (one, other) -> new Line(one.at(), one.deadline(), one.study(),
            one.elementId(), one.daysLeft(), one.would() == null ? other.would() : one.would(), one.did() == null ? other.did() : one.did()));
    }

    private Stream<Past> past(Urgency urgency, Instant from, Instant until) {
        return jdbc.sql("""
            select id, study_id, element_id, principal, started_at, due_at, closed_at
              from deadline.deadline
             where profile = :profile
               and started_at < :until
               and (closed_at is null or closed_at > :from)
               and due_at between :first and :last
            """)
            .param("profile", urgency.profile()).param("from", Timestamptz.of(from)).param("until", Timestamptz.of(until))
            .param("first", Timestamptz.of(from.minus(REACH))).param("last", Timestamptz.of(until.plus(REACH)))
            .query(Past::of).stream();
    }

    private List<Line> sent(Urgency urgency, Instant from, Instant until) {
        return jdbc.sql("""
            select a.deadline_id, d.study_id, d.element_id, a.level, a.audience, a.days_left, a.at
              from deadline.alert a
              join deadline.deadline d on d.id = a.deadline_id
             where d.profile = :profile
               and a.at >= :from
               and a.at < :until
            """)
            .param("profile", urgency.profile()).param("from", Timestamptz.of(from)).param("until", Timestamptz.of(until))
            .query((row, n) -> new Line(Timestamptz.of(row, "at"), row.getObject("deadline_id", UUID.class), row.getObject("study_id", UUID.class),
                row.getString("element_id"), row.getInt("days_left"), null,
                new Said(Level.valueOf(row.getString("level")), List.of((String[]) row.getArray("audience").getArray()))))
            .list();
    }

    private static List<Total> totals(List<Line> lines) {
        var would = new EnumMap<Level, Integer>(Level.class);
        var did = new EnumMap<Level, Integer>(Level.class);
        lines.stream().map(Line::would).filter(Objects::nonNull).forEach(said -> would.merge(said.level(), 1, Integer::sum));
        lines.stream().map(Line::did).filter(Objects::nonNull).forEach(said -> did.merge(said.level(), 1, Integer::sum));
        return Arrays.stream(Level.values()).map(level -> new Total(level, would.getOrDefault(level, 0), did.getOrDefault(level, 0))).toList();
    }
}
