package org.specialstudy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.specialstudy.directory.Accounts;
import org.specialstudy.local.LocalPostgres;

/** The first page of the inbox of one person with five groups: over HTTP as the browser asks for it, and as the bare query on one connection. */
final class InboxBench {

    private static final int WARM_UP = 2_000;
    private static final int PAGES = 2_000;

    /** Twenty keys by due date, reached through five principals: the least that any inbox must read. */
    private static final String RAW = """
        with mine as (
             select distinct first.task_key, first.due_at
               from unnest(?::text[]) as principal
              cross join lateral (
                     select task_key, due_at
                       from engine.task_candidate
                      where candidate = principal
                      order by due_at nulls last, task_key
                      limit 20) as first)
        select t.key, t.element_id, t.due_at, t.study_id
          from mine
          join engine.user_task t on t.key = mine.task_key
         order by mine.due_at nulls last, mine.task_key
         limit 20
        """;

    record Page(Figures http, Figures bare, Figures raw) {

        @Override
        public String toString() {
            return "HTTP %s; a signed-in request that asks for nothing %s; raw query %s".formatted(http, bare, raw);
        }
    }

    private final LocalPostgres postgres;
    private final Accounts accounts;
    private final String base;

    InboxBench(LocalPostgres postgres, Accounts accounts, String base) {
        this.postgres = postgres;
        this.accounts = accounts;
        this.base = base;
    }

    Page measure(int tasks) throws Exception {
        try (var owner = DriverManager.getConnection(postgres.url(), LocalPostgres.OWNER, postgres.passwords().owner())) {
            forgetAccount(owner);
            InboxSeeder.seed(owner, tasks);
        }
        var person = new SignedIn(base, "bench-a", accounts.createDemo(InboxSeeder.PERSON, "bench-a"));
        return new Page(http(person, "/api/inbox?box=group&sort=due", "taskKey"), http(person, "/api/session", "person"), raw());
    }

    private static Figures http(SignedIn person, String path, String expected) throws Exception {
        var nanos = new long[PAGES];
        for (int i = -WARM_UP; i < PAGES; i++) {
            var begun = System.nanoTime();
            var answer = person.get(path);
            if (i >= 0) nanos[i] = System.nanoTime() - begun;
            if (answer.statusCode() != 200 || !answer.body().contains(expected)) throw new IllegalStateException(answer.body());
        }
        return Figures.ofNanos(nanos);
    }

    private Figures raw() throws SQLException {
        var principals = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> "contact@" + new UUID(0xbe4c000100004000L, 0x8000_000000000000L | i))
            .toArray(String[]::new);
        var nanos = new long[PAGES];
        try (var connection = DriverManager.getConnection(postgres.url(), LocalPostgres.APP, postgres.passwords().app());
            var query = connection.prepareStatement(RAW)) {
            query.setArray(1, connection.createArrayOf("text", principals));
            for (int i = -WARM_UP; i < PAGES; i++) {
                var begun = System.nanoTime();
                var rows = 0;
                try (var page = query.executeQuery()) {
                    while (page.next()) rows++;
                }
                if (i >= 0) nanos[i] = System.nanoTime() - begun;
                if (rows != 20) throw new IllegalStateException("the raw query found " + rows + " rows");
            }
        }
        return Figures.ofNanos(nanos);
    }

    private static void forgetAccount(Connection owner) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute("delete from directory.account where person_id = '" + InboxSeeder.PERSON + "'");
        }
    }
}
