package org.specialstudy.study;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be given a part in a study: active people, none of them an administrator. */
@Component
public class Eligible {

    private final JdbcClient jdbc;
    private final Directory directory;

    Eligible(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** Those of the named who may. */
    public Set<UUID> among(Collection<UUID> named) {
        var people = named.stream().filter(Objects::nonNull).distinct().filter(directory::exists).collect(Collectors.toSet());
        people.removeAll(administrators(people));
        return people;
    }

    private List<UUID> administrators(Set<UUID> people) {
        return jdbc.sql("select person_id from directory.active_membership where scope_type = 'SYSTEM' and person_id = any(:people)")
            .param("people", people.toArray(UUID[]::new)).query(UUID.class).list();
    }
}
