package org.specialstudy.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings of a group: held when they have taken place, open until their minutes are frozen or they are cancelled. */
@Component
class GroupMeetings implements GroupProgress {

    private static final String KIND = "meetings";

    private final JdbcClient jdbc;

    GroupMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<Figure>> figures(Collection<UUID> groups) {
        var figures = new HashMap<UUID, List<Figure>>();
        jdbc.sql("""
            select group_id, count(*) as planned, count(*) filter (where status not in ('PREPARING', 'CONVENED')) as held
              from meeting.card
             where group_id = any(:groups)
               and status <> 'CANCELLED'
             group by group_id
            """)
            .param("groups", groups.toArray(UUID[]::new))
            .query(row -> {
                figures.put(row.getObject("group_id", UUID.class), List.of(new Figure(KIND, row.getInt("held"), row.getInt("planned"))));
            });
        return figures;
    }

    @Override
    public List<Open> open(UUID group) {
        return jdbc.sql("""
            select meeting_id, title
              from meeting.card
             where group_id = :group
               and status not in ('FROZEN', 'CANCELLED')
             order by starts_at nulls last, meeting_id
            """)
            .param("group", group).query((row, n) -> new Open(KIND, row.getObject("meeting_id", UUID.class), row.getString("title"))).list();
    }
}
