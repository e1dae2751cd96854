package org.specialstudy.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.deadline.Light;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.recommendation.Recommendation.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All recommendations of a study in the order of its documents and of their trees, numbered. Who may see them, the caller has found. */
@Repository
class RecommendationLines {

    /** Of a study, those of one document together. DutyUnits are named afterwards, each once. */
    private static final String ROWS = """
        select r.id, r.source_id, r.parent_id, r.place, r.label, r.text, r.tags, r.clause, r.follow_up, r.status, r.late, r.round, r.class_code, r.lead_id,
               r.cooperating, r.step_due, r.closed_at, r.version, r.created_at,
               (select count(*) from recommendation.passage p where p.recommendation_id = r.id) as passages,
               (select count(*) from recommendation.taken_up t where t.recommendation_id = r.id) as measures
          from recommendation.recommendation r
          join recommendation.source s on s.id = r.source_id
         where r.study_id = :study
         order by s.place, r.place, r.created_at, r.id
        """;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RecommendationLines(JdbcClient jdbc, Directory directory, WorkingCalendar calendar, BusinessClock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<RecommendationRow> of(UUID study) {
        var flat = jdbc.sql(ROWS).param("study", study).query(RecommendationLines::row).list();
        var orgs = directory.organisations(flat.stream().flatMap(row -> Stream.concat(Stream.ofNullable(row.lead), row.cooperating.stream()))
            .collect(Collectors.toSet()));
        var children = new HashMap<UUID, List<Flat>>();
        flat.forEach(row -> children.computeIfAbsent(row.parent, any -> new ArrayList<>()).add(row));
        var ordered = new ArrayList<RecommendationRow>(flat.size());
        var places = new HashMap<UUID, Integer>();
        for (var root : children.getOrDefault(null, List.of())) {
            add(root, 0, places.merge(root.source, 1, Integer::sum), "", children, orgs, ordered);
        }
        return ordered;
    }

    private void add(Flat flat, int depth, int place, String above, Map<UUID, List<Flat>> children, Map<UUID, OrgRef> orgs, List<RecommendationRow> into) {
        var number = flat.label.isEmpty() ? Numbering.of(depth, place) : flat.label;
        var path = above.isEmpty() ? number : above + " " + number;
        var due = flat.status.followed() ? flat.due : null;
        var light = due == null ? flat.status == Status.CLOSED ? Light.done(0) : null : calendar.light(clock.instant(), due);
        into.add(new RecommendationRow(flat.id, flat.source, flat.parent, depth, place, flat.label, number, path, flat.text, flat.tags, flat.clause,
            flat.followUp,
            flat.status, flat.late, flat.round, flat.classCode, orgs.get(flat.lead), flat.cooperating.stream().map(orgs::get).filter(Objects::nonNull)
                .toList(), due, light, flat.passages, flat.measures, flat.closedAt, flat.version));
        var next = 0;
        for (var child : children.getOrDefault(flat.id, List.of())) add(child, depth + 1, ++next, path, children, orgs, into);
    }

    private record Flat(UUID id, UUID source, UUID parent, String label, String text, List<String> tags, String clause, boolean followUp, Status status,
        boolean late, int round, String classCode, UUID lead, List<UUID> cooperating, Instant due, Instant closedAt, int passages,
        int measures, long version) {}

    private static Flat row(ResultSet row, int number) throws SQLException {
        return new Flat(row.getObject("id", UUID.class), row.getObject("source_id", UUID.class), row.getObject("parent_id", UUID.class),
            row.getString("label"), row.getString("text"), List.of((String[]) row.getArray("tags").getArray()), row.getString("clause"),
            row.getBoolean("follow_up"), Status.valueOf(row.getString("status")), row.getBoolean("late"), row.getInt("round"), row.getString("class_code"),
            row.getObject("lead_id", UUID.class), RecommendationStore.ids(row, "cooperating"), Timestamptz.of(row, "step_due"),
            Timestamptz.of(row, "closed_at"), row.getInt("passages"), row.getInt("measures"), row.getLong("version"));
    }
}
