package org.specialstudy.report;

import java.util.List;
import java.util.UUID;
import org.specialstudy.study.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports that are being written or decided. */
@Component
class OpenReports implements OpenWork {

    private final JdbcClient jdbc;

    OpenReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.REPORT;
    }

    @Override
    public List<Item> open(UUID study) {
        return jdbc.sql("""
            select title, '/reports/' || id as link
              from report.report
             where study_id = :study
               and status not in ('ACCEPTED', 'WITHDRAWN')
             order by opened_at, id
            """)
            .param("study", study).query(Item.class).list();
    }
}
