package org.specialstudy.recommendation;

import java.util.UUID;
import org.specialstudy.directory.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may know of a recommendation: the people of its study, and the contacts of the units that were asked. */
@Component
class RecommendationReaders {

    private static final String MEMBER = """
        exists (select 1
                  from recommendation.recommendation r
                  join directory.study_member m on m.study_id = r.study_id
                 where r.id = :id
                   and m.person_id = :me)
        """;

    private static final String ASKED = """
        exists (select 1
                  from recommendation.reply a
                 where a.recommendation_id = :id
                   and 'contact@' || a.org_id = any(:principals))
        """;

    private final JdbcClient jdbc;

    RecommendationReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person of the study, who sees all of it. */
    boolean inside(UUID id, Me me) {
        return jdbc.sql("select " + MEMBER).param("id", id).param("me", me.id()).query(Boolean.class).single();
    }

    boolean mayRead(UUID id, Me me) {
        return jdbc.sql("select " + MEMBER + " or " + ASKED).param("id", id).param("me", me.id())
            .param("principals", me.principals().toArray(String[]::new)).query(Boolean.class).single();
    }
}
