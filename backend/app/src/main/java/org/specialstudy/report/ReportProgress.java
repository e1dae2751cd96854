package org.specialstudy.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.topic.GroupProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the report of a topic group has come: its newest version, and the one that was accepted. */
@Repository
class ReportProgress implements GroupProgress {

    private final JdbcClient jdbc;

    ReportProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<Figure>> figures(Collection<UUID> groups) {
        record Row(UUID groupId, int versions, Integer acceptedVersion) {}
        return jdbc.sql("select group_id, versions, accepted_version from report.report where group_id = any(:groups)")
            .param("groups", groups.toArray(UUID[]::new)).query(Row.class).list().stream()
            .collect(Collectors.toMap(Row::groupId, row -> Stream.of(new Figure("report", row.versions(), null),
                row.acceptedVersion() == null ? null : new Figure("report-accepted", row.acceptedVersion(), null))
                .filter(Objects::nonNull).toList()));
    }

    /** A report is begun when the research has ended, so nothing of it holds the research up. */
    @Override
    public List<Open> open(UUID group) {
        return List.of();
    }
}
