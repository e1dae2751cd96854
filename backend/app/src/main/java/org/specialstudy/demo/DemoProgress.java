package org.specialstudy.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the demonstration has come; written in the transactions of its steps. */
@Repository
class DemoProgress {

    record Load(Instant startedAt, UUID study, boolean symposium, boolean finished) {}

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

    Optional<Load> load() {
        return jdbc.sql("select started_at, study_id, symposium, finished_at is not null as finished from demo.load")
            .query((row, n) -> new Load(Timestamptz.of(row, "started_at"), row.getObject("study_id", UUID.class),
                row.getBoolean("symposium"), row.getBoolean("finished")))
            .optional();
    }

    void begun(Instant at, Map<String, UUID> things) {
        jdbc.sql("insert into demo.load (started_at) values (:at)").param("at", Timestamptz.of(at)).update();
        things.forEach((key, id) -> jdbc.sql("insert into demo.thing (key, id) values (:key, :id)").param("key", key).param("id", id).update());
    }

    void commissioned(UUID study) {
        jdbc.sql("update demo.load set study_id = :study").param("study", study).update();
    }

    void symposiumHeld() {
        jdbc.sql("update demo.load set symposium = true").update();
    }

    void finished(Instant at) {
        jdbc.sql("update demo.load set finished_at = :at").param("at", Timestamptz.of(at)).update();
    }

    Map<String, UUID> things() {
        var things = new HashMap<String, UUID>();
        jdbc.sql("select key, id from demo.thing").query(row -> {
            things.put(row.getString("key"), row.getObject("id", UUID.class));
        });
        return things;
    }
}
