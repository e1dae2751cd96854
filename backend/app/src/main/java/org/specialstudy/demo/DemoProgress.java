package org.specialstudy.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the demonstration is being loaded or stands, and what its ids became. */
@Repository
class DemoProgress {

    private final JdbcClient jdbc;

    DemoProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody has written anything here yet: the demonstration only ever comes into an empty house. */
    boolean houseIsEmpty() {
        return jdbc.sql("""
            select not exists (select 1 from directory.organisation) and not exists (select 1 from study.card)
            """).query(Boolean.class).single();
    }

    /** Whether it has been loaded to its end; empty where nobody has begun. */
    Optional<Boolean> finished() {
        return jdbc.sql("select finished_at is not null from demo.load").query(Boolean.class).optional();
    }

    void begun(Instant at, Map<String, UUID> things) {
        jdbc.sql("insert into demo.load (started_at) values (:at)").param("at", Timestamptz.of(at)).update();
        things.forEach((key, id) -> jdbc.sql("insert into demo.thing (key, id) values (:key, :id)").param("key", key).param("id", id).update());
    }

    void became(String key, UUID id) {
        jdbc.sql("insert into demo.thing (key, id) values (:key, :id)").param("key", key).param("id", id).update();
    }

    void finished(Instant at) {
        jdbc.sql("update demo.load set finished_at = :at").param("at", Timestamptz.of(at)).update();
    }

    Optional<UUID> thing(String key) {
        return jdbc.sql("select id from demo.thing where key = :key").param("key", key).query(UUID.class).optional();
    }
}
