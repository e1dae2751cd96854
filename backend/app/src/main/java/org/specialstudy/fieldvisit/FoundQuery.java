package org.specialstudy.fieldvisit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings for what is written from them: by a caller that has found their group readable. */
@Repository
public class FoundQuery {

    /** A finding with its visit; {@code confirmed}: the leader in charge has confirmed the visit's findings, {@code gone}: it was struck out. */
    public record Found(UUID id, long version, String kind, String text, List<Figure> figures, UUID visit, Integer visitNo, String visitTitle,
        boolean confirmed, boolean gone) {}

    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private static final String FOUND = """
        select f.id, f.version, f.kind, f.text, f.figures, f.removed_at is not null as gone, v.id as visit, v.no, v.title, v.status = 'CONFIRMED' as confirmed
          from fieldvisit.finding f
          join fieldvisit.visit v on v.id = f.visit_id
         where %s
         order by v.no, f.at, f.id
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FoundQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the visits of a group have found, visit by visit. */
    public List<Found> ofGroup(UUID group) {
        return jdbc.sql(FOUND.formatted("v.group_id = :group and f.removed_at is null")).param("group", group).query(this::found).list();
    }

    /** These, whatever has become of them. */
    public List<Found> named(Collection<UUID> findings) {
        if (findings.isEmpty()) return List.of();
        return jdbc.sql(FOUND.formatted("f.id in (:ids)")).param("ids", findings).query(this::found).list();
    }

    private Found found(ResultSet row, int number) throws SQLException {
        return new Found(row.getObject("id", UUID.class), row.getLong("version"), row.getString("kind"), row.getString("text"),
            json.readValue(row.getString("figures"), FIGURES), row.getObject("visit", UUID.class), row.getObject("no", Integer.class),
            row.getString("title"), row.getBoolean("confirmed"), row.getBoolean("gone"));
    }
}
