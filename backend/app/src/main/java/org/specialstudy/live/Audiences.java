package org.specialstudy.live;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what concerns a person; read again whenever the directory says that they changed. */
@Repository
class Audiences {

    private final JdbcClient jdbc;
    private final People people;

    Audiences(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    Audience of(UUID person) {
        var principals = people.me(person).map(Me::principals).map(Set::copyOf).orElse(Set.of());
        var studies = jdbc.sql("""
            select study_id from directory.study_member where person_id = :person
            union
            select study_id from study.card where started_by = :person
            """)
            .param("person", person)
            .query(UUID.class).list();
        return new Audience(principals, new HashSet<>(studies));
    }
}
