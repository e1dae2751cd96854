package org.specialstudy.timeline;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened in a study, newest first or the other way round, for the people of that study and for nobody else. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class TimelineQuery {

    private static final int PAGE = 30;

    private static final String ENTRIES = """
        select e.id, e.at, e.kind, e.by_id, b.name as by_name, e.recorded_by, r.name as recorded_name, e.details
          from timeline.entry e
          left join directory.person_ref b on b.id = e.by_id
          left join directory.person_ref r on r.id = e.recorded_by
         where e.study_id = :study
           and exists (select 1 from directory.study_member m where m.study_id = e.study_id and m.person_id = :me)
           and (:kind::text is null or e.kind = :kind or e.kind like :kind || '.%%')
           and (:person::uuid is null or e.by_id = :person or e.recorded_by = :person)
           and (:group::text is null or e.details ->> 'groupId' = :group)
           and (:at::timestamptz is null or (e.at, e.id) %s (:at, :id))
         order by %s
         limit :limit
        """;

    /** What of a study's facts is asked for; a fact is of a group when its details name it. */
    record Filter(String kind, UUID person, UUID group, String sort) {

        private static final Map<String, String> ORDERS = Map.of("at", "e.at");

        Sort order() {
            return Sort.of(sort, "-at");
        }

        String query() {
            return ENTRIES.formatted(order().down() ? "<" : ">", order().in(ORDERS, order().down() ? "e.id desc" : "e.id"));
        }
    }

    private record Cursor(Instant at, Long id) {

        static Cursor read(String after) {
            if (after == null || after.isBlank()) return new Cursor(null, null);
            try {
                var parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("/");
                return new Cursor(Instant.parse(parts[0]), Long.valueOf(parts[1]));
            } catch (RuntimeException unreadable) {
                throw Refusal.invalid("after", "cursor-unreadable");
            }
        }

        static String write(TimelineEntry last) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((last.at() + "/" + last.id()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TimelineQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Page<TimelineEntry> of(UUID study, UUID me, Filter filter, String after) {
        var rows = rows(study, me, filter, Cursor.read(after), PAGE + 1);
        if (rows.size() <= PAGE) return new Page<>(rows, null);
        var page = rows.subList(0, PAGE);
        return new Page<>(page, Cursor.write(page.getLast()));
    }

    /** The first of them, at most so many. */
    List<TimelineEntry> rows(UUID study, UUID me, Filter filter, int limit) {
        return rows(study, me, filter, Cursor.read(null), limit);
    }

    private List<TimelineEntry> rows(UUID study, UUID me, Filter filter, Cursor cursor, int limit) {
        var member = jdbc.sql("select exists (select 1 from directory.study_member where study_id = :study and person_id = :me)")
            .param("study", study).param("me", me).query(Boolean.class).single();
        if (!member) throw Refusal.notFound();
        return jdbc.sql(filter.query())
            .param("study", study)
            .param("me", me)
            .param("kind", filter.kind() == null || filter.kind().isBlank() ? null : filter.kind())
            .param("person", filter.person())
            .param("group", filter.group() == null ? null : filter.group().toString())
            .param("at", Timestamptz.of(cursor.at()))
            .param("id", cursor.id())
            .param("limit", limit)
            .query(this::entry)
            .list();
    }

    private TimelineEntry entry(ResultSet row, int number) throws SQLException {
        var details = json.readValue(row.getString("details"), new TypeReference<Map<String, Object>>() {});
        var kind = row.getString("kind");
        return new TimelineEntry(row.getString("id"), Timestamptz.of(row, "at"), kind, PersonRef.of(row, "by_id", "by_name"),
            PersonRef.of(row, "recorded_by", "recorded_name"), details, FactLink.of(kind, details));
    }
}
