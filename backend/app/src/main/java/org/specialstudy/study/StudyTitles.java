package org.specialstudy.study;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names studies in lists that reach beyond what the reader may read: only those that they may are named. */
@Repository
public class StudyTitles {

    public record Title(UUID id, String title) {}

    private final JdbcClient jdbc;

    StudyTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Title> readable(Collection<UUID> studies, Me me) {
        return jdbc.sql("""
            select s.study_id as id, s.title
              from study.card s
             where s.study_id = any(:studies)
               and (s.started_by = :me
                    or exists (select from directory.study_member m where m.study_id = s.study_id and m.person_id = :me))
            """)
            .param("studies", studies.stream().distinct().toArray(UUID[]::new)).param("me", me.id())
            .query(Title.class).list().stream().collect(Collectors.toMap(Title::id, title -> title));
    }
}
