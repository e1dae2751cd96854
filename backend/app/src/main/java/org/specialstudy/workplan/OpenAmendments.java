package org.specialstudy.workplan;

import java.util.List;
import java.util.UUID;
import org.specialstudy.study.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Amendments of the plan that are being written or decided. */
@Component
class OpenAmendments implements OpenWork {

    private final JdbcClient jdbc;

    OpenAmendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.AMENDMENT;
    }

    @Override
    public List<Item> open(UUID study) {
        return jdbc.sql("""
            select coalesce(nullif(left(reason, 60), ''), content ->> 'title', '') as title, '/studies/' || study_id || '/plan/amendments/' || id as link
              from workplan.amendment
             where study_id = :study
               and status in ('DRAFT', 'DECISION')
             order by no
            """)
            .param("study", study).query(Item.class).list();
    }
}
