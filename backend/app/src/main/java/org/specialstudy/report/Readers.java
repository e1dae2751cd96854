package org.specialstudy.report;

import java.util.UUID;
import org.specialstudy.directory.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may know of a report {@code r}, and who may see what is being written in it. */
@Repository
class Readers {

    static final String MEMBER = "exists (select 1 from directory.study_member m where m.study_id = r.study_id and m.person_id = :me)";

    static final String DRAFTERS = """
        (:principals::text[] && array['lead@' || r.writer_id, 'member@' || r.writer_id, 'office@' || r.study_id, 'leaders@' || r.study_id,
                                      'incharge@' || r.study_id, 'incharge@' || r.writer_id])
        """;

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mayRead(UUID report, Me me) {
        return jdbc.sql("select exists (select from report.report r where r.id = :id and " + MEMBER + ")").param("id", report).param("me", me.id())
            .query(Boolean.class).single();
    }

    boolean mayReadDraft(UUID report, Me me) {
        return jdbc.sql("select exists (select from report.report r where r.id = :id and " + MEMBER + " and " + DRAFTERS + ")")
            .param("id", report).param("me", me.id()).param("principals", principals(me)).query(Boolean.class).single();
    }

    static String[] principals(Me me) {
        return me.principals().toArray(String[]::new);
    }
}
