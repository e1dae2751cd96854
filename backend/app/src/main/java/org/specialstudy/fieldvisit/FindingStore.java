package org.specialstudy.fieldvisit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings in their table. Each has a version of its own: several people write at one visit. */
@Repository
class FindingStore {

    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FindingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the id is taken. */
    boolean insert(Finding finding) {
        return jdbc.sql("""
            insert into fieldvisit.finding (id, visit_id, kind, text, point_id, site_key, figures, by_id, at, version)
            values (:id, :visit, :kind, :text, :point, :site, :figures::jsonb, :by, :at, 1)
            on conflict (id) do nothing
            """)
            .param("id", finding.id()).param("visit", finding.visit()).param("kind", finding.content().kind().name())
            .param("text", finding.content().text()).param("point", finding.content().point()).param("site", finding.content().site())
            .param("figures", json.writeValueAsString(finding.content().figures())).param("by", finding.by()).param("at", Timestamptz.of(finding.at()))
            .update() == 1;
    }

    /** False when somebody saved or removed it in between. */
    boolean save(UUID id, long version, Finding.Content content) {
        return jdbc.sql("""
            update fieldvisit.finding
               set kind = :kind, text = :text, point_id = :point, site_key = :site, figures = :figures::jsonb, version = version + 1
             where id = :id
               and version = :version
               and removed_at is null
            """)
            .param("kind", content.kind().name()).param("text", content.text()).param("point", content.point()).param("site", content.site())
            .param("figures", json.writeValueAsString(content.figures())).param("id", id).param("version", version)
            .update() == 1;
    }

    boolean remove(UUID id, UUID by, Instant at) {
        return jdbc.sql("update fieldvisit.finding set removed_by = :by, removed_at = :at, version = version + 1 where id = :id and removed_at is null")
            .param("by", by).param("at", Timestamptz.of(at)).param("id", id).update() == 1;
    }

    Optional<Finding> find(UUID id) {
        return jdbc.sql("select * from fieldvisit.finding where id = :id and removed_at is null").param("id", id).query(this::finding).optional();
    }

    int count(UUID visit) {
        return jdbc.sql("select count(*) from fieldvisit.finding where visit_id = :visit and removed_at is null").param("visit", visit)
            .query(Integer.class).single();
    }

    Finding finding(ResultSet row, int number) throws SQLException {
        var content = new Finding.Content(Finding.Kind.valueOf(row.getString("kind")), row.getString("text"), row.getObject("point_id", UUID.class),
            row.getString("site_key"), json.readValue(row.getString("figures"), FIGURES));
        return new Finding(row.getObject("id", UUID.class), row.getObject("visit_id", UUID.class), content, row.getObject("by_id", UUID.class),
            Timestamptz.of(row, "at"), row.getLong("version"));
    }
}
