package org.specialstudy.workplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.workplan.WorkPlanView.ScheduledItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The days that a plan's schedule gives; for callers inside the house, who have found the study readable. */
@Repository
@Transactional(readOnly = true)
public class Schedules {

    /** A day, and how it was found. */
    record Planned(LocalDate day, Basis basis) {}

    private static final String IN_FORCE = "select content, issued_on from workplan.plan where study_id = :study and issued_on is not null";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Schedules(JdbcClient jdbc, JsonMapper json, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The day that the plan in force gives a planned group for a stage, the last where it names several. */
    Optional<Planned> day(UUID study, String group, String stage) {
        return jdbc.sql(IN_FORCE).param("study", study)
            .query((row, n) -> {
                var issuedOn = issuedOn(row);
                return of(row).stream()
                    .filter(item -> stage.equals(item.stage()) && item.owner() != null && item.owner().type() == ScheduleItem.OwnerType.GROUP)
                    .filter(item -> item.owner().id().equals(group) && item.due() != null)
                    .max(Comparator.comparing(ScheduledItem::due)).map(item -> new Planned(item.due(), item.rule().basis(issuedOn)));
            }).optional().flatMap(planned -> planned);
    }

    /** The last day of each stage that the plan in force names. */
    public Map<String, LocalDate> lastDays(UUID study) {
        return jdbc.sql(IN_FORCE).param("study", study).query((row, n) -> of(row)).optional().orElse(List.of()).stream()
            .filter(item -> item.due() != null && item.stage() != null)
            .collect(Collectors.toMap(ScheduledItem::stage, ScheduledItem::due, (one, other) -> one.isAfter(other) ? one : other));
    }

    /** Before the issue a term is counted from the day on which the plan will be issued when every step takes its usual time. */
    List<ScheduledItem> of(Content content, WorkPlan.Status status, LocalDate issuedOn) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var anchor = issuedOn != null ? issuedOn
            : calendar.due(today, Step.of(status).orElse(Step.REVISE).workingDaysToIssue(), Unit.WORKING_DAYS).day();
        return content.schedule().stream().map(item -> scheduled(item, anchor, issuedOn == null)).toList();
    }

    /** Every item with its day, of a plan that was issued then. */
    List<ScheduledItem> of(Content content, LocalDate issuedOn) {
        return of(content, WorkPlan.Status.ISSUED, issuedOn);
    }

    static ScheduledItem item(ScheduleItem item, LocalDate due, boolean estimated) {
        return new ScheduledItem(item.key(), item.title(), item.stage(), item.owner(), item.rule(), due, estimated);
    }

    private ScheduledItem scheduled(ScheduleItem item, LocalDate anchor, boolean estimatedAnchor) {
        var rule = item.rule();
        if (rule == null) return item(item, null, false);
        if (rule.kind() == ScheduleItem.RuleKind.FIXED) return item(item, rule.date(), false);
        var due = calendar.due(anchor, rule.term(), rule.unit());
        return item(item, due.day(), estimatedAnchor || due.estimated());
    }

    private List<ScheduledItem> of(ResultSet row) throws SQLException {
        return of(json.readValue(row.getString("content"), Content.class), issuedOn(row));
    }

    private static LocalDate issuedOn(ResultSet row) throws SQLException {
        return row.getObject("issued_on", LocalDate.class);
    }
}
