package org.specialstudy.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.recommendation.PolicyView.MeasureView;
import org.specialstudy.recommendation.RecommendationView.IndicatorView;
import org.specialstudy.recommendation.RecommendationView.PassageView;
import org.specialstudy.recommendation.RecommendationView.TakenUpView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The two ends of the chain: what a recommendation rests on, and the measures that took it up. Who may see it, the caller has found. */
@Repository
class PolicyQuery {

    private static final String PASSAGES = """
        select p.recommendation_id, p.kind, p.ref_id, p.origin, p.quote,
               coalesce('/visits/' || f.visit_id, '/meetings/' || s.meeting_id, '/consultations/' || w.consultation_id || '?submission=' || p.ref_id) as link
          from recommendation.passage p
          join recommendation.recommendation r on r.id = p.recommendation_id
          left join fieldvisit.found f on f.finding_id = p.ref_id and f.study_id = r.study_id
          left join meeting.said s on s.statement_id = p.ref_id and s.study_id = r.study_id
          left join consultation.submitted w on w.submission_id = p.ref_id and w.study_id = r.study_id
         where %s
         order by p.recommendation_id, p.place
        """;

    private static final String TAKEN_UP = """
        select t.recommendation_id, t.measure_id, t.basis, t.note, m.label, m.text, p.id as policy_id, p.title, p.number
          from recommendation.taken_up t
          join recommendation.measure m on m.id = t.measure_id
          join recommendation.policy p on p.id = m.policy_id
         where %s
         order by t.recommendation_id, p.place, m.place
        """;

    private final JdbcClient jdbc;

    PolicyQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PassageView> passages(UUID recommendation) {
        return passagesBy("p.recommendation_id = :id", recommendation).getOrDefault(recommendation, List.of());
    }

    Map<UUID, List<PassageView>> passagesOf(UUID study) {
        return passagesBy("r.study_id = :id", study);
    }

    List<TakenUpView> takenUp(UUID recommendation) {
        return takenUpBy("t.recommendation_id = :id", recommendation).getOrDefault(recommendation, List.of());
    }

    Map<UUID, List<TakenUpView>> takenUpOf(UUID study) {
        return takenUpBy("p.study_id = :id", study);
    }

    List<PolicyView> ofStudy(UUID study) {
        return policies("p.study_id = :id", study);
    }

    PolicyView policy(UUID id) {
        return policies("p.id = :id", id).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    private List<PolicyView> policies(String which, UUID id) {
        var measures = new HashMap<UUID, List<MeasureView>>();
        var indicators = indicators(which, id);
        jdbc.sql("""
            select m.*, (select count(*) from recommendation.taken_up t where t.measure_id = m.id) as taken_up
              from recommendation.measure m
              join recommendation.policy p on p.id = m.policy_id
             where %s
             order by m.place
            """.formatted(which))
            .param("id", id)
            .query(row -> {
                var measure = row.getObject("id", UUID.class);
                measures.computeIfAbsent(row.getObject("policy_id", UUID.class), any -> new ArrayList<>()).add(new MeasureView(measure,
                    row.getString("label"), row.getString("text"), indicators.getOrDefault(measure, List.of()), row.getInt("taken_up")));
            });
        return jdbc.sql("select p.* from recommendation.policy p where %s order by p.place".formatted(which)).param("id", id)
            .query((row, n) -> {
                var policy = row.getObject("id", UUID.class);
                return new PolicyView(policy, row.getObject("study_id", UUID.class), row.getString("title"), row.getString("issuer"),
                    row.getString("number"), row.getObject("issued_on", LocalDate.class), measures.getOrDefault(policy, List.of()), row.getLong("version"));
            }).list();
    }

    private Map<UUID, List<IndicatorView>> indicators(String which, UUID id) {
        var found = new HashMap<UUID, List<IndicatorView>>();
        jdbc.sql("""
            select i.*
              from recommendation.indicator i
              join recommendation.measure m on m.id = i.measure_id
              join recommendation.policy p on p.id = m.policy_id
             where %s
             order by i.measure_id, i.place
            """.formatted(which))
            .param("id", id)
            .query(row -> {
                found.computeIfAbsent(row.getObject("measure_id", UUID.class), any -> new ArrayList<>()).add(indicator(row));
            });
        return found;
    }

    private static IndicatorView indicator(ResultSet row) throws SQLException {
        return new IndicatorView(row.getString("name"), Policy.Op.valueOf(row.getString("op")), row.getBigDecimal("value"), row.getBigDecimal("value_to"),
            row.getString("unit"), row.getObject("by_date", LocalDate.class));
    }

    private Map<UUID, List<PassageView>> passagesBy(String which, UUID id) {
        var found = new LinkedHashMap<UUID, List<PassageView>>();
        jdbc.sql(PASSAGES.formatted(which)).param("id", id).query(row -> {
            found.computeIfAbsent(row.getObject("recommendation_id", UUID.class), any -> new ArrayList<>())
                .add(new PassageView(Passage.Kind.valueOf(row.getString("kind")), row.getObject("ref_id", UUID.class), row.getString("origin"),
                    row.getString("quote"), row.getString("link")));
        });
        return found;
    }

    private Map<UUID, List<TakenUpView>> takenUpBy(String which, UUID id) {
        var indicators = indicators("m.id in (select t.measure_id from recommendation.taken_up t where " + which + ")", id);
        var found = new LinkedHashMap<UUID, List<TakenUpView>>();
        jdbc.sql(TAKEN_UP.formatted(which)).param("id", id).query(row -> {
            var measure = row.getObject("measure_id", UUID.class);
            found.computeIfAbsent(row.getObject("recommendation_id", UUID.class), any -> new ArrayList<>())
                .add(new TakenUpView(measure, row.getObject("policy_id", UUID.class), row.getString("title"), row.getString("number"), row.getString("label"),
                    row.getString("text"), Recommendations.Basis.valueOf(row.getString("basis")), row.getString("note"), indicators.getOrDefault(measure, List
                        .of())));
        });
        return found;
    }
}
