package org.specialstudy.directory;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.kernel.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who may see a study, of all of them or only of those who hold one of some roles. */
@Repository
public class StudyPeople {

    /** {@code posts}: what they are, where; empty for nothing. */
    public record StudyPerson(UUID id, String name, String posts) {}

    /** Of a person {@code p}; {@code roles} is null where everybody of the study may. */
    private static final String SEES = """
        exists (select from directory.study_member s where s.study_id = :study and s.person_id = p.id)
           and (:roles::text[] is null
                or exists (select from directory.active_membership m where m.person_id = p.id and m.principal = any(:roles::text[])))
        """;

    private static final String POSTS = """
        (select string_agg(o.name || case when t.title = p.name then '' else ' ' || t.title end, '、' order by t.place)
           from directory.post t
           join directory.organisation o on o.id = t.organisation_id
          where t.person_id = p.id
            and (t.to_day is null or t.to_day >= :today))
        """;

    private static final String FOUND = """
        select p.id, p.name, coalesce(posts.said, '') as posts
          from directory.person p
         cross join lateral (select %s as said) as posts
         where %s
           and (:q::text is null or p.name ilike :q or posts.said ilike :q)
         order by p.name collate directory.pinyin, p.id
         limit :most
        """.formatted(POSTS, SEES);

    private final JdbcClient jdbc;

    StudyPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name or post, so many at most. */
    public List<StudyPerson> find(UUID study, Collection<String> roles, String q, LocalDate today, int most) {
        return jdbc.sql(FOUND).param("study", study).param("roles", array(roles)).param("q", Like.containing(q)).param("today", Date.valueOf(today))
            .param("most", most).query(StudyPerson.class).list();
    }

    /** Those of the named who may. */
    public Set<UUID> among(UUID study, Collection<String> roles, Collection<UUID> named) {
        return Set.copyOf(jdbc.sql("select p.id from directory.person p where p.id = any(:named) and " + SEES)
            .param("named", named.toArray(UUID[]::new)).param("study", study).param("roles", array(roles)).query(UUID.class).list());
    }

    private static String[] array(Collection<String> roles) {
        return roles == null ? null : roles.toArray(String[]::new);
    }
}
