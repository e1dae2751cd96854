package org.specialstudy.opinion;

import java.util.UUID;
import org.specialstudy.directory.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who outside a study was asked about a text. Knows nothing of papers, because papers ask it. */
@Repository
public class Audience {

    private final JdbcClient jdbc;

    Audience(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an organisation that this person answers for was asked about the text. */
    public boolean includes(Me me, About.Kind kind, UUID about) {
        return jdbc.sql("""
            select exists (
                select
                  from opinion.round r
                  join opinion.opinion o on o.round_id = r.id
                 where r.about_id = :about
                   and r.about_kind = :kind
                   and 'contact@' || o.org_id = any(:principals::text[]))
            """)
            .param("about", about).param("kind", kind.name()).param("principals", me.principals().toArray(String[]::new))
            .query(Boolean.class).single();
    }
}
