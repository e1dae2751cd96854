package org.specialstudy.bench;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.specialstudy.directory.Accounts;
import org.specialstudy.local.LocalPostgres;

/** The first answer of the supervision board, page and counts, over HTTP and as the bare queries on one connection. */
final class BoardBench {

    private static final int WARM_UP = 20;
    private static final int PAGES = 40;

    /** The least that any board must read: fifty lines by due date of the studies that one oversees, and how many there are of each light. */
    private static final String RAW_PAGE = """
        select line.*
          from directory.membership m
         cross join lateral (
               select id, due_at
                 from deadline.deadline
                where study_id = m.study_id
                  and status = 'OPEN'
                order by due_at, id
                limit 50) as line
         where m.person_id = ?
         order by line.due_at, line.id
         limit 50
        """;

    private static final String RAW_COUNTS = """
        select count(*) filter (where status = 'OPEN' and due_at < now()), count(*) filter (where status = 'OPEN'),
               count(*) filter (where late_working_days > 0), count(*)
          from deadline.deadline
         where study_id in (select study_id from directory.membership where person_id = ?)
        """;

    record Answers(Figures http, Figures rawPage, Figures rawCounts) {

        @Override
        public String toString() {
            return "HTTP %s; raw page %s; raw counts %s".formatted(http, rawPage, rawCounts);
        }
    }

    private final LocalPostgres postgres;
    private final Accounts accounts;
    private final String base;

    BoardBench(LocalPostgres postgres, Accounts accounts, String base) {
        this.postgres = postgres;
        this.accounts = accounts;
        this.base = base;
    }

    /** Of so many deadlines one is open. */
    void seed(int every) throws SQLException {
        try (var owner = DriverManager.getConnection(postgres.url(), LocalPostgres.OWNER, postgres.passwords().owner())) {
            BoardSeeder.seed(owner, every);
        }
    }

    Answers measure(UUID person) throws Exception {
        var name = "bench-g-" + UUID.randomUUID();
        return new Answers(http(new SignedIn(base, name, accounts.createDemo(person, name))), raw(RAW_PAGE, person), raw(RAW_COUNTS, person));
    }

    private static Figures http(SignedIn person) throws IOException {
        var nanos = new long[PAGES];
        for (int i = -WARM_UP; i < PAGES; i++) {
            var begun = System.nanoTime();
            var answer = person.get("/api/board");
            if (i >= 0) nanos[i] = System.nanoTime() - begun;
            if (answer.statusCode() != 200 || !answer.body().contains("be4d0003")) throw new IllegalStateException(answer.body());
        }
        return Figures.ofNanos(nanos);
    }

    private Figures raw(String statement, UUID person) throws SQLException {
        var nanos = new long[PAGES];
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres", postgres.passwords().superuser());
            var query = connection.prepareStatement(statement)) {
            query.setObject(1, person);
            for (int i = -WARM_UP; i < PAGES; i++) {
                var begun = System.nanoTime();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) rows.getObject(1);
                }
                if (i >= 0) nanos[i] = System.nanoTime() - begun;
            }
        }
        return Figures.ofNanos(nanos);
    }
}
