package org.specialstudy.recommendation;

import java.util.List;
import java.util.UUID;
import org.specialstudy.study.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recommendations that are followed and not yet assessed for good. */
@Component
class OpenRecommendations implements OpenWork {

    private final JdbcClient jdbc;

    OpenRecommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.RECOMMENDATION;
    }

    @Override
    public List<Item> open(UUID study) {
        return jdbc.sql("""
            select left(text, 60) as title, '/recommendations/' || id as link
              from recommendation.recommendation
             where study_id = :study
               and status in ('STARTING', 'NAMING', 'REPLYING', 'ASSESSING')
             order by created_at, id
            """)
            .param("study", study).query(Item.class).list();
    }
}
