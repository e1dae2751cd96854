package org.specialstudy.report;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports that the leading group has accepted, for modules that carry them on. */
@Repository
public class AcceptedReports {

    /** The newest accepted version. */
    public record Accepted(UUID id, String title, int version) {}

    private final JdbcClient jdbc;

    AcceptedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The overall report of a study. */
    public Optional<Accepted> overall(UUID study) {
        return jdbc.sql("""
            select r.id, v.title, r.accepted_version as version
              from report.report r
              join report.version v on v.report_id = r.id and v.no = r.accepted_version
             where r.study_id = :study
               and r.kind = 'OVERALL'
            """)
            .param("study", study).query(Accepted.class).optional();
    }
}
