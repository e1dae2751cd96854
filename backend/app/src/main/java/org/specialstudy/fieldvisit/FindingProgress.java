package org.specialstudy.fieldvisit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.topic.GroupProgress;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many questions of a group's outline have an answer from the field. */
@Repository
@Order(11)
class FindingProgress implements GroupProgress {

    private static final String FIGURES = """
        select v.group_id, count(distinct p.point_id) as answered,
               (select count(*) from topic.outline_point o where o.group_id = v.group_id) as points
          from fieldvisit.finding f
          join fieldvisit.visit v on v.id = f.visit_id
          left join topic.outline_point p on p.group_id = v.group_id
           and p.point_id = f.point_id
         where v.group_id = any(:groups)
           and v.status not in ('CANCELLED', 'WITHDRAWN')
           and f.removed_at is null
         group by v.group_id
        """;

    private final JdbcClient jdbc;

    FindingProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<Figure>> figures(Collection<UUID> groups) {
        var figures = new LinkedHashMap<UUID, List<Figure>>();
        jdbc.sql(FIGURES).param("groups", groups.toArray(UUID[]::new)).query(row -> {
            figures.put(row.getObject("group_id", UUID.class), List.of(new Figure("findings", row.getInt("answered"), row.getInt("points"))));
        });
        return figures;
    }

    /** A finding keeps nobody from concluding; its visit does. */
    @Override
    public List<Open> open(UUID group) {
        return List.of();
    }
}
