package org.specialstudy.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A change of the outline under way keeps the group from concluding its research. */
@Component
class OpenOutlineChange implements GroupProgress {

    private final JdbcClient jdbc;

    OpenOutlineChange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<Figure>> figures(Collection<UUID> groups) {
        return Map.of();
    }

    @Override
    public List<Open> open(UUID group) {
        return jdbc.sql("select id, left(reason, 60) as title from topic.outline_change where group_id = :group and status in ('DRAFT', 'REVIEW')")
            .param("group", group).query((row, n) -> new Open("outline-change", row.getObject("id", UUID.class), row.getString("title"))).list();
    }
}
