package org.specialstudy.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles that people hold now, as the security administrator reads them. */
@Repository
class MembershipQuery {

    private static final int PAGE = 50;
    private static final String SELECT = """
        select m.id, m.role, m.scope_type, m.scope_id, m.study_id, m.from_at, p.id as person_id, p.name as person_name,
               b.id as by_id, b.name as by_name, o.name as scope_name
          from directory.membership m
          join directory.person p on p.id = m.person_id
          left join directory.person b on b.id = m.by_id
          left join directory.organisation o on o.id = m.scope_id
         where m.to_at is null
        """;

    private static final Map<String, String> ORDERS = Map.of("person", "p.name collate directory.pinyin", "role", "m.role",
        "scope", "m.scope_type, o.name is null, o.name collate directory.pinyin", "from", "m.from_at",
        "by", "b.name is null, b.name collate directory.pinyin");

    private final JdbcClient jdbc;

    MembershipQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<MembershipView> find(String q, UUID person, Role role, String sort, String after) {
        var offset = Page.offset(after);
        return Page.at(offset, PAGE, rows(q, person, role, sort, PAGE + 1, offset));
    }

    /** So many of them from there on, by the people's names where no order is named. */
    List<MembershipView> rows(String q, UUID person, Role role, String sort, int limit, int offset) {
        return jdbc.sql(SELECT + """
               and (:q::text is null or p.name ilike :q or o.name ilike :q)
               and (:person::uuid is null or p.id = :person)
               and (:role::text is null or m.role = :role)
             order by %s
             limit :limit
            offset :offset
            """.formatted(Sort.of(sort, "person").in(ORDERS, "p.name collate directory.pinyin, m.id")))
            .param("q", Like.containing(q)).param("person", person).param("role", role == null ? null : role.name())
            .param("limit", limit).param("offset", offset)
            .query((row, number) -> view(row)).list();
    }

    Optional<MembershipView> of(UUID id) {
        return jdbc.sql(SELECT + " and m.id = :id").param("id", id).query((row, number) -> view(row)).optional();
    }

    Optional<MembershipView> of(UUID person, Role role, ScopeType scopeType, UUID scope) {
        return jdbc.sql(SELECT + " and m.person_id = :person and m.role = :role and m.scope_type = :type and m.scope_id is not distinct from :scope")
            .param("person", person).param("role", role.name()).param("type", scopeType.name()).param("scope", scope)
            .query((row, number) -> view(row)).optional();
    }

    private static MembershipView view(ResultSet row) throws SQLException {
        return new MembershipView(row.getObject("id", UUID.class),
            PersonRef.of(row, "person_id", "person_name"),
            Role.valueOf(row.getString("role")), ScopeType.valueOf(row.getString("scope_type")), row.getObject("scope_id", UUID.class),
            row.getString("scope_name"), row.getObject("study_id", UUID.class), row.getObject("from_at", OffsetDateTime.class).toInstant(),
            PersonRef.of(row, "by_id", "by_name"));
    }
}
