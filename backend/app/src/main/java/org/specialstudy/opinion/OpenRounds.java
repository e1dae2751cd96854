package org.specialstudy.opinion;

import java.util.List;
import java.util.UUID;
import org.specialstudy.study.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts on which organisations are still asked. */
@Component
class OpenRounds implements OpenWork {

    private final JdbcClient jdbc;

    OpenRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.ROUND;
    }

    @Override
    public List<Item> open(UUID study) {
        return jdbc.sql("""
            select coalesce(text ->> 'title', '') as title, '/studies/' || study_id as link
              from opinion.round
             where study_id = :study
               and closed_at is null
             order by opened_at, id
            """)
            .param("study", study).query(Item.class).list();
    }
}
