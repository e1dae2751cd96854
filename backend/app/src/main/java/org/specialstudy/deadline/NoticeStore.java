package org.specialstudy.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The notices as PostgreSQL keeps them: every one that was ever in force, each with the version of the calendar that it began. */
@Repository
class NoticeStore {

    /** Who saw to it that a notice came into force and when; nobody for those that came with the software. */
    record Published(Notice notice, int version, UUID proposedBy, UUID confirmedBy, Instant at) {}

    private record Days(List<Notice.Off> off, List<LocalDate> work) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<Integer, Notices> known = new ConcurrentHashMap<>();

    NoticeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    int version() {
        return jdbc.sql("select coalesce(max(version), 0) from deadline.notice").query(Integer.class).single();
    }

    /** The notices that were in force then. What has been published never changes. */
    Notices at(int version) {
        if (version == 0) return Notices.bundled();
        return known.computeIfAbsent(version, missing -> new Notices(published(missing).stream().map(Published::notice).toList(), missing));
    }

    /** The newest of each year up to this version, by year. */
    List<Published> published(int version) {
        return jdbc.sql("""
            select distinct on (year) version, year, number, issued, days, proposed_by, confirmed_by, at
              from deadline.notice
             where version <= :version
             order by year, version desc
            """)
            .param("version", version).query(this::row).list();
    }

    /** The bundled years that the database does not know yet. */
    @Transactional
    void seed() {
        locked();
        var years = jdbc.sql("select distinct year from deadline.notice").query(Integer.class).set();
        Notices.bundled().all().stream().filter(notice -> !years.contains(notice.year())).forEach(notice -> insert(notice, null, null, null));
    }

    /** One after the other, so that whoever has seen a version has seen all before it. */
    int insert(Notice notice, UUID proposedBy, UUID confirmedBy, Instant at) {
        locked();
        return jdbc.sql("""
            insert into deadline.notice (version, year, number, issued, days, proposed_by, confirmed_by, at)
            select coalesce(max(version), 0) + 1, :year, :number, :issued, :days::jsonb, :proposedBy, :confirmedBy, :at
              from deadline.notice
            returning version
            """)
            .param("year", notice.year())
            .param("number", notice.number())
            .param("issued", notice.issued())
            .param("days", json.writeValueAsString(new Days(notice.off(), notice.work())))
            .param("proposedBy", proposedBy)
            .param("confirmedBy", confirmedBy)
            .param("at", Timestamptz.of(at))
            .query(Integer.class).single();
    }

    private void locked() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('deadline.notice'))").query((row, line) -> true).single();
    }

    private Published row(ResultSet row, int line) throws SQLException {
        var days = json.readValue(row.getString("days"), Days.class);
        return new Published(new Notice(row.getInt("year"), row.getString("number"), row.getObject("issued", LocalDate.class), days.off(), days.work()),
            row.getInt("version"), row.getObject("proposed_by", UUID.class), row.getObject("confirmed_by", UUID.class), Timestamptz.of(row, "at"));
    }
}
