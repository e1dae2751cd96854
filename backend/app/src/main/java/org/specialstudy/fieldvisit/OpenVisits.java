package org.specialstudy.fieldvisit;

import java.util.List;
import java.util.UUID;
import org.specialstudy.study.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits whose findings are not yet confirmed. */
@Component
class OpenVisits implements OpenWork {

    private final JdbcClient jdbc;

    OpenVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.VISIT;
    }

    @Override
    public List<Item> open(UUID study) {
        return jdbc.sql("""
            select title, '/visits/' || id as link
              from fieldvisit.visit
             where study_id = :study
               and status not in ('CONFIRMED', 'CANCELLED', 'WITHDRAWN')
             order by no, id
            """)
            .param("study", study).query(Item.class).list();
    }
}
