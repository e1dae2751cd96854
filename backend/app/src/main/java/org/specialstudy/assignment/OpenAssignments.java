package org.specialstudy.assignment;

import java.util.List;
import java.util.UUID;
import org.specialstudy.study.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments that are neither closed nor taken back. */
@Component
class OpenAssignments implements OpenWork {

    private final JdbcClient jdbc;

    OpenAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.ASSIGNMENT;
    }

    @Override
    public List<Item> open(UUID study) {
        return jdbc.sql("""
            select title, '/assignments/' || id as link
              from assignment.assignment
             where study_id = :study
               and status not in ('CLOSED', 'CANCELED')
             order by no
            """)
            .param("study", study).query(Item.class).list();
    }
}
