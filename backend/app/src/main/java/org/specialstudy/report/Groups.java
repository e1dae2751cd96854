package org.specialstudy.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The topic groups as reports need them: read from what module topic publishes. */
@Repository
class Groups {

    /** {@code key}: the plan's own name for it. */
    record Group(UUID id, String key, Integer no, String name, boolean general) {}

    private static final String GROUPS = "select group_id as id, key, no, name, kind = 'GENERAL' as general from topic.card ";

    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Group> find(UUID group) {
        return jdbc.sql(GROUPS + "where group_id = :group").param("group", group).query(Group.class).optional();
    }

    List<Group> of(UUID study) {
        return jdbc.sql(GROUPS + "where study_id = :study and state <> 'CLOSED' order by no nulls last, name collate directory.pinyin").param("study", study)
            .query(Group.class).list();
    }

    Optional<UUID> general(UUID study) {
        return of(study).stream().filter(Group::general).map(Group::id).findFirst();
    }
}
