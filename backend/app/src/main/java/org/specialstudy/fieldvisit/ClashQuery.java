package org.specialstudy.fieldvisit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.fieldvisit.VisitView.ClashView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Other visits that trouble the same hosts, of studies that whoever asks may read: a warning, never a refusal. */
@Repository
class ClashQuery {

    /** Weeks begin on Monday. The same unit counts at any time, the same city in the same week. */
    private static final String CLASHES = """
        select v.id, v.title, v.study_id, c.title as study_title, v.group_id, g.no as group_no, g.name as group_name, g.kind as group_kind,
               t.name as site, t.city, v.from_day, v.to_day, u.same_unit, w.same_week
          from fieldvisit.site mine
          join fieldvisit.visit my on my.id = mine.visit_id
          join fieldvisit.site t on t.visit_id <> mine.visit_id
           and (t.org_id = mine.org_id
                or lower(t.name) = lower(mine.name)
                or mine.city <> '' and lower(t.city) = lower(mine.city))
          join fieldvisit.visit v on v.id = t.visit_id
           and v.status not in ('CANCELLED', 'WITHDRAWN')
          join topic.card g on g.group_id = v.group_id
          join study.card c on c.study_id = v.study_id
         cross join lateral (select coalesce(t.org_id = mine.org_id, false) or lower(t.name) = lower(mine.name) as same_unit) u
         cross join lateral (select coalesce(date_trunc('week', v.from_day) <= date_trunc('week', my.to_day)
                                         and date_trunc('week', my.from_day) <= date_trunc('week', v.to_day), false) as same_week) w
         where mine.visit_id = :visit
           and mine.name <> ''
           and (u.same_unit or w.same_week)
           and exists (select 1 from directory.study_member m where m.study_id = v.study_id and m.person_id = :me)
         order by u.same_unit and w.same_week desc, u.same_unit desc, v.from_day, v.id
         limit 50
        """;

    private final JdbcClient jdbc;
    private final Directory directory;

    ClashQuery(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** Each other visit once, by what weighs most. */
    List<ClashView> of(UUID visit, Me me) {
        var found = new LinkedHashMap<UUID, ClashView>();
        jdbc.sql(CLASHES).param("visit", visit).param("me", me.id()).query((row, n) -> clash(row)).list()
            .forEach(clash -> found.putIfAbsent(clash.visitId(), clash));
        return List.copyOf(found.values());
    }

    private ClashView clash(ResultSet row) throws SQLException {
        var group = new VisitView.GroupRef(row.getObject("group_id", UUID.class), row.getObject("group_no", Integer.class), row.getString("group_name"),
            row.getString("group_kind"));
        var unit = row.getBoolean("same_unit");
        var kind = !unit ? ClashView.Kind.SAME_CITY_SAME_WEEK : row.getBoolean("same_week") ? ClashView.Kind.SAME_UNIT_SAME_WEEK : ClashView.Kind.SAME_UNIT;
        return new ClashView(kind, row.getObject("id", UUID.class), row.getString("title"), row.getObject("study_id", UUID.class),
            row.getString("study_title"), group, row.getString("site"), row.getString("city"), row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class), directory.accountable(Role.LEAD, ScopeType.GROUP, group.id()).orElse(null));
    }
}
