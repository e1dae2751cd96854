package org.specialstudy.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows what each person may do right now; asked anew for every request, so that a role that has ended is gone at once. */
@Repository
public class People {

    /** The person, and whether they must first replace a one-time password. */
    record Known(Me me, boolean mustChangePassword) {}

    /** The columns that {@link #known(ResultSet)} reads, of a person {@code p}. */
    static final String KNOWN = """
        select p.id, p.name, p.demo, coalesce(a.must_change, false) as must_change, m.offices, m.principals
          from directory.person p
          left join directory.account a on a.person_id = p.id
         cross join lateral (
               select array_agg(role) filter (where scope_type = 'SYSTEM') as offices,
                      array_agg(principal) filter (where principal is not null) as principals
                 from directory.active_membership
                where person_id = p.id) as m
        """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with all they may do, for work that is done in their name without a request. */
    public Optional<Me> me(UUID person) {
        return known(person).map(Known::me);
    }

    Optional<Known> known(UUID person) {
        return jdbc.sql(KNOWN + """
             where p.id = :person
               and p.active
            """)
            .param("person", person)
            .query((row, number) -> known(row)).optional();
    }

    /** The titles of a person's present posts, with their organisations: 河南省政协 副主席. */
    List<String> posts(UUID person) {
        return jdbc.sql("""
            select o.name || ' ' || post.title
              from directory.post post
              join directory.organisation o on o.id = post.organisation_id
             where post.person_id = :person
               and (post.to_day is null or post.to_day >= current_date)
             order by post.place
            """)
            .param("person", person)
            .query(String.class).list();
    }

    /** The organisations in whose office the person is, and which may therefore commission studies through them. */
    List<OrgRef> commissioning(UUID person) {
        return jdbc.sql("""
            select o.id, o.name
              from directory.active_membership m
              join directory.organisation o on o.id = m.scope_id
             where m.person_id = :person
               and m.role = 'OFFICE'
               and m.scope_type = 'ORGANISATION'
             order by o.name collate directory.pinyin, o.id
            """)
            .param("person", person)
            .query(OrgRef.class).list();
    }

    static Known known(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var offices = texts(row, "offices").stream().map(Role::valueOf).map(Role::word).collect(Collectors.toSet());
        var principals = new ArrayList<String>(List.of(id.toString()));
        principals.addAll(texts(row, "principals"));
        var authorities = offices.isEmpty() ? Set.of(Me.BUSINESS) : offices;
        return new Known(new Me(id, row.getString("name"), principals, authorities, row.getBoolean("demo")), row.getBoolean("must_change"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
