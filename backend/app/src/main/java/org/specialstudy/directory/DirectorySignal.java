package org.specialstudy.directory;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells every replica, with the commit, that what a person may do or is called has changed: channel {@code directory_changed}. */
@Component
class DirectorySignal {

    private final JdbcClient jdbc;

    DirectorySignal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void changed(UUID person) {
        jdbc.sql("select pg_notify('directory_changed', json_build_object('p', json_build_array(:person::text))::text)")
            .param("person", person.toString())
            .query((row, number) -> true).single();
    }
}
