package org.specialstudy.fieldvisit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.specialstudy.topic.PointUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the visits of a group have found for questions of its outline, and which visits are to look for them. */
@Repository
class PointFindings implements PointUse {

    private static final String USES = """
        select f.point_id as point, 'finding' as kind, f.id, f.text, v.title as place, v.no as visit_no, '/visits/' || v.id as link
          from fieldvisit.finding f
          join fieldvisit.visit v on v.id = f.visit_id
         where v.group_id = :group
           and v.status not in ('CANCELLED', 'WITHDRAWN')
           and f.removed_at is null
           and f.point_id = any(:points)
        union all
        select p.point, 'visit', v.id, v.purpose, v.title, v.no, '/visits/' || v.id
          from fieldvisit.visit v
         cross join lateral unnest(v.points) as p (point)
         where v.group_id = :group
           and v.status not in ('CANCELLED', 'WITHDRAWN')
           and p.point = any(:points)
         order by visit_no, kind, id
        """;

    private final JdbcClient jdbc;

    PointFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(UUID group, Collection<UUID> points) {
        return jdbc.sql(USES).param("group", group).param("points", points.toArray(UUID[]::new))
            .query((row, n) -> new Use(row.getObject("point", UUID.class), row.getString("kind"), row.getObject("id", UUID.class), row.getString("text"),
                row.getString("place"), row.getString("link")))
            .list();
    }
}
