package org.specialstudy.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The list as the auditor reads it, newest first where no order is named. It is sorted by time only: millions of lines have one index. */
@Repository
class AuditQuery {

    /** What to look for; null asks for everything. The last day counts whole; {@code action} is a part of it, {@code is} the whole. */
    record Filter(LocalDate from, LocalDate to, UUID person, String action, String is, String sort) {}

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Page<AuditEntry> find(Filter filter, Long after) {
        var found = rows(filter, after, PAGE + 1);
        var page = List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
        return new Page<>(page, found.size() > PAGE ? page.getLast().id() : null);
    }

    /** So many of the list, those after this one. */
    List<AuditEntry> rows(Filter filter, Long after, int limit) {
        var sort = Sort.of(filter.sort(), "-at");
        return jdbc.sql("""
            select e.id, e.at, e.username, e.action, e.target, e.success, e.address, e.details, p.id as person_id, p.name as person_name
              from audit.entry e
              left join directory.person_ref p on p.id = e.person_id
             where (:after::bigint is null or e.id %s :after)
               and (:from::timestamptz is null or e.at >= :from)
               and (:until::timestamptz is null or e.at < :until)
               and (:person::uuid is null or e.person_id = :person or e.target = :person::text)
               and (:action::text is null or e.action ilike :action)
               and (:is::text is null or e.action = :is)
             order by %s
             limit :limit
            """.formatted(sort.down() ? "<" : ">", sort.in(Map.of("at", "e.id"), "e.id")))
            .param("after", after).param("from", start(filter.from())).param("until", filter.to() == null ? null : start(filter.to().plusDays(1)))
            .param("person", filter.person()).param("action", Like.containing(filter.action()))
            .param("is", filter.is()).param("limit", limit)
            .query((row, number) -> entry(row)).list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(String.valueOf(row.getLong("id")), row.getObject("at", OffsetDateTime.class).toInstant(),
            PersonRef.of(row, "person_id", "person_name"), row.getString("username"), row.getString("action"),
            row.getString("target"), row.getBoolean("success"), row.getString("address"),
            json.readValue(row.getString("details"), new TypeReference<>() {}));
    }
}
