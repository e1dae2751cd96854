package org.specialstudy.schedule;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The feeds that people made, and the last words of the entries in them. */
@Repository
class FeedStore {

    record Made(Instant at, Instant fetchedAt) {}

    /** {@code fetches}: within the hour that runs, this one included. */
    record Fetched(UUID person, String language, int fetches) {}

    /** How often an entry came to say something else, and since when it says what it says. */
    record Revision(int sequence, Instant at) {}

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Made> of(UUID person) {
        return jdbc.sql("select made_at, fetched_at from schedule.feed where person_id = :person").param("person", person)
            .query((row, n) -> new Made(Timestamptz.of(row, "made_at"), Timestamptz.of(row, "fetched_at"))).optional();
    }

    /** Whatever link there was is worth nothing from now on. */
    void make(UUID person, byte[] hash, String language, Instant at) {
        jdbc.sql("""
            insert into schedule.feed (person_id, token_hash, language, made_at, changed_at, window_start, fetches)
            values (:person, :hash, :language, :at, :at, now(), 0)
            on conflict (person_id) do update
               set token_hash = excluded.token_hash, language = excluded.language, made_at = excluded.made_at, fetched_at = null, digest = null,
                   changed_at = excluded.changed_at, window_start = excluded.window_start, fetches = 0
            """)
            .param("person", person).param("hash", hash).param("language", language).param("at", Timestamptz.of(at)).update();
    }

    boolean revoke(UUID person) {
        return jdbc.sql("delete from schedule.feed where person_id = :person").param("person", person).update() == 1;
    }

    /** Counts by real time: a moved business clock opens no window. */
    Optional<Fetched> fetched(byte[] hash, Instant at) {
        return jdbc.sql("""
            update schedule.feed
               set fetched_at = :at,
                   fetches = case when window_start < now() - interval '1 hour' then 1 else fetches + 1 end,
                   window_start = case when window_start < now() - interval '1 hour' then now() else window_start end
             where token_hash = :hash
            returning person_id, language, fetches
            """)
            .param("hash", hash).param("at", Timestamptz.of(at))
            .query((row, n) -> new Fetched(row.getObject("person_id", UUID.class), row.getString("language"), row.getInt("fetches"))).optional();
    }

    /** When this was first answered. */
    Instant answered(UUID person, String digest, Instant at) {
        return jdbc.sql("""
            update schedule.feed
               set changed_at = case when digest is distinct from :digest then :at else changed_at end, digest = :digest
             where person_id = :person
            returning changed_at
            """)
            .param("person", person).param("digest", digest).param("at", Timestamptz.of(at))
            .query((row, n) -> Timestamptz.of(row, "changed_at")).single();
    }

    Map<UUID, Revision> revised(Map<UUID, String> digests, Instant at) {
        var ids = digests.keySet().stream().sorted().toArray(UUID[]::new);          // one order for all who fetch at once
        jdbc.sql("""
            insert into schedule.revision as r (entry_id, digest, sequence, changed_at)
            select said.id, said.digest, 0, :at
              from unnest(:ids::uuid[], :digests::text[]) as said (id, digest)
             where not exists (select from schedule.revision same where same.entry_id = said.id and same.digest = said.digest)
            on conflict (entry_id) do update
               set digest = excluded.digest, sequence = r.sequence + 1, changed_at = excluded.changed_at
             where r.digest <> excluded.digest
            """)
            .param("ids", ids).param("digests", java.util.Arrays.stream(ids).map(digests::get).toArray(String[]::new)).param("at", Timestamptz.of(at))
            .update();
        var found = new HashMap<UUID, Revision>();
        jdbc.sql("select entry_id, sequence, changed_at from schedule.revision where entry_id = any(:ids)").param("ids", ids).query(row -> {
            found.put(row.getObject("entry_id", UUID.class), new Revision(row.getInt("sequence"), Timestamptz.of(row, "changed_at")));
        });
        return found;
    }
}
