package org.specialstudy.recommendation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands beside the recommendations in the register: documents, policies with their measures, and which measure took up what. */
@Repository
class RegisterStore {

    private final JdbcClient jdbc;

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(UUID study, SourceDocument source) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into recommendation.source (id, study_id, kind, title, org_id, dated, report_id, place, version)
            select :id, :study, :kind, :title, :org, :dated, :report, coalesce(max(place), 0) + 1, 0
              from recommendation.source
             where study_id = :study
            """)
            .param("id", id).param("study", study).param("kind", source.kind().name()).param("title", source.title()).param("org", source.org())
            .param("dated", source.dated()).param("report", source.report())
            .update();
        return id;
    }

    boolean save(UUID id, long version, SourceDocument source) {
        return jdbc.sql("""
            update recommendation.source
               set kind = :kind, title = :title, org_id = :org, dated = :dated, report_id = :report, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("kind", source.kind().name()).param("title", source.title()).param("org", source.org()).param("dated", source.dated())
            .param("report", source.report()).param("id", id).param("version", version)
            .update() == 1;
    }

    Optional<UUID> studyOfSource(UUID id) {
        return jdbc.sql("select study_id from recommendation.source where id = :id").param("id", id).query(UUID.class).optional();
    }

    boolean reportOf(UUID report, UUID study) {
        return jdbc.sql("select exists (select 1 from report.card where report_id = :report and study_id = :study)").param("report", report)
            .param("study", study).query(Boolean.class).single();
    }

    UUID insert(UUID study, Policy policy) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into recommendation.policy (id, study_id, title, issuer, number, issued_on, place, version)
            select :id, :study, :title, :issuer, :number, :issuedOn, coalesce(max(place), 0) + 1, 0
              from recommendation.policy
             where study_id = :study
            """)
            .param("id", id).param("study", study).param("title", policy.title()).param("issuer", policy.issuer()).param("number", policy.number())
            .param("issuedOn", policy.issuedOn())
            .update();
        measures(id, policy);
        return id;
    }

    boolean save(UUID id, long version, Policy policy) {
        var saved = jdbc.sql("""
            update recommendation.policy
               set title = :title, issuer = :issuer, number = :number, issued_on = :issuedOn, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("title", policy.title()).param("issuer", policy.issuer()).param("number", policy.number()).param("issuedOn", policy.issuedOn())
            .param("id", id).param("version", version)
            .update() == 1;
        if (saved) measures(id, policy);
        return saved;
    }

    Optional<UUID> studyOfPolicy(UUID id) {
        return jdbc.sql("select study_id from recommendation.policy where id = :id").param("id", id).query(UUID.class).optional();
    }

    List<UUID> measureIds(UUID policy) {
        return jdbc.sql("select id from recommendation.measure where policy_id = :id").param("id", policy).query(UUID.class).list();
    }

    /** Whether any of these took something up. */
    boolean used(List<UUID> measures) {
        return jdbc.sql("select exists (select 1 from recommendation.taken_up where measure_id = any(:ids))").param("ids", measures.toArray(UUID[]::new))
            .query(Boolean.class).single();
    }

    private void measures(UUID policy, Policy said) {
        var kept = said.measures().stream().map(Policy.Measure::id).filter(Objects::nonNull).toList();
        jdbc.sql("delete from recommendation.measure where policy_id = :policy and not id = any(:kept)").param("policy", policy)
            .param("kept", kept.toArray(UUID[]::new)).update();
        var place = 0;
        for (var measure : said.measures()) {
            var id = measure.id() == null ? UUID.randomUUID() : measure.id();
            jdbc.sql("""
                insert into recommendation.measure (id, policy_id, place, label, text)
                values (:id, :policy, :place, :label, :text)
                on conflict (id) do update set place = :place, label = :label, text = :text
                """)
                .param("id", id).param("policy", policy).param("place", ++place).param("label", measure.label()).param("text", measure.text())
                .update();
            indicators(id, measure.indicators());
        }
    }

    private void indicators(UUID measure, List<Policy.Indicator> indicators) {
        jdbc.sql("delete from recommendation.indicator where measure_id = :id").param("id", measure).update();
        var place = 0;
        for (var indicator : indicators) {
            jdbc.sql("""
                insert into recommendation.indicator (measure_id, place, name, op, value, value_to, unit, by_date)
                values (:id, :place, :name, :op, :value, :valueTo, :unit, :byDate)
                """)
                .param("id", measure).param("place", ++place).param("name", indicator.name()).param("op", indicator.op().name())
                .param("value", indicator.value()).param("valueTo", indicator.valueTo()).param("unit", indicator.unit())
                .param("byDate", indicator.byDate())
                .update();
        }
    }

    /** Those of these measures that belong to policies of the study. */
    List<UUID> measuresOf(UUID study, List<UUID> ids) {
        return jdbc.sql("""
            select m.id
              from recommendation.measure m
              join recommendation.policy p on p.id = m.policy_id
             where p.study_id = :study
               and m.id = any(:ids)
            """).param("study", study).param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list();
    }

    void takeUp(UUID recommendation, List<Recommendations.TakenUp> links) {
        jdbc.sql("delete from recommendation.taken_up where recommendation_id = :id").param("id", recommendation).update();
        for (var link : links) {
            jdbc.sql("insert into recommendation.taken_up (recommendation_id, measure_id, basis, note) values (:id, :measure, :basis, :note)")
                .param("id", recommendation).param("measure", link.measure()).param("basis", link.basis().name()).param("note", link.note())
                .update();
        }
    }
}
