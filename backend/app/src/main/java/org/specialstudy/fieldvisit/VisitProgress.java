package org.specialstudy.fieldvisit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.topic.GroupProgress;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many visits of a group were held of those planned, and which are still under way. */
@Repository
@Order(10)
class VisitProgress implements GroupProgress {

    private static final String FIGURES = """
        select v.group_id, count(*) filter (where %s) as held, count(*) as planned
          from fieldvisit.visit v
         where v.group_id = any(:groups)
           and v.status not in ('CANCELLED', 'WITHDRAWN')
         group by v.group_id
        """.formatted(VisitQuery.HELD);

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Figure>> figures(Collection<UUID> groups) {
        var figures = new LinkedHashMap<UUID, List<Figure>>();
        jdbc.sql(FIGURES).param("groups", groups.toArray(UUID[]::new)).param("today", LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE))
            .query(row -> {
                figures.put(row.getObject("group_id", UUID.class), List.of(new Figure("visits", row.getInt("held"), row.getInt("planned"))));
            });
        return figures;
    }

    /** Whatever is neither confirmed nor cancelled. */
    @Override
    public List<Open> open(UUID group) {
        return jdbc.sql("""
            select id, title
              from fieldvisit.visit
             where group_id = :group
               and status not in ('CONFIRMED', 'CANCELLED', 'WITHDRAWN')
             order by no
            """)
            .param("group", group).query((row, n) -> new Open("visit", row.getObject("id", UUID.class), row.getString("title"))).list();
    }
}
